// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.RAN_PAGING_PRIORITY;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to change the resources of PDU sessions (TS 38.413 §9.2.1.5).
 *
 * @param residue what a received message held beyond the rest
 */
public record PduSessionResourceModifyRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Integer ranPagingPriority,
        List<PduSession.Modify> pduSessionResourceModifyList, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PduSessionResourceModifyRequest> TABLE = NgapTable.of(26, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, PduSessionResourceModifyRequest::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, PduSessionResourceModifyRequest::ranUeNgapId);
        var priority = t.optional(83, IGNORE, RAN_PAGING_PRIORITY, PduSessionResourceModifyRequest::ranPagingPriority);
        var sessions = t.mandatory(64, REJECT, PduSession.Modify.LIST, PduSessionResourceModifyRequest::pduSessionResourceModifyList);
        var rest = t.residue(PduSessionResourceModifyRequest::residue);
        return v -> new PduSessionResourceModifyRequest(v.get(amf), v.get(ran), v.get(priority), v.get(sessions), v.get(rest));
    });

    public PduSessionResourceModifyRequest {
        pduSessionResourceModifyList = List.copyOf(pduSessionResourceModifyList);
    }

    /** A message to be sent. */
    public PduSessionResourceModifyRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Integer ranPagingPriority,
            List<PduSession.Modify> pduSessionResourceModifyList) {
        this(amfUeNgapId, ranUeNgapId, ranPagingPriority, pduSessionResourceModifyList, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PduSessionResourceModifyRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Modify> pduSessionResourceModifyList) {
        this(amfUeNgapId, ranUeNgapId, null, pduSessionResourceModifyList, Residue.NONE);
    }
}
