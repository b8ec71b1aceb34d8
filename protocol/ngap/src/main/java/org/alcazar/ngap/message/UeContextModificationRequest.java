// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.INDEX_TO_RFSP;
import static org.alcazar.ngap.element.ElementTypes.RAN_PAGING_PRIORITY;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CoreNetworkAssistanceInformation;
import org.alcazar.ngap.element.EmergencyFallbackIndicator;
import org.alcazar.ngap.element.Guami;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcInactiveTransitionReportRequest;
import org.alcazar.ngap.element.SrvccOperationPossible;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to change a UE's context (TS 38.413 §9.2.2.7).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextModificationRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Integer ranPagingPriority,
        @Nullable SecurityKey securityKey, @Nullable Long indexToRfsp, @Nullable UeAggregateMaximumBitRate ueAggregateMaximumBitRate,
        @Nullable UeSecurityCapabilities ueSecurityCapabilities,
        @Nullable CoreNetworkAssistanceInformation coreNetworkAssistanceInformation,
        @Nullable EmergencyFallbackIndicator emergencyFallbackIndicator, @Nullable AmfUeNgapId newAmfUeNgapId,
        @Nullable RrcInactiveTransitionReportRequest rrcInactiveTransitionReportRequest, @Nullable Guami newGuami,
        @Nullable SrvccOperationPossible srvccOperationPossible, @Nullable Octets ueRadioCapabilityId,
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
        var srvcc = t.optional(177, IGNORE, SrvccOperationPossible.TYPE, UeContextModificationRequest::srvccOperationPossible);
        var radioId = t.optional(264, REJECT, UE_RADIO_CAPABILITY_ID, UeContextModificationRequest::ueRadioCapabilityId);
        var rest = t.residue(UeContextModificationRequest::residue);
        return v -> new UeContextModificationRequest(v.get(amf), v.get(ran), v.get(priority), v.get(key), v.get(rfsp), v.get(rate),
                v.get(algorithms), v.get(assistance), v.get(emergency), v.get(newAmf), v.get(inactive), v.get(newGuami), v.get(srvcc),
                v.get(radioId), v.get(rest));
    });

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
        private @Nullable SrvccOperationPossible srvccOperationPossible;
        private @Nullable Octets ueRadioCapabilityId;

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

        public Builder srvccOperationPossible(@Nullable SrvccOperationPossible value) {
            srvccOperationPossible = value;
            return this;
        }

        public Builder ueRadioCapabilityId(@Nullable Octets value) {
            ueRadioCapabilityId = value;
            return this;
        }

        public UeContextModificationRequest build() {
            return new UeContextModificationRequest(amfUeNgapId, ranUeNgapId, ranPagingPriority, securityKey, indexToRfsp,
                    ueAggregateMaximumBitRate, ueSecurityCapabilities, coreNetworkAssistanceInformation, emergencyFallbackIndicator,
                    newAmfUeNgapId, rrcInactiveTransitionReportRequest, newGuami, srvccOperationPossible, ueRadioCapabilityId,
                    Residue.NONE);
        }
    }
}
