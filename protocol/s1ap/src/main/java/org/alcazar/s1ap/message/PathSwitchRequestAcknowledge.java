// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.CeModeBRestricted;
import org.alcazar.s1ap.element.CsgMembershipStatus;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ERabToBeSwitchedUlItem;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.HandoverRestrictionList;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.NrUeSecurityCapabilities;
import org.alcazar.s1ap.element.SecurityContext;
import org.alcazar.s1ap.element.UeAggregateMaximumBitrate;
import org.alcazar.s1ap.element.UeSecurityCapabilities;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The bearers have followed (TS 36.413 §9.1.5.9).
 *
 * @param residue what a received message held beyond the rest
 */
public record PathSwitchRequestAcknowledge(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        @Nullable UeAggregateMaximumBitrate ueAggregateMaximumBitrate, List<ERabToBeSwitchedUlItem> eRabToBeSwitchedUlList,
        List<ERabItem> eRabToBeReleasedList, SecurityContext securityContext, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        @Nullable MmeUeS1apId mmeUeS1apId2, @Nullable CsgMembershipStatus csgMembershipStatus, boolean enhancedCoverageRestricted,
        @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities, @Nullable CeModeBRestricted ceModeBRestricted,
        boolean pendingDataIndication, @Nullable HandoverRestrictionList handoverRestrictionList, @Nullable Octets ueRadioCapabilityId,
        @Nullable UeSecurityCapabilities ueSecurityCapabilities, Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<PathSwitchRequestAcknowledge> TABLE = S1apTable.successful(3, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, PathSwitchRequestAcknowledge::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, PathSwitchRequestAcknowledge::enbUeS1apId);
        var ueAggregateMaximumBitrate = t.optional(
                66, IGNORE, UeAggregateMaximumBitrate.TYPE, PathSwitchRequestAcknowledge::ueAggregateMaximumBitrate);
        var eRabToBeSwitchedUlList = t.optionalList(
                95, IGNORE, ERabToBeSwitchedUlItem.LIST, PathSwitchRequestAcknowledge::eRabToBeSwitchedUlList);
        var eRabToBeReleasedList = t.optionalList(33, IGNORE, ERabItem.LIST, PathSwitchRequestAcknowledge::eRabToBeReleasedList);
        var securityContext = t.mandatory(40, REJECT, SecurityContext.TYPE, PathSwitchRequestAcknowledge::securityContext);
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, PathSwitchRequestAcknowledge::criticalityDiagnostics);
        var mmeUeS1apId2 = t.optional(158, IGNORE, MmeUeS1apId.TYPE, PathSwitchRequestAcknowledge::mmeUeS1apId2);
        var csgMembershipStatus = t.optional(146, IGNORE, CsgMembershipStatus.TYPE, PathSwitchRequestAcknowledge::csgMembershipStatus);
        var enhancedCoverageRestricted = t.flag(251, IGNORE, PathSwitchRequestAcknowledge::enhancedCoverageRestricted);
        var nrUeSecurityCapabilities = t.optional(
                269, IGNORE, NrUeSecurityCapabilities.TYPE, PathSwitchRequestAcknowledge::nrUeSecurityCapabilities);
        var ceModeBRestricted = t.optional(271, IGNORE, CeModeBRestricted.TYPE, PathSwitchRequestAcknowledge::ceModeBRestricted);
        var pendingDataIndication = t.flag(283, IGNORE, PathSwitchRequestAcknowledge::pendingDataIndication);
        var handoverRestrictionList = t.optional(
                41, IGNORE, HandoverRestrictionList.TYPE, PathSwitchRequestAcknowledge::handoverRestrictionList);
        var ueRadioCapabilityId = t.optional(
                314, REJECT, ElementTypes.UE_RADIO_CAPABILITY_ID, PathSwitchRequestAcknowledge::ueRadioCapabilityId);
        var ueSecurityCapabilities = t.optional(
                107, IGNORE, UeSecurityCapabilities.TYPE, PathSwitchRequestAcknowledge::ueSecurityCapabilities);
        var residue = t.residue(PathSwitchRequestAcknowledge::residue);
        return v -> new PathSwitchRequestAcknowledge(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(ueAggregateMaximumBitrate),
                v.get(eRabToBeSwitchedUlList, List.of()), v.get(eRabToBeReleasedList, List.of()), v.get(securityContext),
                v.get(criticalityDiagnostics), v.get(mmeUeS1apId2), v.get(csgMembershipStatus), v.get(enhancedCoverageRestricted, false),
                v.get(nrUeSecurityCapabilities), v.get(ceModeBRestricted), v.get(pendingDataIndication, false),
                v.get(handoverRestrictionList), v.get(ueRadioCapabilityId), v.get(ueSecurityCapabilities), v.get(residue));
    });

    public PathSwitchRequestAcknowledge {
        eRabToBeSwitchedUlList = List.copyOf(eRabToBeSwitchedUlList);
        eRabToBeReleasedList = List.copyOf(eRabToBeReleasedList);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, SecurityContext securityContext) {
        return new Builder(mmeUeS1apId, enbUeS1apId, securityContext);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private final SecurityContext securityContext;
        private @Nullable UeAggregateMaximumBitrate ueAggregateMaximumBitrate;
        private List<ERabToBeSwitchedUlItem> eRabToBeSwitchedUlList = List.of();
        private List<ERabItem> eRabToBeReleasedList = List.of();
        private @Nullable CriticalityDiagnostics criticalityDiagnostics;
        private @Nullable MmeUeS1apId mmeUeS1apId2;
        private @Nullable CsgMembershipStatus csgMembershipStatus;
        private boolean enhancedCoverageRestricted;
        private @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities;
        private @Nullable CeModeBRestricted ceModeBRestricted;
        private boolean pendingDataIndication;
        private @Nullable HandoverRestrictionList handoverRestrictionList;
        private @Nullable Octets ueRadioCapabilityId;
        private @Nullable UeSecurityCapabilities ueSecurityCapabilities;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, SecurityContext securityContext) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
            this.securityContext = securityContext;
        }

        public Builder ueAggregateMaximumBitrate(@Nullable UeAggregateMaximumBitrate value) {
            ueAggregateMaximumBitrate = value;
            return this;
        }

        public Builder eRabToBeSwitchedUlList(List<ERabToBeSwitchedUlItem> value) {
            eRabToBeSwitchedUlList = value;
            return this;
        }

        public Builder eRabToBeReleasedList(List<ERabItem> value) {
            eRabToBeReleasedList = value;
            return this;
        }

        public Builder criticalityDiagnostics(@Nullable CriticalityDiagnostics value) {
            criticalityDiagnostics = value;
            return this;
        }

        public Builder mmeUeS1apId2(@Nullable MmeUeS1apId value) {
            mmeUeS1apId2 = value;
            return this;
        }

        public Builder csgMembershipStatus(@Nullable CsgMembershipStatus value) {
            csgMembershipStatus = value;
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

        public Builder handoverRestrictionList(@Nullable HandoverRestrictionList value) {
            handoverRestrictionList = value;
            return this;
        }

        public Builder ueRadioCapabilityId(@Nullable Octets value) {
            ueRadioCapabilityId = value;
            return this;
        }

        public Builder ueSecurityCapabilities(@Nullable UeSecurityCapabilities value) {
            ueSecurityCapabilities = value;
            return this;
        }

        public PathSwitchRequestAcknowledge build() {
            return new PathSwitchRequestAcknowledge(mmeUeS1apId, enbUeS1apId, ueAggregateMaximumBitrate, eRabToBeSwitchedUlList,
                    eRabToBeReleasedList, securityContext, criticalityDiagnostics, mmeUeS1apId2, csgMembershipStatus,
                    enhancedCoverageRestricted, nrUeSecurityCapabilities, ceModeBRestricted, pendingDataIndication,
                    handoverRestrictionList, ueRadioCapabilityId, ueSecurityCapabilities, Residue.NONE);
        }
    }
}
