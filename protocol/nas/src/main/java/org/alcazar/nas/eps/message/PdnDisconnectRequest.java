// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.EPS_BEARER_IDENTITY;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.PDN_DISCONNECT_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.jspecify.annotations.Nullable;

/**
 * A UE ends a PDN connection. UE to network (TS 24.301 §8.3.22).
 */
public record PdnDisconnectRequest(int epsBearerIdentity, int procedureTransactionIdentity, int linkedEpsBearerIdentity,
        @Nullable ProtocolConfigurationOptions pco, @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others)
        implements EsmMessage {

    static final NasTable<PdnDisconnectRequest> TABLE =
            NasTable.of(ESM, PDN_DISCONNECT_REQUEST.value(), PdnDisconnectRequest::others, t -> {
        var linkedEpsBearerIdentity = t.lowHalf(EPS_BEARER_IDENTITY, PdnDisconnectRequest::linkedEpsBearerIdentity);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_UE, PdnDisconnectRequest::pco);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE, PdnDisconnectRequest::extendedPco);
        return v -> new PdnDisconnectRequest(v.header(0) >> 4, v.header(1), v.get(linkedEpsBearerIdentity), v.get(pco),
                v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity, int linkedEpsBearerIdentity) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity, linkedEpsBearerIdentity);
    }

    @Override
    public EsmMessageType messageType() {
        return PDN_DISCONNECT_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private final int linkedEpsBearerIdentity;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable ProtocolConfigurationOptions extendedPco;
        private OtherElements others = OtherElements.NONE;

        private Builder(int epsBearerIdentity, int procedureTransactionIdentity, int linkedEpsBearerIdentity) {
            this.epsBearerIdentity = epsBearerIdentity;
            this.procedureTransactionIdentity = procedureTransactionIdentity;
            this.linkedEpsBearerIdentity = linkedEpsBearerIdentity;
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

        public PdnDisconnectRequest build() {
            return new PdnDisconnectRequest(epsBearerIdentity, procedureTransactionIdentity, linkedEpsBearerIdentity, pco,
                    extendedPco, others);
        }
    }
}
