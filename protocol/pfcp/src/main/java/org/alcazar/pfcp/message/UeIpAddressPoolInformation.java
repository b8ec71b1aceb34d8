// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.IP_VERSION;
import static org.alcazar.pfcp.element.IeType.NETWORK_INSTANCE;
import static org.alcazar.pfcp.element.IeType.S_NSSAI;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS_POOL_IDENTITY;

import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.IpVersion;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.Snssai;
import org.jspecify.annotations.Nullable;

/** A pool that the UP function assigns addresses of UEs from (TS 29.244 §7.4.4.1-3). */
public record UeIpAddressPoolInformation(List<OctetString> ueIpAddressPoolIdentities, @Nullable DomainName networkInstance,
        List<Snssai> snssais, @Nullable Flags<IpVersion> ipVersion, OtherElements others) {

    static final IeTable<UeIpAddressPoolInformation> TABLE = IeTable.of(UeIpAddressPoolInformation::others, t -> {
        var ueIpAddressPoolIdentities = t.atLeastOne(UE_IP_ADDRESS_POOL_IDENTITY, Scalars.LONG_STRING,
                UeIpAddressPoolInformation::ueIpAddressPoolIdentities);
        var networkInstance = t.optional(NETWORK_INSTANCE, Scalars.DOMAIN_NAME, UeIpAddressPoolInformation::networkInstance);
        var snssais = t.several(S_NSSAI, Scalars.SNSSAI, UeIpAddressPoolInformation::snssais);
        var ipVersion = t.optional(IP_VERSION, Scalars.flags(), UeIpAddressPoolInformation::ipVersion);
        return v -> new UeIpAddressPoolInformation(v.get(ueIpAddressPoolIdentities), v.get(networkInstance), v.get(snssais),
                v.get(ipVersion), v.others());
    });

    public UeIpAddressPoolInformation {
        ueIpAddressPoolIdentities = List.copyOf(ueIpAddressPoolIdentities);
        snssais = List.copyOf(snssais);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(List<OctetString> ueIpAddressPoolIdentities) {
        return new Builder(ueIpAddressPoolIdentities);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final List<OctetString> ueIpAddressPoolIdentities;
        private @Nullable DomainName networkInstance;
        private List<Snssai> snssais = List.of();
        private @Nullable Flags<IpVersion> ipVersion;
        private OtherElements others = OtherElements.NONE;

        private Builder(List<OctetString> ueIpAddressPoolIdentities) {
            this.ueIpAddressPoolIdentities = ueIpAddressPoolIdentities;
        }

        public Builder networkInstance(@Nullable DomainName value) {
            networkInstance = value;
            return this;
        }

        public Builder snssais(List<Snssai> value) {
            snssais = value;
            return this;
        }

        public Builder ipVersion(@Nullable Flags<IpVersion> value) {
            ipVersion = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public UeIpAddressPoolInformation build() {
            return new UeIpAddressPoolInformation(ueIpAddressPoolIdentities, networkInstance, snssais, ipVersion, others);
        }
    }
}
