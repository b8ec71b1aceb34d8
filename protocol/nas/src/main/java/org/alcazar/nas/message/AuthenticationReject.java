// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.AUTHENTICATION_REJECT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE is not who it says. Network to UE (TS 24.501 §8.2.5).
 */
public record AuthenticationReject(@Nullable Octets eapMessage, OtherElements others) implements FiveGmmMessage {

    static final NasTable<AuthenticationReject> TABLE = NasTable.of(AUTHENTICATION_REJECT.value(), AuthenticationReject::others, t -> {
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, AuthenticationReject::eapMessage);
        return v -> new AuthenticationReject(v.get(eapMessage), v.others());
    });

    public AuthenticationReject(@Nullable Octets eapMessage) {
        this(eapMessage, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return AUTHENTICATION_REJECT;
    }
}
