// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.ABBA;
import static org.alcazar.nas.codec.Elements.AUTN;
import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Elements.RAND;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.message.FiveGmmMessageType.AUTHENTICATION_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A challenge: RAND and AUTN for 5G AKA, or an EAP request. Network to UE (TS 24.501 §8.2.1).
 *
 * @param ngKsi of the context that comes of this
 * @param abba anti-bidding down between architectures parameter, 2 octets or more
 * @param rand 16 octets
 * @param autn 16 octets
 */
public record AuthenticationRequest(NasKeySetIdentifier ngKsi, Octets abba, @Nullable Octets rand, @Nullable Octets autn,
        @Nullable Octets eapMessage, OtherElements others) implements FiveGmmMessage {

    static final NasTable<AuthenticationRequest> TABLE = NasTable.of(AUTHENTICATION_REQUEST.value(), AuthenticationRequest::others, t -> {
        var ngKsi = t.lowHalf(NAS_KEY_SET_IDENTIFIER, AuthenticationRequest::ngKsi);
        var abba = t.mandatory(LV, ABBA, AuthenticationRequest::abba);
        var rand = t.optional(0x21, TV, RAND, AuthenticationRequest::rand);
        var autn = t.optional(0x20, TLV, AUTN, AuthenticationRequest::autn);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, AuthenticationRequest::eapMessage);
        return v -> new AuthenticationRequest(v.get(ngKsi), v.get(abba), v.get(rand), v.get(autn), v.get(eapMessage), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(NasKeySetIdentifier ngKsi, Octets abba) {
        return new Builder(ngKsi, abba);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return AUTHENTICATION_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final NasKeySetIdentifier ngKsi;
        private final Octets abba;
        private @Nullable Octets rand;
        private @Nullable Octets autn;
        private @Nullable Octets eapMessage;
        private OtherElements others = OtherElements.NONE;

        private Builder(NasKeySetIdentifier ngKsi, Octets abba) {
            this.ngKsi = ngKsi;
            this.abba = abba;
        }

        public Builder rand(@Nullable Octets value) {
            rand = value;
            return this;
        }

        public Builder autn(@Nullable Octets value) {
            autn = value;
            return this;
        }

        public Builder eapMessage(@Nullable Octets value) {
            eapMessage = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public AuthenticationRequest build() {
            return new AuthenticationRequest(ngKsi, abba, rand, autn, eapMessage, others);
        }
    }
}
