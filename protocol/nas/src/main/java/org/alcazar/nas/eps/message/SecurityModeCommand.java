// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.EPS_NAS_SECURITY_ALGORITHMS;
import static org.alcazar.nas.codec.Elements.IMEISV_REQUEST;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Elements.S1_UE_SECURITY_CAPABILITY;
import static org.alcazar.nas.codec.EpsElements.HASH_MME;
import static org.alcazar.nas.codec.EpsElements.NONCE;
import static org.alcazar.nas.codec.EpsElements.UE_ADDITIONAL_SECURITY_CAPABILITY;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EmmMessageType.SECURITY_MODE_COMMAND;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The network takes a security context into use. Network to UE (TS 24.301 §8.2.20).
 *
 * @param replayedUeSecurityCapability of the UE network capability the UE sent
 * @param replayedNonceUe 4 octets
 * @param nonceMme 4 octets
 * @param hashMme 8 octets: of the initial message as the network has it (TS 33.401 annex I)
 */
public record SecurityModeCommand(EpsNasSecurityAlgorithms selectedAlgorithms, NasKeySetIdentifier ksi,
        S1UeSecurityCapability replayedUeSecurityCapability, @Nullable Boolean imeisvRequested, @Nullable Octets replayedNonceUe,
        @Nullable Octets nonceMme, @Nullable Octets hashMme,
        @Nullable UeAdditionalSecurityCapability replayedUeAdditionalSecurityCapability, OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int UE_RADIO_CAPABILITY_ID_REQUEST = 0x37;
    public static final int UE_COARSE_LOCATION_INFORMATION_REQUEST = 0xd0;

    static final NasTable<SecurityModeCommand> TABLE = NasTable.of(EMM, SECURITY_MODE_COMMAND.value(), SecurityModeCommand::others, t -> {
        var selectedAlgorithms = t.mandatory(V, EPS_NAS_SECURITY_ALGORITHMS, SecurityModeCommand::selectedAlgorithms);
        var ksi = t.lowHalf(NAS_KEY_SET_IDENTIFIER, SecurityModeCommand::ksi);
        var replayedUeSecurityCapability = t.mandatory(LV, S1_UE_SECURITY_CAPABILITY, SecurityModeCommand::replayedUeSecurityCapability);
        var imeisvRequested = t.optional(0xc0, IMEISV_REQUEST, SecurityModeCommand::imeisvRequested);
        var replayedNonceUe = t.optional(0x55, TV, NONCE, SecurityModeCommand::replayedNonceUe);
        var nonceMme = t.optional(0x56, TV, NONCE, SecurityModeCommand::nonceMme);
        var hashMme = t.optional(0x4f, TLV, HASH_MME, SecurityModeCommand::hashMme);
        var replayedUeAdditionalSecurityCapability = t.optional(0x6f, TLV, UE_ADDITIONAL_SECURITY_CAPABILITY,
                SecurityModeCommand::replayedUeAdditionalSecurityCapability);
        t.other(UE_RADIO_CAPABILITY_ID_REQUEST, TLV, 1, 1);
        t.other(UE_COARSE_LOCATION_INFORMATION_REQUEST);
        t.other(OtherElements.EPS_INTERWORKING, TLV, 0, 0xff);
        return v -> new SecurityModeCommand(v.get(selectedAlgorithms), v.get(ksi), v.get(replayedUeSecurityCapability),
                v.get(imeisvRequested), v.get(replayedNonceUe), v.get(nonceMme), v.get(hashMme),
                v.get(replayedUeAdditionalSecurityCapability), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(EpsNasSecurityAlgorithms selectedAlgorithms, NasKeySetIdentifier ksi,
            S1UeSecurityCapability replayedUeSecurityCapability) {
        return new Builder(selectedAlgorithms, ksi, replayedUeSecurityCapability);
    }

    @Override
    public EmmMessageType messageType() {
        return SECURITY_MODE_COMMAND;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final EpsNasSecurityAlgorithms selectedAlgorithms;
        private final NasKeySetIdentifier ksi;
        private final S1UeSecurityCapability replayedUeSecurityCapability;
        private @Nullable Boolean imeisvRequested;
        private @Nullable Octets replayedNonceUe;
        private @Nullable Octets nonceMme;
        private @Nullable Octets hashMme;
        private @Nullable UeAdditionalSecurityCapability replayedUeAdditionalSecurityCapability;
        private OtherElements others = OtherElements.NONE;

        private Builder(EpsNasSecurityAlgorithms selectedAlgorithms, NasKeySetIdentifier ksi,
                S1UeSecurityCapability replayedUeSecurityCapability) {
            this.selectedAlgorithms = selectedAlgorithms;
            this.ksi = ksi;
            this.replayedUeSecurityCapability = replayedUeSecurityCapability;
        }

        public Builder imeisvRequested(@Nullable Boolean value) {
            imeisvRequested = value;
            return this;
        }

        public Builder replayedNonceUe(@Nullable Octets value) {
            replayedNonceUe = value;
            return this;
        }

        public Builder nonceMme(@Nullable Octets value) {
            nonceMme = value;
            return this;
        }

        public Builder hashMme(@Nullable Octets value) {
            hashMme = value;
            return this;
        }

        public Builder replayedUeAdditionalSecurityCapability(@Nullable UeAdditionalSecurityCapability value) {
            replayedUeAdditionalSecurityCapability = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public SecurityModeCommand build() {
            return new SecurityModeCommand(selectedAlgorithms, ksi, replayedUeSecurityCapability, imeisvRequested, replayedNonceUe,
                    nonceMme, hashMme, replayedUeAdditionalSecurityCapability, others);
        }
    }
}
