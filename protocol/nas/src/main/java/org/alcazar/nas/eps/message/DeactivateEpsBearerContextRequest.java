// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.EpsElements.ESM_CAUSE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.element.EsmCause;
import org.jspecify.annotations.Nullable;

/**
 * A bearer ends. Network to UE (TS 24.301 §8.3.12).
 */
public record DeactivateEpsBearerContextRequest(int epsBearerIdentity, int procedureTransactionIdentity, EsmCause cause,
        @Nullable ProtocolConfigurationOptions pco, @Nullable GprsTimer3 t3396, @Nullable ProtocolConfigurationOptions extendedPco,
        OtherElements others) implements EsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int WLAN_OFFLOAD_INDICATION = 0xc0;
    public static final int NBIFOM_CONTAINER = 0x33;

    static final NasTable<DeactivateEpsBearerContextRequest> TABLE =
            NasTable.of(ESM, DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST.value(), DeactivateEpsBearerContextRequest::others, t -> {
        var cause = t.mandatory(V, ESM_CAUSE, DeactivateEpsBearerContextRequest::cause);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_NETWORK, DeactivateEpsBearerContextRequest::pco);
        var t3396 = t.optional(0x37, TLV, GPRS_TIMER_3, DeactivateEpsBearerContextRequest::t3396);
        t.other(WLAN_OFFLOAD_INDICATION);
        t.other(NBIFOM_CONTAINER, TLV, 1, 255);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK, DeactivateEpsBearerContextRequest::extendedPco);
        return v -> new DeactivateEpsBearerContextRequest(v.header(0) >> 4, v.header(1), v.get(cause), v.get(pco), v.get(t3396),
                v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity, EsmCause cause) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity, cause);
    }

    @Override
    public EsmMessageType messageType() {
        return DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private final EsmCause cause;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable GprsTimer3 t3396;
        private @Nullable ProtocolConfigurationOptions extendedPco;
        private OtherElements others = OtherElements.NONE;

        private Builder(int epsBearerIdentity, int procedureTransactionIdentity, EsmCause cause) {
            this.epsBearerIdentity = epsBearerIdentity;
            this.procedureTransactionIdentity = procedureTransactionIdentity;
            this.cause = cause;
        }

        public Builder pco(@Nullable ProtocolConfigurationOptions value) {
            pco = value;
            return this;
        }

        public Builder t3396(@Nullable GprsTimer3 value) {
            t3396 = value;
            return this;
        }

        public Builder extendedPco(@Nullable ProtocolConfigurationOptions value) {
            extendedPco = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public DeactivateEpsBearerContextRequest build() {
            return new DeactivateEpsBearerContextRequest(epsBearerIdentity, procedureTransactionIdentity, cause, pco, t3396,
                    extendedPco, others);
        }
    }
}
