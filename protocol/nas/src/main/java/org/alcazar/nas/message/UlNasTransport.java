// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.ADDITIONAL_INFORMATION;
import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Elements.PAYLOAD_CONTAINER_TYPE;
import static org.alcazar.nas.codec.Elements.PDU_SESSION_ID;
import static org.alcazar.nas.codec.Elements.REQUEST_TYPE;
import static org.alcazar.nas.codec.Elements.S_NSSAI;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.SessionElements.DNN;
import static org.alcazar.nas.message.FiveGmmMessageType.UL_NAS_TRANSPORT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.RequestType;
import org.alcazar.nas.element.Snssai;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE has something carried, mostly to session management. UE to network (TS 24.501 §8.2.10).
 *
 * @param pduSessionId 0..255
 * @param oldPduSessionId 0..255
 * @param dnn null too where what was received is no DNN (TS 24.501 §7.7.1)
 */
public record UlNasTransport(PayloadContainerType payloadContainerType, Octets payloadContainer, @Nullable Integer pduSessionId,
        @Nullable Integer oldPduSessionId, @Nullable RequestType requestType, @Nullable Snssai snssai, @Nullable Dnn dnn,
        @Nullable Octets additionalInformation, OtherElements others) implements FiveGmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int MA_PDU_SESSION_INFORMATION = 0xa0;
    public static final int RELEASE_ASSISTANCE_INDICATION = 0xf0;

    static final NasTable<UlNasTransport> TABLE = NasTable.of(UL_NAS_TRANSPORT.value(), UlNasTransport::others, t -> {
        var payloadContainerType = t.lowHalf(PAYLOAD_CONTAINER_TYPE, UlNasTransport::payloadContainerType);
        var payloadContainer = t.mandatory(LV_E, CONTAINER, UlNasTransport::payloadContainer);
        var pduSessionId = t.optional(0x12, TV, PDU_SESSION_ID, UlNasTransport::pduSessionId);
        var oldPduSessionId = t.optional(0x59, TV, PDU_SESSION_ID, UlNasTransport::oldPduSessionId);
        var requestType = t.optional(0x80, REQUEST_TYPE, UlNasTransport::requestType);
        var snssai = t.optional(0x22, TLV, S_NSSAI, UlNasTransport::snssai);
        var dnn = t.optional(0x25, TLV, DNN, UlNasTransport::dnn);
        var additionalInformation = t.optional(0x24, TLV, ADDITIONAL_INFORMATION, UlNasTransport::additionalInformation);
        t.other(MA_PDU_SESSION_INFORMATION);
        t.other(RELEASE_ASSISTANCE_INDICATION);
        return v -> new UlNasTransport(v.get(payloadContainerType), v.get(payloadContainer), v.get(pduSessionId), v.get(oldPduSessionId),
                v.get(requestType), v.get(snssai), v.get(dnn), v.get(additionalInformation), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(PayloadContainerType payloadContainerType, Octets payloadContainer) {
        return new Builder(payloadContainerType, payloadContainer);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return UL_NAS_TRANSPORT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final PayloadContainerType payloadContainerType;
        private final Octets payloadContainer;
        private @Nullable Integer pduSessionId;
        private @Nullable Integer oldPduSessionId;
        private @Nullable RequestType requestType;
        private @Nullable Snssai snssai;
        private @Nullable Dnn dnn;
        private @Nullable Octets additionalInformation;
        private OtherElements others = OtherElements.NONE;

        private Builder(PayloadContainerType payloadContainerType, Octets payloadContainer) {
            this.payloadContainerType = payloadContainerType;
            this.payloadContainer = payloadContainer;
        }

        public Builder pduSessionId(@Nullable Integer value) {
            pduSessionId = value;
            return this;
        }

        public Builder oldPduSessionId(@Nullable Integer value) {
            oldPduSessionId = value;
            return this;
        }

        public Builder requestType(@Nullable RequestType value) {
            requestType = value;
            return this;
        }

        public Builder snssai(@Nullable Snssai value) {
            snssai = value;
            return this;
        }

        public Builder dnn(@Nullable Dnn value) {
            dnn = value;
            return this;
        }

        public Builder additionalInformation(@Nullable Octets value) {
            additionalInformation = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public UlNasTransport build() {
            return new UlNasTransport(payloadContainerType, payloadContainer, pduSessionId, oldPduSessionId, requestType, snssai, dnn,
                    additionalInformation, others);
        }
    }
}
