// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.ADDITIONAL_INFORMATION;
import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Elements.FIVE_GMM_CAUSE;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Elements.PAYLOAD_CONTAINER_TYPE;
import static org.alcazar.nas.codec.Elements.PDU_SESSION_ID;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.message.FiveGmmMessageType.DL_NAS_TRANSPORT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Something is carried to the UE, mostly from session management. Network to UE (TS 24.501 §8.2.11).
 *
 * @param pduSessionId 0..255
 * @param cause why a payload was not forwarded
 */
public record DlNasTransport(PayloadContainerType payloadContainerType, Octets payloadContainer, @Nullable Integer pduSessionId,
        @Nullable Octets additionalInformation, @Nullable FiveGmmCause cause, @Nullable GprsTimer3 backOffTimer,
        @Nullable GprsTimer3 lowerBoundTimer, OtherElements others) implements FiveGmmMessage {

    static final NasTable<DlNasTransport> TABLE = NasTable.of(DL_NAS_TRANSPORT.value(), DlNasTransport::others, t -> {
        var payloadContainerType = t.lowHalf(PAYLOAD_CONTAINER_TYPE, DlNasTransport::payloadContainerType);
        var payloadContainer = t.mandatory(LV_E, CONTAINER, DlNasTransport::payloadContainer);
        var pduSessionId = t.optional(0x12, TV, PDU_SESSION_ID, DlNasTransport::pduSessionId);
        var additionalInformation = t.optional(0x24, TLV, ADDITIONAL_INFORMATION, DlNasTransport::additionalInformation);
        var cause = t.optional(0x58, TV, FIVE_GMM_CAUSE, DlNasTransport::cause);
        var backOffTimer = t.optional(0x37, TLV, GPRS_TIMER_3, DlNasTransport::backOffTimer);
        var lowerBoundTimer = t.optional(0x3a, TLV, GPRS_TIMER_3, DlNasTransport::lowerBoundTimer);
        return v -> new DlNasTransport(v.get(payloadContainerType), v.get(payloadContainer), v.get(pduSessionId),
                v.get(additionalInformation), v.get(cause), v.get(backOffTimer), v.get(lowerBoundTimer), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(PayloadContainerType payloadContainerType, Octets payloadContainer) {
        return new Builder(payloadContainerType, payloadContainer);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return DL_NAS_TRANSPORT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final PayloadContainerType payloadContainerType;
        private final Octets payloadContainer;
        private @Nullable Integer pduSessionId;
        private @Nullable Octets additionalInformation;
        private @Nullable FiveGmmCause cause;
        private @Nullable GprsTimer3 backOffTimer;
        private @Nullable GprsTimer3 lowerBoundTimer;
        private OtherElements others = OtherElements.NONE;

        private Builder(PayloadContainerType payloadContainerType, Octets payloadContainer) {
            this.payloadContainerType = payloadContainerType;
            this.payloadContainer = payloadContainer;
        }

        public Builder pduSessionId(@Nullable Integer value) {
            pduSessionId = value;
            return this;
        }

        public Builder additionalInformation(@Nullable Octets value) {
            additionalInformation = value;
            return this;
        }

        public Builder cause(@Nullable FiveGmmCause value) {
            cause = value;
            return this;
        }

        public Builder backOffTimer(@Nullable GprsTimer3 value) {
            backOffTimer = value;
            return this;
        }

        public Builder lowerBoundTimer(@Nullable GprsTimer3 value) {
            lowerBoundTimer = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public DlNasTransport build() {
            return new DlNasTransport(payloadContainerType, payloadContainer, pduSessionId, additionalInformation, cause, backOffTimer,
                    lowerBoundTimer, others);
        }
    }
}
