// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CoreNetworkAssistanceInformation;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RedirectionVoiceFallback;
import org.alcazar.ngap.element.RrcInactiveTransitionReportRequest;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SecurityContext;
import org.alcazar.ngap.element.SrvccOperationPossible;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE's downlink now goes to the RAN node it has moved to (TS 38.413 §9.2.3.9).
 *
 * @param securityContext NH and its count
 * @param newSecurityContextInd whether the key is of a new K_AMF
 * @param allowedNssai 1 to 8 slices
 * @param residue what a received message held beyond the rest
 */
public record PathSwitchRequestAcknowledge(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        @Nullable UeSecurityCapabilities ueSecurityCapabilities, SecurityContext securityContext, boolean newSecurityContextInd,
        @Nullable List<PduSession.Transfer> pduSessionResourceSwitchedList, List<PduSession.Transfer> pduSessionResourceReleasedList,
        List<SNssai> allowedNssai, @Nullable CoreNetworkAssistanceInformation coreNetworkAssistanceInformation,
        @Nullable RrcInactiveTransitionReportRequest rrcInactiveTransitionReportRequest,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable RedirectionVoiceFallback redirectionVoiceFallback,
        @Nullable SrvccOperationPossible srvccOperationPossible, boolean enhancedCoverageRestriction, @Nullable Octets ueRadioCapabilityId,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PathSwitchRequestAcknowledge> TABLE = NgapTable.successful(25, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, PathSwitchRequestAcknowledge::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, PathSwitchRequestAcknowledge::ranUeNgapId);
        var algorithms = t.optional(119, REJECT, UeSecurityCapabilities.TYPE, PathSwitchRequestAcknowledge::ueSecurityCapabilities);
        var security = t.mandatory(93, REJECT, SecurityContext.TYPE, PathSwitchRequestAcknowledge::securityContext);
        var newContext = t.flag(41, REJECT, PathSwitchRequestAcknowledge::newSecurityContextInd);
        var sessions = t.expected(77, IGNORE, PduSession.Transfer.LIST, PathSwitchRequestAcknowledge::pduSessionResourceSwitchedList);
        var released = t.optionalList(68, IGNORE, PduSession.Transfer.LIST, PathSwitchRequestAcknowledge::pduSessionResourceReleasedList);
        var slices = t.mandatory(0, REJECT, SNssai.ALLOWED_NSSAI, PathSwitchRequestAcknowledge::allowedNssai);
        var assistance = t.optional(18, IGNORE, CoreNetworkAssistanceInformation.TYPE,
                PathSwitchRequestAcknowledge::coreNetworkAssistanceInformation);
        var inactive = t.optional(91, IGNORE, RrcInactiveTransitionReportRequest.TYPE,
                PathSwitchRequestAcknowledge::rrcInactiveTransitionReportRequest);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, PathSwitchRequestAcknowledge::criticalityDiagnostics);
        var voice = t.optional(146, IGNORE, RedirectionVoiceFallback.TYPE, PathSwitchRequestAcknowledge::redirectionVoiceFallback);
        var srvcc = t.optional(177, IGNORE, SrvccOperationPossible.TYPE, PathSwitchRequestAcknowledge::srvccOperationPossible);
        var coverage = t.flag(205, IGNORE, PathSwitchRequestAcknowledge::enhancedCoverageRestriction);
        var radioId = t.optional(264, REJECT, UE_RADIO_CAPABILITY_ID, PathSwitchRequestAcknowledge::ueRadioCapabilityId);
        var rest = t.residue(PathSwitchRequestAcknowledge::residue);
        return v -> new PathSwitchRequestAcknowledge(v.get(amf), v.get(ran), v.get(algorithms), v.get(security), v.get(newContext, false),
                v.get(sessions), v.get(released, List.of()), v.get(slices), v.get(assistance), v.get(inactive), v.get(diagnostics),
                v.get(voice), v.get(srvcc), v.get(coverage, false), v.get(radioId), v.get(rest));
    });

    public PathSwitchRequestAcknowledge {
        pduSessionResourceSwitchedList = pduSessionResourceSwitchedList == null ? null : List.copyOf(pduSessionResourceSwitchedList);
        pduSessionResourceReleasedList = List.copyOf(pduSessionResourceReleasedList);
        allowedNssai = List.copyOf(allowedNssai);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, SecurityContext securityContext,
            List<PduSession.Transfer> pduSessionResourceSwitchedList, List<SNssai> allowedNssai) {
        return new Builder(amfUeNgapId, ranUeNgapId, securityContext, pduSessionResourceSwitchedList, allowedNssai);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final AmfUeNgapId amfUeNgapId;
        private final RanUeNgapId ranUeNgapId;
        private final SecurityContext securityContext;
        private final List<PduSession.Transfer> pduSessionResourceSwitchedList;
        private final List<SNssai> allowedNssai;
        private @Nullable UeSecurityCapabilities ueSecurityCapabilities;
        private boolean newSecurityContextInd;
        private List<PduSession.Transfer> pduSessionResourceReleasedList = List.of();
        private @Nullable CoreNetworkAssistanceInformation coreNetworkAssistanceInformation;
        private @Nullable RrcInactiveTransitionReportRequest rrcInactiveTransitionReportRequest;
        private @Nullable CriticalityDiagnostics criticalityDiagnostics;
        private @Nullable RedirectionVoiceFallback redirectionVoiceFallback;
        private @Nullable SrvccOperationPossible srvccOperationPossible;
        private boolean enhancedCoverageRestriction;
        private @Nullable Octets ueRadioCapabilityId;

        private Builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, SecurityContext securityContext,
                List<PduSession.Transfer> pduSessionResourceSwitchedList, List<SNssai> allowedNssai) {
            this.amfUeNgapId = amfUeNgapId;
            this.ranUeNgapId = ranUeNgapId;
            this.securityContext = securityContext;
            this.pduSessionResourceSwitchedList = pduSessionResourceSwitchedList;
            this.allowedNssai = allowedNssai;
        }

        public Builder ueSecurityCapabilities(@Nullable UeSecurityCapabilities value) {
            ueSecurityCapabilities = value;
            return this;
        }

        public Builder newSecurityContextInd() {
            newSecurityContextInd = true;
            return this;
        }

        public Builder pduSessionResourceReleasedList(List<PduSession.Transfer> value) {
            pduSessionResourceReleasedList = value;
            return this;
        }

        public Builder coreNetworkAssistanceInformation(@Nullable CoreNetworkAssistanceInformation value) {
            coreNetworkAssistanceInformation = value;
            return this;
        }

        public Builder rrcInactiveTransitionReportRequest(@Nullable RrcInactiveTransitionReportRequest value) {
            rrcInactiveTransitionReportRequest = value;
            return this;
        }

        public Builder criticalityDiagnostics(@Nullable CriticalityDiagnostics value) {
            criticalityDiagnostics = value;
            return this;
        }

        public Builder redirectionVoiceFallback(@Nullable RedirectionVoiceFallback value) {
            redirectionVoiceFallback = value;
            return this;
        }

        public Builder srvccOperationPossible(@Nullable SrvccOperationPossible value) {
            srvccOperationPossible = value;
            return this;
        }

        public Builder enhancedCoverageRestriction() {
            enhancedCoverageRestriction = true;
            return this;
        }

        public Builder ueRadioCapabilityId(@Nullable Octets value) {
            ueRadioCapabilityId = value;
            return this;
        }

        public PathSwitchRequestAcknowledge build() {
            return new PathSwitchRequestAcknowledge(amfUeNgapId, ranUeNgapId, ueSecurityCapabilities, securityContext,
                    newSecurityContextInd, pduSessionResourceSwitchedList, pduSessionResourceReleasedList, allowedNssai,
                    coreNetworkAssistanceInformation, rrcInactiveTransitionReportRequest, criticalityDiagnostics, redirectionVoiceFallback,
                    srvccOperationPossible, enhancedCoverageRestriction, ueRadioCapabilityId, Residue.NONE);
        }
    }
}
