// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.APPLICATION_ID;
import static org.alcazar.pfcp.element.IeType.ETHERNET_PACKET_FILTER;
import static org.alcazar.pfcp.element.IeType.ETHERNET_PDU_SESSION_INFORMATION;
import static org.alcazar.pfcp.element.IeType.FRAMED_IPV6_ROUTE;
import static org.alcazar.pfcp.element.IeType.FRAMED_ROUTE;
import static org.alcazar.pfcp.element.IeType.FRAMED_ROUTING;
import static org.alcazar.pfcp.element.IeType.F_TEID;
import static org.alcazar.pfcp.element.IeType.NETWORK_INSTANCE;
import static org.alcazar.pfcp.element.IeType.QFI;
import static org.alcazar.pfcp.element.IeType.SDF_FILTER;
import static org.alcazar.pfcp.element.IeType.SOURCE_INTERFACE;
import static org.alcazar.pfcp.element.IeType.THREE_GPP_INTERFACE_TYPE;
import static org.alcazar.pfcp.element.IeType.TRAFFIC_ENDPOINT_ID;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.EthernetPduSessionFlag;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a packet is matched against (TS 29.244 §7.5.2.2-2).
 *
 * @param qfis 0 to 63 each
 * @param sourceInterfaceType TS 29.244 §8.2.118
 */
public record Pdi(SourceInterface sourceInterface, @Nullable FTeid localFTeid, @Nullable DomainName networkInstance,
        List<UeIpAddress> ueIpAddresses, List<Integer> trafficEndpointIds, List<SdfFilter> sdfFilters, @Nullable OctetString applicationId,
        @Nullable Flags<EthernetPduSessionFlag> ethernetPduSessionInformation, List<EthernetPacketFilter> ethernetPacketFilters,
        List<Integer> qfis, List<OctetString> framedRoutes, @Nullable Long framedRouting, List<OctetString> framedIpv6Routes,
        @Nullable Integer sourceInterfaceType, OtherElements others) {

    static final IeTable<Pdi> TABLE = IeTable.of(Pdi::others, t -> {
        t.nullLengthRemoves();
        var sourceInterface = t.mandatory(SOURCE_INTERFACE, Scalars.SOURCE_INTERFACE, Pdi::sourceInterface);
        var localFTeid = t.optional(F_TEID, Endpoints.F_TEID, Pdi::localFTeid);
        var networkInstance = t.optional(NETWORK_INSTANCE, Scalars.DOMAIN_NAME, Pdi::networkInstance);
        var ueIpAddresses = t.several(UE_IP_ADDRESS, Endpoints.UE_IP_ADDRESS, Pdi::ueIpAddresses);
        var trafficEndpointIds = t.several(TRAFFIC_ENDPOINT_ID, Scalars.U8, Pdi::trafficEndpointIds);
        var sdfFilters = t.several(SDF_FILTER, Rules.SDF_FILTER, Pdi::sdfFilters);
        var applicationId = t.optional(APPLICATION_ID, Scalars.OCTET_STRING, Pdi::applicationId);
        var ethernetPduSessionInformation = t.optional(ETHERNET_PDU_SESSION_INFORMATION, Scalars.flags(),
                Pdi::ethernetPduSessionInformation);
        var ethernetPacketFilters = t.several(ETHERNET_PACKET_FILTER, EthernetPacketFilter.TABLE, Pdi::ethernetPacketFilters);
        var qfis = t.several(QFI, Scalars.U6, Pdi::qfis);
        var framedRoutes = t.several(FRAMED_ROUTE, Scalars.OCTET_STRING, Pdi::framedRoutes);
        var framedRouting = t.optional(FRAMED_ROUTING, Scalars.U32, Pdi::framedRouting);
        var framedIpv6Routes = t.several(FRAMED_IPV6_ROUTE, Scalars.OCTET_STRING, Pdi::framedIpv6Routes);
        var sourceInterfaceType = t.conditional(THREE_GPP_INTERFACE_TYPE, Scalars.U6, Pdi::sourceInterfaceType);
        return v -> new Pdi(v.get(sourceInterface), v.get(localFTeid), v.get(networkInstance), v.get(ueIpAddresses),
                v.get(trafficEndpointIds), v.get(sdfFilters), v.get(applicationId), v.get(ethernetPduSessionInformation),
                v.get(ethernetPacketFilters), v.get(qfis), v.get(framedRoutes), v.get(framedRouting), v.get(framedIpv6Routes),
                v.get(sourceInterfaceType), v.others());
    });

    public Pdi {
        ueIpAddresses = List.copyOf(ueIpAddresses);
        trafficEndpointIds = List.copyOf(trafficEndpointIds);
        sdfFilters = List.copyOf(sdfFilters);
        ethernetPacketFilters = List.copyOf(ethernetPacketFilters);
        qfis = List.copyOf(qfis);
        framedRoutes = List.copyOf(framedRoutes);
        framedIpv6Routes = List.copyOf(framedIpv6Routes);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(SourceInterface sourceInterface) {
        return new Builder(sourceInterface);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final SourceInterface sourceInterface;
        private @Nullable FTeid localFTeid;
        private @Nullable DomainName networkInstance;
        private List<UeIpAddress> ueIpAddresses = List.of();
        private List<Integer> trafficEndpointIds = List.of();
        private List<SdfFilter> sdfFilters = List.of();
        private @Nullable OctetString applicationId;
        private @Nullable Flags<EthernetPduSessionFlag> ethernetPduSessionInformation;
        private List<EthernetPacketFilter> ethernetPacketFilters = List.of();
        private List<Integer> qfis = List.of();
        private List<OctetString> framedRoutes = List.of();
        private @Nullable Long framedRouting;
        private List<OctetString> framedIpv6Routes = List.of();
        private @Nullable Integer sourceInterfaceType;
        private OtherElements others = OtherElements.NONE;

        private Builder(SourceInterface sourceInterface) {
            this.sourceInterface = sourceInterface;
        }

        public Builder localFTeid(@Nullable FTeid value) {
            localFTeid = value;
            return this;
        }

        public Builder networkInstance(@Nullable DomainName value) {
            networkInstance = value;
            return this;
        }

        public Builder ueIpAddresses(List<UeIpAddress> value) {
            ueIpAddresses = value;
            return this;
        }

        public Builder trafficEndpointIds(List<Integer> value) {
            trafficEndpointIds = value;
            return this;
        }

        public Builder sdfFilters(List<SdfFilter> value) {
            sdfFilters = value;
            return this;
        }

        public Builder applicationId(@Nullable OctetString value) {
            applicationId = value;
            return this;
        }

        public Builder ethernetPduSessionInformation(@Nullable Flags<EthernetPduSessionFlag> value) {
            ethernetPduSessionInformation = value;
            return this;
        }

        public Builder ethernetPacketFilters(List<EthernetPacketFilter> value) {
            ethernetPacketFilters = value;
            return this;
        }

        public Builder qfis(List<Integer> value) {
            qfis = value;
            return this;
        }

        public Builder framedRoutes(List<OctetString> value) {
            framedRoutes = value;
            return this;
        }

        public Builder framedRouting(@Nullable Long value) {
            framedRouting = value;
            return this;
        }

        public Builder framedIpv6Routes(List<OctetString> value) {
            framedIpv6Routes = value;
            return this;
        }

        public Builder sourceInterfaceType(@Nullable Integer value) {
            sourceInterfaceType = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public Pdi build() {
            return new Pdi(sourceInterface, localFTeid, networkInstance, ueIpAddresses, trafficEndpointIds, sdfFilters, applicationId,
                    ethernetPduSessionInformation, ethernetPacketFilters, qfis, framedRoutes, framedRouting, framedIpv6Routes,
                    sourceInterfaceType, others);
        }
    }
}
