// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;

/**
 * A UE has come to the target, with its connection at the source kept until then (TS 38.413 §9.2.3.15).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverSuccess(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<HandoverSuccess> TABLE = NgapTable.of(61, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, HandoverSuccess::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, HandoverSuccess::ranUeNgapId);
        var rest = t.residue(HandoverSuccess::residue);
        return v -> new HandoverSuccess(v.get(amf), v.get(ran), v.get(rest));
    });

    /** A message to be sent. */
    public HandoverSuccess(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, Residue.NONE);
    }
}
