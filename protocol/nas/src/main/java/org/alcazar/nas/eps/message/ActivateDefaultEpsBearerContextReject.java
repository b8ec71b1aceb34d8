// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.ESM_CAUSE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.element.EsmCause;
import org.jspecify.annotations.Nullable;

/**
 * The UE does not take the PDN connection. UE to network (TS 24.301 §8.3.5).
 */
public record ActivateDefaultEpsBearerContextReject(int epsBearerIdentity, int procedureTransactionIdentity, EsmCause cause,
        @Nullable ProtocolConfigurationOptions pco, @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others)
        implements EsmMessage {

    static final NasTable<ActivateDefaultEpsBearerContextReject> TABLE =
            NasTable.of(ESM, ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT.value(), ActivateDefaultEpsBearerContextReject::others, t -> {
        var cause = t.mandatory(V, ESM_CAUSE, ActivateDefaultEpsBearerContextReject::cause);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_UE, ActivateDefaultEpsBearerContextReject::pco);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE, ActivateDefaultEpsBearerContextReject::extendedPco);
        return v -> new ActivateDefaultEpsBearerContextReject(v.header(0) >> 4, v.header(1), v.get(cause), v.get(pco),
                v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity, EsmCause cause) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity, cause);
    }

    @Override
    public EsmMessageType messageType() {
        return ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private final EsmCause cause;
        private @Nullable ProtocolConfigurationOptions pco;
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

        public Builder extendedPco(@Nullable ProtocolConfigurationOptions value) {
            extendedPco = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public ActivateDefaultEpsBearerContextReject build() {
            return new ActivateDefaultEpsBearerContextReject(epsBearerIdentity, procedureTransactionIdentity, cause, pco, extendedPco,
                    others);
        }
    }
}
