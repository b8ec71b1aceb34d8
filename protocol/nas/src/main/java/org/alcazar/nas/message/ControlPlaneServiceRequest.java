// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.ADDITIONAL_INFORMATION;
import static org.alcazar.nas.codec.Elements.CIOT_SMALL_DATA_CONTAINER;
import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Elements.CONTROL_PLANE_SERVICE_TYPE;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Elements.PAYLOAD_CONTAINER_TYPE;
import static org.alcazar.nas.codec.Elements.PDU_SESSION_ID;
import static org.alcazar.nas.codec.Elements.PDU_SESSION_SET;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.message.FiveGmmMessageType.CONTROL_PLANE_SERVICE_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.ControlPlaneServiceType;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A registered UE of the Internet of things wants to be connected, or sends data with this. UE to network (TS 24.501 §8.2.30).
 *
 * @param nasMessageContainer this message whole, its value ciphered
 */
public record ControlPlaneServiceRequest(ControlPlaneServiceType serviceType, NasKeySetIdentifier ngKsi, @Nullable Octets ciotSmallData,
        @Nullable PayloadContainerType payloadContainerType, @Nullable Octets payloadContainer, @Nullable Integer pduSessionId,
        @Nullable PduSessionSet pduSessionStatus, @Nullable PduSessionSet uplinkDataStatus, @Nullable Octets nasMessageContainer,
        @Nullable Octets additionalInformation, @Nullable PduSessionSet allowedPduSessionStatus, OtherElements others) implements
        FiveGmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int RELEASE_ASSISTANCE_INDICATION = 0xf0;
    public static final int UE_REQUEST_TYPE = 0x29;
    public static final int PAGING_RESTRICTION = 0x28;

    static final NasTable<ControlPlaneServiceRequest> TABLE = NasTable.of(CONTROL_PLANE_SERVICE_REQUEST.value(),
            ControlPlaneServiceRequest::others, t -> {
        var serviceType = t.lowHalf(CONTROL_PLANE_SERVICE_TYPE, ControlPlaneServiceRequest::serviceType);
        var ngKsi = t.highHalf(NAS_KEY_SET_IDENTIFIER, ControlPlaneServiceRequest::ngKsi);
        var ciotSmallData = t.optional(0x6f, TLV, CIOT_SMALL_DATA_CONTAINER, ControlPlaneServiceRequest::ciotSmallData);
        var payloadContainerType = t.optional(0x80, PAYLOAD_CONTAINER_TYPE, ControlPlaneServiceRequest::payloadContainerType);
        var payloadContainer = t.optional(0x7b, TLV_E, CONTAINER, ControlPlaneServiceRequest::payloadContainer);
        var pduSessionId = t.optional(0x12, TV, PDU_SESSION_ID, ControlPlaneServiceRequest::pduSessionId);
        var pduSessionStatus = t.optional(0x50, TLV, PDU_SESSION_SET, ControlPlaneServiceRequest::pduSessionStatus);
        t.other(RELEASE_ASSISTANCE_INDICATION);
        var uplinkDataStatus = t.optional(0x40, TLV, PDU_SESSION_SET, ControlPlaneServiceRequest::uplinkDataStatus);
        var nasMessageContainer = t.optional(0x71, TLV_E, CONTAINER, ControlPlaneServiceRequest::nasMessageContainer);
        var additionalInformation = t.optional(0x24, TLV, ADDITIONAL_INFORMATION, ControlPlaneServiceRequest::additionalInformation);
        var allowedPduSessionStatus = t.optional(0x25, TLV, PDU_SESSION_SET, ControlPlaneServiceRequest::allowedPduSessionStatus);
        t.other(UE_REQUEST_TYPE, TLV, 1, 1);
        t.other(PAGING_RESTRICTION, TLV, 1, 33);
        return v -> new ControlPlaneServiceRequest(v.get(serviceType), v.get(ngKsi), v.get(ciotSmallData), v.get(payloadContainerType),
                v.get(payloadContainer), v.get(pduSessionId), v.get(pduSessionStatus), v.get(uplinkDataStatus),
                v.get(nasMessageContainer), v.get(additionalInformation), v.get(allowedPduSessionStatus), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(ControlPlaneServiceType serviceType, NasKeySetIdentifier ngKsi) {
        return new Builder(serviceType, ngKsi);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return CONTROL_PLANE_SERVICE_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final ControlPlaneServiceType serviceType;
        private final NasKeySetIdentifier ngKsi;
        private @Nullable Octets ciotSmallData;
        private @Nullable PayloadContainerType payloadContainerType;
        private @Nullable Octets payloadContainer;
        private @Nullable Integer pduSessionId;
        private @Nullable PduSessionSet pduSessionStatus;
        private @Nullable PduSessionSet uplinkDataStatus;
        private @Nullable Octets nasMessageContainer;
        private @Nullable Octets additionalInformation;
        private @Nullable PduSessionSet allowedPduSessionStatus;
        private OtherElements others = OtherElements.NONE;

        private Builder(ControlPlaneServiceType serviceType, NasKeySetIdentifier ngKsi) {
            this.serviceType = serviceType;
            this.ngKsi = ngKsi;
        }

        public Builder ciotSmallData(@Nullable Octets value) {
            ciotSmallData = value;
            return this;
        }

        public Builder payloadContainerType(@Nullable PayloadContainerType value) {
            payloadContainerType = value;
            return this;
        }

        public Builder payloadContainer(@Nullable Octets value) {
            payloadContainer = value;
            return this;
        }

        public Builder pduSessionId(@Nullable Integer value) {
            pduSessionId = value;
            return this;
        }

        public Builder pduSessionStatus(@Nullable PduSessionSet value) {
            pduSessionStatus = value;
            return this;
        }

        public Builder uplinkDataStatus(@Nullable PduSessionSet value) {
            uplinkDataStatus = value;
            return this;
        }

        public Builder nasMessageContainer(@Nullable Octets value) {
            nasMessageContainer = value;
            return this;
        }

        public Builder additionalInformation(@Nullable Octets value) {
            additionalInformation = value;
            return this;
        }

        public Builder allowedPduSessionStatus(@Nullable PduSessionSet value) {
            allowedPduSessionStatus = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public ControlPlaneServiceRequest build() {
            return new ControlPlaneServiceRequest(serviceType, ngKsi, ciotSmallData, payloadContainerType, payloadContainer,
                    pduSessionId, pduSessionStatus, uplinkDataStatus, nasMessageContainer, additionalInformation,
                    allowedPduSessionStatus, others);
        }
    }
}
