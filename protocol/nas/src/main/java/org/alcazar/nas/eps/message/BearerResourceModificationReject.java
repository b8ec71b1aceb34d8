// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.EpsElements.ESM_CAUSE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.BEARER_RESOURCE_MODIFICATION_REJECT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.element.EsmCause;
import org.jspecify.annotations.Nullable;

/**
 * The bearer does not change. Network to UE (TS 24.301 §8.3.9).
 */
public record BearerResourceModificationReject(int epsBearerIdentity, int procedureTransactionIdentity, EsmCause cause,
        @Nullable ProtocolConfigurationOptions pco, @Nullable GprsTimer3 backOffTimer,
        @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others) implements EsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int RE_ATTEMPT_INDICATOR = 0x6b;
    public static final int NBIFOM_CONTAINER = 0x33;

    static final NasTable<BearerResourceModificationReject> TABLE =
            NasTable.of(ESM, BEARER_RESOURCE_MODIFICATION_REJECT.value(), BearerResourceModificationReject::others, t -> {
        var cause = t.mandatory(V, ESM_CAUSE, BearerResourceModificationReject::cause);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_NETWORK, BearerResourceModificationReject::pco);
        var backOffTimer = t.optional(0x37, TLV, GPRS_TIMER_3, BearerResourceModificationReject::backOffTimer);
        t.other(RE_ATTEMPT_INDICATOR, TLV, 1, 1);
        t.other(NBIFOM_CONTAINER, TLV, 1, 255);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK, BearerResourceModificationReject::extendedPco);
        return v -> new BearerResourceModificationReject(v.header(0) >> 4, v.header(1), v.get(cause), v.get(pco), v.get(backOffTimer),
                v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity, EsmCause cause) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity, cause);
    }

    @Override
    public EsmMessageType messageType() {
        return BEARER_RESOURCE_MODIFICATION_REJECT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private final EsmCause cause;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable GprsTimer3 backOffTimer;
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

        public Builder backOffTimer(@Nullable GprsTimer3 value) {
            backOffTimer = value;
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

        public BearerResourceModificationReject build() {
            return new BearerResourceModificationReject(epsBearerIdentity, procedureTransactionIdentity, cause, pco, backOffTimer,
                    extendedPco, others);
        }
    }
}
