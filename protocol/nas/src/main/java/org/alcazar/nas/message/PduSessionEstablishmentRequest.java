// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAPABILITY;
import static org.alcazar.nas.codec.SessionElements.INDICATION;
import static org.alcazar.nas.codec.SessionElements.INTEGRITY_PROTECTION_MAXIMUM_DATA_RATE;
import static org.alcazar.nas.codec.SessionElements.MAXIMUM_PACKET_FILTERS;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.codec.SessionElements.PDU_ADDRESS;
import static org.alcazar.nas.codec.SessionElements.PDU_SESSION_TYPE;
import static org.alcazar.nas.codec.SessionElements.SM_PDU_DN_REQUEST_CONTAINER;
import static org.alcazar.nas.codec.SessionElements.SSC_MODE;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_ESTABLISHMENT_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.codec.SecurityServiceElements;
import org.alcazar.nas.element.FiveGsmCapability;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduAddress;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.SscMode;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE wants a PDU session. UE to network (TS 24.501 §8.3.1).
 *
 * @param maximumPacketFilters that the UE supports, 17..1024; 16 if absent
 * @param dnRequestContainer the UE's identity towards the DN-AAA server, UTF-8
 */
public record PduSessionEstablishmentRequest(int pduSessionId, int procedureTransactionId,
        IntegrityProtectionMaximumDataRate maximumDataRate, @Nullable PduSessionType pduSessionType, @Nullable SscMode sscMode,
        @Nullable FiveGsmCapability capability, @Nullable Integer maximumPacketFilters, @Nullable Boolean alwaysOnRequested,
        @Nullable Octets dnRequestContainer, @Nullable ProtocolConfigurationOptions protocolConfigurationOptions,
        @Nullable PduAddress suggestedInterfaceIdentifier, OtherElements others) implements FiveGsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int IP_HEADER_COMPRESSION_CONFIGURATION = 0x66;
    public static final int DS_TT_ETHERNET_PORT_MAC_ADDRESS = 0x6e;
    public static final int UE_DS_TT_RESIDENCE_TIME = 0x6f;
    public static final int PORT_MANAGEMENT_INFORMATION = 0x74;
    public static final int ETHERNET_HEADER_COMPRESSION_CONFIGURATION = 0x1f;
    public static final int SERVICE_LEVEL_AA_CONTAINER = 0x72;
    public static final int REQUESTED_MBS_CONTAINER = 0x70;
    public static final int PDU_SESSION_PAIR_ID = 0x34;
    public static final int RSN = 0x35;

    static final NasTable<PduSessionEstablishmentRequest> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_ESTABLISHMENT_REQUEST.value(),
            PduSessionEstablishmentRequest::others, t -> {
        var maximumDataRate = t.mandatory(V, INTEGRITY_PROTECTION_MAXIMUM_DATA_RATE, PduSessionEstablishmentRequest::maximumDataRate);
        var pduSessionType = t.optional(0x90, PDU_SESSION_TYPE, PduSessionEstablishmentRequest::pduSessionType);
        var sscMode = t.optional(0xa0, SSC_MODE, PduSessionEstablishmentRequest::sscMode);
        var capability = t.optional(0x28, TLV, FIVE_GSM_CAPABILITY, PduSessionEstablishmentRequest::capability);
        var maximumPacketFilters = t.optional(0x55, TV, MAXIMUM_PACKET_FILTERS, PduSessionEstablishmentRequest::maximumPacketFilters);
        var alwaysOnRequested = t.optional(0xb0, INDICATION, PduSessionEstablishmentRequest::alwaysOnRequested);
        var dnRequestContainer = t.optional(0x39, TLV, SM_PDU_DN_REQUEST_CONTAINER, PduSessionEstablishmentRequest::dnRequestContainer);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE,
                PduSessionEstablishmentRequest::protocolConfigurationOptions);
        t.other(IP_HEADER_COMPRESSION_CONFIGURATION, TLV, 3, 0xff);
        t.other(DS_TT_ETHERNET_PORT_MAC_ADDRESS, TLV, 6, 6);
        t.other(UE_DS_TT_RESIDENCE_TIME, TLV, 8, 8);
        t.other(PORT_MANAGEMENT_INFORMATION, TLV_E, 1, 0xffff);
        t.other(ETHERNET_HEADER_COMPRESSION_CONFIGURATION, TLV, 1, 1);
        var suggestedInterfaceIdentifier = t.optional(0x29, TLV, PDU_ADDRESS, PduSessionEstablishmentRequest::suggestedInterfaceIdentifier);
        t.other(SERVICE_LEVEL_AA_CONTAINER, TLV_E, 3, 0xffff);
        t.other(REQUESTED_MBS_CONTAINER, TLV_E, 5, 0xffff);
        t.other(PDU_SESSION_PAIR_ID, TLV, 1, 1);
        t.other(RSN, TLV, 1, 1);
        SecurityServiceElements.last(t);
        return v -> new PduSessionEstablishmentRequest(v.header(PSI), v.header(PTI), v.get(maximumDataRate), v.get(pduSessionType),
                v.get(sscMode), v.get(capability), v.get(maximumPacketFilters), v.get(alwaysOnRequested), v.get(dnRequestContainer),
                v.get(protocolConfigurationOptions), v.get(suggestedInterfaceIdentifier), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int pduSessionId, int procedureTransactionId, IntegrityProtectionMaximumDataRate maximumDataRate) {
        return new Builder(pduSessionId, procedureTransactionId, maximumDataRate);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_ESTABLISHMENT_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int pduSessionId;
        private final int procedureTransactionId;
        private final IntegrityProtectionMaximumDataRate maximumDataRate;
        private @Nullable PduSessionType pduSessionType;
        private @Nullable SscMode sscMode;
        private @Nullable FiveGsmCapability capability;
        private @Nullable Integer maximumPacketFilters;
        private @Nullable Boolean alwaysOnRequested;
        private @Nullable Octets dnRequestContainer;
        private @Nullable ProtocolConfigurationOptions protocolConfigurationOptions;
        private @Nullable PduAddress suggestedInterfaceIdentifier;
        private OtherElements others = OtherElements.NONE;

        private Builder(int pduSessionId, int procedureTransactionId, IntegrityProtectionMaximumDataRate maximumDataRate) {
            this.pduSessionId = pduSessionId;
            this.procedureTransactionId = procedureTransactionId;
            this.maximumDataRate = maximumDataRate;
        }

        public Builder pduSessionType(@Nullable PduSessionType value) {
            pduSessionType = value;
            return this;
        }

        public Builder sscMode(@Nullable SscMode value) {
            sscMode = value;
            return this;
        }

        public Builder capability(@Nullable FiveGsmCapability value) {
            capability = value;
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

        public Builder dnRequestContainer(@Nullable Octets value) {
            dnRequestContainer = value;
            return this;
        }

        public Builder protocolConfigurationOptions(@Nullable ProtocolConfigurationOptions value) {
            protocolConfigurationOptions = value;
            return this;
        }

        public Builder suggestedInterfaceIdentifier(@Nullable PduAddress value) {
            suggestedInterfaceIdentifier = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public PduSessionEstablishmentRequest build() {
            return new PduSessionEstablishmentRequest(pduSessionId, procedureTransactionId, maximumDataRate, pduSessionType, sscMode,
                    capability, maximumPacketFilters, alwaysOnRequested, dnRequestContainer, protocolConfigurationOptions,
                    suggestedInterfaceIdentifier, others);
        }
    }
}
