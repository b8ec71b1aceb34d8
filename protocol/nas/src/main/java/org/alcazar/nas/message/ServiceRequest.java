// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Elements.FIVE_G_S_TMSI;
import static org.alcazar.nas.codec.Elements.NAS_KEY_SET_IDENTIFIER;
import static org.alcazar.nas.codec.Elements.PDU_SESSION_SET;
import static org.alcazar.nas.codec.Elements.SERVICE_TYPE;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.SERVICE_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A registered UE wants to be connected. UE to network (TS 24.501 §8.2.16).
 *
 * @param nasMessageContainer this message whole, its value ciphered
 */
public record ServiceRequest(NasKeySetIdentifier ngKsi, ServiceType serviceType, FiveGSTmsi sTmsi, @Nullable PduSessionSet uplinkDataStatus,
        @Nullable PduSessionSet pduSessionStatus, @Nullable PduSessionSet allowedPduSessionStatus, @Nullable Octets nasMessageContainer,
        OtherElements others) implements FiveGmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int UE_REQUEST_TYPE = 0x29;
    public static final int PAGING_RESTRICTION = 0x28;

    static final NasTable<ServiceRequest> TABLE = NasTable.of(SERVICE_REQUEST.value(), ServiceRequest::others, t -> {
        var ngKsi = t.lowHalf(NAS_KEY_SET_IDENTIFIER, ServiceRequest::ngKsi);
        var serviceType = t.highHalf(SERVICE_TYPE, ServiceRequest::serviceType);
        var sTmsi = t.mandatory(LV_E, FIVE_G_S_TMSI, ServiceRequest::sTmsi);
        var uplinkDataStatus = t.optional(0x40, TLV, PDU_SESSION_SET, ServiceRequest::uplinkDataStatus);
        var pduSessionStatus = t.optional(0x50, TLV, PDU_SESSION_SET, ServiceRequest::pduSessionStatus);
        var allowedPduSessionStatus = t.optional(0x25, TLV, PDU_SESSION_SET, ServiceRequest::allowedPduSessionStatus);
        var nasMessageContainer = t.optional(0x71, TLV_E, CONTAINER, ServiceRequest::nasMessageContainer);
        t.other(UE_REQUEST_TYPE, TLV, 1, 1);
        t.other(PAGING_RESTRICTION, TLV, 1, 33);
        return v -> new ServiceRequest(v.get(ngKsi), v.get(serviceType), v.get(sTmsi), v.get(uplinkDataStatus), v.get(pduSessionStatus),
                v.get(allowedPduSessionStatus), v.get(nasMessageContainer), v.others());
    });

    /** Whether there is none but what may be sent in the open: the mandatory elements (TS 24.501 §4.4.6). */
    public boolean hasOnlyCleartext() {
        return equals(cleartextOnly());
    }

    /** The message with cleartext elements only: all that counts of one that is not verified (TS 24.501 §4.4.6). */
    public ServiceRequest cleartextOnly() {
        return builder(ngKsi, serviceType, sTmsi).build();
    }

    /** The cleartext elements, and a container with the whole message. */
    public ServiceRequest with(Octets nasMessageContainer) {
        return builder(ngKsi, serviceType, sTmsi).nasMessageContainer(nasMessageContainer).build();
    }

    /** Begins a message of the mandatory elements. */
    public static Builder builder(NasKeySetIdentifier ngKsi, ServiceType serviceType, FiveGSTmsi sTmsi) {
        return new Builder(ngKsi, serviceType, sTmsi);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return SERVICE_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final NasKeySetIdentifier ngKsi;
        private final ServiceType serviceType;
        private final FiveGSTmsi sTmsi;
        private @Nullable PduSessionSet uplinkDataStatus;
        private @Nullable PduSessionSet pduSessionStatus;
        private @Nullable PduSessionSet allowedPduSessionStatus;
        private @Nullable Octets nasMessageContainer;
        private OtherElements others = OtherElements.NONE;

        private Builder(NasKeySetIdentifier ngKsi, ServiceType serviceType, FiveGSTmsi sTmsi) {
            this.ngKsi = ngKsi;
            this.serviceType = serviceType;
            this.sTmsi = sTmsi;
        }

        public Builder uplinkDataStatus(@Nullable PduSessionSet value) {
            uplinkDataStatus = value;
            return this;
        }

        public Builder pduSessionStatus(@Nullable PduSessionSet value) {
            pduSessionStatus = value;
            return this;
        }

        public Builder allowedPduSessionStatus(@Nullable PduSessionSet value) {
            allowedPduSessionStatus = value;
            return this;
        }

        public Builder nasMessageContainer(@Nullable Octets value) {
            nasMessageContainer = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public ServiceRequest build() {
            return new ServiceRequest(ngKsi, serviceType, sTmsi, uplinkDataStatus, pduSessionStatus, allowedPduSessionStatus,
                    nasMessageContainer, others);
        }
    }
}
