// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.AdditionalCsFallbackIndicator;
import org.alcazar.s1ap.element.CeModeBRestricted;
import org.alcazar.s1ap.element.CsFallbackIndicator;
import org.alcazar.s1ap.element.CsgMembershipStatus;
import org.alcazar.s1ap.element.ERabToBeSetupItemCtxtSuReq;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.Gummei;
import org.alcazar.s1ap.element.HandoverRestrictionList;
import org.alcazar.s1ap.element.Lai;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.NrUeSecurityCapabilities;
import org.alcazar.s1ap.element.UeAggregateMaximumBitrate;
import org.alcazar.s1ap.element.UeSecurityCapabilities;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * The eNB is to set up a UE's context, its security and its first bearers (TS 36.413 §9.1.4.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record InitialContextSetupRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        UeAggregateMaximumBitrate ueAggregateMaximumBitrate, List<ERabToBeSetupItemCtxtSuReq> eRabToBeSetupListCtxtSuReq,
        UeSecurityCapabilities ueSecurityCapabilities, SecurityKey securityKey, @Nullable HandoverRestrictionList handoverRestrictionList,
        @Nullable Octets ueRadioCapability, @Nullable Integer subscriberProfileIdForRfp,
        @Nullable CsFallbackIndicator csFallbackIndicator, boolean srvccOperationPossible,
        @Nullable CsgMembershipStatus csgMembershipStatus, @Nullable Lai registeredLai, @Nullable Gummei gummei,
        @Nullable MmeUeS1apId mmeUeS1apId2, @Nullable AdditionalCsFallbackIndicator additionalCsFallbackIndicator,
        @Nullable BitString maskedImeisv, boolean enhancedCoverageRestricted, @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities,
        @Nullable CeModeBRestricted ceModeBRestricted, boolean pendingDataIndication, @Nullable Octets ueRadioCapabilityId,
        Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<InitialContextSetupRequest> TABLE = S1apTable.of(9, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, InitialContextSetupRequest::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, InitialContextSetupRequest::enbUeS1apId);
        var ueAggregateMaximumBitrate = t.mandatory(
                66, REJECT, UeAggregateMaximumBitrate.TYPE, InitialContextSetupRequest::ueAggregateMaximumBitrate);
        var eRabToBeSetupListCtxtSuReq = t.mandatory(
                24, REJECT, ERabToBeSetupItemCtxtSuReq.LIST, InitialContextSetupRequest::eRabToBeSetupListCtxtSuReq);
        var ueSecurityCapabilities = t.mandatory(
                107, REJECT, UeSecurityCapabilities.TYPE, InitialContextSetupRequest::ueSecurityCapabilities);
        var securityKey = t.mandatory(73, REJECT, SecurityKey.TYPE, InitialContextSetupRequest::securityKey);
        var handoverRestrictionList = t.optional(
                41, IGNORE, HandoverRestrictionList.TYPE, InitialContextSetupRequest::handoverRestrictionList);
        var ueRadioCapability = t.optional(74, IGNORE, ElementTypes.UE_RADIO_CAPABILITY, InitialContextSetupRequest::ueRadioCapability);
        var subscriberProfileIdForRfp = t.optional(
                106, IGNORE, ElementTypes.SUBSCRIBER_PROFILE_ID_FOR_RFP, InitialContextSetupRequest::subscriberProfileIdForRfp);
        var csFallbackIndicator = t.optional(108, REJECT, CsFallbackIndicator.TYPE, InitialContextSetupRequest::csFallbackIndicator);
        var srvccOperationPossible = t.flag(124, IGNORE, InitialContextSetupRequest::srvccOperationPossible);
        var csgMembershipStatus = t.optional(146, IGNORE, CsgMembershipStatus.TYPE, InitialContextSetupRequest::csgMembershipStatus);
        var registeredLai = t.optional(159, IGNORE, Lai.TYPE, InitialContextSetupRequest::registeredLai);
        var gummei = t.optional(75, IGNORE, Gummei.TYPE, InitialContextSetupRequest::gummei);
        var mmeUeS1apId2 = t.optional(158, IGNORE, MmeUeS1apId.TYPE, InitialContextSetupRequest::mmeUeS1apId2);
        var additionalCsFallbackIndicator = t.optional(
                187, IGNORE, AdditionalCsFallbackIndicator.TYPE, InitialContextSetupRequest::additionalCsFallbackIndicator);
        var maskedImeisv = t.optional(192, IGNORE, ElementTypes.MASKED_IMEISV, InitialContextSetupRequest::maskedImeisv);
        var enhancedCoverageRestricted = t.flag(251, IGNORE, InitialContextSetupRequest::enhancedCoverageRestricted);
        var nrUeSecurityCapabilities = t.optional(
                269, IGNORE, NrUeSecurityCapabilities.TYPE, InitialContextSetupRequest::nrUeSecurityCapabilities);
        var ceModeBRestricted = t.optional(271, IGNORE, CeModeBRestricted.TYPE, InitialContextSetupRequest::ceModeBRestricted);
        var pendingDataIndication = t.flag(283, IGNORE, InitialContextSetupRequest::pendingDataIndication);
        var ueRadioCapabilityId = t.optional(
                314, REJECT, ElementTypes.UE_RADIO_CAPABILITY_ID, InitialContextSetupRequest::ueRadioCapabilityId);
        var residue = t.residue(InitialContextSetupRequest::residue);
        return v -> new InitialContextSetupRequest(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(ueAggregateMaximumBitrate),
                v.get(eRabToBeSetupListCtxtSuReq), v.get(ueSecurityCapabilities), v.get(securityKey), v.get(handoverRestrictionList),
                v.get(ueRadioCapability), v.get(subscriberProfileIdForRfp), v.get(csFallbackIndicator),
                v.get(srvccOperationPossible, false), v.get(csgMembershipStatus), v.get(registeredLai), v.get(gummei),
                v.get(mmeUeS1apId2), v.get(additionalCsFallbackIndicator), v.get(maskedImeisv), v.get(enhancedCoverageRestricted, false),
                v.get(nrUeSecurityCapabilities), v.get(ceModeBRestricted), v.get(pendingDataIndication, false),
                v.get(ueRadioCapabilityId), v.get(residue));
    });

    public InitialContextSetupRequest {
        eRabToBeSetupListCtxtSuReq = List.copyOf(eRabToBeSetupListCtxtSuReq);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, UeAggregateMaximumBitrate ueAggregateMaximumBitrate,
            List<ERabToBeSetupItemCtxtSuReq> eRabToBeSetupListCtxtSuReq, UeSecurityCapabilities ueSecurityCapabilities,
            SecurityKey securityKey) {
        return new Builder(mmeUeS1apId, enbUeS1apId, ueAggregateMaximumBitrate, eRabToBeSetupListCtxtSuReq, ueSecurityCapabilities,
                securityKey);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private final UeAggregateMaximumBitrate ueAggregateMaximumBitrate;
        private final List<ERabToBeSetupItemCtxtSuReq> eRabToBeSetupListCtxtSuReq;
        private final UeSecurityCapabilities ueSecurityCapabilities;
        private final SecurityKey securityKey;
        private @Nullable HandoverRestrictionList handoverRestrictionList;
        private @Nullable Octets ueRadioCapability;
        private @Nullable Integer subscriberProfileIdForRfp;
        private @Nullable CsFallbackIndicator csFallbackIndicator;
        private boolean srvccOperationPossible;
        private @Nullable CsgMembershipStatus csgMembershipStatus;
        private @Nullable Lai registeredLai;
        private @Nullable Gummei gummei;
        private @Nullable MmeUeS1apId mmeUeS1apId2;
        private @Nullable AdditionalCsFallbackIndicator additionalCsFallbackIndicator;
        private @Nullable BitString maskedImeisv;
        private boolean enhancedCoverageRestricted;
        private @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities;
        private @Nullable CeModeBRestricted ceModeBRestricted;
        private boolean pendingDataIndication;
        private @Nullable Octets ueRadioCapabilityId;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, UeAggregateMaximumBitrate ueAggregateMaximumBitrate,
                List<ERabToBeSetupItemCtxtSuReq> eRabToBeSetupListCtxtSuReq, UeSecurityCapabilities ueSecurityCapabilities,
                SecurityKey securityKey) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
            this.ueAggregateMaximumBitrate = ueAggregateMaximumBitrate;
            this.eRabToBeSetupListCtxtSuReq = eRabToBeSetupListCtxtSuReq;
            this.ueSecurityCapabilities = ueSecurityCapabilities;
            this.securityKey = securityKey;
        }

        public Builder handoverRestrictionList(@Nullable HandoverRestrictionList value) {
            handoverRestrictionList = value;
            return this;
        }

        public Builder ueRadioCapability(@Nullable Octets value) {
            ueRadioCapability = value;
            return this;
        }

        public Builder subscriberProfileIdForRfp(@Nullable Integer value) {
            subscriberProfileIdForRfp = value;
            return this;
        }

        public Builder csFallbackIndicator(@Nullable CsFallbackIndicator value) {
            csFallbackIndicator = value;
            return this;
        }

        public Builder srvccOperationPossible() {
            srvccOperationPossible = true;
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

        public Builder gummei(@Nullable Gummei value) {
            gummei = value;
            return this;
        }

        public Builder mmeUeS1apId2(@Nullable MmeUeS1apId value) {
            mmeUeS1apId2 = value;
            return this;
        }

        public Builder additionalCsFallbackIndicator(@Nullable AdditionalCsFallbackIndicator value) {
            additionalCsFallbackIndicator = value;
            return this;
        }

        public Builder maskedImeisv(@Nullable BitString value) {
            maskedImeisv = value;
            return this;
        }

        public Builder enhancedCoverageRestricted() {
            enhancedCoverageRestricted = true;
            return this;
        }

        public Builder nrUeSecurityCapabilities(@Nullable NrUeSecurityCapabilities value) {
            nrUeSecurityCapabilities = value;
            return this;
        }

        public Builder ceModeBRestricted(@Nullable CeModeBRestricted value) {
            ceModeBRestricted = value;
            return this;
        }

        public Builder pendingDataIndication() {
            pendingDataIndication = true;
            return this;
        }

        public Builder ueRadioCapabilityId(@Nullable Octets value) {
            ueRadioCapabilityId = value;
            return this;
        }

        public InitialContextSetupRequest build() {
            return new InitialContextSetupRequest(mmeUeS1apId, enbUeS1apId, ueAggregateMaximumBitrate, eRabToBeSetupListCtxtSuReq,
                    ueSecurityCapabilities, securityKey, handoverRestrictionList, ueRadioCapability, subscriberProfileIdForRfp,
                    csFallbackIndicator, srvccOperationPossible, csgMembershipStatus, registeredLai, gummei, mmeUeS1apId2,
                    additionalCsFallbackIndicator, maskedImeisv, enhancedCoverageRestricted, nrUeSecurityCapabilities, ceModeBRestricted,
                    pendingDataIndication, ueRadioCapabilityId, Residue.NONE);
        }
    }
}
