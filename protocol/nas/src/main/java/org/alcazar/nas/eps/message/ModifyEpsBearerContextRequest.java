// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.APN_AMBR;
import static org.alcazar.nas.codec.EpsElements.EPS_QOS;
import static org.alcazar.nas.codec.EpsElements.TRAFFIC_FLOW_TEMPLATE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.MODIFY_EPS_BEARER_CONTEXT_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.element.ApnAmbr;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A bearer changes. Network to UE (TS 24.301 §8.3.18).
 *
 * @param tft traffic flow template (TS 24.008 §10.5.6.12), not looked into
 */
public record ModifyEpsBearerContextRequest(int epsBearerIdentity, int procedureTransactionIdentity, @Nullable EpsQos newQos,
        @Nullable Octets tft, @Nullable ApnAmbr apnAmbr, @Nullable ProtocolConfigurationOptions pco,
        @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others) implements EsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int NEW_QOS = 0x30;
    public static final int NEGOTIATED_LLC_SAPI = 0x32;
    public static final int RADIO_PRIORITY = 0x80;
    public static final int PACKET_FLOW_IDENTIFIER = 0x34;
    public static final int WLAN_OFFLOAD_INDICATION = 0xc0;
    public static final int NBIFOM_CONTAINER = 0x33;
    public static final int HEADER_COMPRESSION_CONFIGURATION = 0x66;
    public static final int EXTENDED_APN_AMBR = 0x5f;
    public static final int EXTENDED_EPS_QOS = 0x5c;

    static final NasTable<ModifyEpsBearerContextRequest> TABLE =
            NasTable.of(ESM, MODIFY_EPS_BEARER_CONTEXT_REQUEST.value(), ModifyEpsBearerContextRequest::others, t -> {
        var newQos = t.optional(0x5b, TLV, EPS_QOS, ModifyEpsBearerContextRequest::newQos);
        var tft = t.optional(0x36, TLV, TRAFFIC_FLOW_TEMPLATE, ModifyEpsBearerContextRequest::tft);
        t.other(NEW_QOS, TLV, 12, 20);
        t.other(NEGOTIATED_LLC_SAPI, TV, 1, 1);
        t.other(RADIO_PRIORITY);
        t.other(PACKET_FLOW_IDENTIFIER, TLV, 1, 1);
        var apnAmbr = t.optional(0x5e, TLV, APN_AMBR, ModifyEpsBearerContextRequest::apnAmbr);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_NETWORK, ModifyEpsBearerContextRequest::pco);
        t.other(WLAN_OFFLOAD_INDICATION);
        t.other(NBIFOM_CONTAINER, TLV, 1, 255);
        t.other(HEADER_COMPRESSION_CONFIGURATION, TLV, 3, 255);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK, ModifyEpsBearerContextRequest::extendedPco);
        t.other(EXTENDED_APN_AMBR, TLV, 6, 6);
        t.other(EXTENDED_EPS_QOS, TLV, 10, 10);
        return v -> new ModifyEpsBearerContextRequest(v.header(0) >> 4, v.header(1), v.get(newQos), v.get(tft), v.get(apnAmbr),
                v.get(pco), v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity);
    }

    @Override
    public EsmMessageType messageType() {
        return MODIFY_EPS_BEARER_CONTEXT_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private @Nullable EpsQos newQos;
        private @Nullable Octets tft;
        private @Nullable ApnAmbr apnAmbr;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable ProtocolConfigurationOptions extendedPco;
        private OtherElements others = OtherElements.NONE;

        private Builder(int epsBearerIdentity, int procedureTransactionIdentity) {
            this.epsBearerIdentity = epsBearerIdentity;
            this.procedureTransactionIdentity = procedureTransactionIdentity;
        }

        public Builder newQos(@Nullable EpsQos value) {
            newQos = value;
            return this;
        }

        public Builder tft(@Nullable Octets value) {
            tft = value;
            return this;
        }

        public Builder apnAmbr(@Nullable ApnAmbr value) {
            apnAmbr = value;
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

        public ModifyEpsBearerContextRequest build() {
            return new ModifyEpsBearerContextRequest(epsBearerIdentity, procedureTransactionIdentity, newQos, tft, apnAmbr, pco,
                    extendedPco, others);
        }
    }
}
