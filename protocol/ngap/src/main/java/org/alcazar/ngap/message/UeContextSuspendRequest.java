// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PagingAssistanceForCe;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RecommendedForPaging;
import org.jspecify.annotations.Nullable;

/**
 * The UE's connection is to be suspended (TS 38.413 §9.2.2.16).
 *
 * @param pduSessionResourceSuspendList UEContextSuspendRequestTransfer per session
 * @param residue what a received message held beyond the rest
 */
public record UeContextSuspendRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable RecommendedForPaging recommendedForPaging,
        @Nullable PagingAssistanceForCe pagingAssistanceForCe, List<PduSession.Transfer> pduSessionResourceSuspendList,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeContextSuspendRequest> TABLE = NgapTable.of(59, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, UeContextSuspendRequest::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, UeContextSuspendRequest::ranUeNgapId);
        var recommended = t.optional(32, IGNORE, RecommendedForPaging.TYPE, UeContextSuspendRequest::recommendedForPaging);
        var coverage = t.optional(207, IGNORE, PagingAssistanceForCe.TYPE, UeContextSuspendRequest::pagingAssistanceForCe);
        var sessions = t.optionalList(231, REJECT, PduSession.Transfer.LIST, UeContextSuspendRequest::pduSessionResourceSuspendList);
        var rest = t.residue(UeContextSuspendRequest::residue);
        return v -> new UeContextSuspendRequest(v.get(amf), v.get(ran), v.get(recommended), v.get(coverage), v.get(sessions, List.of()),
                v.get(rest));
    });

    public UeContextSuspendRequest {
        pduSessionResourceSuspendList = List.copyOf(pduSessionResourceSuspendList);
    }

    /** A message to be sent. */
    public UeContextSuspendRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable RecommendedForPaging recommendedForPaging,
            @Nullable PagingAssistanceForCe pagingAssistanceForCe, List<PduSession.Transfer> pduSessionResourceSuspendList) {
        this(amfUeNgapId, ranUeNgapId, recommendedForPaging, pagingAssistanceForCe, pduSessionResourceSuspendList, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextSuspendRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, null, null, List.of(), Residue.NONE);
    }
}
