// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.DEREGISTRATION_TYPE;
import static org.alcazar.nas.codec.Elements.MOBILE_IDENTITY;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.UE_ORIGINATING_DEREGISTRATION_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.DeregistrationType;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;

/**
 * A UE leaves. UE to network (TS 24.501 §8.2.12).
 */
public record UeOriginatingDeregistrationRequest(DeregistrationType deregistrationType, NasKeySetIdentifier ngKsi,
        MobileIdentity mobileIdentity, OtherElements others) implements FiveGmmMessage {

    static final NasTable<UeOriginatingDeregistrationRequest> TABLE =
            NasTable.of(UE_ORIGINATING_DEREGISTRATION_REQUEST.value(), UeOriginatingDeregistrationRequest::others, t -> {
        var deregistrationType = t.lowHalf(DEREGISTRATION_TYPE, UeOriginatingDeregistrationRequest::deregistrationType);
        var ngKsi = t.highHalf(NAS_KEY_SET_IDENTIFIER, UeOriginatingDeregistrationRequest::ngKsi);
        var mobileIdentity = t.mandatory(LV_E, MOBILE_IDENTITY, UeOriginatingDeregistrationRequest::mobileIdentity);
        return v -> new UeOriginatingDeregistrationRequest(v.get(deregistrationType), v.get(ngKsi), v.get(mobileIdentity), v.others());
    });

    public UeOriginatingDeregistrationRequest(DeregistrationType deregistrationType, NasKeySetIdentifier ngKsi,
            MobileIdentity mobileIdentity) {
        this(deregistrationType, ngKsi, mobileIdentity, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return UE_ORIGINATING_DEREGISTRATION_REQUEST;
    }
}
