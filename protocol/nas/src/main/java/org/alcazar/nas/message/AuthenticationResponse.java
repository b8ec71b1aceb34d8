// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.AUTHENTICATION_RESPONSE_PARAMETER;
import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.AUTHENTICATION_RESPONSE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a challenge: RES* for 5G AKA, or an EAP response. UE to network (TS 24.501 §8.2.2).
 *
 * @param responseParameter RES*, 16 octets
 */
public record AuthenticationResponse(@Nullable Octets responseParameter, @Nullable Octets eapMessage,
        OtherElements others) implements AuthenticationAnswer {

    static final NasTable<AuthenticationResponse> TABLE =
            NasTable.of(AUTHENTICATION_RESPONSE.value(), AuthenticationResponse::others, t -> {
        var responseParameter = t.optional(0x2d, TLV, AUTHENTICATION_RESPONSE_PARAMETER, AuthenticationResponse::responseParameter);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, AuthenticationResponse::eapMessage);
        return v -> new AuthenticationResponse(v.get(responseParameter), v.get(eapMessage), v.others());
    });

    public AuthenticationResponse(@Nullable Octets responseParameter, @Nullable Octets eapMessage) {
        this(responseParameter, eapMessage, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return AUTHENTICATION_RESPONSE;
    }
}
