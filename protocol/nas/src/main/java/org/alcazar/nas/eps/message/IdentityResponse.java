// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.MS_IDENTITY;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.eps.message.EmmMessageType.IDENTITY_RESPONSE;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.MsIdentity;

/**
 * The UE says who it is. UE to network (TS 24.301 §8.2.19).
 */
public record IdentityResponse(MsIdentity identity, OtherElements others) implements EmmMessage {

    static final NasTable<IdentityResponse> TABLE = NasTable.of(EMM, IDENTITY_RESPONSE.value(), IdentityResponse::others, t -> {
        var identity = t.mandatory(LV, MS_IDENTITY, IdentityResponse::identity);
        return v -> new IdentityResponse(v.get(identity), v.others());
    });

    public IdentityResponse(MsIdentity identity) {
        this(identity, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return IDENTITY_RESPONSE;
    }
}
