// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.MASKED_IMEISV;
import static org.alcazar.ngap.element.ElementTypes.NAS_PDU;
import static org.alcazar.ngap.element.ElementTypes.TRANSPARENT_CONTAINER;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CoreNetworkAssistanceInformation;
import org.alcazar.ngap.element.Guami;
import org.alcazar.ngap.element.HandoverType;
import org.alcazar.ngap.element.MobilityRestrictionList;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RedirectionVoiceFallback;
import org.alcazar.ngap.element.RrcInactiveTransitionReportRequest;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SecurityContext;
import org.alcazar.ngap.element.SrvccOperationPossible;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The target is to take a UE (TS 38.413 §9.2.3.4).
 *
 * @param securityContext NH and its count
 * @param newSecurityContextInd whether the key is of a new K_AMF
 * @param nasc what the UE needs to take the new NAS security into use
 * @param allowedNssai 1 to 8 slices
 * @param sourceToTargetTransparentContainer what the source tells the target; nobody else reads it
 * @param residue what a received message held beyond the rest
 */
public record HandoverRequest(AmfUeNgapId amfUeNgapId, HandoverType handoverType, @Nullable Cause cause,
        UeAggregateMaximumBitRate ueAggregateMaximumBitRate, @Nullable CoreNetworkAssistanceInformation coreNetworkAssistanceInformation,
        UeSecurityCapabilities ueSecurityCapabilities, SecurityContext securityContext, boolean newSecurityContextInd,
        @Nullable Octets nasc, List<PduSession.HandoverSetup> pduSessionResourceSetupList, List<SNssai> allowedNssai,
        @Nullable Octets maskedImeisv, Octets sourceToTargetTransparentContainer, @Nullable MobilityRestrictionList mobilityRestrictionList,
        @Nullable RrcInactiveTransitionReportRequest rrcInactiveTransitionReportRequest, Guami guami,
        @Nullable RedirectionVoiceFallback redirectionVoiceFallback, @Nullable SrvccOperationPossible srvccOperationPossible,
        boolean enhancedCoverageRestriction, @Nullable Octets ueRadioCapabilityId, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<HandoverRequest> TABLE = NgapTable.of(13, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, HandoverRequest::amfUeNgapId);
        var type = t.mandatory(29, REJECT, HandoverType.TYPE, HandoverRequest::handoverType);
        var cause = t.expected(15, IGNORE, Cause.TYPE, HandoverRequest::cause);
        var rate = t.mandatory(110, REJECT, UeAggregateMaximumBitRate.TYPE, HandoverRequest::ueAggregateMaximumBitRate);
        var assistance = t.optional(18, IGNORE, CoreNetworkAssistanceInformation.TYPE, HandoverRequest::coreNetworkAssistanceInformation);
        var algorithms = t.mandatory(119, REJECT, UeSecurityCapabilities.TYPE, HandoverRequest::ueSecurityCapabilities);
        var security = t.mandatory(93, REJECT, SecurityContext.TYPE, HandoverRequest::securityContext);
        var newContext = t.flag(41, REJECT, HandoverRequest::newSecurityContextInd);
        var nasc = t.optional(37, REJECT, NAS_PDU, HandoverRequest::nasc);
        var sessions = t.mandatory(73, REJECT, PduSession.HandoverSetup.LIST, HandoverRequest::pduSessionResourceSetupList);
        var slices = t.mandatory(0, REJECT, SNssai.ALLOWED_NSSAI, HandoverRequest::allowedNssai);
        var imeisv = t.optional(34, IGNORE, MASKED_IMEISV, HandoverRequest::maskedImeisv);
        var container = t.mandatory(101, REJECT, TRANSPARENT_CONTAINER, HandoverRequest::sourceToTargetTransparentContainer);
        var mobility = t.optional(36, IGNORE, MobilityRestrictionList.TYPE, HandoverRequest::mobilityRestrictionList);
        var inactive = t.optional(91, IGNORE, RrcInactiveTransitionReportRequest.TYPE, HandoverRequest::rrcInactiveTransitionReportRequest);
        var guami = t.mandatory(28, REJECT, Guami.TYPE, HandoverRequest::guami);
        var voice = t.optional(146, IGNORE, RedirectionVoiceFallback.TYPE, HandoverRequest::redirectionVoiceFallback);
        var srvcc = t.optional(177, IGNORE, SrvccOperationPossible.TYPE, HandoverRequest::srvccOperationPossible);
        var coverage = t.flag(205, IGNORE, HandoverRequest::enhancedCoverageRestriction);
        var radioId = t.optional(264, REJECT, UE_RADIO_CAPABILITY_ID, HandoverRequest::ueRadioCapabilityId);
        var rest = t.residue(HandoverRequest::residue);
        return v -> new HandoverRequest(v.get(amf), v.get(type), v.get(cause), v.get(rate), v.get(assistance), v.get(algorithms),
                v.get(security), v.get(newContext, false), v.get(nasc), v.get(sessions), v.get(slices), v.get(imeisv), v.get(container),
                v.get(mobility), v.get(inactive), v.get(guami), v.get(voice), v.get(srvcc), v.get(coverage, false), v.get(radioId),
                v.get(rest));
    });

    public HandoverRequest {
        pduSessionResourceSetupList = List.copyOf(pduSessionResourceSetupList);
        allowedNssai = List.copyOf(allowedNssai);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(AmfUeNgapId amfUeNgapId, HandoverType handoverType, Cause cause,
            UeAggregateMaximumBitRate ueAggregateMaximumBitRate, UeSecurityCapabilities ueSecurityCapabilities,
            SecurityContext securityContext, List<PduSession.HandoverSetup> pduSessionResourceSetupList, List<SNssai> allowedNssai,
            Octets sourceToTargetTransparentContainer, Guami guami) {
        return new Builder(amfUeNgapId, handoverType, cause, ueAggregateMaximumBitRate, ueSecurityCapabilities, securityContext,
                pduSessionResourceSetupList, allowedNssai, sourceToTargetTransparentContainer, guami);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final AmfUeNgapId amfUeNgapId;
        private final HandoverType handoverType;
        private final Cause cause;
        private final UeAggregateMaximumBitRate ueAggregateMaximumBitRate;
        private final UeSecurityCapabilities ueSecurityCapabilities;
        private final SecurityContext securityContext;
        private final List<PduSession.HandoverSetup> pduSessionResourceSetupList;
        private final List<SNssai> allowedNssai;
        private final Octets sourceToTargetTransparentContainer;
        private final Guami guami;
        private @Nullable CoreNetworkAssistanceInformation coreNetworkAssistanceInformation;
        private boolean newSecurityContextInd;
        private @Nullable Octets nasc;
        private @Nullable Octets maskedImeisv;
        private @Nullable MobilityRestrictionList mobilityRestrictionList;
        private @Nullable RrcInactiveTransitionReportRequest rrcInactiveTransitionReportRequest;
        private @Nullable RedirectionVoiceFallback redirectionVoiceFallback;
        private @Nullable SrvccOperationPossible srvccOperationPossible;
        private boolean enhancedCoverageRestriction;
        private @Nullable Octets ueRadioCapabilityId;

        private Builder(AmfUeNgapId amfUeNgapId, HandoverType handoverType, Cause cause,
                UeAggregateMaximumBitRate ueAggregateMaximumBitRate, UeSecurityCapabilities ueSecurityCapabilities,
                SecurityContext securityContext, List<PduSession.HandoverSetup> pduSessionResourceSetupList, List<SNssai> allowedNssai,
                Octets sourceToTargetTransparentContainer, Guami guami) {
            this.amfUeNgapId = amfUeNgapId;
            this.handoverType = handoverType;
            this.cause = cause;
            this.ueAggregateMaximumBitRate = ueAggregateMaximumBitRate;
            this.ueSecurityCapabilities = ueSecurityCapabilities;
            this.securityContext = securityContext;
            this.pduSessionResourceSetupList = pduSessionResourceSetupList;
            this.allowedNssai = allowedNssai;
            this.sourceToTargetTransparentContainer = sourceToTargetTransparentContainer;
            this.guami = guami;
        }

        public Builder coreNetworkAssistanceInformation(@Nullable CoreNetworkAssistanceInformation value) {
            coreNetworkAssistanceInformation = value;
            return this;
        }

        public Builder newSecurityContextInd() {
            newSecurityContextInd = true;
            return this;
        }

        public Builder nasc(@Nullable Octets value) {
            nasc = value;
            return this;
        }

        public Builder maskedImeisv(@Nullable Octets value) {
            maskedImeisv = value;
            return this;
        }

        public Builder mobilityRestrictionList(@Nullable MobilityRestrictionList value) {
            mobilityRestrictionList = value;
            return this;
        }

        public Builder rrcInactiveTransitionReportRequest(@Nullable RrcInactiveTransitionReportRequest value) {
            rrcInactiveTransitionReportRequest = value;
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

        public HandoverRequest build() {
            return new HandoverRequest(amfUeNgapId, handoverType, cause, ueAggregateMaximumBitRate, coreNetworkAssistanceInformation,
                    ueSecurityCapabilities, securityContext, newSecurityContextInd, nasc, pduSessionResourceSetupList, allowedNssai,
                    maskedImeisv, sourceToTargetTransparentContainer, mobilityRestrictionList, rrcInactiveTransitionReportRequest, guami,
                    redirectionVoiceFallback, srvccOperationPossible, enhancedCoverageRestriction, ueRadioCapabilityId, Residue.NONE);
        }
    }
}
