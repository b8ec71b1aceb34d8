// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.SessionElements.DNN;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.ESM_INFORMATION_RESPONSE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.jspecify.annotations.Nullable;

/**
 * What the UE had more to say. UE to network (TS 24.301 §8.3.14).
 */
public record EsmInformationResponse(int epsBearerIdentity, int procedureTransactionIdentity, @Nullable Dnn apn,
        @Nullable ProtocolConfigurationOptions pco, @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others)
        implements EsmMessage {

    static final NasTable<EsmInformationResponse> TABLE =
            NasTable.of(ESM, ESM_INFORMATION_RESPONSE.value(), EsmInformationResponse::others, t -> {
        var apn = t.optional(0x28, TLV, DNN, EsmInformationResponse::apn);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_UE, EsmInformationResponse::pco);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE, EsmInformationResponse::extendedPco);
        return v -> new EsmInformationResponse(v.header(0) >> 4, v.header(1), v.get(apn), v.get(pco), v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity);
    }

    @Override
    public EsmMessageType messageType() {
        return ESM_INFORMATION_RESPONSE;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private @Nullable Dnn apn;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable ProtocolConfigurationOptions extendedPco;
        private OtherElements others = OtherElements.NONE;

        private Builder(int epsBearerIdentity, int procedureTransactionIdentity) {
            this.epsBearerIdentity = epsBearerIdentity;
            this.procedureTransactionIdentity = procedureTransactionIdentity;
        }

        public Builder apn(@Nullable Dnn value) {
            apn = value;
            return this;
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

        public EsmInformationResponse build() {
            return new EsmInformationResponse(epsBearerIdentity, procedureTransactionIdentity, apn, pco, extendedPco, others);
        }
    }
}
