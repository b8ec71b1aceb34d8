// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.TRANSPARENT_CONTAINER;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.HandoverType;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.TargetId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The source asks for a UE to be handed over (TS 38.413 §9.2.3.1).
 *
 * @param sourceToTargetTransparentContainer what the source tells the target; nobody else reads it
 * @param residue what a received message held beyond the rest
 */
public record HandoverRequired(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, HandoverType handoverType, @Nullable Cause cause,
        TargetId targetId, boolean directForwardingPathAvailability, List<PduSession.Transfer> pduSessionResourceList,
        Octets sourceToTargetTransparentContainer, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<HandoverRequired> TABLE = NgapTable.of(12, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, HandoverRequired::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, HandoverRequired::ranUeNgapId);
        var type = t.mandatory(29, REJECT, HandoverType.TYPE, HandoverRequired::handoverType);
        var cause = t.expected(15, IGNORE, Cause.TYPE, HandoverRequired::cause);
        var target = t.mandatory(105, REJECT, TargetId.TYPE, HandoverRequired::targetId);
        var direct = t.flag(22, IGNORE, HandoverRequired::directForwardingPathAvailability);
        var sessions = t.mandatory(61, REJECT, PduSession.Transfer.LIST, HandoverRequired::pduSessionResourceList);
        var container = t.mandatory(101, REJECT, TRANSPARENT_CONTAINER, HandoverRequired::sourceToTargetTransparentContainer);
        var rest = t.residue(HandoverRequired::residue);
        return v -> new HandoverRequired(v.get(amf), v.get(ran), v.get(type), v.get(cause), v.get(target), v.get(direct, false),
                v.get(sessions), v.get(container), v.get(rest));
    });

    public HandoverRequired {
        pduSessionResourceList = List.copyOf(pduSessionResourceList);
    }

    /** A message to be sent. */
    public HandoverRequired(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, HandoverType handoverType, Cause cause, TargetId targetId,
            boolean directForwardingPathAvailability, List<PduSession.Transfer> pduSessionResourceList,
            Octets sourceToTargetTransparentContainer) {
        this(amfUeNgapId, ranUeNgapId, handoverType, cause, targetId, directForwardingPathAvailability, pduSessionResourceList,
                sourceToTargetTransparentContainer, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public HandoverRequired(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, HandoverType handoverType, Cause cause, TargetId targetId,
            List<PduSession.Transfer> pduSessionResourceList, Octets sourceToTargetTransparentContainer) {
        this(amfUeNgapId, ranUeNgapId, handoverType, cause, targetId, false, pduSessionResourceList, sourceToTargetTransparentContainer,
                Residue.NONE);
    }
}
