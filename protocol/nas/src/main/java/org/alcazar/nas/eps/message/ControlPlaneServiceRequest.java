// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.EpsElements.CONTROL_PLANE_SERVICE_TYPE;
import static org.alcazar.nas.codec.EpsElements.EPS_BEARER_SET;
import static org.alcazar.nas.codec.EpsElements.SMS_CONTAINER;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.eps.message.EmmMessageType.CONTROL_PLANE_SERVICE_REQUEST;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.ControlPlaneServiceType;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE wants to be connected, or sends data along. UE to network (TS 24.301 §8.2.33).
 *
 * @param esmMessage a plain message of session management; ciphered by itself in a partially ciphered message
 * @param nasMessage an SMS message; ciphered by itself in a partially ciphered message
 */
public record ControlPlaneServiceRequest(ControlPlaneServiceType serviceType, NasKeySetIdentifier ksi, @Nullable Octets esmMessage,
        @Nullable Octets nasMessage, @Nullable EpsBearerSet epsBearerContextStatus, OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int DEVICE_PROPERTIES = 0xd0;
    public static final int UE_REQUEST_TYPE = 0x29;
    public static final int PAGING_RESTRICTION = 0x28;

    static final NasTable<ControlPlaneServiceRequest> TABLE =
            NasTable.of(EMM, CONTROL_PLANE_SERVICE_REQUEST.value(), ControlPlaneServiceRequest::others, t -> {
        var serviceType = t.lowHalf(CONTROL_PLANE_SERVICE_TYPE, ControlPlaneServiceRequest::serviceType);
        var ksi = t.highHalf(NAS_KEY_SET_IDENTIFIER, ControlPlaneServiceRequest::ksi);
        var esmMessage = t.optional(0x78, TLV_E, CONTAINER, ControlPlaneServiceRequest::esmMessage);
        var nasMessage = t.optional(0x67, TLV, SMS_CONTAINER, ControlPlaneServiceRequest::nasMessage);
        var epsBearerContextStatus = t.optional(0x57, TLV, EPS_BEARER_SET, ControlPlaneServiceRequest::epsBearerContextStatus);
        t.other(DEVICE_PROPERTIES);
        t.other(UE_REQUEST_TYPE, TLV, 1, 1);
        t.other(PAGING_RESTRICTION, TLV, 1, 3);
        return v -> new ControlPlaneServiceRequest(v.get(serviceType), v.get(ksi), v.get(esmMessage), v.get(nasMessage),
                v.get(epsBearerContextStatus), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(ControlPlaneServiceType serviceType, NasKeySetIdentifier ksi) {
        return new Builder(serviceType, ksi);
    }

    /** The same message with other containers. */
    public ControlPlaneServiceRequest with(@Nullable Octets esmMessage, @Nullable Octets nasMessage) {
        return new ControlPlaneServiceRequest(serviceType, ksi, esmMessage, nasMessage, epsBearerContextStatus, others);
    }

    @Override
    public EmmMessageType messageType() {
        return CONTROL_PLANE_SERVICE_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final ControlPlaneServiceType serviceType;
        private final NasKeySetIdentifier ksi;
        private @Nullable Octets esmMessage;
        private @Nullable Octets nasMessage;
        private @Nullable EpsBearerSet epsBearerContextStatus;
        private OtherElements others = OtherElements.NONE;

        private Builder(ControlPlaneServiceType serviceType, NasKeySetIdentifier ksi) {
            this.serviceType = serviceType;
            this.ksi = ksi;
        }

        public Builder esmMessage(@Nullable Octets value) {
            esmMessage = value;
            return this;
        }

        public Builder nasMessage(@Nullable Octets value) {
            nasMessage = value;
            return this;
        }

        public Builder epsBearerContextStatus(@Nullable EpsBearerSet value) {
            epsBearerContextStatus = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public ControlPlaneServiceRequest build() {
            return new ControlPlaneServiceRequest(serviceType, ksi, esmMessage, nasMessage, epsBearerContextStatus, others);
        }
    }
}
