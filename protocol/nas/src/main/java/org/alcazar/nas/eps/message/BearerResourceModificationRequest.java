// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.EPS_BEARER_IDENTITY;
import static org.alcazar.nas.codec.EpsElements.EPS_QOS;
import static org.alcazar.nas.codec.EpsElements.ESM_CAUSE;
import static org.alcazar.nas.codec.EpsElements.TRAFFIC_FLOW_TEMPLATE;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.BEARER_RESOURCE_MODIFICATION_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE wants a bearer changed. UE to network (TS 24.301 §8.3.10).
 *
 * @param packetFilterBearerIdentity EPS bearer identity for packet filter, 5..15
 * @param trafficFlowAggregate coded as a traffic flow template (TS 24.008 §10.5.6.12), not looked into
 */
public record BearerResourceModificationRequest(int epsBearerIdentity, int procedureTransactionIdentity,
        int packetFilterBearerIdentity, Octets trafficFlowAggregate, @Nullable EpsQos requiredQos, @Nullable EsmCause cause,
        @Nullable ProtocolConfigurationOptions pco, @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others)
        implements EsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int DEVICE_PROPERTIES = 0xc0;
    public static final int NBIFOM_CONTAINER = 0x33;
    public static final int HEADER_COMPRESSION_CONFIGURATION = 0x66;
    public static final int EXTENDED_EPS_QOS = 0x5c;

    static final NasTable<BearerResourceModificationRequest> TABLE =
            NasTable.of(ESM, BEARER_RESOURCE_MODIFICATION_REQUEST.value(), BearerResourceModificationRequest::others, t -> {
        var packetFilterBearerIdentity = t.lowHalf(EPS_BEARER_IDENTITY, BearerResourceModificationRequest::packetFilterBearerIdentity);
        var trafficFlowAggregate = t.mandatory(LV, TRAFFIC_FLOW_TEMPLATE, BearerResourceModificationRequest::trafficFlowAggregate);
        var requiredQos = t.optional(0x5b, TLV, EPS_QOS, BearerResourceModificationRequest::requiredQos);
        var cause = t.optional(0x58, TV, ESM_CAUSE, BearerResourceModificationRequest::cause);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_UE, BearerResourceModificationRequest::pco);
        t.other(DEVICE_PROPERTIES);
        t.other(NBIFOM_CONTAINER, TLV, 1, 255);
        t.other(HEADER_COMPRESSION_CONFIGURATION, TLV, 3, 255);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE, BearerResourceModificationRequest::extendedPco);
        t.other(EXTENDED_EPS_QOS, TLV, 10, 10);
        return v -> new BearerResourceModificationRequest(v.header(0) >> 4, v.header(1), v.get(packetFilterBearerIdentity),
                v.get(trafficFlowAggregate), v.get(requiredQos), v.get(cause), v.get(pco), v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity, int packetFilterBearerIdentity,
            Octets trafficFlowAggregate) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity, packetFilterBearerIdentity, trafficFlowAggregate);
    }

    @Override
    public EsmMessageType messageType() {
        return BEARER_RESOURCE_MODIFICATION_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private final int packetFilterBearerIdentity;
        private final Octets trafficFlowAggregate;
        private @Nullable EpsQos requiredQos;
        private @Nullable EsmCause cause;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable ProtocolConfigurationOptions extendedPco;
        private OtherElements others = OtherElements.NONE;

        private Builder(int epsBearerIdentity, int procedureTransactionIdentity, int packetFilterBearerIdentity,
                Octets trafficFlowAggregate) {
            this.epsBearerIdentity = epsBearerIdentity;
            this.procedureTransactionIdentity = procedureTransactionIdentity;
            this.packetFilterBearerIdentity = packetFilterBearerIdentity;
            this.trafficFlowAggregate = trafficFlowAggregate;
        }

        public Builder requiredQos(@Nullable EpsQos value) {
            requiredQos = value;
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

        public BearerResourceModificationRequest build() {
            return new BearerResourceModificationRequest(epsBearerIdentity, procedureTransactionIdentity, packetFilterBearerIdentity,
                    trafficFlowAggregate, requiredQos, cause, pco, extendedPco, others);
        }
    }
}
