// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.codec;

import static org.alcazar.ap.element.TriggeringMessage.INITIATING_MESSAGE;
import static org.alcazar.ap.element.TriggeringMessage.SUCCESSFUL_OUTCOME;
import static org.alcazar.ap.element.TriggeringMessage.UNSUCCESSFUL_OUTCOME;

import org.alcazar.ap.codec.ApTable;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.TriggeringMessage;

/**
 * The elements of one NGAP message as data (TS 38.413 §9.4.4): identifier, criticality, encoding, in the standard's order.
 *
 * {@snippet :
 * static final NgapTable<NasNonDeliveryIndication> TABLE = NgapTable.of(19, IGNORE, t -> {
 *     var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, NasNonDeliveryIndication::amfUeNgapId);
 *     var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, NasNonDeliveryIndication::ranUeNgapId);
 *     var nas = t.expected(38, IGNORE, NAS_PDU, NasNonDeliveryIndication::nasPdu);
 *     var cause = t.expected(15, IGNORE, Cause.TYPE, NasNonDeliveryIndication::cause);
 *     var rest = t.residue(NasNonDeliveryIndication::residue);
 *     return v -> new NasNonDeliveryIndication(v.get(amf), v.get(ran), v.get(nas), v.get(cause), v.get(rest));
 * });
 * }
 *
 * @param <M> the message's record
 */
public final class NgapTable<M> extends ApTable<M> {

    private NgapTable(TriggeringMessage type, int procedureCode, Criticality criticality, Layout<M> layout) {
        super(NgapProtocol.NGAP, type, procedureCode, criticality, layout);
    }

    /** The message that begins a procedure, or is all of it. */
    public static <M> NgapTable<M> of(int procedureCode, Criticality criticality, Layout<M> layout) {
        return new NgapTable<>(INITIATING_MESSAGE, procedureCode, criticality, layout);
    }

    /** The message that ends a procedure in success. */
    public static <M> NgapTable<M> successful(int procedureCode, Criticality criticality, Layout<M> layout) {
        return new NgapTable<>(SUCCESSFUL_OUTCOME, procedureCode, criticality, layout);
    }

    /** The message that ends a procedure in failure. */
    public static <M> NgapTable<M> unsuccessful(int procedureCode, Criticality criticality, Layout<M> layout) {
        return new NgapTable<>(UNSUCCESSFUL_OUTCOME, procedureCode, criticality, layout);
    }
}
