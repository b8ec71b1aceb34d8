// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_ACCEPT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.jspecify.annotations.Nullable;

/**
 * The UE has its PDN connection. UE to network (TS 24.301 §8.3.4).
 */
public record ActivateDefaultEpsBearerContextAccept(int epsBearerIdentity, int procedureTransactionIdentity,
        @Nullable ProtocolConfigurationOptions pco, @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others)
        implements EsmMessage {

    static final NasTable<ActivateDefaultEpsBearerContextAccept> TABLE =
            NasTable.of(ESM, ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_ACCEPT.value(), ActivateDefaultEpsBearerContextAccept::others, t -> {
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_UE, ActivateDefaultEpsBearerContextAccept::pco);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE, ActivateDefaultEpsBearerContextAccept::extendedPco);
        return v -> new ActivateDefaultEpsBearerContextAccept(v.header(0) >> 4, v.header(1), v.get(pco), v.get(extendedPco),
                v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity);
    }

    @Override
    public EsmMessageType messageType() {
        return ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_ACCEPT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable ProtocolConfigurationOptions extendedPco;
        private OtherElements others = OtherElements.NONE;

        private Builder(int epsBearerIdentity, int procedureTransactionIdentity) {
            this.epsBearerIdentity = epsBearerIdentity;
            this.procedureTransactionIdentity = procedureTransactionIdentity;
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

        public ActivateDefaultEpsBearerContextAccept build() {
            return new ActivateDefaultEpsBearerContextAccept(epsBearerIdentity, procedureTransactionIdentity, pco, extendedPco, others);
        }
    }
}
