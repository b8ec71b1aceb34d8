// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.DEREGISTRATION_TYPE;
import static org.alcazar.nas.codec.Elements.FIVE_GMM_CAUSE;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Elements.REJECTED_NSSAI;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.message.FiveGmmMessageType.UE_TERMINATED_DEREGISTRATION_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.DeregistrationType;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.RejectedNssai;
import org.jspecify.annotations.Nullable;

/**
 * The network sends a UE away. Network to UE (TS 24.501 §8.2.14).
 *
 * @param t3346 back-off; no request before it ends
 */
public record UeTerminatedDeregistrationRequest(DeregistrationType deregistrationType, @Nullable FiveGmmCause cause,
        @Nullable GprsTimer2 t3346, @Nullable RejectedNssai rejectedNssai, @Nullable GprsTimer3 lowerBoundTimer,
        OtherElements others) implements FiveGmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int CAG_INFORMATION_LIST = 0x75;
    public static final int EXTENDED_REJECTED_NSSAI = 0x68;
    public static final int DISASTER_RETURN_WAIT_RANGE = 0x2c;
    public static final int EXTENDED_CAG_INFORMATION_LIST = 0x71;
    public static final int FORBIDDEN_TAIS_FOR_ROAMING = 0x1d;
    public static final int FORBIDDEN_TAIS_FOR_REGIONAL_SERVICE = 0x1e;

    static final NasTable<UeTerminatedDeregistrationRequest> TABLE =
            NasTable.of(UE_TERMINATED_DEREGISTRATION_REQUEST.value(), UeTerminatedDeregistrationRequest::others, t -> {
        var deregistrationType = t.lowHalf(DEREGISTRATION_TYPE, UeTerminatedDeregistrationRequest::deregistrationType);
        var cause = t.optional(0x58, TV, FIVE_GMM_CAUSE, UeTerminatedDeregistrationRequest::cause);
        var t3346 = t.optional(0x5f, TLV, GPRS_TIMER_2, UeTerminatedDeregistrationRequest::t3346);
        var rejectedNssai = t.optional(0x6d, TLV, REJECTED_NSSAI, UeTerminatedDeregistrationRequest::rejectedNssai);
        t.other(CAG_INFORMATION_LIST, TLV_E, 0, 65535);
        t.other(EXTENDED_REJECTED_NSSAI, TLV, 3, 88);
        t.other(DISASTER_RETURN_WAIT_RANGE, TLV, 2, 2);
        t.other(EXTENDED_CAG_INFORMATION_LIST, TLV_E, 0, 65535);
        var lowerBoundTimer = t.optional(0x3a, TLV, GPRS_TIMER_3, UeTerminatedDeregistrationRequest::lowerBoundTimer);
        t.other(FORBIDDEN_TAIS_FOR_ROAMING, TLV, 7, 112);
        t.other(FORBIDDEN_TAIS_FOR_REGIONAL_SERVICE, TLV, 7, 112);
        return v -> new UeTerminatedDeregistrationRequest(v.get(deregistrationType), v.get(cause), v.get(t3346), v.get(rejectedNssai),
                v.get(lowerBoundTimer), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(DeregistrationType deregistrationType) {
        return new Builder(deregistrationType);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return UE_TERMINATED_DEREGISTRATION_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final DeregistrationType deregistrationType;
        private @Nullable FiveGmmCause cause;
        private @Nullable GprsTimer2 t3346;
        private @Nullable RejectedNssai rejectedNssai;
        private @Nullable GprsTimer3 lowerBoundTimer;
        private OtherElements others = OtherElements.NONE;

        private Builder(DeregistrationType deregistrationType) {
            this.deregistrationType = deregistrationType;
        }

        public Builder cause(@Nullable FiveGmmCause value) {
            cause = value;
            return this;
        }

        public Builder t3346(@Nullable GprsTimer2 value) {
            t3346 = value;
            return this;
        }

        public Builder rejectedNssai(@Nullable RejectedNssai value) {
            rejectedNssai = value;
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

        public UeTerminatedDeregistrationRequest build() {
            return new UeTerminatedDeregistrationRequest(deregistrationType, cause, t3346, rejectedNssai, lowerBoundTimer, others);
        }
    }
}
