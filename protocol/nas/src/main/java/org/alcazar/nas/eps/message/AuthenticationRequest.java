// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.AUTN;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Elements.RAND;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EmmMessageType.AUTHENTICATION_REQUEST;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * The network challenges the UE. Network to UE (TS 24.301 §8.2.7).
 *
 * @param rand 16 octets
 * @param autn 16 octets
 */
public record AuthenticationRequest(NasKeySetIdentifier ksi, Octets rand, Octets autn, OtherElements others) implements EmmMessage {

    static final NasTable<AuthenticationRequest> TABLE =
            NasTable.of(EMM, AUTHENTICATION_REQUEST.value(), AuthenticationRequest::others, t -> {
        var ksi = t.lowHalf(NAS_KEY_SET_IDENTIFIER, AuthenticationRequest::ksi);
        var rand = t.mandatory(V, RAND, AuthenticationRequest::rand);
        var autn = t.mandatory(LV, AUTN, AuthenticationRequest::autn);
        return v -> new AuthenticationRequest(v.get(ksi), v.get(rand), v.get(autn), v.others());
    });

    public AuthenticationRequest(NasKeySetIdentifier ksi, Octets rand, Octets autn) {
        this(ksi, rand, autn, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return AUTHENTICATION_REQUEST;
    }
}
