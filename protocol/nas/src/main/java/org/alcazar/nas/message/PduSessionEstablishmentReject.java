// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.codec.SessionElements.ALLOWED_SSC_MODE;
import static org.alcazar.nas.codec.SessionElements.CONGESTION_REATTEMPT_INDICATOR;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAUSE;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.codec.SessionElements.REATTEMPT_INDICATOR;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_ESTABLISHMENT_REJECT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.AllowedSscMode;
import org.alcazar.nas.element.CongestionReattemptIndicator;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.ReattemptIndicator;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** There is no PDU session. Network to UE (TS 24.501 §8.3.3). */
public record PduSessionEstablishmentReject(int pduSessionId, int procedureTransactionId, FiveGsmCause cause,
        @Nullable GprsTimer3 backOffTimer, @Nullable AllowedSscMode allowedSscMode, @Nullable Octets eapMessage,
        @Nullable CongestionReattemptIndicator congestionReattemptIndicator,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, @Nullable ReattemptIndicator reattemptIndicator,
        OtherElements others) implements FiveGsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int SERVICE_LEVEL_AA_CONTAINER = 0x72;

    static final NasTable<PduSessionEstablishmentReject> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_ESTABLISHMENT_REJECT.value(),
            PduSessionEstablishmentReject::others, t -> {
        var cause = t.mandatory(V, FIVE_GSM_CAUSE, PduSessionEstablishmentReject::cause);
        var backOffTimer = t.optional(0x37, TLV, GPRS_TIMER_3, PduSessionEstablishmentReject::backOffTimer);
        var allowedSscMode = t.optional(0xf0, ALLOWED_SSC_MODE, PduSessionEstablishmentReject::allowedSscMode);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, PduSessionEstablishmentReject::eapMessage);
        var congestionReattemptIndicator = t.optional(0x61, TLV, CONGESTION_REATTEMPT_INDICATOR,
                PduSessionEstablishmentReject::congestionReattemptIndicator);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK,
                PduSessionEstablishmentReject::protocolConfigurationOptions);
        var reattemptIndicator = t.optional(0x1d, TLV, REATTEMPT_INDICATOR, PduSessionEstablishmentReject::reattemptIndicator);
        t.other(SERVICE_LEVEL_AA_CONTAINER, TLV_E, 3, 0xffff);
        return v -> new PduSessionEstablishmentReject(v.header(PSI), v.header(PTI), v.get(cause), v.get(backOffTimer),
                v.get(allowedSscMode), v.get(eapMessage), v.get(congestionReattemptIndicator), v.get(protocolConfigurationOptions),
                v.get(reattemptIndicator), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int pduSessionId, int procedureTransactionId, FiveGsmCause cause) {
        return new Builder(pduSessionId, procedureTransactionId, cause);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_ESTABLISHMENT_REJECT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int pduSessionId;
        private final int procedureTransactionId;
        private final FiveGsmCause cause;
        private @Nullable GprsTimer3 backOffTimer;
        private @Nullable AllowedSscMode allowedSscMode;
        private @Nullable Octets eapMessage;
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

        public Builder allowedSscMode(@Nullable AllowedSscMode value) {
            allowedSscMode = value;
            return this;
        }

        public Builder eapMessage(@Nullable Octets value) {
            eapMessage = value;
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

        public PduSessionEstablishmentReject build() {
            return new PduSessionEstablishmentReject(pduSessionId, procedureTransactionId, cause, backOffTimer, allowedSscMode,
                    eapMessage, congestionReattemptIndicator, protocolConfigurationOptions, reattemptIndicator, others);
        }
    }
}
