// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.APN_AMBR;
import static org.alcazar.nas.codec.EpsElements.EPS_QOS;
import static org.alcazar.nas.codec.EpsElements.ESM_CAUSE;
import static org.alcazar.nas.codec.EpsElements.PDN_ADDRESS;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.SessionElements.DNN;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.element.ApnAmbr;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.PdnAddress;
import org.jspecify.annotations.Nullable;

/**
 * The UE gets a PDN connection. Network to UE (TS 24.301 §8.3.6).
 */
public record ActivateDefaultEpsBearerContextRequest(int epsBearerIdentity, int procedureTransactionIdentity, EpsQos qos, Dnn apn,
        PdnAddress pdnAddress, @Nullable ApnAmbr apnAmbr, @Nullable EsmCause cause, @Nullable ProtocolConfigurationOptions pco,
        @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others) implements EsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int TRANSACTION_IDENTIFIER = 0x5d;
    public static final int NEGOTIATED_QOS = 0x30;
    public static final int NEGOTIATED_LLC_SAPI = 0x32;
    public static final int RADIO_PRIORITY = 0x80;
    public static final int PACKET_FLOW_IDENTIFIER = 0x34;
    public static final int CONNECTIVITY_TYPE = 0xb0;
    public static final int WLAN_OFFLOAD_INDICATION = 0xc0;
    public static final int NBIFOM_CONTAINER = 0x33;
    public static final int HEADER_COMPRESSION_CONFIGURATION = 0x66;
    public static final int CONTROL_PLANE_ONLY_INDICATION = 0x90;
    public static final int SERVING_PLMN_RATE_CONTROL = 0x6e;
    public static final int EXTENDED_APN_AMBR = 0x5f;

    static final NasTable<ActivateDefaultEpsBearerContextRequest> TABLE =
            NasTable.of(ESM, ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST.value(), ActivateDefaultEpsBearerContextRequest::others, t -> {
        var qos = t.mandatory(LV, EPS_QOS, ActivateDefaultEpsBearerContextRequest::qos);
        var apn = t.mandatory(LV, DNN, ActivateDefaultEpsBearerContextRequest::apn);
        var pdnAddress = t.mandatory(LV, PDN_ADDRESS, ActivateDefaultEpsBearerContextRequest::pdnAddress);
        t.other(TRANSACTION_IDENTIFIER, TLV, 1, 2);
        t.other(NEGOTIATED_QOS, TLV, 12, 20);
        t.other(NEGOTIATED_LLC_SAPI, TV, 1, 1);
        t.other(RADIO_PRIORITY);
        t.other(PACKET_FLOW_IDENTIFIER, TLV, 1, 1);
        var apnAmbr = t.optional(0x5e, TLV, APN_AMBR, ActivateDefaultEpsBearerContextRequest::apnAmbr);
        var cause = t.optional(0x58, TV, ESM_CAUSE, ActivateDefaultEpsBearerContextRequest::cause);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_NETWORK, ActivateDefaultEpsBearerContextRequest::pco);
        t.other(CONNECTIVITY_TYPE);
        t.other(WLAN_OFFLOAD_INDICATION);
        t.other(NBIFOM_CONTAINER, TLV, 1, 255);
        t.other(HEADER_COMPRESSION_CONFIGURATION, TLV, 3, 255);
        t.other(CONTROL_PLANE_ONLY_INDICATION);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK, ActivateDefaultEpsBearerContextRequest::extendedPco);
        t.other(SERVING_PLMN_RATE_CONTROL, TLV, 2, 2);
        t.other(EXTENDED_APN_AMBR, TLV, 6, 6);
        return v -> new ActivateDefaultEpsBearerContextRequest(v.header(0) >> 4, v.header(1), v.get(qos), v.get(apn),
                v.get(pdnAddress), v.get(apnAmbr), v.get(cause), v.get(pco), v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity, EpsQos qos, Dnn apn, PdnAddress pdnAddress) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity, qos, apn, pdnAddress);
    }

    @Override
    public EsmMessageType messageType() {
        return ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private final EpsQos qos;
        private final Dnn apn;
        private final PdnAddress pdnAddress;
        private @Nullable ApnAmbr apnAmbr;
        private @Nullable EsmCause cause;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable ProtocolConfigurationOptions extendedPco;
        private OtherElements others = OtherElements.NONE;

        private Builder(int epsBearerIdentity, int procedureTransactionIdentity, EpsQos qos, Dnn apn, PdnAddress pdnAddress) {
            this.epsBearerIdentity = epsBearerIdentity;
            this.procedureTransactionIdentity = procedureTransactionIdentity;
            this.qos = qos;
            this.apn = apn;
            this.pdnAddress = pdnAddress;
        }

        public Builder apnAmbr(@Nullable ApnAmbr value) {
            apnAmbr = value;
            return this;
        }

        public Builder cause(@Nullable EsmCause value) {
            cause = value;
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

        public ActivateDefaultEpsBearerContextRequest build() {
            return new ActivateDefaultEpsBearerContextRequest(epsBearerIdentity, procedureTransactionIdentity, qos, apn, pdnAddress,
                    apnAmbr, cause, pco, extendedPco, others);
        }
    }
}
