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
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.jspecify.annotations.Nullable;

/**
 * The UE's connection is to be resumed (TS 38.413 §9.2.2.19).
 *
 * @param pduSessionResourceResumeList UEContextResumeRequestTransfer per session
 * @param residue what a received message held beyond the rest
 */
public record UeContextResumeRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable RrcEstablishmentCause rrcResumeCause,
        List<PduSession.Transfer> pduSessionResourceResumeList, List<PduSession.FailedToResume> pduSessionResourceFailedToResumeList,
        boolean suspendRequestIndication, @Nullable RecommendedForPaging recommendedForPaging,
        @Nullable PagingAssistanceForCe pagingAssistanceForCe, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeContextResumeRequest> TABLE = NgapTable.of(58, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, UeContextResumeRequest::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, UeContextResumeRequest::ranUeNgapId);
        var why = t.expected(237, IGNORE, RrcEstablishmentCause.TYPE, UeContextResumeRequest::rrcResumeCause);
        var sessions = t.optionalList(232, REJECT, PduSession.Transfer.LIST, UeContextResumeRequest::pduSessionResourceResumeList);
        var failed = t.optionalList(229, REJECT, PduSession.FailedToResume.LIST, UeContextResumeRequest::pduSessionResourceFailedToResumeList);
        var suspend = t.flag(235, IGNORE, UeContextResumeRequest::suspendRequestIndication);
        var recommended = t.optional(32, IGNORE, RecommendedForPaging.TYPE, UeContextResumeRequest::recommendedForPaging);
        var coverage = t.optional(207, IGNORE, PagingAssistanceForCe.TYPE, UeContextResumeRequest::pagingAssistanceForCe);
        var rest = t.residue(UeContextResumeRequest::residue);
        return v -> new UeContextResumeRequest(v.get(amf), v.get(ran), v.get(why), v.get(sessions, List.of()), v.get(failed, List.of()),
                v.get(suspend, false), v.get(recommended), v.get(coverage), v.get(rest));
    });

    public UeContextResumeRequest {
        pduSessionResourceResumeList = List.copyOf(pduSessionResourceResumeList);
        pduSessionResourceFailedToResumeList = List.copyOf(pduSessionResourceFailedToResumeList);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, RrcEstablishmentCause rrcResumeCause) {
        return new Builder(amfUeNgapId, ranUeNgapId, rrcResumeCause);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final AmfUeNgapId amfUeNgapId;
        private final RanUeNgapId ranUeNgapId;
        private final RrcEstablishmentCause rrcResumeCause;
        private List<PduSession.Transfer> pduSessionResourceResumeList = List.of();
        private List<PduSession.FailedToResume> pduSessionResourceFailedToResumeList = List.of();
        private boolean suspendRequestIndication;
        private @Nullable RecommendedForPaging recommendedForPaging;
        private @Nullable PagingAssistanceForCe pagingAssistanceForCe;

        private Builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, RrcEstablishmentCause rrcResumeCause) {
            this.amfUeNgapId = amfUeNgapId;
            this.ranUeNgapId = ranUeNgapId;
            this.rrcResumeCause = rrcResumeCause;
        }

        public Builder pduSessionResourceResumeList(List<PduSession.Transfer> value) {
            pduSessionResourceResumeList = value;
            return this;
        }

        public Builder pduSessionResourceFailedToResumeList(List<PduSession.FailedToResume> value) {
            pduSessionResourceFailedToResumeList = value;
            return this;
        }

        public Builder suspendRequestIndication() {
            suspendRequestIndication = true;
            return this;
        }

        public Builder recommendedForPaging(@Nullable RecommendedForPaging value) {
            recommendedForPaging = value;
            return this;
        }

        public Builder pagingAssistanceForCe(@Nullable PagingAssistanceForCe value) {
            pagingAssistanceForCe = value;
            return this;
        }

        public UeContextResumeRequest build() {
            return new UeContextResumeRequest(amfUeNgapId, ranUeNgapId, rrcResumeCause, pduSessionResourceResumeList,
                    pduSessionResourceFailedToResumeList, suspendRequestIndication, recommendedForPaging, pagingAssistanceForCe,
                    Residue.NONE);
        }
    }
}
