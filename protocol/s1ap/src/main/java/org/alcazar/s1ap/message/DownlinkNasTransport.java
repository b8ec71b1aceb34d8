// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.CeModeBRestricted;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.EndIndication;
import org.alcazar.s1ap.element.HandoverRestrictionList;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.NrUeSecurityCapabilities;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * A NAS message for the UE (TS 36.413 §9.1.7.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record DownlinkNasTransport(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets nasPdu,
        @Nullable HandoverRestrictionList handoverRestrictionList, @Nullable Integer subscriberProfileIdForRfp,
        boolean srvccOperationPossible, @Nullable Octets ueRadioCapability, boolean enhancedCoverageRestricted,
        @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities, @Nullable CeModeBRestricted ceModeBRestricted,
        boolean ueCapabilityInfoRequest, @Nullable EndIndication endIndication, boolean pendingDataIndication,
        @Nullable Octets ueRadioCapabilityId, @Nullable BitString maskedImeisv, Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<DownlinkNasTransport> TABLE = S1apTable.of(11, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, DownlinkNasTransport::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, DownlinkNasTransport::enbUeS1apId);
        var nasPdu = t.mandatory(26, REJECT, ElementTypes.NAS_PDU, DownlinkNasTransport::nasPdu);
        var handoverRestrictionList = t.optional(41, IGNORE, HandoverRestrictionList.TYPE, DownlinkNasTransport::handoverRestrictionList);
        var subscriberProfileIdForRfp = t.optional(
                106, IGNORE, ElementTypes.SUBSCRIBER_PROFILE_ID_FOR_RFP, DownlinkNasTransport::subscriberProfileIdForRfp);
        var srvccOperationPossible = t.flag(124, IGNORE, DownlinkNasTransport::srvccOperationPossible);
        var ueRadioCapability = t.optional(74, IGNORE, ElementTypes.UE_RADIO_CAPABILITY, DownlinkNasTransport::ueRadioCapability);
        var enhancedCoverageRestricted = t.flag(251, IGNORE, DownlinkNasTransport::enhancedCoverageRestricted);
        var nrUeSecurityCapabilities = t.optional(
                269, IGNORE, NrUeSecurityCapabilities.TYPE, DownlinkNasTransport::nrUeSecurityCapabilities);
        var ceModeBRestricted = t.optional(271, IGNORE, CeModeBRestricted.TYPE, DownlinkNasTransport::ceModeBRestricted);
        var ueCapabilityInfoRequest = t.flag(275, IGNORE, DownlinkNasTransport::ueCapabilityInfoRequest);
        var endIndication = t.optional(280, IGNORE, EndIndication.TYPE, DownlinkNasTransport::endIndication);
        var pendingDataIndication = t.flag(283, IGNORE, DownlinkNasTransport::pendingDataIndication);
        var ueRadioCapabilityId = t.optional(314, REJECT, ElementTypes.UE_RADIO_CAPABILITY_ID, DownlinkNasTransport::ueRadioCapabilityId);
        var maskedImeisv = t.optional(192, IGNORE, ElementTypes.MASKED_IMEISV, DownlinkNasTransport::maskedImeisv);
        var residue = t.residue(DownlinkNasTransport::residue);
        return v -> new DownlinkNasTransport(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(nasPdu), v.get(handoverRestrictionList),
                v.get(subscriberProfileIdForRfp), v.get(srvccOperationPossible, false), v.get(ueRadioCapability),
                v.get(enhancedCoverageRestricted, false), v.get(nrUeSecurityCapabilities), v.get(ceModeBRestricted),
                v.get(ueCapabilityInfoRequest, false), v.get(endIndication), v.get(pendingDataIndication, false),
                v.get(ueRadioCapabilityId), v.get(maskedImeisv), v.get(residue));
    });

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets nasPdu) {
        return new Builder(mmeUeS1apId, enbUeS1apId, nasPdu);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private final Octets nasPdu;
        private @Nullable HandoverRestrictionList handoverRestrictionList;
        private @Nullable Integer subscriberProfileIdForRfp;
        private boolean srvccOperationPossible;
        private @Nullable Octets ueRadioCapability;
        private boolean enhancedCoverageRestricted;
        private @Nullable NrUeSecurityCapabilities nrUeSecurityCapabilities;
        private @Nullable CeModeBRestricted ceModeBRestricted;
        private boolean ueCapabilityInfoRequest;
        private @Nullable EndIndication endIndication;
        private boolean pendingDataIndication;
        private @Nullable Octets ueRadioCapabilityId;
        private @Nullable BitString maskedImeisv;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets nasPdu) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
            this.nasPdu = nasPdu;
        }

        public Builder handoverRestrictionList(@Nullable HandoverRestrictionList value) {
            handoverRestrictionList = value;
            return this;
        }

        public Builder subscriberProfileIdForRfp(@Nullable Integer value) {
            subscriberProfileIdForRfp = value;
            return this;
        }

        public Builder srvccOperationPossible() {
            srvccOperationPossible = true;
            return this;
        }

        public Builder ueRadioCapability(@Nullable Octets value) {
            ueRadioCapability = value;
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

        public Builder ueCapabilityInfoRequest() {
            ueCapabilityInfoRequest = true;
            return this;
        }

        public Builder endIndication(@Nullable EndIndication value) {
            endIndication = value;
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

        public Builder maskedImeisv(@Nullable BitString value) {
            maskedImeisv = value;
            return this;
        }

        public DownlinkNasTransport build() {
            return new DownlinkNasTransport(mmeUeS1apId, enbUeS1apId, nasPdu, handoverRestrictionList, subscriberProfileIdForRfp,
                    srvccOperationPossible, ueRadioCapability, enhancedCoverageRestricted, nrUeSecurityCapabilities, ceModeBRestricted,
                    ueCapabilityInfoRequest, endIndication, pendingDataIndication, ueRadioCapabilityId, maskedImeisv, Residue.NONE);
        }
    }
}
