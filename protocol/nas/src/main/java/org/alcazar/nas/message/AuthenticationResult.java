// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.ABBA;
import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.message.FiveGmmMessageType.AUTHENTICATION_RESULT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * How an EAP authentication ended, or a notification within it. Network to UE (TS 24.501 §8.2.3).
 */
public record AuthenticationResult(NasKeySetIdentifier ngKsi, Octets eapMessage, @Nullable Octets abba,
        OtherElements others) implements FiveGmmMessage {

    static final NasTable<AuthenticationResult> TABLE = NasTable.of(AUTHENTICATION_RESULT.value(), AuthenticationResult::others, t -> {
        var ngKsi = t.lowHalf(NAS_KEY_SET_IDENTIFIER, AuthenticationResult::ngKsi);
        var eapMessage = t.mandatory(LV_E, EAP_MESSAGE, AuthenticationResult::eapMessage);
        var abba = t.optional(0x38, TLV, ABBA, AuthenticationResult::abba);
        return v -> new AuthenticationResult(v.get(ngKsi), v.get(eapMessage), v.get(abba), v.others());
    });

    public AuthenticationResult(NasKeySetIdentifier ngKsi, Octets eapMessage, @Nullable Octets abba) {
        this(ngKsi, eapMessage, abba, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return AUTHENTICATION_RESULT;
    }
}
