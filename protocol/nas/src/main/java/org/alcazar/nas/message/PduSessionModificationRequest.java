// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAPABILITY;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAUSE;
import static org.alcazar.nas.codec.SessionElements.INDICATION;
import static org.alcazar.nas.codec.SessionElements.INTEGRITY_PROTECTION_MAXIMUM_DATA_RATE;
import static org.alcazar.nas.codec.SessionElements.MAPPED_EPS_BEARER_CONTEXTS;
import static org.alcazar.nas.codec.SessionElements.MAXIMUM_PACKET_FILTERS;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.codec.SessionElements.QOS_FLOWS;
import static org.alcazar.nas.codec.SessionElements.QOS_RULES;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_MODIFICATION_REQUEST;

import java.util.List;
import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGsmCapability;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.element.MappedEpsBearerContext;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosRule;
import org.jspecify.annotations.Nullable;

/**
 * A UE wants another PDU session than it has, or tells what it can. UE to network (TS 24.501 §8.3.7).
 *
 * @param maximumPacketFilters that the UE supports, 17..1024
 */
public record PduSessionModificationRequest(int pduSessionId, int procedureTransactionId, @Nullable FiveGsmCapability capability,
        @Nullable FiveGsmCause cause, @Nullable Integer maximumPacketFilters, @Nullable Boolean alwaysOnRequested,
        @Nullable IntegrityProtectionMaximumDataRate maximumDataRate, @Nullable List<QosRule> qosRules, @Nullable List<QosFlow> qosFlows,
        @Nullable List<MappedEpsBearerContext> mappedEpsBearerContexts,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, OtherElements others) implements FiveGsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int PORT_MANAGEMENT_INFORMATION = 0x74;
    public static final int IP_HEADER_COMPRESSION_CONFIGURATION = 0x66;
    public static final int ETHERNET_HEADER_COMPRESSION_CONFIGURATION = 0x1f;
    public static final int REQUESTED_MBS_CONTAINER = 0x70;
    public static final int SERVICE_LEVEL_AA_CONTAINER = 0x72;

    static final NasTable<PduSessionModificationRequest> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_MODIFICATION_REQUEST.value(),
            PduSessionModificationRequest::others, t -> {
        var capability = t.optional(0x28, TLV, FIVE_GSM_CAPABILITY, PduSessionModificationRequest::capability);
        var cause = t.optional(0x59, TV, FIVE_GSM_CAUSE, PduSessionModificationRequest::cause);
        var maximumPacketFilters = t.optional(0x55, TV, MAXIMUM_PACKET_FILTERS, PduSessionModificationRequest::maximumPacketFilters);
        var alwaysOnRequested = t.optional(0xb0, INDICATION, PduSessionModificationRequest::alwaysOnRequested);
        var maximumDataRate = t.optional(0x13, TV, INTEGRITY_PROTECTION_MAXIMUM_DATA_RATE, PduSessionModificationRequest::maximumDataRate);
        var qosRules = t.optional(0x7a, TLV_E, QOS_RULES, PduSessionModificationRequest::qosRules);
        var qosFlows = t.optional(0x79, TLV_E, QOS_FLOWS, PduSessionModificationRequest::qosFlows);
        var mappedEpsBearerContexts = t.optional(0x75, TLV_E, MAPPED_EPS_BEARER_CONTEXTS,
                PduSessionModificationRequest::mappedEpsBearerContexts);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE,
                PduSessionModificationRequest::protocolConfigurationOptions);
        t.other(PORT_MANAGEMENT_INFORMATION, TLV_E, 1, 0xffff);
        t.other(IP_HEADER_COMPRESSION_CONFIGURATION, TLV, 3, 0xff);
        t.other(ETHERNET_HEADER_COMPRESSION_CONFIGURATION, TLV, 1, 1);
        t.other(REQUESTED_MBS_CONTAINER, TLV_E, 5, 0xffff);
        t.other(SERVICE_LEVEL_AA_CONTAINER, TLV_E, 3, 0xffff);
        return v -> new PduSessionModificationRequest(v.header(PSI), v.header(PTI), v.get(capability), v.get(cause),
                v.get(maximumPacketFilters), v.get(alwaysOnRequested), v.get(maximumDataRate), v.get(qosRules), v.get(qosFlows),
                v.get(mappedEpsBearerContexts), v.get(protocolConfigurationOptions), v.others());
    });

    /** Begins a message without elements. */
    public static Builder builder(int pduSessionId, int procedureTransactionId) {
        return new Builder(pduSessionId, procedureTransactionId);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_MODIFICATION_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int pduSessionId;
        private final int procedureTransactionId;
        private @Nullable FiveGsmCapability capability;
        private @Nullable FiveGsmCause cause;
        private @Nullable Integer maximumPacketFilters;
        private @Nullable Boolean alwaysOnRequested;
        private @Nullable IntegrityProtectionMaximumDataRate maximumDataRate;
        private @Nullable List<QosRule> qosRules;
        private @Nullable List<QosFlow> qosFlows;
        private @Nullable List<MappedEpsBearerContext> mappedEpsBearerContexts;
        private @Nullable ProtocolConfigurationOptions protocolConfigurationOptions;
        private OtherElements others = OtherElements.NONE;

        private Builder(int pduSessionId, int procedureTransactionId) {
            this.pduSessionId = pduSessionId;
            this.procedureTransactionId = procedureTransactionId;
        }

        public Builder capability(@Nullable FiveGsmCapability value) {
            capability = value;
            return this;
        }

        public Builder cause(@Nullable FiveGsmCause value) {
            cause = value;
            return this;
        }

        public Builder maximumPacketFilters(@Nullable Integer value) {
            maximumPacketFilters = value;
            return this;
        }

        public Builder alwaysOnRequested(@Nullable Boolean value) {
            alwaysOnRequested = value;
            return this;
        }

        public Builder maximumDataRate(@Nullable IntegrityProtectionMaximumDataRate value) {
            maximumDataRate = value;
            return this;
        }

        public Builder qosRules(@Nullable List<QosRule> value) {
            qosRules = value;
            return this;
        }

        public Builder qosFlows(@Nullable List<QosFlow> value) {
            qosFlows = value;
            return this;
        }

        public Builder mappedEpsBearerContexts(@Nullable List<MappedEpsBearerContext> value) {
            mappedEpsBearerContexts = value;
            return this;
        }

        public Builder protocolConfigurationOptions(@Nullable ProtocolConfigurationOptions value) {
            protocolConfigurationOptions = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public PduSessionModificationRequest build() {
            return new PduSessionModificationRequest(pduSessionId, procedureTransactionId, capability, cause, maximumPacketFilters,
                    alwaysOnRequested, maximumDataRate, qosRules, qosFlows, mappedEpsBearerContexts, protocolConfigurationOptions,
                    others);
        }
    }
}
