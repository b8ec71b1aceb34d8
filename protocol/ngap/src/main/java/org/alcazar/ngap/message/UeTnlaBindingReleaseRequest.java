// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;

/**
 * The UE is bound to its transport association no longer (TS 38.413 §9.2.12.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeTnlaBindingReleaseRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeTnlaBindingReleaseRequest> TABLE = NgapTable.of(45, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, UeTnlaBindingReleaseRequest::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, UeTnlaBindingReleaseRequest::ranUeNgapId);
        var rest = t.residue(UeTnlaBindingReleaseRequest::residue);
        return v -> new UeTnlaBindingReleaseRequest(v.get(amf), v.get(ran), v.get(rest));
    });

    /** A message to be sent. */
    public UeTnlaBindingReleaseRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, Residue.NONE);
    }
}
