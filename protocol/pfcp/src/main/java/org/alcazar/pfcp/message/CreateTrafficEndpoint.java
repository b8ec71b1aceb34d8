// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.ETHERNET_PDU_SESSION_INFORMATION;
import static org.alcazar.pfcp.element.IeType.FRAMED_IPV6_ROUTE;
import static org.alcazar.pfcp.element.IeType.FRAMED_ROUTE;
import static org.alcazar.pfcp.element.IeType.FRAMED_ROUTING;
import static org.alcazar.pfcp.element.IeType.F_TEID;
import static org.alcazar.pfcp.element.IeType.NETWORK_INSTANCE;
import static org.alcazar.pfcp.element.IeType.QFI;
import static org.alcazar.pfcp.element.IeType.RAT_TYPE;
import static org.alcazar.pfcp.element.IeType.THREE_GPP_INTERFACE_TYPE;
import static org.alcazar.pfcp.element.IeType.TRAFFIC_ENDPOINT_ID;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.EthernetPduSessionFlag;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.UeIpAddress;
import org.jspecify.annotations.Nullable;

/**
 * A traffic endpoint to create (TS 29.244 §7.5.2.7).
 *
 * @param trafficEndpointId 0 to 255
 * @param qfis 0 to 63 each
 * @param sourceInterfaceType TS 29.244 §8.2.118
 * @param ratType TS 29.274 §8.17
 */
public record CreateTrafficEndpoint(int trafficEndpointId, @Nullable FTeid localFTeid, @Nullable DomainName networkInstance,
        List<UeIpAddress> ueIpAddresses, @Nullable Flags<EthernetPduSessionFlag> ethernetPduSessionInformation,
        List<OctetString> framedRoutes, @Nullable Long framedRouting, List<OctetString> framedIpv6Routes, List<Integer> qfis,
        @Nullable Integer sourceInterfaceType, @Nullable Integer ratType, OtherElements others) {

    static final IeTable<CreateTrafficEndpoint> TABLE = IeTable.of(CreateTrafficEndpoint::others, t -> {
        var trafficEndpointId = t.mandatory(TRAFFIC_ENDPOINT_ID, Scalars.U8, CreateTrafficEndpoint::trafficEndpointId);
        var localFTeid = t.optional(F_TEID, Endpoints.F_TEID, CreateTrafficEndpoint::localFTeid);
        var networkInstance = t.optional(NETWORK_INSTANCE, Scalars.DOMAIN_NAME, CreateTrafficEndpoint::networkInstance);
        var ueIpAddresses = t.several(UE_IP_ADDRESS, Endpoints.UE_IP_ADDRESS, CreateTrafficEndpoint::ueIpAddresses);
        var ethernetPduSessionInformation = t.optional(ETHERNET_PDU_SESSION_INFORMATION, Scalars.flags(),
                CreateTrafficEndpoint::ethernetPduSessionInformation);
        var framedRoutes = t.several(FRAMED_ROUTE, Scalars.OCTET_STRING, CreateTrafficEndpoint::framedRoutes);
        var framedRouting = t.optional(FRAMED_ROUTING, Scalars.U32, CreateTrafficEndpoint::framedRouting);
        var framedIpv6Routes = t.several(FRAMED_IPV6_ROUTE, Scalars.OCTET_STRING, CreateTrafficEndpoint::framedIpv6Routes);
        var qfis = t.several(QFI, Scalars.U6, CreateTrafficEndpoint::qfis);
        var sourceInterfaceType = t.conditional(THREE_GPP_INTERFACE_TYPE, Scalars.U6, CreateTrafficEndpoint::sourceInterfaceType);
        var ratType = t.optional(RAT_TYPE, Scalars.U8, CreateTrafficEndpoint::ratType);
        return v -> new CreateTrafficEndpoint(v.get(trafficEndpointId), v.get(localFTeid), v.get(networkInstance), v.get(ueIpAddresses),
                v.get(ethernetPduSessionInformation), v.get(framedRoutes), v.get(framedRouting), v.get(framedIpv6Routes), v.get(qfis),
                v.get(sourceInterfaceType), v.get(ratType), v.others());
    });

    public CreateTrafficEndpoint {
        ueIpAddresses = List.copyOf(ueIpAddresses);
        framedRoutes = List.copyOf(framedRoutes);
        framedIpv6Routes = List.copyOf(framedIpv6Routes);
        qfis = List.copyOf(qfis);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(int trafficEndpointId) {
        return new Builder(trafficEndpointId);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final int trafficEndpointId;
        private @Nullable FTeid localFTeid;
        private @Nullable DomainName networkInstance;
        private List<UeIpAddress> ueIpAddresses = List.of();
        private @Nullable Flags<EthernetPduSessionFlag> ethernetPduSessionInformation;
        private List<OctetString> framedRoutes = List.of();
        private @Nullable Long framedRouting;
        private List<OctetString> framedIpv6Routes = List.of();
        private List<Integer> qfis = List.of();
        private @Nullable Integer sourceInterfaceType;
        private @Nullable Integer ratType;
        private OtherElements others = OtherElements.NONE;

        private Builder(int trafficEndpointId) {
            this.trafficEndpointId = trafficEndpointId;
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

        public Builder ethernetPduSessionInformation(@Nullable Flags<EthernetPduSessionFlag> value) {
            ethernetPduSessionInformation = value;
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

        public Builder qfis(List<Integer> value) {
            qfis = value;
            return this;
        }

        public Builder sourceInterfaceType(@Nullable Integer value) {
            sourceInterfaceType = value;
            return this;
        }

        public Builder ratType(@Nullable Integer value) {
            ratType = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public CreateTrafficEndpoint build() {
            return new CreateTrafficEndpoint(trafficEndpointId, localFTeid, networkInstance, ueIpAddresses, ethernetPduSessionInformation,
                    framedRoutes, framedRouting, framedIpv6Routes, qfis, sourceInterfaceType, ratType, others);
        }
    }
}
