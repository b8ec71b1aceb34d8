// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.FLAG;
import static org.alcazar.nas.codec.EpsElements.PDN_TYPE;
import static org.alcazar.nas.codec.EpsElements.REQUEST_TYPE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.SessionElements.DNN;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.PDN_CONNECTIVITY_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.element.PdnRequestType;
import org.alcazar.nas.eps.element.PdnType;
import org.jspecify.annotations.Nullable;

/**
 * A UE wants a PDN connection. UE to network (TS 24.301 §8.3.20).
 *
 * @param informationTransfer the UE has more to say once security is in use
 */
public record PdnConnectivityRequest(int epsBearerIdentity, int procedureTransactionIdentity, PdnRequestType requestType,
        PdnType pdnType, @Nullable Boolean informationTransfer, @Nullable Dnn apn, @Nullable ProtocolConfigurationOptions pco,
        @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others) implements EsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int DEVICE_PROPERTIES = 0xc0;
    public static final int NBIFOM_CONTAINER = 0x33;
    public static final int HEADER_COMPRESSION_CONFIGURATION = 0x66;

    static final NasTable<PdnConnectivityRequest> TABLE =
            NasTable.of(ESM, PDN_CONNECTIVITY_REQUEST.value(), PdnConnectivityRequest::others, t -> {
        var requestType = t.lowHalf(REQUEST_TYPE, PdnConnectivityRequest::requestType);
        var pdnType = t.highHalf(PDN_TYPE, PdnConnectivityRequest::pdnType);
        var informationTransfer = t.optional(0xd0, FLAG, PdnConnectivityRequest::informationTransfer);
        var apn = t.optional(0x28, TLV, DNN, PdnConnectivityRequest::apn);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_UE, PdnConnectivityRequest::pco);
        t.other(DEVICE_PROPERTIES);
        t.other(NBIFOM_CONTAINER, TLV, 1, 255);
        t.other(HEADER_COMPRESSION_CONFIGURATION, TLV, 3, 255);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE, PdnConnectivityRequest::extendedPco);
        return v -> new PdnConnectivityRequest(v.header(0) >> 4, v.header(1), v.get(requestType), v.get(pdnType),
                v.get(informationTransfer), v.get(apn), v.get(pco), v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity, PdnRequestType requestType, PdnType pdnType) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity, requestType, pdnType);
    }

    @Override
    public EsmMessageType messageType() {
        return PDN_CONNECTIVITY_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private final PdnRequestType requestType;
        private final PdnType pdnType;
        private @Nullable Boolean informationTransfer;
        private @Nullable Dnn apn;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable ProtocolConfigurationOptions extendedPco;
        private OtherElements others = OtherElements.NONE;

        private Builder(int epsBearerIdentity, int procedureTransactionIdentity, PdnRequestType requestType, PdnType pdnType) {
            this.epsBearerIdentity = epsBearerIdentity;
            this.procedureTransactionIdentity = procedureTransactionIdentity;
            this.requestType = requestType;
            this.pdnType = pdnType;
        }

        public Builder informationTransfer(@Nullable Boolean value) {
            informationTransfer = value;
            return this;
        }

        public Builder apn(@Nullable Dnn value) {
            apn = value;
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

        public PdnConnectivityRequest build() {
            return new PdnConnectivityRequest(epsBearerIdentity, procedureTransactionIdentity, requestType, pdnType,
                    informationTransfer, apn, pco, extendedPco, others);
        }
    }
}
