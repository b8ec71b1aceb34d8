// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAUSE;
import static org.alcazar.nas.codec.SessionElements.INDICATION;
import static org.alcazar.nas.codec.SessionElements.MAPPED_EPS_BEARER_CONTEXTS;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.codec.SessionElements.QOS_FLOWS;
import static org.alcazar.nas.codec.SessionElements.QOS_RULES;
import static org.alcazar.nas.codec.SessionElements.SERVING_PLMN_RATE_CONTROL;
import static org.alcazar.nas.codec.SessionElements.SESSION_AMBR;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_MODIFICATION_COMMAND;

import java.util.List;
import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.MappedEpsBearerContext;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.ServingPlmnRateControl;
import org.alcazar.nas.element.SessionAmbr;
import org.jspecify.annotations.Nullable;

/**
 * The PDU session is changed. Network to UE (TS 24.501 §8.3.9).
 *
 * @param rqTimer how long a rule derived by reflective QoS lasts; coded like GPRS timer 2
 */
public record PduSessionModificationCommand(int pduSessionId, int procedureTransactionId, @Nullable FiveGsmCause cause,
        @Nullable SessionAmbr sessionAmbr, @Nullable GprsTimer2 rqTimer, @Nullable Boolean alwaysOn, @Nullable List<QosRule> qosRules,
        @Nullable List<MappedEpsBearerContext> mappedEpsBearerContexts, @Nullable List<QosFlow> qosFlows,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, @Nullable ServingPlmnRateControl servingPlmnRateControl,
        OtherElements others) implements FiveGsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int ATSSS_CONTAINER = 0x77;
    public static final int IP_HEADER_COMPRESSION_CONFIGURATION = 0x66;
    public static final int PORT_MANAGEMENT_INFORMATION = 0x74;
    public static final int ETHERNET_HEADER_COMPRESSION_CONFIGURATION = 0x1f;
    public static final int RECEIVED_MBS_CONTAINER = 0x71;
    public static final int SERVICE_LEVEL_AA_CONTAINER = 0x72;

    static final NasTable<PduSessionModificationCommand> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_MODIFICATION_COMMAND.value(),
            PduSessionModificationCommand::others, t -> {
        var cause = t.optional(0x59, TV, FIVE_GSM_CAUSE, PduSessionModificationCommand::cause);
        var sessionAmbr = t.optional(0x2a, TLV, SESSION_AMBR, PduSessionModificationCommand::sessionAmbr);
        var rqTimer = t.optional(0x56, TV, GPRS_TIMER_2, PduSessionModificationCommand::rqTimer);
        var alwaysOn = t.optional(0x80, INDICATION, PduSessionModificationCommand::alwaysOn);
        var qosRules = t.optional(0x7a, TLV_E, QOS_RULES, PduSessionModificationCommand::qosRules);
        var mappedEpsBearerContexts = t.optional(0x75, TLV_E, MAPPED_EPS_BEARER_CONTEXTS,
                PduSessionModificationCommand::mappedEpsBearerContexts);
        var qosFlows = t.optional(0x79, TLV_E, QOS_FLOWS, PduSessionModificationCommand::qosFlows);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK,
                PduSessionModificationCommand::protocolConfigurationOptions);
        t.other(ATSSS_CONTAINER, TLV_E, 0, 0xffff);
        t.other(IP_HEADER_COMPRESSION_CONFIGURATION, TLV, 3, 0xff);
        t.other(PORT_MANAGEMENT_INFORMATION, TLV_E, 1, 0xffff);
        var servingPlmnRateControl = t.optional(0x1e, TLV, SERVING_PLMN_RATE_CONTROL,
                PduSessionModificationCommand::servingPlmnRateControl);
        t.other(ETHERNET_HEADER_COMPRESSION_CONFIGURATION, TLV, 1, 1);
        t.other(RECEIVED_MBS_CONTAINER, TLV_E, 6, 0xffff);
        t.other(SERVICE_LEVEL_AA_CONTAINER, TLV_E, 3, 0xffff);
        return v -> new PduSessionModificationCommand(v.header(PSI), v.header(PTI), v.get(cause), v.get(sessionAmbr), v.get(rqTimer),
                v.get(alwaysOn), v.get(qosRules), v.get(mappedEpsBearerContexts), v.get(qosFlows), v.get(protocolConfigurationOptions),
                v.get(servingPlmnRateControl), v.others());
    });

    /** Begins a message without elements. */
    public static Builder builder(int pduSessionId, int procedureTransactionId) {
        return new Builder(pduSessionId, procedureTransactionId);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_MODIFICATION_COMMAND;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int pduSessionId;
        private final int procedureTransactionId;
        private @Nullable FiveGsmCause cause;
        private @Nullable SessionAmbr sessionAmbr;
        private @Nullable GprsTimer2 rqTimer;
        private @Nullable Boolean alwaysOn;
        private @Nullable List<QosRule> qosRules;
        private @Nullable List<MappedEpsBearerContext> mappedEpsBearerContexts;
        private @Nullable List<QosFlow> qosFlows;
        private @Nullable ProtocolConfigurationOptions protocolConfigurationOptions;
        private @Nullable ServingPlmnRateControl servingPlmnRateControl;
        private OtherElements others = OtherElements.NONE;

        private Builder(int pduSessionId, int procedureTransactionId) {
            this.pduSessionId = pduSessionId;
            this.procedureTransactionId = procedureTransactionId;
        }

        public Builder cause(@Nullable FiveGsmCause value) {
            cause = value;
            return this;
        }

        public Builder sessionAmbr(@Nullable SessionAmbr value) {
            sessionAmbr = value;
            return this;
        }

        public Builder rqTimer(@Nullable GprsTimer2 value) {
            rqTimer = value;
            return this;
        }

        public Builder alwaysOn(@Nullable Boolean value) {
            alwaysOn = value;
            return this;
        }

        public Builder qosRules(@Nullable List<QosRule> value) {
            qosRules = value;
            return this;
        }

        public Builder mappedEpsBearerContexts(@Nullable List<MappedEpsBearerContext> value) {
            mappedEpsBearerContexts = value;
            return this;
        }

        public Builder qosFlows(@Nullable List<QosFlow> value) {
            qosFlows = value;
            return this;
        }

        public Builder protocolConfigurationOptions(@Nullable ProtocolConfigurationOptions value) {
            protocolConfigurationOptions = value;
            return this;
        }

        public Builder servingPlmnRateControl(@Nullable ServingPlmnRateControl value) {
            servingPlmnRateControl = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public PduSessionModificationCommand build() {
            return new PduSessionModificationCommand(pduSessionId, procedureTransactionId, cause, sessionAmbr, rqTimer, alwaysOn,
                    qosRules, mappedEpsBearerContexts, qosFlows, protocolConfigurationOptions, servingPlmnRateControl, others);
        }
    }
}
