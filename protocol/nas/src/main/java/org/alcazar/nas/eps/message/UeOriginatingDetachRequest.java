// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.EpsElements.MOBILE_IDENTITY;
import static org.alcazar.nas.codec.EpsElements.UE_DETACH_TYPE;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.eps.message.EmmMessageType.UE_ORIGINATING_DETACH_REQUEST;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.element.UeDetachType;

/**
 * A UE leaves. UE to network (TS 24.301 §8.2.11.1).
 */
public record UeOriginatingDetachRequest(UeDetachType detachType, NasKeySetIdentifier ksi, EpsMobileIdentity identity,
        OtherElements others) implements EmmMessage {

    static final NasTable<UeOriginatingDetachRequest> TABLE =
            NasTable.of(EMM, UE_ORIGINATING_DETACH_REQUEST.value(), UeOriginatingDetachRequest::others, t -> {
        var detachType = t.lowHalf(UE_DETACH_TYPE, UeOriginatingDetachRequest::detachType);
        var ksi = t.highHalf(NAS_KEY_SET_IDENTIFIER, UeOriginatingDetachRequest::ksi);
        var identity = t.mandatory(LV, MOBILE_IDENTITY, UeOriginatingDetachRequest::identity);
        return v -> new UeOriginatingDetachRequest(v.get(detachType), v.get(ksi), v.get(identity), v.others());
    });

    public UeOriginatingDetachRequest(UeDetachType detachType, NasKeySetIdentifier ksi, EpsMobileIdentity identity) {
        this(detachType, ksi, identity, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return UE_ORIGINATING_DETACH_REQUEST;
    }
}
