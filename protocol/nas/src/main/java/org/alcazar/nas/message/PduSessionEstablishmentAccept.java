// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.GPRS_TIMER_2;
import static org.alcazar.nas.codec.Elements.S_NSSAI;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.SessionElements.DNN;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAUSE;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_NETWORK_FEATURE_SUPPORT;
import static org.alcazar.nas.codec.SessionElements.INDICATION;
import static org.alcazar.nas.codec.SessionElements.MAPPED_EPS_BEARER_CONTEXTS;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.codec.SessionElements.PDU_ADDRESS;
import static org.alcazar.nas.codec.SessionElements.PDU_SESSION_TYPE;
import static org.alcazar.nas.codec.SessionElements.QOS_FLOWS;
import static org.alcazar.nas.codec.SessionElements.QOS_RULES;
import static org.alcazar.nas.codec.SessionElements.SERVING_PLMN_RATE_CONTROL;
import static org.alcazar.nas.codec.SessionElements.SESSION_AMBR;
import static org.alcazar.nas.codec.SessionElements.SSC_MODE;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_ESTABLISHMENT_ACCEPT;

import java.util.List;
import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.codec.SecurityServiceElements;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.FiveGsmNetworkFeatureSupport;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.MappedEpsBearerContext;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduAddress;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.ServingPlmnRateControl;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.SscMode;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A PDU session is there. Network to UE (TS 24.501 §8.3.2).
 *
 * @param cause why another PDU session type was selected than was asked for
 * @param rqTimer how long a rule derived by reflective QoS lasts; coded like GPRS timer 2
 */
public record PduSessionEstablishmentAccept(int pduSessionId, int procedureTransactionId, PduSessionType pduSessionType, SscMode sscMode,
        List<QosRule> qosRules, SessionAmbr sessionAmbr, @Nullable FiveGsmCause cause, @Nullable PduAddress pduAddress,
        @Nullable GprsTimer2 rqTimer, @Nullable Snssai snssai, @Nullable Boolean alwaysOn,
        @Nullable List<MappedEpsBearerContext> mappedEpsBearerContexts, @Nullable Octets eapMessage, @Nullable List<QosFlow> qosFlows,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, @Nullable Dnn dnn,
        @Nullable FiveGsmNetworkFeatureSupport networkFeatureSupport, @Nullable ServingPlmnRateControl servingPlmnRateControl,
        @Nullable Boolean controlPlaneOnly, OtherElements others) implements FiveGsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int ATSSS_CONTAINER = 0x77;
    public static final int IP_HEADER_COMPRESSION_CONFIGURATION = 0x66;
    public static final int ETHERNET_HEADER_COMPRESSION_CONFIGURATION = 0x1f;
    public static final int SERVICE_LEVEL_AA_CONTAINER = 0x72;
    public static final int RECEIVED_MBS_CONTAINER = 0x71;

    static final NasTable<PduSessionEstablishmentAccept> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_ESTABLISHMENT_ACCEPT.value(),
            PduSessionEstablishmentAccept::others, t -> {
        var pduSessionType = t.lowHalf(PDU_SESSION_TYPE, PduSessionEstablishmentAccept::pduSessionType);
        var sscMode = t.highHalf(SSC_MODE, PduSessionEstablishmentAccept::sscMode);
        var qosRules = t.mandatory(LV_E, QOS_RULES, PduSessionEstablishmentAccept::qosRules);
        var sessionAmbr = t.mandatory(LV, SESSION_AMBR, PduSessionEstablishmentAccept::sessionAmbr);
        var cause = t.optional(0x59, TV, FIVE_GSM_CAUSE, PduSessionEstablishmentAccept::cause);
        var pduAddress = t.optional(0x29, TLV, PDU_ADDRESS, PduSessionEstablishmentAccept::pduAddress);
        var rqTimer = t.optional(0x56, TV, GPRS_TIMER_2, PduSessionEstablishmentAccept::rqTimer);
        var snssai = t.optional(0x22, TLV, S_NSSAI, PduSessionEstablishmentAccept::snssai);
        var alwaysOn = t.optional(0x80, INDICATION, PduSessionEstablishmentAccept::alwaysOn);
        var mappedEpsBearerContexts = t.optional(0x75, TLV_E, MAPPED_EPS_BEARER_CONTEXTS,
                PduSessionEstablishmentAccept::mappedEpsBearerContexts);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, PduSessionEstablishmentAccept::eapMessage);
        var qosFlows = t.optional(0x79, TLV_E, QOS_FLOWS, PduSessionEstablishmentAccept::qosFlows);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK,
                PduSessionEstablishmentAccept::protocolConfigurationOptions);
        var dnn = t.optional(0x25, TLV, DNN, PduSessionEstablishmentAccept::dnn);
        var networkFeatureSupport = t.optional(0x17, TLV, FIVE_GSM_NETWORK_FEATURE_SUPPORT,
                PduSessionEstablishmentAccept::networkFeatureSupport);
        var servingPlmnRateControl = t.optional(0x18, TLV, SERVING_PLMN_RATE_CONTROL,
                PduSessionEstablishmentAccept::servingPlmnRateControl);
        t.other(ATSSS_CONTAINER, TLV_E, 0, 0xffff);
        var controlPlaneOnly = t.optional(0xc0, INDICATION, PduSessionEstablishmentAccept::controlPlaneOnly);
        t.other(IP_HEADER_COMPRESSION_CONFIGURATION, TLV, 3, 0xff);
        t.other(ETHERNET_HEADER_COMPRESSION_CONFIGURATION, TLV, 1, 1);
        t.other(SERVICE_LEVEL_AA_CONTAINER, TLV_E, 3, 0xffff);
        t.other(RECEIVED_MBS_CONTAINER, TLV_E, 6, 0xffff);
        SecurityServiceElements.last(t);
        return v -> new PduSessionEstablishmentAccept(v.header(PSI), v.header(PTI), v.get(pduSessionType), v.get(sscMode),
                v.get(qosRules), v.get(sessionAmbr), v.get(cause), v.get(pduAddress), v.get(rqTimer), v.get(snssai), v.get(alwaysOn),
                v.get(mappedEpsBearerContexts), v.get(eapMessage), v.get(qosFlows), v.get(protocolConfigurationOptions), v.get(dnn),
                v.get(networkFeatureSupport), v.get(servingPlmnRateControl), v.get(controlPlaneOnly), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int pduSessionId, int procedureTransactionId, PduSessionType pduSessionType, SscMode sscMode,
            List<QosRule> qosRules, SessionAmbr sessionAmbr) {
        return new Builder(pduSessionId, procedureTransactionId, pduSessionType, sscMode, qosRules, sessionAmbr);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_ESTABLISHMENT_ACCEPT;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int pduSessionId;
        private final int procedureTransactionId;
        private final PduSessionType pduSessionType;
        private final SscMode sscMode;
        private final List<QosRule> qosRules;
        private final SessionAmbr sessionAmbr;
        private @Nullable FiveGsmCause cause;
        private @Nullable PduAddress pduAddress;
        private @Nullable GprsTimer2 rqTimer;
        private @Nullable Snssai snssai;
        private @Nullable Boolean alwaysOn;
        private @Nullable List<MappedEpsBearerContext> mappedEpsBearerContexts;
        private @Nullable Octets eapMessage;
        private @Nullable List<QosFlow> qosFlows;
        private @Nullable ProtocolConfigurationOptions protocolConfigurationOptions;
        private @Nullable Dnn dnn;
        private @Nullable FiveGsmNetworkFeatureSupport networkFeatureSupport;
        private @Nullable ServingPlmnRateControl servingPlmnRateControl;
        private @Nullable Boolean controlPlaneOnly;
        private OtherElements others = OtherElements.NONE;

        private Builder(int pduSessionId, int procedureTransactionId, PduSessionType pduSessionType, SscMode sscMode,
                List<QosRule> qosRules, SessionAmbr sessionAmbr) {
            this.pduSessionId = pduSessionId;
            this.procedureTransactionId = procedureTransactionId;
            this.pduSessionType = pduSessionType;
            this.sscMode = sscMode;
            this.qosRules = qosRules;
            this.sessionAmbr = sessionAmbr;
        }

        public Builder cause(@Nullable FiveGsmCause value) {
            cause = value;
            return this;
        }

        public Builder pduAddress(@Nullable PduAddress value) {
            pduAddress = value;
            return this;
        }

        public Builder rqTimer(@Nullable GprsTimer2 value) {
            rqTimer = value;
            return this;
        }

        public Builder snssai(@Nullable Snssai value) {
            snssai = value;
            return this;
        }

        public Builder alwaysOn(@Nullable Boolean value) {
            alwaysOn = value;
            return this;
        }

        public Builder mappedEpsBearerContexts(@Nullable List<MappedEpsBearerContext> value) {
            mappedEpsBearerContexts = value;
            return this;
        }

        public Builder eapMessage(@Nullable Octets value) {
            eapMessage = value;
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

        public Builder dnn(@Nullable Dnn value) {
            dnn = value;
            return this;
        }

        public Builder networkFeatureSupport(@Nullable FiveGsmNetworkFeatureSupport value) {
            networkFeatureSupport = value;
            return this;
        }

        public Builder servingPlmnRateControl(@Nullable ServingPlmnRateControl value) {
            servingPlmnRateControl = value;
            return this;
        }

        public Builder controlPlaneOnly(@Nullable Boolean value) {
            controlPlaneOnly = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public PduSessionEstablishmentAccept build() {
            return new PduSessionEstablishmentAccept(pduSessionId, procedureTransactionId, pduSessionType, sscMode, qosRules,
                    sessionAmbr, cause, pduAddress, rqTimer, snssai, alwaysOn, mappedEpsBearerContexts, eapMessage, qosFlows,
                    protocolConfigurationOptions, dnn, networkFeatureSupport, servingPlmnRateControl, controlPlaneOnly, others);
        }
    }
}
