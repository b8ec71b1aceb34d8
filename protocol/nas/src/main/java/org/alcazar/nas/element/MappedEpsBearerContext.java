// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.List;
import org.alcazar.wire.Octets;

/**
 * The EPS bearer that QoS flows become in EPS (TS 24.501 §9.11.4.8).
 *
 * @param ebi EPS bearer identity, 0..15
 * @param replaces E bit: the parameters replace those of the context, or, without an operation of that kind, the list is not empty
 * @param parameters at most 15
 */
public record MappedEpsBearerContext(int ebi, Operation operation, boolean replaces, List<Parameter> parameters) {

    public static final int MAX_PARAMETERS = 15;

    // Parameter identifiers; their contents are coded as in TS 24.301
    public static final int EPS_QOS = 1;
    public static final int EXTENDED_EPS_QOS = 2;
    public static final int TRAFFIC_FLOW_TEMPLATE = 3;
    public static final int APN_AMBR = 4;
    public static final int EXTENDED_APN_AMBR = 5;

    public MappedEpsBearerContext {
        parameters = List.copyOf(parameters);
        if (ebi >>> 4 != 0 || parameters.size() > MAX_PARAMETERS) {
            throw new IllegalArgumentException("an EPS bearer has an identity of 4 bits, and at most 15 parameters");
        }
    }

    /** What to do with the context; the ordinal is the coded value. */
    public enum Operation {
        RESERVED,
        CREATE,
        DELETE,
        MODIFY
    }

    /**
     * @param identifier an octet
     * @param contents at most 255 octets
     */
    public record Parameter(int identifier, Octets contents) {

        public Parameter {
            if (identifier >>> 8 != 0 || contents.length() > 0xff) {
                throw new IllegalArgumentException("a parameter has an identifier and a length of one octet each");
            }
        }
    }
}
