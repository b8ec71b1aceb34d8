// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.EpsElements.EMM_CAUSE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EmmMessageType.ATTACH_REJECT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE is not registered. Network to UE (TS 24.301 §8.2.3).
 *
 * @param esmMessage a plain message of session management, a PDN Connectivity Reject
 */
public record AttachReject(EmmCause cause, @Nullable Octets esmMessage, @Nullable GprsTimer2 t3346, @Nullable GprsTimer2 t3402,
        @Nullable GprsTimer3 lowerBoundTimer, OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int EXTENDED_EMM_CAUSE = 0xa0;
    public static final int FORBIDDEN_TAIS_FOR_ROAMING = 0x1d;
    public static final int FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION = 0x1e;
    public static final int ACCESS_TECHNOLOGY_UTILIZATION_CONTROL = 0x20;
    public static final int STORE_AND_FORWARD_PARAMETERS = 0x21;

    static final NasTable<AttachReject> TABLE = NasTable.of(EMM, ATTACH_REJECT.value(), AttachReject::others, t -> {
        var cause = t.mandatory(V, EMM_CAUSE, AttachReject::cause);
        var esmMessage = t.optional(0x78, TLV_E, CONTAINER, AttachReject::esmMessage);
        var t3346 = t.optional(0x5f, TLV, GPRS_TIMER_2, AttachReject::t3346);
        var t3402 = t.optional(0x16, TLV, GPRS_TIMER_2, AttachReject::t3402);
        t.other(EXTENDED_EMM_CAUSE);
        var lowerBoundTimer = t.optional(0x1c, TLV, GPRS_TIMER_3, AttachReject::lowerBoundTimer);
        t.other(FORBIDDEN_TAIS_FOR_ROAMING, TLV, 6, 96);
        t.other(FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION, TLV, 6, 96);
        t.other(ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, TLV, 0, 255);
        t.other(STORE_AND_FORWARD_PARAMETERS, TLV, 1, 255);
        return v -> new AttachReject(v.get(cause), v.get(esmMessage), v.get(t3346), v.get(t3402), v.get(lowerBoundTimer), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(EmmCause cause) {
        return new Builder(cause);
    }

    @Override
    public EmmMessageType messageType() {
        return ATTACH_REJECT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final EmmCause cause;
        private @Nullable Octets esmMessage;
        private @Nullable GprsTimer2 t3346;
        private @Nullable GprsTimer2 t3402;
        private @Nullable GprsTimer3 lowerBoundTimer;
        private OtherElements others = OtherElements.NONE;

        private Builder(EmmCause cause) {
            this.cause = cause;
        }

        public Builder esmMessage(@Nullable Octets value) {
            esmMessage = value;
            return this;
        }

        public Builder t3346(@Nullable GprsTimer2 value) {
            t3346 = value;
            return this;
        }

        public Builder t3402(@Nullable GprsTimer2 value) {
            t3402 = value;
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

        public AttachReject build() {
            return new AttachReject(cause, esmMessage, t3346, t3402, lowerBoundTimer, others);
        }
    }
}
