// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.codec.SessionElements.CONGESTION_REATTEMPT_INDICATOR;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAUSE;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.codec.SessionElements.REATTEMPT_INDICATOR;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_MODIFICATION_REJECT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.CongestionReattemptIndicator;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.ReattemptIndicator;
import org.jspecify.annotations.Nullable;

/** The PDU session stays as it is. Network to UE (TS 24.501 §8.3.8). */
public record PduSessionModificationReject(int pduSessionId, int procedureTransactionId, FiveGsmCause cause,
        @Nullable GprsTimer3 backOffTimer, @Nullable CongestionReattemptIndicator congestionReattemptIndicator,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, @Nullable ReattemptIndicator reattemptIndicator,
        OtherElements others) implements FiveGsmMessage {

    static final NasTable<PduSessionModificationReject> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_MODIFICATION_REJECT.value(),
            PduSessionModificationReject::others, t -> {
        var cause = t.mandatory(V, FIVE_GSM_CAUSE, PduSessionModificationReject::cause);
        var backOffTimer = t.optional(0x37, TLV, GPRS_TIMER_3, PduSessionModificationReject::backOffTimer);
        var congestionReattemptIndicator = t.optional(0x61, TLV, CONGESTION_REATTEMPT_INDICATOR,
                PduSessionModificationReject::congestionReattemptIndicator);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK,
                PduSessionModificationReject::protocolConfigurationOptions);
        var reattemptIndicator = t.optional(0x1d, TLV, REATTEMPT_INDICATOR, PduSessionModificationReject::reattemptIndicator);
        return v -> new PduSessionModificationReject(v.header(PSI), v.header(PTI), v.get(cause), v.get(backOffTimer),
                v.get(congestionReattemptIndicator), v.get(protocolConfigurationOptions), v.get(reattemptIndicator), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int pduSessionId, int procedureTransactionId, FiveGsmCause cause) {
        return new Builder(pduSessionId, procedureTransactionId, cause);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_MODIFICATION_REJECT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int pduSessionId;
        private final int procedureTransactionId;
        private final FiveGsmCause cause;
        private @Nullable GprsTimer3 backOffTimer;
        private @Nullable CongestionReattemptIndicator congestionReattemptIndicator;
        private @Nullable ProtocolConfigurationOptions protocolConfigurationOptions;
        private @Nullable ReattemptIndicator reattemptIndicator;
        private OtherElements others = OtherElements.NONE;

        private Builder(int pduSessionId, int procedureTransactionId, FiveGsmCause cause) {
            this.pduSessionId = pduSessionId;
            this.procedureTransactionId = procedureTransactionId;
            this.cause = cause;
        }

        public Builder backOffTimer(@Nullable GprsTimer3 value) {
            backOffTimer = value;
            return this;
        }

        public Builder congestionReattemptIndicator(@Nullable CongestionReattemptIndicator value) {
            congestionReattemptIndicator = value;
            return this;
        }

        public Builder protocolConfigurationOptions(@Nullable ProtocolConfigurationOptions value) {
            protocolConfigurationOptions = value;
            return this;
        }

        public Builder reattemptIndicator(@Nullable ReattemptIndicator value) {
            reattemptIndicator = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public PduSessionModificationReject build() {
            return new PduSessionModificationReject(pduSessionId, procedureTransactionId, cause, backOffTimer,
                    congestionReattemptIndicator, protocolConfigurationOptions, reattemptIndicator, others);
        }
    }
}
