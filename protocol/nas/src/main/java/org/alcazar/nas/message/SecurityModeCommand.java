// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.ABBA;
import static org.alcazar.nas.codec.Elements.ADDITIONAL_SECURITY_INFORMATION;
import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.EPS_NAS_SECURITY_ALGORITHMS;
import static org.alcazar.nas.codec.Elements.IMEISV_REQUEST;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Elements.NAS_SECURITY_ALGORITHMS;
import static org.alcazar.nas.codec.Elements.S1_UE_SECURITY_CAPABILITY;
import static org.alcazar.nas.codec.Elements.UE_SECURITY_CAPABILITY;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.message.FiveGmmMessageType.SECURITY_MODE_COMMAND;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.codec.SecurityServiceElements;
import org.alcazar.nas.element.AdditionalSecurityInformation;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The network takes a security context into use. Network to UE (TS 24.501 §8.2.25).
 *
 * @param replayedUeSecurityCapability octet for octet what the UE sent
 * @param eapMessage an EAP success
 */
public record SecurityModeCommand(NasSecurityAlgorithms selectedAlgorithms, NasKeySetIdentifier ngKsi,
        UeSecurityCapability replayedUeSecurityCapability, @Nullable Boolean imeisvRequested,
        @Nullable EpsNasSecurityAlgorithms selectedEpsAlgorithms, @Nullable AdditionalSecurityInformation additionalSecurityInformation,
        @Nullable Octets eapMessage, @Nullable Octets abba, @Nullable S1UeSecurityCapability replayedS1UeSecurityCapability,
        OtherElements others) implements FiveGmmMessage {

    static final NasTable<SecurityModeCommand> TABLE = NasTable.of(SECURITY_MODE_COMMAND.value(), SecurityModeCommand::others, t -> {
        var selectedAlgorithms = t.mandatory(V, NAS_SECURITY_ALGORITHMS, SecurityModeCommand::selectedAlgorithms);
        var ngKsi = t.lowHalf(NAS_KEY_SET_IDENTIFIER, SecurityModeCommand::ngKsi);
        var replayedUeSecurityCapability = t.mandatory(LV, UE_SECURITY_CAPABILITY, SecurityModeCommand::replayedUeSecurityCapability);
        var imeisvRequested = t.optional(0xe0, IMEISV_REQUEST, SecurityModeCommand::imeisvRequested);
        var selectedEpsAlgorithms = t.optional(0x57, TV, EPS_NAS_SECURITY_ALGORITHMS, SecurityModeCommand::selectedEpsAlgorithms);
        var additionalSecurityInformation = t.optional(0x36, TLV, ADDITIONAL_SECURITY_INFORMATION,
                SecurityModeCommand::additionalSecurityInformation);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, SecurityModeCommand::eapMessage);
        var abba = t.optional(0x38, TLV, ABBA, SecurityModeCommand::abba);
        var replayedS1UeSecurityCapability = t.optional(0x19, TLV, S1_UE_SECURITY_CAPABILITY,
                SecurityModeCommand::replayedS1UeSecurityCapability);
        SecurityServiceElements.last(t);
        return v -> new SecurityModeCommand(v.get(selectedAlgorithms), v.get(ngKsi), v.get(replayedUeSecurityCapability),
                v.get(imeisvRequested), v.get(selectedEpsAlgorithms), v.get(additionalSecurityInformation), v.get(eapMessage), v.get(abba),
                v.get(replayedS1UeSecurityCapability), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(NasSecurityAlgorithms selectedAlgorithms, NasKeySetIdentifier ngKsi, UeSecurityCapability replayedUeSecurityCapability) {
        return new Builder(selectedAlgorithms, ngKsi, replayedUeSecurityCapability);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return SECURITY_MODE_COMMAND;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final NasSecurityAlgorithms selectedAlgorithms;
        private final NasKeySetIdentifier ngKsi;
        private final UeSecurityCapability replayedUeSecurityCapability;
        private @Nullable Boolean imeisvRequested;
        private @Nullable EpsNasSecurityAlgorithms selectedEpsAlgorithms;
        private @Nullable AdditionalSecurityInformation additionalSecurityInformation;
        private @Nullable Octets eapMessage;
        private @Nullable Octets abba;
        private @Nullable S1UeSecurityCapability replayedS1UeSecurityCapability;
        private OtherElements others = OtherElements.NONE;

        private Builder(NasSecurityAlgorithms selectedAlgorithms, NasKeySetIdentifier ngKsi,
                UeSecurityCapability replayedUeSecurityCapability) {
            this.selectedAlgorithms = selectedAlgorithms;
            this.ngKsi = ngKsi;
            this.replayedUeSecurityCapability = replayedUeSecurityCapability;
        }

        public Builder imeisvRequested(@Nullable Boolean value) {
            imeisvRequested = value;
            return this;
        }

        public Builder selectedEpsAlgorithms(@Nullable EpsNasSecurityAlgorithms value) {
            selectedEpsAlgorithms = value;
            return this;
        }

        public Builder additionalSecurityInformation(@Nullable AdditionalSecurityInformation value) {
            additionalSecurityInformation = value;
            return this;
        }

        public Builder eapMessage(@Nullable Octets value) {
            eapMessage = value;
            return this;
        }

        public Builder abba(@Nullable Octets value) {
            abba = value;
            return this;
        }

        public Builder replayedS1UeSecurityCapability(@Nullable S1UeSecurityCapability value) {
            replayedS1UeSecurityCapability = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public SecurityModeCommand build() {
            return new SecurityModeCommand(selectedAlgorithms, ngKsi, replayedUeSecurityCapability, imeisvRequested, selectedEpsAlgorithms,
                    additionalSecurityInformation, eapMessage, abba, replayedS1UeSecurityCapability, others);
        }
    }
}
