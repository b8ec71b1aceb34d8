// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.EpsElements.EPS_BEARER_SET;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.eps.message.EmmMessageType.SERVICE_ACCEPT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.jspecify.annotations.Nullable;

/**
 * The UE is connected, after a Control Plane Service Request. Network to UE (TS 24.301 §8.2.34).
 */
public record ServiceAccept(@Nullable EpsBearerSet epsBearerContextStatus, @Nullable GprsTimer2 t3448, OtherElements others)
        implements EmmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int ADDITIONAL_REQUEST_RESULT = 0x37;

    static final NasTable<ServiceAccept> TABLE = NasTable.of(EMM, SERVICE_ACCEPT.value(), ServiceAccept::others, t -> {
        var epsBearerContextStatus = t.optional(0x57, TLV, EPS_BEARER_SET, ServiceAccept::epsBearerContextStatus);
        var t3448 = t.optional(0x6b, TLV, GPRS_TIMER_2, ServiceAccept::t3448);
        t.other(ADDITIONAL_REQUEST_RESULT, TLV, 1, 1);
        return v -> new ServiceAccept(v.get(epsBearerContextStatus), v.get(t3448), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public EmmMessageType messageType() {
        return SERVICE_ACCEPT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private @Nullable EpsBearerSet epsBearerContextStatus;
        private @Nullable GprsTimer2 t3448;
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder epsBearerContextStatus(@Nullable EpsBearerSet value) {
            epsBearerContextStatus = value;
            return this;
        }

        public Builder t3448(@Nullable GprsTimer2 value) {
            t3448 = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public ServiceAccept build() {
            return new ServiceAccept(epsBearerContextStatus, t3448, others);
        }
    }
}
