// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.EpsElements.EPS_BEARER_SET;
import static org.alcazar.nas.codec.EpsElements.SERVICE_TYPE;
import static org.alcazar.nas.codec.EpsElements.TMSI;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.eps.message.EmmMessageType.EXTENDED_SERVICE_REQUEST;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EpsServiceType;
import org.alcazar.nas.eps.element.Tmsi;
import org.jspecify.annotations.Nullable;

/**
 * A UE wants to be connected, mostly for circuit-switched fallback. UE to network (TS 24.301 §8.2.15).
 */
public record ExtendedServiceRequest(EpsServiceType serviceType, NasKeySetIdentifier ksi, Tmsi mTmsi,
        @Nullable EpsBearerSet epsBearerContextStatus, OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int CSFB_RESPONSE = 0xb0;
    public static final int DEVICE_PROPERTIES = 0xd0;
    public static final int UE_REQUEST_TYPE = 0x29;
    public static final int PAGING_RESTRICTION = 0x28;

    static final NasTable<ExtendedServiceRequest> TABLE =
            NasTable.of(EMM, EXTENDED_SERVICE_REQUEST.value(), ExtendedServiceRequest::others, t -> {
        var serviceType = t.lowHalf(SERVICE_TYPE, ExtendedServiceRequest::serviceType);
        var ksi = t.highHalf(NAS_KEY_SET_IDENTIFIER, ExtendedServiceRequest::ksi);
        var mTmsi = t.mandatory(LV, TMSI, ExtendedServiceRequest::mTmsi);
        t.other(CSFB_RESPONSE);
        var epsBearerContextStatus = t.optional(0x57, TLV, EPS_BEARER_SET, ExtendedServiceRequest::epsBearerContextStatus);
        t.other(DEVICE_PROPERTIES);
        t.other(UE_REQUEST_TYPE, TLV, 1, 1);
        t.other(PAGING_RESTRICTION, TLV, 1, 3);
        return v -> new ExtendedServiceRequest(v.get(serviceType), v.get(ksi), v.get(mTmsi), v.get(epsBearerContextStatus), v.others());
    });

    public ExtendedServiceRequest(EpsServiceType serviceType, NasKeySetIdentifier ksi, Tmsi mTmsi,
            @Nullable EpsBearerSet epsBearerContextStatus) {
        this(serviceType, ksi, mTmsi, epsBearerContextStatus, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return EXTENDED_SERVICE_REQUEST;
    }
}
