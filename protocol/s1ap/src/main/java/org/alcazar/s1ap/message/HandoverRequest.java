// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.CeModeBRestricted;
import org.alcazar.s1ap.element.CsgMembershipStatus;
import org.alcazar.s1ap.element.ERabToBeSetupItemHoReq;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.Gummei;
import org.alcazar.s1ap.element.HandoverRestrictionList;
import org.alcazar.s1ap.element.HandoverType;
import org.alcazar.s1ap.element.IabAuthorized;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.NrUeSecurityCapabilities;
import org.alcazar.s1ap.element.RequestType;
import org.alcazar.s1ap.element.SecurityContext;
import org.alcazar.s1ap.element.UeAggregateMaximumBitrate;
import org.alcazar.s1ap.element.UeSecurityCapabilities;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * The target is to make room for a UE (TS 36.413 §9.1.5.4).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverRequest(MmeUeS1apId mmeUeS1apId, HandoverType handoverType, @Nullable Cause cause,
        UeAggregateMaximumBitrate ueAggregateMaximumBitrate, List<ERabToBeSetupItemHoReq> eRabToBeSetupListHoReq,
        Octets sourceToTargetTransparentContainer, UeSecurityCapabilities ueSecurityCapabilities,
        @Nullable HandoverRestrictionList handoverRestrictionList, @Nullable RequestType requestType, boolean srvccOperationPossible,
        SecurityContext securityContext, @Nullable Octets nasSecurityParametersToEUtran, @Nullable Integer csgId,
        @Nullable CsgMembershipStatus csgMembershipStatus, @Nullable Gummei gummei, @Nullable MmeUeS1apId mmeUeS1apId2,
        @Nullable BitString maskedImeisv, boolean enhancedCoverageRestricted, @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities,
        @Nullable CeModeBRestricted ceModeBRestricted, boolean pendingDataIndication, @Nullable IabAuthorized iabAuthorized,
        @Nullable Octets ueRadioCapabilityId, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<HandoverRequest> TABLE = S1apTable.of(1, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, HandoverRequest::mmeUeS1apId);
        var handoverType = t.mandatory(1, REJECT, HandoverType.TYPE, HandoverRequest::handoverType);
        var cause = t.expected(2, IGNORE, Cause.TYPE, HandoverRequest::cause);
        var ueAggregateMaximumBitrate = t.mandatory(66, REJECT, UeAggregateMaximumBitrate.TYPE, HandoverRequest::ueAggregateMaximumBitrate);
        var eRabToBeSetupListHoReq = t.mandatory(
                53, REJECT, ERabToBeSetupItemHoReq.LIST, HandoverRequest::eRabToBeSetupListHoReq);
        var sourceToTargetTransparentContainer = t.mandatory(
                104, REJECT, ElementTypes.SOURCE_TO_TARGET_TRANSPARENT_CONTAINER, HandoverRequest::sourceToTargetTransparentContainer);
        var ueSecurityCapabilities = t.mandatory(107, REJECT, UeSecurityCapabilities.TYPE, HandoverRequest::ueSecurityCapabilities);
        var handoverRestrictionList = t.optional(41, IGNORE, HandoverRestrictionList.TYPE, HandoverRequest::handoverRestrictionList);
        var requestType = t.optional(98, IGNORE, RequestType.TYPE, HandoverRequest::requestType);
        var srvccOperationPossible = t.flag(124, IGNORE, HandoverRequest::srvccOperationPossible);
        var securityContext = t.mandatory(40, REJECT, SecurityContext.TYPE, HandoverRequest::securityContext);
        var nasSecurityParametersToEUtran = t.optional(
                136, REJECT, ElementTypes.NAS_SECURITY_PARAMETERS_TO_E_UTRAN, HandoverRequest::nasSecurityParametersToEUtran);
        var csgId = t.optional(127, REJECT, ElementTypes.CSG_ID, HandoverRequest::csgId);
        var csgMembershipStatus = t.optional(146, IGNORE, CsgMembershipStatus.TYPE, HandoverRequest::csgMembershipStatus);
        var gummei = t.optional(75, IGNORE, Gummei.TYPE, HandoverRequest::gummei);
        var mmeUeS1apId2 = t.optional(158, IGNORE, MmeUeS1apId.TYPE, HandoverRequest::mmeUeS1apId2);
        var maskedImeisv = t.optional(192, IGNORE, ElementTypes.MASKED_IMEISV, HandoverRequest::maskedImeisv);
        var enhancedCoverageRestricted = t.flag(251, IGNORE, HandoverRequest::enhancedCoverageRestricted);
        var nrUeSecurityCapabilities = t.optional(269, IGNORE, NrUeSecurityCapabilities.TYPE, HandoverRequest::nrUeSecurityCapabilities);
        var ceModeBRestricted = t.optional(271, IGNORE, CeModeBRestricted.TYPE, HandoverRequest::ceModeBRestricted);
        var pendingDataIndication = t.flag(283, IGNORE, HandoverRequest::pendingDataIndication);
        var iabAuthorized = t.optional(301, REJECT, IabAuthorized.TYPE, HandoverRequest::iabAuthorized);
        var ueRadioCapabilityId = t.optional(314, REJECT, ElementTypes.UE_RADIO_CAPABILITY_ID, HandoverRequest::ueRadioCapabilityId);
        var residue = t.residue(HandoverRequest::residue);
        return v -> new HandoverRequest(v.get(mmeUeS1apId), v.get(handoverType), v.get(cause), v.get(ueAggregateMaximumBitrate),
                v.get(eRabToBeSetupListHoReq), v.get(sourceToTargetTransparentContainer), v.get(ueSecurityCapabilities),
                v.get(handoverRestrictionList), v.get(requestType), v.get(srvccOperationPossible, false), v.get(securityContext),
                v.get(nasSecurityParametersToEUtran), v.get(csgId), v.get(csgMembershipStatus), v.get(gummei), v.get(mmeUeS1apId2),
                v.get(maskedImeisv), v.get(enhancedCoverageRestricted, false), v.get(nrUeSecurityCapabilities), v.get(ceModeBRestricted),
                v.get(pendingDataIndication, false), v.get(iabAuthorized), v.get(ueRadioCapabilityId), v.get(residue));
    });

    public HandoverRequest {
        eRabToBeSetupListHoReq = List.copyOf(eRabToBeSetupListHoReq);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, HandoverType handoverType, Cause cause,
            UeAggregateMaximumBitrate ueAggregateMaximumBitrate, List<ERabToBeSetupItemHoReq> eRabToBeSetupListHoReq,
            Octets sourceToTargetTransparentContainer, UeSecurityCapabilities ueSecurityCapabilities, SecurityContext securityContext) {
        return new Builder(mmeUeS1apId, handoverType, cause, ueAggregateMaximumBitrate, eRabToBeSetupListHoReq,
                sourceToTargetTransparentContainer, ueSecurityCapabilities, securityContext);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final HandoverType handoverType;
        private final Cause cause;
        private final UeAggregateMaximumBitrate ueAggregateMaximumBitrate;
        private final List<ERabToBeSetupItemHoReq> eRabToBeSetupListHoReq;
        private final Octets sourceToTargetTransparentContainer;
        private final UeSecurityCapabilities ueSecurityCapabilities;
        private final SecurityContext securityContext;
        private @Nullable HandoverRestrictionList handoverRestrictionList;
        private @Nullable RequestType requestType;
        private boolean srvccOperationPossible;
        private @Nullable Octets nasSecurityParametersToEUtran;
        private @Nullable Integer csgId;
        private @Nullable CsgMembershipStatus csgMembershipStatus;
        private @Nullable Gummei gummei;
        private @Nullable MmeUeS1apId mmeUeS1apId2;
        private @Nullable BitString maskedImeisv;
        private boolean enhancedCoverageRestricted;
        private @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities;
        private @Nullable CeModeBRestricted ceModeBRestricted;
        private boolean pendingDataIndication;
        private @Nullable IabAuthorized iabAuthorized;
        private @Nullable Octets ueRadioCapabilityId;

        private Builder(MmeUeS1apId mmeUeS1apId, HandoverType handoverType, Cause cause,
                UeAggregateMaximumBitrate ueAggregateMaximumBitrate, List<ERabToBeSetupItemHoReq> eRabToBeSetupListHoReq,
                Octets sourceToTargetTransparentContainer, UeSecurityCapabilities ueSecurityCapabilities,
                SecurityContext securityContext) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.handoverType = handoverType;
            this.cause = cause;
            this.ueAggregateMaximumBitrate = ueAggregateMaximumBitrate;
            this.eRabToBeSetupListHoReq = eRabToBeSetupListHoReq;
            this.sourceToTargetTransparentContainer = sourceToTargetTransparentContainer;
            this.ueSecurityCapabilities = ueSecurityCapabilities;
            this.securityContext = securityContext;
        }

        public Builder handoverRestrictionList(@Nullable HandoverRestrictionList value) {
            handoverRestrictionList = value;
            return this;
        }

        public Builder requestType(@Nullable RequestType value) {
            requestType = value;
            return this;
        }

        public Builder srvccOperationPossible() {
            srvccOperationPossible = true;
            return this;
        }

        public Builder nasSecurityParametersToEUtran(@Nullable Octets value) {
            nasSecurityParametersToEUtran = value;
            return this;
        }

        public Builder csgId(@Nullable Integer value) {
            csgId = value;
            return this;
        }

        public Builder csgMembershipStatus(@Nullable CsgMembershipStatus value) {
            csgMembershipStatus = value;
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

        public Builder iabAuthorized(@Nullable IabAuthorized value) {
            iabAuthorized = value;
            return this;
        }

        public Builder ueRadioCapabilityId(@Nullable Octets value) {
            ueRadioCapabilityId = value;
            return this;
        }

        public HandoverRequest build() {
            return new HandoverRequest(mmeUeS1apId, handoverType, cause, ueAggregateMaximumBitrate, eRabToBeSetupListHoReq,
                    sourceToTargetTransparentContainer, ueSecurityCapabilities, handoverRestrictionList, requestType,
                    srvccOperationPossible, securityContext, nasSecurityParametersToEUtran, csgId, csgMembershipStatus, gummei,
                    mmeUeS1apId2, maskedImeisv, enhancedCoverageRestricted, nrUeSecurityCapabilities, ceModeBRestricted,
                    pendingDataIndication, iabAuthorized, ueRadioCapabilityId, Residue.NONE);
        }
    }
}
