// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.AMF_NAME;
import static org.alcazar.ngap.element.ElementTypes.EXTENDED_CONNECTED_TIME;
import static org.alcazar.ngap.element.ElementTypes.INDEX_TO_RFSP;
import static org.alcazar.ngap.element.ElementTypes.MASKED_IMEISV;
import static org.alcazar.ngap.element.ElementTypes.NAS_PDU;
import static org.alcazar.ngap.element.ElementTypes.SIDELINK_AGGREGATE_MAXIMUM_BIT_RATE;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;
import static org.alcazar.ngap.element.ElementTypes.UNREAD;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Authorization;
import org.alcazar.ngap.element.CeModeBRestricted;
import org.alcazar.ngap.element.CnAssistedRanTuning;
import org.alcazar.ngap.element.CoreNetworkAssistanceInformation;
import org.alcazar.ngap.element.EmergencyFallbackIndicator;
import org.alcazar.ngap.element.FiveGProSeAuthorized;
import org.alcazar.ngap.element.Guami;
import org.alcazar.ngap.element.LocationReportingRequestType;
import org.alcazar.ngap.element.MobilityRestrictionList;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RedirectionVoiceFallback;
import org.alcazar.ngap.element.RrcInactiveTransitionReportRequest;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SrvccOperationPossible;
import org.alcazar.ngap.element.TargetNssaiInformation;
import org.alcazar.ngap.element.TimeSyncAssistanceInfo;
import org.alcazar.ngap.element.TraceActivation;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UeDifferentiationInfo;
import org.alcazar.ngap.element.UeRadioCapabilityForPaging;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.element.UeSliceMaximumBitRate;
import org.alcazar.ngap.element.V2xServicesAuthorized;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to set up a UE's context and its security (TS 38.413 §9.2.2.1).
 *
 * @param allowedNssai 1 to 8 slices
 * @param securityKey K_gNB
 * @param extendedConnectedTime seconds, 0 to 255, that the UE is to stay connected at least
 * @param nrUeSidelinkAggregateMaximumBitRate bit/s
 * @param lteUeSidelinkAggregateMaximumBitRate bit/s
 * @param pc5QosParameters an encoding of PC5QoSParameters, which RAN nodes read
 * @param rgLevelWirelineAccessCharacteristics octets of TS 29.571, which W-AGFs read
 * @param managementBasedMdtPlmnList at most 16 networks
 * @param qmcConfigInfo an encoding of QMCConfigInfo, which RAN nodes read
 * @param ueSliceMaximumBitRateList at most eight slices
 * @param fiveGProSeUePc5AggregateMaximumBitRate bit/s
 * @param fiveGProSePc5QosParameters an encoding of FiveG-ProSePC5QoSParameters, which RAN nodes read
 * @param residue what a received message held beyond the rest
 */
public record InitialContextSetupRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable String oldAmf,
        @Nullable UeAggregateMaximumBitRate ueAggregateMaximumBitRate,
        @Nullable CoreNetworkAssistanceInformation coreNetworkAssistanceInformation, Guami guami,
        List<PduSession.Setup> pduSessionResourceSetupList, List<SNssai> allowedNssai, UeSecurityCapabilities ueSecurityCapabilities,
        SecurityKey securityKey, @Nullable TraceActivation traceActivation, @Nullable MobilityRestrictionList mobilityRestrictionList,
        @Nullable Octets ueRadioCapability, @Nullable Long indexToRfsp, @Nullable Octets maskedImeisv, @Nullable Octets nasPdu,
        @Nullable EmergencyFallbackIndicator emergencyFallbackIndicator,
        @Nullable RrcInactiveTransitionReportRequest rrcInactiveTransitionReportRequest,
        @Nullable UeRadioCapabilityForPaging ueRadioCapabilityForPaging, @Nullable RedirectionVoiceFallback redirectionVoiceFallback,
        @Nullable LocationReportingRequestType locationReportingRequestType, @Nullable CnAssistedRanTuning cnAssistedRanTuning,
        @Nullable SrvccOperationPossible srvccOperationPossible, @Nullable Authorization iabAuthorized, boolean enhancedCoverageRestriction,
        @Nullable Integer extendedConnectedTime, @Nullable UeDifferentiationInfo ueDifferentiationInfo,
        @Nullable V2xServicesAuthorized nrV2xServicesAuthorized, @Nullable V2xServicesAuthorized lteV2xServicesAuthorized,
        @Nullable Long nrUeSidelinkAggregateMaximumBitRate, @Nullable Long lteUeSidelinkAggregateMaximumBitRate,
        @Nullable Octets pc5QosParameters, @Nullable CeModeBRestricted ceModeBRestricted, boolean ueUpCiotSupport,
        @Nullable Octets rgLevelWirelineAccessCharacteristics, List<PlmnIdentity> managementBasedMdtPlmnList,
        @Nullable Octets ueRadioCapabilityId, @Nullable TimeSyncAssistanceInfo timeSyncAssistanceInfo, @Nullable Octets qmcConfigInfo,
        @Nullable TargetNssaiInformation targetNssaiInformation, List<UeSliceMaximumBitRate> ueSliceMaximumBitRateList,
        @Nullable FiveGProSeAuthorized fiveGProSeAuthorized, @Nullable Long fiveGProSeUePc5AggregateMaximumBitRate,
        @Nullable Octets fiveGProSePc5QosParameters, Residue residue) implements ToRan, UeAssociated {

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
        var trace = t.optional(108, IGNORE, TraceActivation.TYPE, InitialContextSetupRequest::traceActivation);
        var mobility = t.optional(36, IGNORE, MobilityRestrictionList.TYPE, InitialContextSetupRequest::mobilityRestrictionList);
        var radio = t.optional(117, IGNORE, UE_RADIO_CAPABILITY, InitialContextSetupRequest::ueRadioCapability);
        var rfsp = t.optional(31, IGNORE, INDEX_TO_RFSP, InitialContextSetupRequest::indexToRfsp);
        var imeisv = t.optional(34, IGNORE, MASKED_IMEISV, InitialContextSetupRequest::maskedImeisv);
        var nas = t.optional(38, IGNORE, NAS_PDU, InitialContextSetupRequest::nasPdu);
        var emergency = t.optional(24, REJECT, EmergencyFallbackIndicator.TYPE, InitialContextSetupRequest::emergencyFallbackIndicator);
        var inactive = t.optional(91, IGNORE, RrcInactiveTransitionReportRequest.TYPE, InitialContextSetupRequest::rrcInactiveTransitionReportRequest);
        var pagingRadio = t.optional(118, IGNORE, UeRadioCapabilityForPaging.TYPE, InitialContextSetupRequest::ueRadioCapabilityForPaging);
        var voice = t.optional(146, IGNORE, RedirectionVoiceFallback.TYPE, InitialContextSetupRequest::redirectionVoiceFallback);
        var reporting = t.optional(33, IGNORE, LocationReportingRequestType.TYPE, InitialContextSetupRequest::locationReportingRequestType);
        var tuning = t.optional(165, IGNORE, CnAssistedRanTuning.TYPE, InitialContextSetupRequest::cnAssistedRanTuning);
        var srvcc = t.optional(177, IGNORE, SrvccOperationPossible.TYPE, InitialContextSetupRequest::srvccOperationPossible);
        var iab = t.optional(199, IGNORE, Authorization.TYPE, InitialContextSetupRequest::iabAuthorized);
        var coverage = t.flag(205, IGNORE, InitialContextSetupRequest::enhancedCoverageRestriction);
        var time = t.optional(206, IGNORE, EXTENDED_CONNECTED_TIME, InitialContextSetupRequest::extendedConnectedTime);
        var differentiation = t.optional(209, IGNORE, UeDifferentiationInfo.TYPE, InitialContextSetupRequest::ueDifferentiationInfo);
        var nrV2x = t.optional(216, IGNORE, V2xServicesAuthorized.TYPE, InitialContextSetupRequest::nrV2xServicesAuthorized);
        var lteV2x = t.optional(215, IGNORE, V2xServicesAuthorized.TYPE, InitialContextSetupRequest::lteV2xServicesAuthorized);
        var nrSidelink = t.optional(218, IGNORE, SIDELINK_AGGREGATE_MAXIMUM_BIT_RATE, InitialContextSetupRequest::nrUeSidelinkAggregateMaximumBitRate);
        var lteSidelink = t.optional(217, IGNORE, SIDELINK_AGGREGATE_MAXIMUM_BIT_RATE, InitialContextSetupRequest::lteUeSidelinkAggregateMaximumBitRate);
        var pc5 = t.optional(219, IGNORE, UNREAD, InitialContextSetupRequest::pc5QosParameters);
        var modeB = t.optional(222, IGNORE, CeModeBRestricted.TYPE, InitialContextSetupRequest::ceModeBRestricted);
        var ciot = t.flag(234, IGNORE, InitialContextSetupRequest::ueUpCiotSupport);
        var wireline = t.optional(238, IGNORE, Aper.OCTETS, InitialContextSetupRequest::rgLevelWirelineAccessCharacteristics);
        var mdt = t.optionalList(254, IGNORE, PlmnIdentity.MDT_LIST, InitialContextSetupRequest::managementBasedMdtPlmnList);
        var radioId = t.optional(264, REJECT, UE_RADIO_CAPABILITY_ID, InitialContextSetupRequest::ueRadioCapabilityId);
        var sync = t.optional(326, IGNORE, TimeSyncAssistanceInfo.TYPE, InitialContextSetupRequest::timeSyncAssistanceInfo);
        var qmc = t.optional(328, IGNORE, UNREAD, InitialContextSetupRequest::qmcConfigInfo);
        var target = t.optional(334, IGNORE, TargetNssaiInformation.TYPE, InitialContextSetupRequest::targetNssaiInformation);
        var sliceRates = t.optionalList(335, IGNORE, UeSliceMaximumBitRate.LIST, InitialContextSetupRequest::ueSliceMaximumBitRateList);
        var proSe = t.optional(345, IGNORE, FiveGProSeAuthorized.TYPE, InitialContextSetupRequest::fiveGProSeAuthorized);
        var proSeRate = t.optional(346, IGNORE, SIDELINK_AGGREGATE_MAXIMUM_BIT_RATE, InitialContextSetupRequest::fiveGProSeUePc5AggregateMaximumBitRate);
        var proSeQos = t.optional(347, IGNORE, UNREAD, InitialContextSetupRequest::fiveGProSePc5QosParameters);
        var rest = t.residue(InitialContextSetupRequest::residue);
        return v -> new InitialContextSetupRequest(v.get(amf), v.get(ran), v.get(oldAmf), v.get(rate), v.get(assistance), v.get(guami),
                v.get(sessions, List.of()), v.get(slices), v.get(algorithms), v.get(key), v.get(trace), v.get(mobility), v.get(radio),
                v.get(rfsp), v.get(imeisv), v.get(nas), v.get(emergency), v.get(inactive), v.get(pagingRadio), v.get(voice),
                v.get(reporting), v.get(tuning), v.get(srvcc), v.get(iab), v.get(coverage, false), v.get(time), v.get(differentiation),
                v.get(nrV2x), v.get(lteV2x), v.get(nrSidelink), v.get(lteSidelink), v.get(pc5), v.get(modeB), v.get(ciot, false),
                v.get(wireline), v.get(mdt, List.of()), v.get(radioId), v.get(sync), v.get(qmc), v.get(target),
                v.get(sliceRates, List.of()), v.get(proSe), v.get(proSeRate), v.get(proSeQos), v.get(rest));
    });

    public InitialContextSetupRequest {
        pduSessionResourceSetupList = List.copyOf(pduSessionResourceSetupList);
        allowedNssai = List.copyOf(allowedNssai);
        managementBasedMdtPlmnList = List.copyOf(managementBasedMdtPlmnList);
        ueSliceMaximumBitRateList = List.copyOf(ueSliceMaximumBitRateList);
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
        private @Nullable TraceActivation traceActivation;
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
        private @Nullable LocationReportingRequestType locationReportingRequestType;
        private @Nullable CnAssistedRanTuning cnAssistedRanTuning;
        private @Nullable SrvccOperationPossible srvccOperationPossible;
        private @Nullable Authorization iabAuthorized;
        private boolean enhancedCoverageRestriction;
        private @Nullable Integer extendedConnectedTime;
        private @Nullable UeDifferentiationInfo ueDifferentiationInfo;
        private @Nullable V2xServicesAuthorized nrV2xServicesAuthorized;
        private @Nullable V2xServicesAuthorized lteV2xServicesAuthorized;
        private @Nullable Long nrUeSidelinkAggregateMaximumBitRate;
        private @Nullable Long lteUeSidelinkAggregateMaximumBitRate;
        private @Nullable Octets pc5QosParameters;
        private @Nullable CeModeBRestricted ceModeBRestricted;
        private boolean ueUpCiotSupport;
        private @Nullable Octets rgLevelWirelineAccessCharacteristics;
        private List<PlmnIdentity> managementBasedMdtPlmnList = List.of();
        private @Nullable Octets ueRadioCapabilityId;
        private @Nullable TimeSyncAssistanceInfo timeSyncAssistanceInfo;
        private @Nullable Octets qmcConfigInfo;
        private @Nullable TargetNssaiInformation targetNssaiInformation;
        private List<UeSliceMaximumBitRate> ueSliceMaximumBitRateList = List.of();
        private @Nullable FiveGProSeAuthorized fiveGProSeAuthorized;
        private @Nullable Long fiveGProSeUePc5AggregateMaximumBitRate;
        private @Nullable Octets fiveGProSePc5QosParameters;

        private Builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Guami guami, List<SNssai> allowedNssai,
                UeSecurityCapabilities ueSecurityCapabilities, SecurityKey securityKey) {
            this.amfUeNgapId = amfUeNgapId;
            this.ranUeNgapId = ranUeNgapId;
            this.guami = guami;
            this.allowedNssai = allowedNssai;
            this.ueSecurityCapabilities = ueSecurityCapabilities;
            this.securityKey = securityKey;
        }

        public Builder traceActivation(@Nullable TraceActivation value) {
            traceActivation = value;
            return this;
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

        public Builder locationReportingRequestType(@Nullable LocationReportingRequestType value) {
            locationReportingRequestType = value;
            return this;
        }

        public Builder cnAssistedRanTuning(@Nullable CnAssistedRanTuning value) {
            cnAssistedRanTuning = value;
            return this;
        }

        public Builder srvccOperationPossible(@Nullable SrvccOperationPossible value) {
            srvccOperationPossible = value;
            return this;
        }

        public Builder iabAuthorized(@Nullable Authorization value) {
            iabAuthorized = value;
            return this;
        }

        public Builder enhancedCoverageRestriction() {
            enhancedCoverageRestriction = true;
            return this;
        }

        public Builder extendedConnectedTime(@Nullable Integer value) {
            extendedConnectedTime = value;
            return this;
        }

        public Builder ueDifferentiationInfo(@Nullable UeDifferentiationInfo value) {
            ueDifferentiationInfo = value;
            return this;
        }

        public Builder nrV2xServicesAuthorized(@Nullable V2xServicesAuthorized value) {
            nrV2xServicesAuthorized = value;
            return this;
        }

        public Builder lteV2xServicesAuthorized(@Nullable V2xServicesAuthorized value) {
            lteV2xServicesAuthorized = value;
            return this;
        }

        public Builder nrUeSidelinkAggregateMaximumBitRate(@Nullable Long value) {
            nrUeSidelinkAggregateMaximumBitRate = value;
            return this;
        }

        public Builder lteUeSidelinkAggregateMaximumBitRate(@Nullable Long value) {
            lteUeSidelinkAggregateMaximumBitRate = value;
            return this;
        }

        public Builder pc5QosParameters(@Nullable Octets value) {
            pc5QosParameters = value;
            return this;
        }

        public Builder ceModeBRestricted(@Nullable CeModeBRestricted value) {
            ceModeBRestricted = value;
            return this;
        }

        public Builder ueUpCiotSupport() {
            ueUpCiotSupport = true;
            return this;
        }

        public Builder rgLevelWirelineAccessCharacteristics(@Nullable Octets value) {
            rgLevelWirelineAccessCharacteristics = value;
            return this;
        }

        public Builder managementBasedMdtPlmnList(List<PlmnIdentity> value) {
            managementBasedMdtPlmnList = value;
            return this;
        }

        public Builder ueRadioCapabilityId(@Nullable Octets value) {
            ueRadioCapabilityId = value;
            return this;
        }

        public Builder timeSyncAssistanceInfo(@Nullable TimeSyncAssistanceInfo value) {
            timeSyncAssistanceInfo = value;
            return this;
        }

        public Builder qmcConfigInfo(@Nullable Octets value) {
            qmcConfigInfo = value;
            return this;
        }

        public Builder targetNssaiInformation(@Nullable TargetNssaiInformation value) {
            targetNssaiInformation = value;
            return this;
        }

        public Builder ueSliceMaximumBitRateList(List<UeSliceMaximumBitRate> value) {
            ueSliceMaximumBitRateList = value;
            return this;
        }

        public Builder fiveGProSeAuthorized(@Nullable FiveGProSeAuthorized value) {
            fiveGProSeAuthorized = value;
            return this;
        }

        public Builder fiveGProSeUePc5AggregateMaximumBitRate(@Nullable Long value) {
            fiveGProSeUePc5AggregateMaximumBitRate = value;
            return this;
        }

        public Builder fiveGProSePc5QosParameters(@Nullable Octets value) {
            fiveGProSePc5QosParameters = value;
            return this;
        }

        public InitialContextSetupRequest build() {
            return new InitialContextSetupRequest(amfUeNgapId, ranUeNgapId, oldAmf, ueAggregateMaximumBitRate,
                    coreNetworkAssistanceInformation, guami, pduSessionResourceSetupList, allowedNssai, ueSecurityCapabilities, securityKey,
                    traceActivation, mobilityRestrictionList, ueRadioCapability, indexToRfsp, maskedImeisv, nasPdu,
                    emergencyFallbackIndicator, rrcInactiveTransitionReportRequest, ueRadioCapabilityForPaging, redirectionVoiceFallback,
                    locationReportingRequestType, cnAssistedRanTuning, srvccOperationPossible, iabAuthorized, enhancedCoverageRestriction,
                    extendedConnectedTime, ueDifferentiationInfo, nrV2xServicesAuthorized, lteV2xServicesAuthorized,
                    nrUeSidelinkAggregateMaximumBitRate, lteUeSidelinkAggregateMaximumBitRate, pc5QosParameters, ceModeBRestricted,
                    ueUpCiotSupport, rgLevelWirelineAccessCharacteristics, managementBasedMdtPlmnList, ueRadioCapabilityId,
                    timeSyncAssistanceInfo, qmcConfigInfo, targetNssaiInformation, ueSliceMaximumBitRateList, fiveGProSeAuthorized,
                    fiveGProSeUePc5AggregateMaximumBitRate, fiveGProSePc5QosParameters, Residue.NONE);
        }
    }
}
