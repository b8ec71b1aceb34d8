// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.AdditionalCsFallbackIndicator;
import org.alcazar.s1ap.element.CsFallbackIndicator;
import org.alcazar.s1ap.element.CsgMembershipStatus;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.Lai;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.NrUeSecurityCapabilities;
import org.alcazar.s1ap.element.UeAggregateMaximumBitrate;
import org.alcazar.s1ap.element.UeSecurityCapabilities;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The eNB is to change a UE's context (TS 36.413 §9.1.4.8).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextModificationRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable SecurityKey securityKey,
        @Nullable Integer subscriberProfileIdForRfp, @Nullable UeAggregateMaximumBitrate ueAggregateMaximumBitrate,
        @Nullable CsFallbackIndicator csFallbackIndicator, @Nullable UeSecurityCapabilities ueSecurityCapabilities,
        @Nullable CsgMembershipStatus csgMembershipStatus, @Nullable Lai registeredLai,
        @Nullable AdditionalCsFallbackIndicator additionalCsFallbackIndicator, boolean srvccOperationPossible,
        boolean srvccOperationNotPossible, @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities,
        @Nullable Octets ueRadioCapabilityId, Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<UeContextModificationRequest> TABLE = S1apTable.of(21, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, UeContextModificationRequest::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, UeContextModificationRequest::enbUeS1apId);
        var securityKey = t.optional(73, REJECT, SecurityKey.TYPE, UeContextModificationRequest::securityKey);
        var subscriberProfileIdForRfp = t.optional(
                106, IGNORE, ElementTypes.SUBSCRIBER_PROFILE_ID_FOR_RFP, UeContextModificationRequest::subscriberProfileIdForRfp);
        var ueAggregateMaximumBitrate = t.optional(
                66, IGNORE, UeAggregateMaximumBitrate.TYPE, UeContextModificationRequest::ueAggregateMaximumBitrate);
        var csFallbackIndicator = t.optional(108, REJECT, CsFallbackIndicator.TYPE, UeContextModificationRequest::csFallbackIndicator);
        var ueSecurityCapabilities = t.optional(
                107, REJECT, UeSecurityCapabilities.TYPE, UeContextModificationRequest::ueSecurityCapabilities);
        var csgMembershipStatus = t.optional(146, IGNORE, CsgMembershipStatus.TYPE, UeContextModificationRequest::csgMembershipStatus);
        var registeredLai = t.optional(159, IGNORE, Lai.TYPE, UeContextModificationRequest::registeredLai);
        var additionalCsFallbackIndicator = t.optional(
                187, IGNORE, AdditionalCsFallbackIndicator.TYPE, UeContextModificationRequest::additionalCsFallbackIndicator);
        var srvccOperationPossible = t.flag(124, IGNORE, UeContextModificationRequest::srvccOperationPossible);
        var srvccOperationNotPossible = t.flag(243, IGNORE, UeContextModificationRequest::srvccOperationNotPossible);
        var nrUeSecurityCapabilities = t.optional(
                269, IGNORE, NrUeSecurityCapabilities.TYPE, UeContextModificationRequest::nrUeSecurityCapabilities);
        var ueRadioCapabilityId = t.optional(
                314, REJECT, ElementTypes.UE_RADIO_CAPABILITY_ID, UeContextModificationRequest::ueRadioCapabilityId);
        var residue = t.residue(UeContextModificationRequest::residue);
        return v -> new UeContextModificationRequest(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(securityKey),
                v.get(subscriberProfileIdForRfp), v.get(ueAggregateMaximumBitrate), v.get(csFallbackIndicator),
                v.get(ueSecurityCapabilities), v.get(csgMembershipStatus), v.get(registeredLai), v.get(additionalCsFallbackIndicator),
                v.get(srvccOperationPossible, false), v.get(srvccOperationNotPossible, false), v.get(nrUeSecurityCapabilities),
                v.get(ueRadioCapabilityId), v.get(residue));
    });

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
        return new Builder(mmeUeS1apId, enbUeS1apId);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private @Nullable SecurityKey securityKey;
        private @Nullable Integer subscriberProfileIdForRfp;
        private @Nullable UeAggregateMaximumBitrate ueAggregateMaximumBitrate;
        private @Nullable CsFallbackIndicator csFallbackIndicator;
        private @Nullable UeSecurityCapabilities ueSecurityCapabilities;
        private @Nullable CsgMembershipStatus csgMembershipStatus;
        private @Nullable Lai registeredLai;
        private @Nullable AdditionalCsFallbackIndicator additionalCsFallbackIndicator;
        private boolean srvccOperationPossible;
        private boolean srvccOperationNotPossible;
        private @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities;
        private @Nullable Octets ueRadioCapabilityId;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
        }

        public Builder securityKey(@Nullable SecurityKey value) {
            securityKey = value;
            return this;
        }

        public Builder subscriberProfileIdForRfp(@Nullable Integer value) {
            subscriberProfileIdForRfp = value;
            return this;
        }

        public Builder ueAggregateMaximumBitrate(@Nullable UeAggregateMaximumBitrate value) {
            ueAggregateMaximumBitrate = value;
            return this;
        }

        public Builder csFallbackIndicator(@Nullable CsFallbackIndicator value) {
            csFallbackIndicator = value;
            return this;
        }

        public Builder ueSecurityCapabilities(@Nullable UeSecurityCapabilities value) {
            ueSecurityCapabilities = value;
            return this;
        }

        public Builder csgMembershipStatus(@Nullable CsgMembershipStatus value) {
            csgMembershipStatus = value;
            return this;
        }

        public Builder registeredLai(@Nullable Lai value) {
            registeredLai = value;
            return this;
        }

        public Builder additionalCsFallbackIndicator(@Nullable AdditionalCsFallbackIndicator value) {
            additionalCsFallbackIndicator = value;
            return this;
        }

        public Builder srvccOperationPossible() {
            srvccOperationPossible = true;
            return this;
        }

        public Builder srvccOperationNotPossible() {
            srvccOperationNotPossible = true;
            return this;
        }

        public Builder nrUeSecurityCapabilities(@Nullable NrUeSecurityCapabilities value) {
            nrUeSecurityCapabilities = value;
            return this;
        }

        public Builder ueRadioCapabilityId(@Nullable Octets value) {
            ueRadioCapabilityId = value;
            return this;
        }

        public UeContextModificationRequest build() {
            return new UeContextModificationRequest(mmeUeS1apId, enbUeS1apId, securityKey, subscriberProfileIdForRfp,
                    ueAggregateMaximumBitrate, csFallbackIndicator, ueSecurityCapabilities, csgMembershipStatus, registeredLai,
                    additionalCsFallbackIndicator, srvccOperationPossible, srvccOperationNotPossible, nrUeSecurityCapabilities,
                    ueRadioCapabilityId, Residue.NONE);
        }
    }
}
