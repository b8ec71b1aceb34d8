// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.FIVE_GMM_CAUSE;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Elements.PDU_SESSION_SET;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.message.FiveGmmMessageType.SERVICE_REJECT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The network does not connect the UE. Network to UE (TS 24.501 §8.2.18).
 *
 * @param t3346 back-off; no request before it ends
 * @param t3448 back-off for control plane data
 */
public record ServiceReject(FiveGmmCause cause, @Nullable PduSessionSet pduSessionStatus, @Nullable GprsTimer2 t3346,
        @Nullable Octets eapMessage, @Nullable GprsTimer2 t3448, @Nullable GprsTimer3 lowerBoundTimer,
        OtherElements others) implements FiveGmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int CAG_INFORMATION_LIST = 0x75;
    public static final int DISASTER_RETURN_WAIT_RANGE = 0x2c;
    public static final int EXTENDED_CAG_INFORMATION_LIST = 0x71;
    public static final int FORBIDDEN_TAIS_FOR_ROAMING = 0x1d;
    public static final int FORBIDDEN_TAIS_FOR_REGIONAL_SERVICE = 0x1e;

    static final NasTable<ServiceReject> TABLE = NasTable.of(SERVICE_REJECT.value(), ServiceReject::others, t -> {
        var cause = t.mandatory(V, FIVE_GMM_CAUSE, ServiceReject::cause);
        var pduSessionStatus = t.optional(0x50, TLV, PDU_SESSION_SET, ServiceReject::pduSessionStatus);
        var t3346 = t.optional(0x5f, TLV, GPRS_TIMER_2, ServiceReject::t3346);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, ServiceReject::eapMessage);
        var t3448 = t.optional(0x6b, TLV, GPRS_TIMER_2, ServiceReject::t3448);
        t.other(CAG_INFORMATION_LIST, TLV_E, 0, 65535);
        t.other(DISASTER_RETURN_WAIT_RANGE, TLV, 2, 2);
        t.other(EXTENDED_CAG_INFORMATION_LIST, TLV_E, 0, 65535);
        var lowerBoundTimer = t.optional(0x3a, TLV, GPRS_TIMER_3, ServiceReject::lowerBoundTimer);
        t.other(FORBIDDEN_TAIS_FOR_ROAMING, TLV, 7, 112);
        t.other(FORBIDDEN_TAIS_FOR_REGIONAL_SERVICE, TLV, 7, 112);
        return v -> new ServiceReject(v.get(cause), v.get(pduSessionStatus), v.get(t3346), v.get(eapMessage), v.get(t3448),
                v.get(lowerBoundTimer), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(FiveGmmCause cause) {
        return new Builder(cause);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return SERVICE_REJECT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final FiveGmmCause cause;
        private @Nullable PduSessionSet pduSessionStatus;
        private @Nullable GprsTimer2 t3346;
        private @Nullable Octets eapMessage;
        private @Nullable GprsTimer2 t3448;
        private @Nullable GprsTimer3 lowerBoundTimer;
        private OtherElements others = OtherElements.NONE;

        private Builder(FiveGmmCause cause) {
            this.cause = cause;
        }

        public Builder pduSessionStatus(@Nullable PduSessionSet value) {
            pduSessionStatus = value;
            return this;
        }

        public Builder t3346(@Nullable GprsTimer2 value) {
            t3346 = value;
            return this;
        }

        public Builder eapMessage(@Nullable Octets value) {
            eapMessage = value;
            return this;
        }

        public Builder t3448(@Nullable GprsTimer2 value) {
            t3448 = value;
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

        public ServiceReject build() {
            return new ServiceReject(cause, pduSessionStatus, t3346, eapMessage, t3448, lowerBoundTimer, others);
        }
    }
}
