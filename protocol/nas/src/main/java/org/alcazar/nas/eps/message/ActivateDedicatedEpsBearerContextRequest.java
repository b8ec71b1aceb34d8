// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.EPS_BEARER_IDENTITY;
import static org.alcazar.nas.codec.EpsElements.EPS_QOS;
import static org.alcazar.nas.codec.EpsElements.TRAFFIC_FLOW_TEMPLATE;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A PDN connection gets a bearer of its own quality. Network to UE (TS 24.301 §8.3.3).
 *
 * @param tft traffic flow template (TS 24.008 §10.5.6.12), not looked into
 */
public record ActivateDedicatedEpsBearerContextRequest(int epsBearerIdentity, int procedureTransactionIdentity,
        int linkedEpsBearerIdentity, EpsQos qos, Octets tft, @Nullable ProtocolConfigurationOptions pco,
        @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others) implements EsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int TRANSACTION_IDENTIFIER = 0x5d;
    public static final int NEGOTIATED_QOS = 0x30;
    public static final int NEGOTIATED_LLC_SAPI = 0x32;
    public static final int RADIO_PRIORITY = 0x80;
    public static final int PACKET_FLOW_IDENTIFIER = 0x34;
    public static final int WLAN_OFFLOAD_INDICATION = 0xc0;
    public static final int NBIFOM_CONTAINER = 0x33;
    public static final int EXTENDED_EPS_QOS = 0x5c;

    static final NasTable<ActivateDedicatedEpsBearerContextRequest> TABLE =
            NasTable.of(ESM, ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST.value(), ActivateDedicatedEpsBearerContextRequest::others, t -> {
        var linkedEpsBearerIdentity = t.lowHalf(EPS_BEARER_IDENTITY, ActivateDedicatedEpsBearerContextRequest::linkedEpsBearerIdentity);
        var qos = t.mandatory(LV, EPS_QOS, ActivateDedicatedEpsBearerContextRequest::qos);
        var tft = t.mandatory(LV, TRAFFIC_FLOW_TEMPLATE, ActivateDedicatedEpsBearerContextRequest::tft);
        t.other(TRANSACTION_IDENTIFIER, TLV, 1, 2);
        t.other(NEGOTIATED_QOS, TLV, 12, 20);
        t.other(NEGOTIATED_LLC_SAPI, TV, 1, 1);
        t.other(RADIO_PRIORITY);
        t.other(PACKET_FLOW_IDENTIFIER, TLV, 1, 1);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_NETWORK, ActivateDedicatedEpsBearerContextRequest::pco);
        t.other(WLAN_OFFLOAD_INDICATION);
        t.other(NBIFOM_CONTAINER, TLV, 1, 255);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK, ActivateDedicatedEpsBearerContextRequest::extendedPco);
        t.other(EXTENDED_EPS_QOS, TLV, 10, 10);
        return v -> new ActivateDedicatedEpsBearerContextRequest(v.header(0) >> 4, v.header(1), v.get(linkedEpsBearerIdentity),
                v.get(qos), v.get(tft), v.get(pco), v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity, int linkedEpsBearerIdentity, EpsQos qos,
            Octets tft) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity, linkedEpsBearerIdentity, qos, tft);
    }

    @Override
    public EsmMessageType messageType() {
        return ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private final int linkedEpsBearerIdentity;
        private final EpsQos qos;
        private final Octets tft;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable ProtocolConfigurationOptions extendedPco;
        private OtherElements others = OtherElements.NONE;

        private Builder(int epsBearerIdentity, int procedureTransactionIdentity, int linkedEpsBearerIdentity, EpsQos qos, Octets tft) {
            this.epsBearerIdentity = epsBearerIdentity;
            this.procedureTransactionIdentity = procedureTransactionIdentity;
            this.linkedEpsBearerIdentity = linkedEpsBearerIdentity;
            this.qos = qos;
            this.tft = tft;
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

        public ActivateDedicatedEpsBearerContextRequest build() {
            return new ActivateDedicatedEpsBearerContextRequest(epsBearerIdentity, procedureTransactionIdentity,
                    linkedEpsBearerIdentity, qos, tft, pco, extendedPco, others);
        }
    }
}
