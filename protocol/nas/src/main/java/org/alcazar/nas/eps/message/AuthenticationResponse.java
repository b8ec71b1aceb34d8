// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.RES;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.eps.message.EmmMessageType.AUTHENTICATION_RESPONSE;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * The UE answers the challenge. UE to network (TS 24.301 §8.2.8).
 *
 * @param res 4 to 16 octets
 */
public record AuthenticationResponse(Octets res, OtherElements others) implements AuthenticationAnswer {

    static final NasTable<AuthenticationResponse> TABLE =
            NasTable.of(EMM, AUTHENTICATION_RESPONSE.value(), AuthenticationResponse::others, t -> {
        var res = t.mandatory(LV, RES, AuthenticationResponse::res);
        return v -> new AuthenticationResponse(v.get(res), v.others());
    });

    public AuthenticationResponse(Octets res) {
        this(res, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return AUTHENTICATION_RESPONSE;
    }
}
