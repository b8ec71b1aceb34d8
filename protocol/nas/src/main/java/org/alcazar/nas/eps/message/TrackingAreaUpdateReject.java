// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.EpsElements.EMM_CAUSE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EmmMessageType.TRACKING_AREA_UPDATE_REJECT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EmmCause;
import org.jspecify.annotations.Nullable;

/**
 * The UE is not served where it is. Network to UE (TS 24.301 §8.2.28).
 */
public record TrackingAreaUpdateReject(EmmCause cause, @Nullable GprsTimer2 t3346, @Nullable GprsTimer3 lowerBoundTimer,
        OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int EXTENDED_EMM_CAUSE = 0xa0;
    public static final int FORBIDDEN_TAIS_FOR_ROAMING = 0x1d;
    public static final int FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION = 0x1e;
    public static final int ACCESS_TECHNOLOGY_UTILIZATION_CONTROL = 0x20;
    public static final int STORE_AND_FORWARD_PARAMETERS = 0x21;
    public static final int DISASTER_RETURN_WAIT_RANGE = 0x24;

    static final NasTable<TrackingAreaUpdateReject> TABLE =
            NasTable.of(EMM, TRACKING_AREA_UPDATE_REJECT.value(), TrackingAreaUpdateReject::others, t -> {
        var cause = t.mandatory(V, EMM_CAUSE, TrackingAreaUpdateReject::cause);
        var t3346 = t.optional(0x5f, TLV, GPRS_TIMER_2, TrackingAreaUpdateReject::t3346);
        t.other(EXTENDED_EMM_CAUSE);
        var lowerBoundTimer = t.optional(0x1c, TLV, GPRS_TIMER_3, TrackingAreaUpdateReject::lowerBoundTimer);
        t.other(FORBIDDEN_TAIS_FOR_ROAMING, TLV, 6, 96);
        t.other(FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION, TLV, 6, 96);
        t.other(ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, TLV, 0, 255);
        t.other(STORE_AND_FORWARD_PARAMETERS, TLV, 1, 255);
        t.other(DISASTER_RETURN_WAIT_RANGE, TLV, 2, 2);
        return v -> new TrackingAreaUpdateReject(v.get(cause), v.get(t3346), v.get(lowerBoundTimer), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(EmmCause cause) {
        return new Builder(cause);
    }

    @Override
    public EmmMessageType messageType() {
        return TRACKING_AREA_UPDATE_REJECT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final EmmCause cause;
        private @Nullable GprsTimer2 t3346;
        private @Nullable GprsTimer3 lowerBoundTimer;
        private OtherElements others = OtherElements.NONE;

        private Builder(EmmCause cause) {
            this.cause = cause;
        }

        public Builder t3346(@Nullable GprsTimer2 value) {
            t3346 = value;
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

        public TrackingAreaUpdateReject build() {
            return new TrackingAreaUpdateReject(cause, t3346, lowerBoundTimer, others);
        }
    }
}
