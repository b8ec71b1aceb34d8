// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What the UE's radio can do, for the MME to keep (TS 36.413 §9.1.10).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeCapabilityInfoIndication(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable Octets ueRadioCapability,
        @Nullable Octets ueRadioCapabilityForPaging, boolean lteMIndication, @Nullable Octets ueRadioCapabilityNrFormat,
        @Nullable Octets ueRadioCapabilityForPagingNrFormat, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<UeCapabilityInfoIndication> TABLE = S1apTable.of(22, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, UeCapabilityInfoIndication::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, UeCapabilityInfoIndication::enbUeS1apId);
        var ueRadioCapability = t.expected(74, IGNORE, ElementTypes.UE_RADIO_CAPABILITY, UeCapabilityInfoIndication::ueRadioCapability);
        var ueRadioCapabilityForPaging = t.optional(
                198, IGNORE, ElementTypes.UE_RADIO_CAPABILITY_FOR_PAGING, UeCapabilityInfoIndication::ueRadioCapabilityForPaging);
        var lteMIndication = t.flag(272, IGNORE, UeCapabilityInfoIndication::lteMIndication);
        var ueRadioCapabilityNrFormat = t.optional(
                315, IGNORE, ElementTypes.UE_RADIO_CAPABILITY, UeCapabilityInfoIndication::ueRadioCapabilityNrFormat);
        var ueRadioCapabilityForPagingNrFormat = t.optional(
                327, IGNORE, ElementTypes.UE_RADIO_CAPABILITY_FOR_PAGING, UeCapabilityInfoIndication::ueRadioCapabilityForPagingNrFormat);
        var residue = t.residue(UeCapabilityInfoIndication::residue);
        return v -> new UeCapabilityInfoIndication(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(ueRadioCapability),
                v.get(ueRadioCapabilityForPaging), v.get(lteMIndication, false), v.get(ueRadioCapabilityNrFormat),
                v.get(ueRadioCapabilityForPagingNrFormat), v.get(residue));
    });

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets ueRadioCapability) {
        return new Builder(mmeUeS1apId, enbUeS1apId, ueRadioCapability);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private final Octets ueRadioCapability;
        private @Nullable Octets ueRadioCapabilityForPaging;
        private boolean lteMIndication;
        private @Nullable Octets ueRadioCapabilityNrFormat;
        private @Nullable Octets ueRadioCapabilityForPagingNrFormat;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets ueRadioCapability) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
            this.ueRadioCapability = ueRadioCapability;
        }

        public Builder ueRadioCapabilityForPaging(@Nullable Octets value) {
            ueRadioCapabilityForPaging = value;
            return this;
        }

        public Builder lteMIndication() {
            lteMIndication = true;
            return this;
        }

        public Builder ueRadioCapabilityNrFormat(@Nullable Octets value) {
            ueRadioCapabilityNrFormat = value;
            return this;
        }

        public Builder ueRadioCapabilityForPagingNrFormat(@Nullable Octets value) {
            ueRadioCapabilityForPagingNrFormat = value;
            return this;
        }

        public UeCapabilityInfoIndication build() {
            return new UeCapabilityInfoIndication(mmeUeS1apId, enbUeS1apId, ueRadioCapability, ueRadioCapabilityForPaging, lteMIndication,
                    ueRadioCapabilityNrFormat, ueRadioCapabilityForPagingNrFormat, Residue.NONE);
        }
    }
}
