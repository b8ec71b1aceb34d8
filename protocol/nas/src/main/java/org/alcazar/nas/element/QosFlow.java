// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.List;

/**
 * A QoS flow description (TS 24.501 §9.11.4.12).
 *
 * @param qfi QoS flow identifier, 0..63; 0 for none assigned
 * @param listed E bit: with CREATE that there are parameters, with MODIFY that they replace all of before and not some
 * @param parameters at most 63
 */
public record QosFlow(int qfi, Operation operation, boolean listed, List<QosFlowParameter> parameters) {

    public static final int MAX_PARAMETERS = 63;

    public QosFlow {
        parameters = List.copyOf(parameters);
        if (qfi >>> 6 != 0 || parameters.size() > MAX_PARAMETERS) {
            throw new IllegalArgumentException("a QoS flow has an identifier of 6 bits, and at most 63 parameters");
        }
    }

    /** A new flow of the parameters. */
    public static QosFlow create(int qfi, QosFlowParameter... parameters) {
        return new QosFlow(qfi, Operation.CREATE, true, List.of(parameters));
    }

    public static QosFlow delete(int qfi) {
        return new QosFlow(qfi, Operation.DELETE, false, List.of());
    }

    /** What to do with the flow; the ordinal is the coded value. */
    public enum Operation {
        RESERVED_0,
        CREATE,
        DELETE,
        MODIFY,
        RESERVED_4,
        RESERVED_5,
        RESERVED_6,
        RESERVED_7
    }
}
