// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.NAS_PDU;
import static org.alcazar.ngap.element.ElementTypes.RAN_PAGING_PRIORITY;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to release the resources of PDU sessions (TS 38.413 §9.2.1.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record PduSessionResourceReleaseCommand(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Integer ranPagingPriority,
        @Nullable Octets nasPdu, List<PduSession.Transfer> pduSessionResourceToReleaseList,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PduSessionResourceReleaseCommand> TABLE = NgapTable.of(28, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, PduSessionResourceReleaseCommand::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, PduSessionResourceReleaseCommand::ranUeNgapId);
        var priority = t.optional(83, IGNORE, RAN_PAGING_PRIORITY, PduSessionResourceReleaseCommand::ranPagingPriority);
        var nas = t.optional(38, IGNORE, NAS_PDU, PduSessionResourceReleaseCommand::nasPdu);
        var sessions = t.mandatory(79, REJECT, PduSession.Transfer.LIST, PduSessionResourceReleaseCommand::pduSessionResourceToReleaseList);
        var rest = t.residue(PduSessionResourceReleaseCommand::residue);
        return v -> new PduSessionResourceReleaseCommand(v.get(amf), v.get(ran), v.get(priority), v.get(nas), v.get(sessions),
                v.get(rest));
    });

    public PduSessionResourceReleaseCommand {
        pduSessionResourceToReleaseList = List.copyOf(pduSessionResourceToReleaseList);
    }

    /** A message to be sent. */
    public PduSessionResourceReleaseCommand(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Integer ranPagingPriority,
            @Nullable Octets nasPdu, List<PduSession.Transfer> pduSessionResourceToReleaseList) {
        this(amfUeNgapId, ranUeNgapId, ranPagingPriority, nasPdu, pduSessionResourceToReleaseList, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PduSessionResourceReleaseCommand(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceToReleaseList) {
        this(amfUeNgapId, ranUeNgapId, null, null, pduSessionResourceToReleaseList, Residue.NONE);
    }
}
