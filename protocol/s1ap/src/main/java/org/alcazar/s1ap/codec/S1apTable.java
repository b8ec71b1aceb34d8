// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.codec;

import static org.alcazar.ap.element.TriggeringMessage.INITIATING_MESSAGE;
import static org.alcazar.ap.element.TriggeringMessage.SUCCESSFUL_OUTCOME;
import static org.alcazar.ap.element.TriggeringMessage.UNSUCCESSFUL_OUTCOME;

import org.alcazar.ap.codec.ApTable;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.TriggeringMessage;

/**
 * The elements of one S1AP message as data (TS 36.413 §9.3.3): identifier, criticality, encoding, in the standard's order.
 *
 * {@snippet :
 * static final S1apTable<NasNonDeliveryIndication> TABLE = S1apTable.of(16, IGNORE, t -> {
 *     var mme = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, NasNonDeliveryIndication::mmeUeS1apId);
 *     var enb = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, NasNonDeliveryIndication::enbUeS1apId);
 *     var nas = t.expected(26, IGNORE, NAS_PDU, NasNonDeliveryIndication::nasPdu);
 *     var cause = t.expected(2, IGNORE, Cause.TYPE, NasNonDeliveryIndication::cause);
 *     var rest = t.residue(NasNonDeliveryIndication::residue);
 *     return v -> new NasNonDeliveryIndication(v.get(mme), v.get(enb), v.get(nas), v.get(cause), v.get(rest));
 * });
 * }
 *
 * @param <M> the message's record
 */
public final class S1apTable<M> extends ApTable<M> {

    private S1apTable(TriggeringMessage type, int procedureCode, Criticality criticality, Layout<M> layout) {
        super(S1apProtocol.S1AP, type, procedureCode, criticality, layout);
    }

    /** The message that begins a procedure, or is all of it. */
    public static <M> S1apTable<M> of(int procedureCode, Criticality criticality, Layout<M> layout) {
        return new S1apTable<>(INITIATING_MESSAGE, procedureCode, criticality, layout);
    }

    /** The message that ends a procedure in success. */
    public static <M> S1apTable<M> successful(int procedureCode, Criticality criticality, Layout<M> layout) {
        return new S1apTable<>(SUCCESSFUL_OUTCOME, procedureCode, criticality, layout);
    }

    /** The message that ends a procedure in failure. */
    public static <M> S1apTable<M> unsuccessful(int procedureCode, Criticality criticality, Layout<M> layout) {
        return new S1apTable<>(UNSUCCESSFUL_OUTCOME, procedureCode, criticality, layout);
    }
}
