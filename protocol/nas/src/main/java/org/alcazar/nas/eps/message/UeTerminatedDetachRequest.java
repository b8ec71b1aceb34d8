// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.EpsElements.EMM_CAUSE;
import static org.alcazar.nas.codec.EpsElements.NETWORK_DETACH_TYPE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.eps.message.EmmMessageType.UE_TERMINATED_DETACH_REQUEST;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.NetworkDetachType;
import org.jspecify.annotations.Nullable;

/**
 * The network sends a UE away. Network to UE (TS 24.301 §8.2.11.2).
 */
public record UeTerminatedDetachRequest(NetworkDetachType detachType, @Nullable EmmCause cause, @Nullable GprsTimer3 lowerBoundTimer,
        OtherElements others) implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int FORBIDDEN_TAIS_FOR_ROAMING = 0x1d;
    public static final int FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION = 0x1e;
    public static final int ACCESS_TECHNOLOGY_UTILIZATION_CONTROL = 0x20;
    public static final int STORE_AND_FORWARD_PARAMETERS = 0x21;
    public static final int DISASTER_RETURN_WAIT_RANGE = 0x24;

    static final NasTable<UeTerminatedDetachRequest> TABLE =
            NasTable.of(EMM, UE_TERMINATED_DETACH_REQUEST.value(), UeTerminatedDetachRequest::others, t -> {
        var detachType = t.lowHalf(NETWORK_DETACH_TYPE, UeTerminatedDetachRequest::detachType);
        var cause = t.optional(0x53, TV, EMM_CAUSE, UeTerminatedDetachRequest::cause);
        var lowerBoundTimer = t.optional(0x1c, TLV, GPRS_TIMER_3, UeTerminatedDetachRequest::lowerBoundTimer);
        t.other(FORBIDDEN_TAIS_FOR_ROAMING, TLV, 6, 96);
        t.other(FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION, TLV, 6, 96);
        t.other(ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, TLV, 0, 255);
        t.other(STORE_AND_FORWARD_PARAMETERS, TLV, 1, 255);
        t.other(DISASTER_RETURN_WAIT_RANGE, TLV, 2, 2);
        return v -> new UeTerminatedDetachRequest(v.get(detachType), v.get(cause), v.get(lowerBoundTimer), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(NetworkDetachType detachType) {
        return new Builder(detachType);
    }

    @Override
    public EmmMessageType messageType() {
        return UE_TERMINATED_DETACH_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final NetworkDetachType detachType;
        private @Nullable EmmCause cause;
        private @Nullable GprsTimer3 lowerBoundTimer;
        private OtherElements others = OtherElements.NONE;

        private Builder(NetworkDetachType detachType) {
            this.detachType = detachType;
        }

        public Builder cause(@Nullable EmmCause value) {
            cause = value;
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

        public UeTerminatedDetachRequest build() {
            return new UeTerminatedDetachRequest(detachType, cause, lowerBoundTimer, others);
        }
    }
}
