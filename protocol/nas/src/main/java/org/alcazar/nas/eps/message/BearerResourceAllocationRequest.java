// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.EPS_BEARER_IDENTITY;
import static org.alcazar.nas.codec.EpsElements.EPS_QOS;
import static org.alcazar.nas.codec.EpsElements.TRAFFIC_FLOW_TEMPLATE;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.BEARER_RESOURCE_ALLOCATION_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE wants a bearer of its own quality. UE to network (TS 24.301 §8.3.8).
 *
 * @param trafficFlowAggregate coded as a traffic flow template (TS 24.008 §10.5.6.12), not looked into
 */
public record BearerResourceAllocationRequest(int epsBearerIdentity, int procedureTransactionIdentity, int linkedEpsBearerIdentity,
        Octets trafficFlowAggregate, EpsQos requiredQos, @Nullable ProtocolConfigurationOptions pco,
        @Nullable ProtocolConfigurationOptions extendedPco, OtherElements others) implements EsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int DEVICE_PROPERTIES = 0xc0;
    public static final int NBIFOM_CONTAINER = 0x33;
    public static final int EXTENDED_EPS_QOS = 0x5c;

    static final NasTable<BearerResourceAllocationRequest> TABLE =
            NasTable.of(ESM, BEARER_RESOURCE_ALLOCATION_REQUEST.value(), BearerResourceAllocationRequest::others, t -> {
        var linkedEpsBearerIdentity = t.lowHalf(EPS_BEARER_IDENTITY, BearerResourceAllocationRequest::linkedEpsBearerIdentity);
        var trafficFlowAggregate = t.mandatory(LV, TRAFFIC_FLOW_TEMPLATE, BearerResourceAllocationRequest::trafficFlowAggregate);
        var requiredQos = t.mandatory(LV, EPS_QOS, BearerResourceAllocationRequest::requiredQos);
        var pco = t.optional(0x27, TLV, OPTIONS_FROM_UE, BearerResourceAllocationRequest::pco);
        t.other(DEVICE_PROPERTIES);
        t.other(NBIFOM_CONTAINER, TLV, 1, 255);
        var extendedPco = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE, BearerResourceAllocationRequest::extendedPco);
        t.other(EXTENDED_EPS_QOS, TLV, 10, 10);
        return v -> new BearerResourceAllocationRequest(v.header(0) >> 4, v.header(1), v.get(linkedEpsBearerIdentity),
                v.get(trafficFlowAggregate), v.get(requiredQos), v.get(pco), v.get(extendedPco), v.others());
    });

    /** Begins a message of the mandatory elements. */
    public static Builder builder(int epsBearerIdentity, int procedureTransactionIdentity, int linkedEpsBearerIdentity,
            Octets trafficFlowAggregate, EpsQos requiredQos) {
        return new Builder(epsBearerIdentity, procedureTransactionIdentity, linkedEpsBearerIdentity, trafficFlowAggregate, requiredQos);
    }

    @Override
    public EsmMessageType messageType() {
        return BEARER_RESOURCE_ALLOCATION_REQUEST;
    }

    /** Gathers the elements of a message; what is not set is absent. */
    public static final class Builder {

        private final int epsBearerIdentity;
        private final int procedureTransactionIdentity;
        private final int linkedEpsBearerIdentity;
        private final Octets trafficFlowAggregate;
        private final EpsQos requiredQos;
        private @Nullable ProtocolConfigurationOptions pco;
        private @Nullable ProtocolConfigurationOptions extendedPco;
        private OtherElements others = OtherElements.NONE;

        private Builder(int epsBearerIdentity, int procedureTransactionIdentity, int linkedEpsBearerIdentity,
                Octets trafficFlowAggregate, EpsQos requiredQos) {
            this.epsBearerIdentity = epsBearerIdentity;
            this.procedureTransactionIdentity = procedureTransactionIdentity;
            this.linkedEpsBearerIdentity = linkedEpsBearerIdentity;
            this.trafficFlowAggregate = trafficFlowAggregate;
            this.requiredQos = requiredQos;
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

        public BearerResourceAllocationRequest build() {
            return new BearerResourceAllocationRequest(epsBearerIdentity, procedureTransactionIdentity, linkedEpsBearerIdentity,
                    trafficFlowAggregate, requiredQos, pco, extendedPco, others);
        }
    }
}
