// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.EXTENDED_CONNECTED_TIME;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SecurityContext;
import org.jspecify.annotations.Nullable;

/**
 * The UE's connection is resumed (TS 38.413 §9.2.2.20).
 *
 * @param pduSessionResourceResumeList UEContextResumeResponseTransfer per session
 * @param extendedConnectedTime seconds, 0 to 255, that the UE is to stay connected at least
 * @param residue what a received message held beyond the rest
 */
public record UeContextResumeResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        List<PduSession.Transfer> pduSessionResourceResumeList, List<PduSession.FailedToResume> pduSessionResourceFailedToResumeList,
        @Nullable SecurityContext securityContext, boolean suspendResponseIndication, @Nullable Integer extendedConnectedTime,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeContextResumeResponse> TABLE = NgapTable.successful(58, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, UeContextResumeResponse::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, UeContextResumeResponse::ranUeNgapId);
        var sessions = t.optionalList(233, REJECT, PduSession.Transfer.LIST, UeContextResumeResponse::pduSessionResourceResumeList);
        var failed = t.optionalList(230, REJECT, PduSession.FailedToResume.LIST, UeContextResumeResponse::pduSessionResourceFailedToResumeList);
        var security = t.optional(93, REJECT, SecurityContext.TYPE, UeContextResumeResponse::securityContext);
        var suspend = t.flag(236, IGNORE, UeContextResumeResponse::suspendResponseIndication);
        var time = t.optional(206, IGNORE, EXTENDED_CONNECTED_TIME, UeContextResumeResponse::extendedConnectedTime);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, UeContextResumeResponse::criticalityDiagnostics);
        var rest = t.residue(UeContextResumeResponse::residue);
        return v -> new UeContextResumeResponse(v.get(amf), v.get(ran), v.get(sessions, List.of()), v.get(failed, List.of()),
                v.get(security), v.get(suspend, false), v.get(time), v.get(diagnostics), v.get(rest));
    });

    public UeContextResumeResponse {
        pduSessionResourceResumeList = List.copyOf(pduSessionResourceResumeList);
        pduSessionResourceFailedToResumeList = List.copyOf(pduSessionResourceFailedToResumeList);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        return new Builder(amfUeNgapId, ranUeNgapId);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final AmfUeNgapId amfUeNgapId;
        private final RanUeNgapId ranUeNgapId;
        private List<PduSession.Transfer> pduSessionResourceResumeList = List.of();
        private List<PduSession.FailedToResume> pduSessionResourceFailedToResumeList = List.of();
        private @Nullable SecurityContext securityContext;
        private boolean suspendResponseIndication;
        private @Nullable Integer extendedConnectedTime;
        private @Nullable CriticalityDiagnostics criticalityDiagnostics;

        private Builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
            this.amfUeNgapId = amfUeNgapId;
            this.ranUeNgapId = ranUeNgapId;
        }

        public Builder pduSessionResourceResumeList(List<PduSession.Transfer> value) {
            pduSessionResourceResumeList = value;
            return this;
        }

        public Builder pduSessionResourceFailedToResumeList(List<PduSession.FailedToResume> value) {
            pduSessionResourceFailedToResumeList = value;
            return this;
        }

        public Builder securityContext(@Nullable SecurityContext value) {
            securityContext = value;
            return this;
        }

        public Builder suspendResponseIndication() {
            suspendResponseIndication = true;
            return this;
        }

        public Builder extendedConnectedTime(@Nullable Integer value) {
            extendedConnectedTime = value;
            return this;
        }

        public Builder criticalityDiagnostics(@Nullable CriticalityDiagnostics value) {
            criticalityDiagnostics = value;
            return this;
        }

        public UeContextResumeResponse build() {
            return new UeContextResumeResponse(amfUeNgapId, ranUeNgapId, pduSessionResourceResumeList, pduSessionResourceFailedToResumeList,
                    securityContext, suspendResponseIndication, extendedConnectedTime, criticalityDiagnostics, Residue.NONE);
        }
    }
}
