// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.AMF_NAME;
import static org.alcazar.ngap.element.ElementTypes.INDEX_TO_RFSP;
import static org.alcazar.ngap.element.ElementTypes.MASKED_IMEISV;
import static org.alcazar.ngap.element.ElementTypes.NAS_PDU;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CoreNetworkAssistanceInformation;
import org.alcazar.ngap.element.EmergencyFallbackIndicator;
import org.alcazar.ngap.element.Guami;
import org.alcazar.ngap.element.MobilityRestrictionList;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RedirectionVoiceFallback;
import org.alcazar.ngap.element.RrcInactiveTransitionReportRequest;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SrvccOperationPossible;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UeRadioCapabilityForPaging;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to set up a UE's context and its security (TS 38.413 §9.2.2.1).
 *
 * @param allowedNssai 1 to 8 slices
 * @param securityKey K_gNB
 * @param residue what a received message held beyond the rest
 */
public record InitialContextSetupRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable String oldAmf,
        @Nullable UeAggregateMaximumBitRate ueAggregateMaximumBitRate,
        @Nullable CoreNetworkAssistanceInformation coreNetworkAssistanceInformation, Guami guami,
        List<PduSession.Setup> pduSessionResourceSetupList, List<SNssai> allowedNssai, UeSecurityCapabilities ueSecurityCapabilities,
        SecurityKey securityKey, @Nullable MobilityRestrictionList mobilityRestrictionList, @Nullable Octets ueRadioCapability,
        @Nullable Long indexToRfsp, @Nullable Octets maskedImeisv, @Nullable Octets nasPdu,
        @Nullable EmergencyFallbackIndicator emergencyFallbackIndicator,
        @Nullable RrcInactiveTransitionReportRequest rrcInactiveTransitionReportRequest,
        @Nullable UeRadioCapabilityForPaging ueRadioCapabilityForPaging, @Nullable RedirectionVoiceFallback redirectionVoiceFallback,
        @Nullable SrvccOperationPossible srvccOperationPossible, boolean enhancedCoverageRestriction,
        @Nullable Octets ueRadioCapabilityId, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<InitialContextSetupRequest> TABLE = NgapTable.of(14, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, InitialContextSetupRequest::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, InitialContextSetupRequest::ranUeNgapId);
        var oldAmf = t.optional(48, REJECT, AMF_NAME, InitialContextSetupRequest::oldAmf);
        var rate = t.optional(110, REJECT, UeAggregateMaximumBitRate.TYPE, InitialContextSetupRequest::ueAggregateMaximumBitRate);
        var assistance = t.optional(18, IGNORE, CoreNetworkAssistanceInformation.TYPE, InitialContextSetupRequest::coreNetworkAssistanceInformation);
        var guami = t.mandatory(28, REJECT, Guami.TYPE, InitialContextSetupRequest::guami);
        var sessions = t.optionalList(71, REJECT, PduSession.Setup.LIST, InitialContextSetupRequest::pduSessionResourceSetupList);
        var slices = t.mandatory(0, REJECT, SNssai.ALLOWED_NSSAI, InitialContextSetupRequest::allowedNssai);
        var algorithms = t.mandatory(119, REJECT, UeSecurityCapabilities.TYPE, InitialContextSetupRequest::ueSecurityCapabilities);
        var key = t.mandatory(94, REJECT, SecurityKey.TYPE, InitialContextSetupRequest::securityKey);
        var mobility = t.optional(36, IGNORE, MobilityRestrictionList.TYPE, InitialContextSetupRequest::mobilityRestrictionList);
        var radio = t.optional(117, IGNORE, UE_RADIO_CAPABILITY, InitialContextSetupRequest::ueRadioCapability);
        var rfsp = t.optional(31, IGNORE, INDEX_TO_RFSP, InitialContextSetupRequest::indexToRfsp);
        var imeisv = t.optional(34, IGNORE, MASKED_IMEISV, InitialContextSetupRequest::maskedImeisv);
        var nas = t.optional(38, IGNORE, NAS_PDU, InitialContextSetupRequest::nasPdu);
        var emergency = t.optional(24, REJECT, EmergencyFallbackIndicator.TYPE, InitialContextSetupRequest::emergencyFallbackIndicator);
        var inactive = t.optional(91, IGNORE, RrcInactiveTransitionReportRequest.TYPE, InitialContextSetupRequest::rrcInactiveTransitionReportRequest);
        var pagingRadio = t.optional(118, IGNORE, UeRadioCapabilityForPaging.TYPE, InitialContextSetupRequest::ueRadioCapabilityForPaging);
        var voice = t.optional(146, IGNORE, RedirectionVoiceFallback.TYPE, InitialContextSetupRequest::redirectionVoiceFallback);
        var srvcc = t.optional(177, IGNORE, SrvccOperationPossible.TYPE, InitialContextSetupRequest::srvccOperationPossible);
        var coverage = t.flag(205, IGNORE, InitialContextSetupRequest::enhancedCoverageRestriction);
        var radioId = t.optional(264, REJECT, UE_RADIO_CAPABILITY_ID, InitialContextSetupRequest::ueRadioCapabilityId);
        var rest = t.residue(InitialContextSetupRequest::residue);
        return v -> new InitialContextSetupRequest(v.get(amf), v.get(ran), v.get(oldAmf), v.get(rate), v.get(assistance), v.get(guami),
                v.get(sessions, List.of()), v.get(slices), v.get(algorithms), v.get(key), v.get(mobility), v.get(radio), v.get(rfsp),
                v.get(imeisv), v.get(nas), v.get(emergency), v.get(inactive), v.get(pagingRadio), v.get(voice), v.get(srvcc),
                v.get(coverage, false), v.get(radioId), v.get(rest));
    });

    public InitialContextSetupRequest {
        pduSessionResourceSetupList = List.copyOf(pduSessionResourceSetupList);
        allowedNssai = List.copyOf(allowedNssai);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Guami guami, List<SNssai> allowedNssai,
            UeSecurityCapabilities ueSecurityCapabilities, SecurityKey securityKey) {
        return new Builder(amfUeNgapId, ranUeNgapId, guami, allowedNssai, ueSecurityCapabilities, securityKey);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final AmfUeNgapId amfUeNgapId;
        private final RanUeNgapId ranUeNgapId;
        private final Guami guami;
        private final List<SNssai> allowedNssai;
        private final UeSecurityCapabilities ueSecurityCapabilities;
        private final SecurityKey securityKey;
        private @Nullable String oldAmf;
        private @Nullable UeAggregateMaximumBitRate ueAggregateMaximumBitRate;
        private @Nullable CoreNetworkAssistanceInformation coreNetworkAssistanceInformation;
        private List<PduSession.Setup> pduSessionResourceSetupList = List.of();
        private @Nullable MobilityRestrictionList mobilityRestrictionList;
        private @Nullable Octets ueRadioCapability;
        private @Nullable Long indexToRfsp;
        private @Nullable Octets maskedImeisv;
        private @Nullable Octets nasPdu;
        private @Nullable EmergencyFallbackIndicator emergencyFallbackIndicator;
        private @Nullable RrcInactiveTransitionReportRequest rrcInactiveTransitionReportRequest;
        private @Nullable UeRadioCapabilityForPaging ueRadioCapabilityForPaging;
        private @Nullable RedirectionVoiceFallback redirectionVoiceFallback;
        private @Nullable SrvccOperationPossible srvccOperationPossible;
        private boolean enhancedCoverageRestriction;
        private @Nullable Octets ueRadioCapabilityId;

        private Builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Guami guami, List<SNssai> allowedNssai,
                UeSecurityCapabilities ueSecurityCapabilities, SecurityKey securityKey) {
            this.amfUeNgapId = amfUeNgapId;
            this.ranUeNgapId = ranUeNgapId;
            this.guami = guami;
            this.allowedNssai = allowedNssai;
            this.ueSecurityCapabilities = ueSecurityCapabilities;
            this.securityKey = securityKey;
        }

        public Builder oldAmf(@Nullable String value) {
            oldAmf = value;
            return this;
        }

        public Builder ueAggregateMaximumBitRate(@Nullable UeAggregateMaximumBitRate value) {
            ueAggregateMaximumBitRate = value;
            return this;
        }

        public Builder coreNetworkAssistanceInformation(@Nullable CoreNetworkAssistanceInformation value) {
            coreNetworkAssistanceInformation = value;
            return this;
        }

        public Builder pduSessionResourceSetupList(List<PduSession.Setup> value) {
            pduSessionResourceSetupList = value;
            return this;
        }

        public Builder mobilityRestrictionList(@Nullable MobilityRestrictionList value) {
            mobilityRestrictionList = value;
            return this;
        }

        public Builder ueRadioCapability(@Nullable Octets value) {
            ueRadioCapability = value;
            return this;
        }

        public Builder indexToRfsp(@Nullable Long value) {
            indexToRfsp = value;
            return this;
        }

        public Builder maskedImeisv(@Nullable Octets value) {
            maskedImeisv = value;
            return this;
        }

        public Builder nasPdu(@Nullable Octets value) {
            nasPdu = value;
            return this;
        }

        public Builder emergencyFallbackIndicator(@Nullable EmergencyFallbackIndicator value) {
            emergencyFallbackIndicator = value;
            return this;
        }

        public Builder rrcInactiveTransitionReportRequest(@Nullable RrcInactiveTransitionReportRequest value) {
            rrcInactiveTransitionReportRequest = value;
            return this;
        }

        public Builder ueRadioCapabilityForPaging(@Nullable UeRadioCapabilityForPaging value) {
            ueRadioCapabilityForPaging = value;
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

        public InitialContextSetupRequest build() {
            return new InitialContextSetupRequest(amfUeNgapId, ranUeNgapId, oldAmf, ueAggregateMaximumBitRate,
                    coreNetworkAssistanceInformation, guami, pduSessionResourceSetupList, allowedNssai, ueSecurityCapabilities,
                    securityKey, mobilityRestrictionList, ueRadioCapability, indexToRfsp, maskedImeisv, nasPdu,
                    emergencyFallbackIndicator, rrcInactiveTransitionReportRequest, ueRadioCapabilityForPaging,
                    redirectionVoiceFallback, srvccOperationPossible, enhancedCoverageRestriction, ueRadioCapabilityId, Residue.NONE);
        }
    }
}
