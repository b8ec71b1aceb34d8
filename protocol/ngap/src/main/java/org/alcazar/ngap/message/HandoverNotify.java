// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.UserLocationInformation;
import org.jspecify.annotations.Nullable;

/**
 * A UE that was handed over has come to the target (TS 38.413 §9.2.3.7).
 *
 * @param notifySourceNgRanNode whether the source is to be told by Handover Success
 * @param residue what a received message held beyond the rest
 */
public record HandoverNotify(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable UserLocationInformation userLocationInformation,
        boolean notifySourceNgRanNode, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<HandoverNotify> TABLE = NgapTable.of(11, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, HandoverNotify::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, HandoverNotify::ranUeNgapId);
        var location = t.expected(121, IGNORE, UserLocationInformation.TYPE, HandoverNotify::userLocationInformation);
        var notify = t.flag(269, IGNORE, HandoverNotify::notifySourceNgRanNode);
        var rest = t.residue(HandoverNotify::residue);
        return v -> new HandoverNotify(v.get(amf), v.get(ran), v.get(location), v.get(notify, false), v.get(rest));
    });

    /** A message to be sent. */
    public HandoverNotify(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, UserLocationInformation userLocationInformation,
            boolean notifySourceNgRanNode) {
        this(amfUeNgapId, ranUeNgapId, userLocationInformation, notifySourceNgRanNode, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public HandoverNotify(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, UserLocationInformation userLocationInformation) {
        this(amfUeNgapId, ranUeNgapId, userLocationInformation, false, Residue.NONE);
    }
}
