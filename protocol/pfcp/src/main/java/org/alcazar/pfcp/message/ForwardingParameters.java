// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.DATA_NETWORK_ACCESS_IDENTIFIER;
import static org.alcazar.pfcp.element.IeType.DESTINATION_INTERFACE;
import static org.alcazar.pfcp.element.IeType.FORWARDING_POLICY;
import static org.alcazar.pfcp.element.IeType.HEADER_ENRICHMENT;
import static org.alcazar.pfcp.element.IeType.NETWORK_INSTANCE;
import static org.alcazar.pfcp.element.IeType.OUTER_HEADER_CREATION;
import static org.alcazar.pfcp.element.IeType.PROXYING;
import static org.alcazar.pfcp.element.IeType.REDIRECT_INFORMATION;
import static org.alcazar.pfcp.element.IeType.THREE_GPP_INTERFACE_TYPE;
import static org.alcazar.pfcp.element.IeType.TRAFFIC_ENDPOINT_ID;
import static org.alcazar.pfcp.element.IeType.TRANSPORT_LEVEL_MARKING;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.HeaderEnrichment;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.ProxyingFlag;
import org.alcazar.pfcp.element.RedirectInformation;
import org.alcazar.pfcp.element.TransportLevelMarking;
import org.jspecify.annotations.Nullable;

/**
 * Where and how to forward (TS 29.244 §7.5.2.3-2).
 *
 * @param linkedTrafficEndpointId 0 to 255
 * @param destinationInterfaceType TS 29.244 §8.2.118
 */
public record ForwardingParameters(DestinationInterface destinationInterface, @Nullable DomainName networkInstance,
        @Nullable RedirectInformation redirectInformation, @Nullable OuterHeaderCreation outerHeaderCreation,
        @Nullable TransportLevelMarking transportLevelMarking, @Nullable OctetString forwardingPolicy,
        @Nullable HeaderEnrichment headerEnrichment, @Nullable Integer linkedTrafficEndpointId, @Nullable Flags<ProxyingFlag> proxying,
        @Nullable Integer destinationInterfaceType, @Nullable OctetString dataNetworkAccessIdentifier, OtherElements others) {

    static final IeTable<ForwardingParameters> TABLE = IeTable.of(ForwardingParameters::others, t -> {
        var destinationInterface = t.mandatory(DESTINATION_INTERFACE, Scalars.DESTINATION_INTERFACE,
                ForwardingParameters::destinationInterface);
        var networkInstance = t.optional(NETWORK_INSTANCE, Scalars.DOMAIN_NAME, ForwardingParameters::networkInstance);
        var redirectInformation = t.conditional(REDIRECT_INFORMATION, Rules.REDIRECT_INFORMATION,
                ForwardingParameters::redirectInformation);
        var outerHeaderCreation = t.conditional(OUTER_HEADER_CREATION, Rules.OUTER_HEADER_CREATION,
                ForwardingParameters::outerHeaderCreation);
        var transportLevelMarking = t.conditional(TRANSPORT_LEVEL_MARKING, Rules.TRANSPORT_LEVEL_MARKING,
                ForwardingParameters::transportLevelMarking);
        var forwardingPolicy = t.conditional(FORWARDING_POLICY, Scalars.SHORT_STRING, ForwardingParameters::forwardingPolicy);
        var headerEnrichment = t.optional(HEADER_ENRICHMENT, Rules.HEADER_ENRICHMENT, ForwardingParameters::headerEnrichment);
        var linkedTrafficEndpointId = t.conditional(TRAFFIC_ENDPOINT_ID, Scalars.U8, ForwardingParameters::linkedTrafficEndpointId);
        var proxying = t.conditional(PROXYING, Scalars.flags(), ForwardingParameters::proxying);
        var destinationInterfaceType = t.conditional(THREE_GPP_INTERFACE_TYPE, Scalars.U6, ForwardingParameters::destinationInterfaceType);
        var dataNetworkAccessIdentifier = t.conditional(DATA_NETWORK_ACCESS_IDENTIFIER, Scalars.OCTET_STRING,
                ForwardingParameters::dataNetworkAccessIdentifier);
        return v -> new ForwardingParameters(v.get(destinationInterface), v.get(networkInstance), v.get(redirectInformation),
                v.get(outerHeaderCreation), v.get(transportLevelMarking), v.get(forwardingPolicy), v.get(headerEnrichment),
                v.get(linkedTrafficEndpointId), v.get(proxying), v.get(destinationInterfaceType), v.get(dataNetworkAccessIdentifier),
                v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(DestinationInterface destinationInterface) {
        return new Builder(destinationInterface);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final DestinationInterface destinationInterface;
        private @Nullable DomainName networkInstance;
        private @Nullable RedirectInformation redirectInformation;
        private @Nullable OuterHeaderCreation outerHeaderCreation;
        private @Nullable TransportLevelMarking transportLevelMarking;
        private @Nullable OctetString forwardingPolicy;
        private @Nullable HeaderEnrichment headerEnrichment;
        private @Nullable Integer linkedTrafficEndpointId;
        private @Nullable Flags<ProxyingFlag> proxying;
        private @Nullable Integer destinationInterfaceType;
        private @Nullable OctetString dataNetworkAccessIdentifier;
        private OtherElements others = OtherElements.NONE;

        private Builder(DestinationInterface destinationInterface) {
            this.destinationInterface = destinationInterface;
        }

        public Builder networkInstance(@Nullable DomainName value) {
            networkInstance = value;
            return this;
        }

        public Builder redirectInformation(@Nullable RedirectInformation value) {
            redirectInformation = value;
            return this;
        }

        public Builder outerHeaderCreation(@Nullable OuterHeaderCreation value) {
            outerHeaderCreation = value;
            return this;
        }

        public Builder transportLevelMarking(@Nullable TransportLevelMarking value) {
            transportLevelMarking = value;
            return this;
        }

        public Builder forwardingPolicy(@Nullable OctetString value) {
            forwardingPolicy = value;
            return this;
        }

        public Builder headerEnrichment(@Nullable HeaderEnrichment value) {
            headerEnrichment = value;
            return this;
        }

        public Builder linkedTrafficEndpointId(@Nullable Integer value) {
            linkedTrafficEndpointId = value;
            return this;
        }

        public Builder proxying(@Nullable Flags<ProxyingFlag> value) {
            proxying = value;
            return this;
        }

        public Builder destinationInterfaceType(@Nullable Integer value) {
            destinationInterfaceType = value;
            return this;
        }

        public Builder dataNetworkAccessIdentifier(@Nullable OctetString value) {
            dataNetworkAccessIdentifier = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public ForwardingParameters build() {
            return new ForwardingParameters(destinationInterface, networkInstance, redirectInformation, outerHeaderCreation,
                    transportLevelMarking, forwardingPolicy, headerEnrichment, linkedTrafficEndpointId, proxying, destinationInterfaceType,
                    dataNetworkAccessIdentifier, others);
        }
    }
}
