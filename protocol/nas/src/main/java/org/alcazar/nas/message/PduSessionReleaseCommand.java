// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.ACCESS_TYPE;
import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_3;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.codec.SessionElements.CONGESTION_REATTEMPT_INDICATOR;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAUSE;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_RELEASE_COMMAND;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.CongestionReattemptIndicator;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The PDU session ends. Network to UE (TS 24.501 §8.3.14).
 *
 * @param accessType of a multi-access session, which access is released; null for all
 */
public record PduSessionReleaseCommand(int pduSessionId, int procedureTransactionId, FiveGsmCause cause,
        @Nullable GprsTimer3 backOffTimer, @Nullable Octets eapMessage,
        @Nullable CongestionReattemptIndicator congestionReattemptIndicator,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, @Nullable AccessType accessType, OtherElements others)
        implements FiveGsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int SERVICE_LEVEL_AA_CONTAINER = 0x72;

    static final NasTable<PduSessionReleaseCommand> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_RELEASE_COMMAND.value(),
            PduSessionReleaseCommand::others, t -> {
        var cause = t.mandatory(V, FIVE_GSM_CAUSE, PduSessionReleaseCommand::cause);
        var backOffTimer = t.optional(0x37, TLV, GPRS_TIMER_3, PduSessionReleaseCommand::backOffTimer);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, PduSessionReleaseCommand::eapMessage);
        var congestionReattemptIndicator = t.optional(0x61, TLV, CONGESTION_REATTEMPT_INDICATOR,
                PduSessionReleaseCommand::congestionReattemptIndicator);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK,
                PduSessionReleaseCommand::protocolConfigurationOptions);
        var accessType = t.optional(0xd0, ACCESS_TYPE, PduSessionReleaseCommand::accessType);
        t.other(SERVICE_LEVEL_AA_CONTAINER, TLV_E, 3, 0xffff);
        return v -> new PduSessionReleaseCommand(v.header(PSI), v.header(PTI), v.get(cause), v.get(backOffTimer), v.get(eapMessage),
                v.get(congestionReattemptIndicator), v.get(protocolConfigurationOptions), v.get(accessType), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int pduSessionId, int procedureTransactionId, FiveGsmCause cause) {
        return new Builder(pduSessionId, procedureTransactionId, cause);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_RELEASE_COMMAND;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int pduSessionId;
        private final int procedureTransactionId;
        private final FiveGsmCause cause;
        private @Nullable GprsTimer3 backOffTimer;
        private @Nullable Octets eapMessage;
        private @Nullable CongestionReattemptIndicator congestionReattemptIndicator;
        private @Nullable ProtocolConfigurationOptions protocolConfigurationOptions;
        private @Nullable AccessType accessType;
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

        public Builder accessType(@Nullable AccessType value) {
            accessType = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public PduSessionReleaseCommand build() {
            return new PduSessionReleaseCommand(pduSessionId, procedureTransactionId, cause, backOffTimer, eapMessage,
                    congestionReattemptIndicator, protocolConfigurationOptions, accessType, others);
        }
    }
}
