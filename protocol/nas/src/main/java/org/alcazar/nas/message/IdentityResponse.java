// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.MOBILE_IDENTITY;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.IDENTITY_RESPONSE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.OtherElements;

/**
 * The UE says who it is. UE to network (TS 24.501 §8.2.22).
 */
public record IdentityResponse(MobileIdentity mobileIdentity, OtherElements others) implements FiveGmmMessage {

    static final NasTable<IdentityResponse> TABLE = NasTable.of(IDENTITY_RESPONSE.value(), IdentityResponse::others, t -> {
        var mobileIdentity = t.mandatory(LV_E, MOBILE_IDENTITY, IdentityResponse::mobileIdentity);
        return v -> new IdentityResponse(v.get(mobileIdentity), v.others());
    });

    public IdentityResponse(MobileIdentity mobileIdentity) {
        this(mobileIdentity, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return IDENTITY_RESPONSE;
    }
}
