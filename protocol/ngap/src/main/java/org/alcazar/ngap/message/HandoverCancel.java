// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * The source does not want a UE handed over any more (TS 38.413 §9.2.3.11).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverCancel(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Cause cause,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<HandoverCancel> TABLE = NgapTable.of(10, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, HandoverCancel::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, HandoverCancel::ranUeNgapId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, HandoverCancel::cause);
        var rest = t.residue(HandoverCancel::residue);
        return v -> new HandoverCancel(v.get(amf), v.get(ran), v.get(cause), v.get(rest));
    });

    /** A message to be sent. */
    public HandoverCancel(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, cause, Residue.NONE);
    }
}
