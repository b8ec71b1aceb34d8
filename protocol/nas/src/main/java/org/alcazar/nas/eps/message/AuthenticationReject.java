// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.eps.message.EmmMessageType.AUTHENTICATION_REJECT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The UE is not who it says. Network to UE (TS 24.301 §8.2.6).
 */
public record AuthenticationReject(OtherElements others) implements EmmMessage {

    static final NasTable<AuthenticationReject> TABLE = NasTable.of(EMM, AUTHENTICATION_REJECT.value(), AuthenticationReject::others,
            t -> v -> new AuthenticationReject(v.others()));

    public AuthenticationReject() {
        this(OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return AUTHENTICATION_REJECT;
    }
}
