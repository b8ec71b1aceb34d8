// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.NAS_PDU;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A NAS message that did not reach the UE comes back (TS 38.413 §9.2.5.4).
 *
 * @param residue what a received message held beyond the rest
 */
public record NasNonDeliveryIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Octets nasPdu, @Nullable Cause cause,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<NasNonDeliveryIndication> TABLE = NgapTable.of(19, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, NasNonDeliveryIndication::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, NasNonDeliveryIndication::ranUeNgapId);
        var nas = t.expected(38, IGNORE, NAS_PDU, NasNonDeliveryIndication::nasPdu);
        var cause = t.expected(15, IGNORE, Cause.TYPE, NasNonDeliveryIndication::cause);
        var rest = t.residue(NasNonDeliveryIndication::residue);
        return v -> new NasNonDeliveryIndication(v.get(amf), v.get(ran), v.get(nas), v.get(cause), v.get(rest));
    });

    /** A message to be sent. */
    public NasNonDeliveryIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets nasPdu, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, nasPdu, cause, Residue.NONE);
    }
}
