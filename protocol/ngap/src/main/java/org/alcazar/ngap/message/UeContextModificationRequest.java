// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.INDEX_TO_RFSP;
import static org.alcazar.ngap.element.ElementTypes.QMC_DEACTIVATION;
import static org.alcazar.ngap.element.ElementTypes.RAN_PAGING_PRIORITY;
import static org.alcazar.ngap.element.ElementTypes.SIDELINK_AGGREGATE_MAXIMUM_BIT_RATE;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;
import static org.alcazar.ngap.element.ElementTypes.UNREAD;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Authorization;
import org.alcazar.ngap.element.CnAssistedRanTuning;
import org.alcazar.ngap.element.CoreNetworkAssistanceInformation;
import org.alcazar.ngap.element.EmergencyFallbackIndicator;
import org.alcazar.ngap.element.FiveGProSeAuthorized;
import org.alcazar.ngap.element.Guami;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcInactiveTransitionReportRequest;
import org.alcazar.ngap.element.SrvccOperationPossible;
import org.alcazar.ngap.element.TimeSyncAssistanceInfo;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.element.UeSliceMaximumBitRate;
import org.alcazar.ngap.element.V2xServicesAuthorized;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to change a UE's context (TS 38.413 §9.2.2.7).
 *
 * @param nrUeSidelinkAggregateMaximumBitRate bit/s
 * @param lteUeSidelinkAggregateMaximumBitRate bit/s
 * @param pc5QosParameters an encoding of PC5QoSParameters, which RAN nodes read
 * @param rgLevelWirelineAccessCharacteristics octets of TS 29.571, which W-AGFs read
 * @param qmcConfigInfo an encoding of QMCConfigInfo, which RAN nodes read
 * @param qmcDeactivation at most 16 references of six octets
 * @param ueSliceMaximumBitRateList at most eight slices
 * @param managementBasedMdtPlmnModificationList at most 16 networks; none to take all away
 * @param fiveGProSeUePc5AggregateMaximumBitRate bit/s
 * @param fiveGProSePc5QosParameters an encoding of FiveG-ProSePC5QoSParameters, which RAN nodes read
 * @param residue what a received message held beyond the rest
 */
public record UeContextModificationRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Integer ranPagingPriority,
        @Nullable SecurityKey securityKey, @Nullable Long indexToRfsp, @Nullable UeAggregateMaximumBitRate ueAggregateMaximumBitRate,
        @Nullable UeSecurityCapabilities ueSecurityCapabilities,
        @Nullable CoreNetworkAssistanceInformation coreNetworkAssistanceInformation,
        @Nullable EmergencyFallbackIndicator emergencyFallbackIndicator, @Nullable AmfUeNgapId newAmfUeNgapId,
        @Nullable RrcInactiveTransitionReportRequest rrcInactiveTransitionReportRequest, @Nullable Guami newGuami,
        @Nullable CnAssistedRanTuning cnAssistedRanTuning, @Nullable SrvccOperationPossible srvccOperationPossible,
        @Nullable Authorization iabAuthorized, @Nullable V2xServicesAuthorized nrV2xServicesAuthorized,
        @Nullable V2xServicesAuthorized lteV2xServicesAuthorized, @Nullable Long nrUeSidelinkAggregateMaximumBitRate,
        @Nullable Long lteUeSidelinkAggregateMaximumBitRate, @Nullable Octets pc5QosParameters, @Nullable Octets ueRadioCapabilityId,
        @Nullable Octets rgLevelWirelineAccessCharacteristics, @Nullable TimeSyncAssistanceInfo timeSyncAssistanceInfo,
        @Nullable Octets qmcConfigInfo, List<Octets> qmcDeactivation, List<UeSliceMaximumBitRate> ueSliceMaximumBitRateList,
        @Nullable List<PlmnIdentity> managementBasedMdtPlmnModificationList, @Nullable FiveGProSeAuthorized fiveGProSeAuthorized,
        @Nullable Long fiveGProSeUePc5AggregateMaximumBitRate, @Nullable Octets fiveGProSePc5QosParameters,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeContextModificationRequest> TABLE = NgapTable.of(40, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, UeContextModificationRequest::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, UeContextModificationRequest::ranUeNgapId);
        var priority = t.optional(83, IGNORE, RAN_PAGING_PRIORITY, UeContextModificationRequest::ranPagingPriority);
        var key = t.optional(94, REJECT, SecurityKey.TYPE, UeContextModificationRequest::securityKey);
        var rfsp = t.optional(31, IGNORE, INDEX_TO_RFSP, UeContextModificationRequest::indexToRfsp);
        var rate = t.optional(110, IGNORE, UeAggregateMaximumBitRate.TYPE, UeContextModificationRequest::ueAggregateMaximumBitRate);
        var algorithms = t.optional(119, REJECT, UeSecurityCapabilities.TYPE, UeContextModificationRequest::ueSecurityCapabilities);
        var assistance = t.optional(18, IGNORE, CoreNetworkAssistanceInformation.TYPE, UeContextModificationRequest::coreNetworkAssistanceInformation);
        var emergency = t.optional(24, REJECT, EmergencyFallbackIndicator.TYPE, UeContextModificationRequest::emergencyFallbackIndicator);
        var newAmf = t.optional(40, REJECT, AmfUeNgapId.TYPE, UeContextModificationRequest::newAmfUeNgapId);
        var inactive = t.optional(91, IGNORE, RrcInactiveTransitionReportRequest.TYPE, UeContextModificationRequest::rrcInactiveTransitionReportRequest);
        var newGuami = t.optional(162, REJECT, Guami.TYPE, UeContextModificationRequest::newGuami);
        var tuning = t.optional(165, IGNORE, CnAssistedRanTuning.TYPE, UeContextModificationRequest::cnAssistedRanTuning);
        var srvcc = t.optional(177, IGNORE, SrvccOperationPossible.TYPE, UeContextModificationRequest::srvccOperationPossible);
        var iab = t.optional(199, IGNORE, Authorization.TYPE, UeContextModificationRequest::iabAuthorized);
        var nrV2x = t.optional(216, IGNORE, V2xServicesAuthorized.TYPE, UeContextModificationRequest::nrV2xServicesAuthorized);
        var lteV2x = t.optional(215, IGNORE, V2xServicesAuthorized.TYPE, UeContextModificationRequest::lteV2xServicesAuthorized);
        var nrSidelink = t.optional(218, IGNORE, SIDELINK_AGGREGATE_MAXIMUM_BIT_RATE, UeContextModificationRequest::nrUeSidelinkAggregateMaximumBitRate);
        var lteSidelink = t.optional(217, IGNORE, SIDELINK_AGGREGATE_MAXIMUM_BIT_RATE, UeContextModificationRequest::lteUeSidelinkAggregateMaximumBitRate);
        var pc5 = t.optional(219, IGNORE, UNREAD, UeContextModificationRequest::pc5QosParameters);
        var radioId = t.optional(264, REJECT, UE_RADIO_CAPABILITY_ID, UeContextModificationRequest::ueRadioCapabilityId);
        var wireline = t.optional(238, IGNORE, Aper.OCTETS, UeContextModificationRequest::rgLevelWirelineAccessCharacteristics);
        var sync = t.optional(326, IGNORE, TimeSyncAssistanceInfo.TYPE, UeContextModificationRequest::timeSyncAssistanceInfo);
        var qmc = t.optional(328, IGNORE, UNREAD, UeContextModificationRequest::qmcConfigInfo);
        var qmcEnd = t.optionalList(329, IGNORE, QMC_DEACTIVATION, UeContextModificationRequest::qmcDeactivation);
        var sliceRates = t.optionalList(335, IGNORE, UeSliceMaximumBitRate.LIST, UeContextModificationRequest::ueSliceMaximumBitRateList);
        var mdt = t.optional(359, IGNORE, PlmnIdentity.MDT_MODIFICATION_LIST, UeContextModificationRequest::managementBasedMdtPlmnModificationList);
        var proSe = t.optional(345, IGNORE, FiveGProSeAuthorized.TYPE, UeContextModificationRequest::fiveGProSeAuthorized);
        var proSeRate = t.optional(346, IGNORE, SIDELINK_AGGREGATE_MAXIMUM_BIT_RATE, UeContextModificationRequest::fiveGProSeUePc5AggregateMaximumBitRate);
        var proSeQos = t.optional(347, IGNORE, UNREAD, UeContextModificationRequest::fiveGProSePc5QosParameters);
        var rest = t.residue(UeContextModificationRequest::residue);
        return v -> new UeContextModificationRequest(v.get(amf), v.get(ran), v.get(priority), v.get(key), v.get(rfsp), v.get(rate),
                v.get(algorithms), v.get(assistance), v.get(emergency), v.get(newAmf), v.get(inactive), v.get(newGuami), v.get(tuning),
                v.get(srvcc), v.get(iab), v.get(nrV2x), v.get(lteV2x), v.get(nrSidelink), v.get(lteSidelink), v.get(pc5), v.get(radioId),
                v.get(wireline), v.get(sync), v.get(qmc), v.get(qmcEnd, List.of()), v.get(sliceRates, List.of()), v.get(mdt), v.get(proSe),
                v.get(proSeRate), v.get(proSeQos), v.get(rest));
    });

    public UeContextModificationRequest {
        qmcDeactivation = List.copyOf(qmcDeactivation);
        ueSliceMaximumBitRateList = List.copyOf(ueSliceMaximumBitRateList);
        managementBasedMdtPlmnModificationList = managementBasedMdtPlmnModificationList == null ? null : List.copyOf(managementBasedMdtPlmnModificationList);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        return new Builder(amfUeNgapId, ranUeNgapId);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final AmfUeNgapId amfUeNgapId;
        private final RanUeNgapId ranUeNgapId;
        private @Nullable Integer ranPagingPriority;
        private @Nullable SecurityKey securityKey;
        private @Nullable Long indexToRfsp;
        private @Nullable UeAggregateMaximumBitRate ueAggregateMaximumBitRate;
        private @Nullable UeSecurityCapabilities ueSecurityCapabilities;
        private @Nullable CoreNetworkAssistanceInformation coreNetworkAssistanceInformation;
        private @Nullable EmergencyFallbackIndicator emergencyFallbackIndicator;
        private @Nullable AmfUeNgapId newAmfUeNgapId;
        private @Nullable RrcInactiveTransitionReportRequest rrcInactiveTransitionReportRequest;
        private @Nullable Guami newGuami;
        private @Nullable CnAssistedRanTuning cnAssistedRanTuning;
        private @Nullable SrvccOperationPossible srvccOperationPossible;
        private @Nullable Authorization iabAuthorized;
        private @Nullable V2xServicesAuthorized nrV2xServicesAuthorized;
        private @Nullable V2xServicesAuthorized lteV2xServicesAuthorized;
        private @Nullable Long nrUeSidelinkAggregateMaximumBitRate;
        private @Nullable Long lteUeSidelinkAggregateMaximumBitRate;
        private @Nullable Octets pc5QosParameters;
        private @Nullable Octets ueRadioCapabilityId;
        private @Nullable Octets rgLevelWirelineAccessCharacteristics;
        private @Nullable TimeSyncAssistanceInfo timeSyncAssistanceInfo;
        private @Nullable Octets qmcConfigInfo;
        private List<Octets> qmcDeactivation = List.of();
        private List<UeSliceMaximumBitRate> ueSliceMaximumBitRateList = List.of();
        private @Nullable List<PlmnIdentity> managementBasedMdtPlmnModificationList;
        private @Nullable FiveGProSeAuthorized fiveGProSeAuthorized;
        private @Nullable Long fiveGProSeUePc5AggregateMaximumBitRate;
        private @Nullable Octets fiveGProSePc5QosParameters;

        private Builder(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
            this.amfUeNgapId = amfUeNgapId;
            this.ranUeNgapId = ranUeNgapId;
        }

        public Builder ranPagingPriority(@Nullable Integer value) {
            ranPagingPriority = value;
            return this;
        }

        public Builder securityKey(@Nullable SecurityKey value) {
            securityKey = value;
            return this;
        }

        public Builder indexToRfsp(@Nullable Long value) {
            indexToRfsp = value;
            return this;
        }

        public Builder ueAggregateMaximumBitRate(@Nullable UeAggregateMaximumBitRate value) {
            ueAggregateMaximumBitRate = value;
            return this;
        }

        public Builder ueSecurityCapabilities(@Nullable UeSecurityCapabilities value) {
            ueSecurityCapabilities = value;
            return this;
        }

        public Builder coreNetworkAssistanceInformation(@Nullable CoreNetworkAssistanceInformation value) {
            coreNetworkAssistanceInformation = value;
            return this;
        }

        public Builder emergencyFallbackIndicator(@Nullable EmergencyFallbackIndicator value) {
            emergencyFallbackIndicator = value;
            return this;
        }

        public Builder newAmfUeNgapId(@Nullable AmfUeNgapId value) {
            newAmfUeNgapId = value;
            return this;
        }

        public Builder rrcInactiveTransitionReportRequest(@Nullable RrcInactiveTransitionReportRequest value) {
            rrcInactiveTransitionReportRequest = value;
            return this;
        }

        public Builder newGuami(@Nullable Guami value) {
            newGuami = value;
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

        public Builder ueRadioCapabilityId(@Nullable Octets value) {
            ueRadioCapabilityId = value;
            return this;
        }

        public Builder rgLevelWirelineAccessCharacteristics(@Nullable Octets value) {
            rgLevelWirelineAccessCharacteristics = value;
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

        public Builder qmcDeactivation(List<Octets> value) {
            qmcDeactivation = value;
            return this;
        }

        public Builder ueSliceMaximumBitRateList(List<UeSliceMaximumBitRate> value) {
            ueSliceMaximumBitRateList = value;
            return this;
        }

        public Builder managementBasedMdtPlmnModificationList(@Nullable List<PlmnIdentity> value) {
            managementBasedMdtPlmnModificationList = value;
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

        public UeContextModificationRequest build() {
            return new UeContextModificationRequest(amfUeNgapId, ranUeNgapId, ranPagingPriority, securityKey, indexToRfsp,
                    ueAggregateMaximumBitRate, ueSecurityCapabilities, coreNetworkAssistanceInformation, emergencyFallbackIndicator,
                    newAmfUeNgapId, rrcInactiveTransitionReportRequest, newGuami, cnAssistedRanTuning, srvccOperationPossible,
                    iabAuthorized, nrV2xServicesAuthorized, lteV2xServicesAuthorized, nrUeSidelinkAggregateMaximumBitRate,
                    lteUeSidelinkAggregateMaximumBitRate, pc5QosParameters, ueRadioCapabilityId, rgLevelWirelineAccessCharacteristics,
                    timeSyncAssistanceInfo, qmcConfigInfo, qmcDeactivation, ueSliceMaximumBitRateList,
                    managementBasedMdtPlmnModificationList, fiveGProSeAuthorized, fiveGProSeUePc5AggregateMaximumBitRate,
                    fiveGProSePc5QosParameters, Residue.NONE);
        }
    }
}
