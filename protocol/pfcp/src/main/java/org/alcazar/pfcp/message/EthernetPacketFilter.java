// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.C_TAG;
import static org.alcazar.pfcp.element.IeType.ETHERNET_FILTER_ID;
import static org.alcazar.pfcp.element.IeType.ETHERNET_FILTER_PROPERTIES;
import static org.alcazar.pfcp.element.IeType.ETHERTYPE;
import static org.alcazar.pfcp.element.IeType.MAC_ADDRESS;
import static org.alcazar.pfcp.element.IeType.SDF_FILTER;
import static org.alcazar.pfcp.element.IeType.S_TAG;

import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.EthernetFilterFlag;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.MacAddresses;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.pfcp.element.VlanTag;
import org.jspecify.annotations.Nullable;

/** What an Ethernet frame is matched against (TS 29.244 §7.5.2.2-3). */
public record EthernetPacketFilter(@Nullable Long ethernetFilterId, @Nullable Flags<EthernetFilterFlag> ethernetFilterProperties,
        List<MacAddresses> macAddresses, @Nullable Integer ethertype, @Nullable VlanTag cTag, @Nullable VlanTag sTag,
        List<SdfFilter> sdfFilters, OtherElements others) {

    static final IeTable<EthernetPacketFilter> TABLE = IeTable.of(EthernetPacketFilter::others, t -> {
        var ethernetFilterId = t.conditional(ETHERNET_FILTER_ID, Scalars.U32, EthernetPacketFilter::ethernetFilterId);
        var ethernetFilterProperties = t.conditional(ETHERNET_FILTER_PROPERTIES, Scalars.flags(),
                EthernetPacketFilter::ethernetFilterProperties);
        var macAddresses = t.several(MAC_ADDRESS, Rules.MAC_ADDRESSES, EthernetPacketFilter::macAddresses);
        var ethertype = t.optional(ETHERTYPE, Scalars.U16, EthernetPacketFilter::ethertype);
        var cTag = t.optional(C_TAG, Rules.VLAN_TAG, EthernetPacketFilter::cTag);
        var sTag = t.optional(S_TAG, Rules.VLAN_TAG, EthernetPacketFilter::sTag);
        var sdfFilters = t.several(SDF_FILTER, Rules.SDF_FILTER, EthernetPacketFilter::sdfFilters);
        return v -> new EthernetPacketFilter(v.get(ethernetFilterId), v.get(ethernetFilterProperties), v.get(macAddresses),
                v.get(ethertype), v.get(cTag), v.get(sTag), v.get(sdfFilters), v.others());
    });

    public EthernetPacketFilter {
        macAddresses = List.copyOf(macAddresses);
        sdfFilters = List.copyOf(sdfFilters);
    }

    /** Begins with what is mandatory. */
    public static Builder builder() {
        return new Builder();
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private @Nullable Long ethernetFilterId;
        private @Nullable Flags<EthernetFilterFlag> ethernetFilterProperties;
        private List<MacAddresses> macAddresses = List.of();
        private @Nullable Integer ethertype;
        private @Nullable VlanTag cTag;
        private @Nullable VlanTag sTag;
        private List<SdfFilter> sdfFilters = List.of();
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder ethernetFilterId(@Nullable Long value) {
            ethernetFilterId = value;
            return this;
        }

        public Builder ethernetFilterProperties(@Nullable Flags<EthernetFilterFlag> value) {
            ethernetFilterProperties = value;
            return this;
        }

        public Builder macAddresses(List<MacAddresses> value) {
            macAddresses = value;
            return this;
        }

        public Builder ethertype(@Nullable Integer value) {
            ethertype = value;
            return this;
        }

        public Builder cTag(@Nullable VlanTag value) {
            cTag = value;
            return this;
        }

        public Builder sTag(@Nullable VlanTag value) {
            sTag = value;
            return this;
        }

        public Builder sdfFilters(List<SdfFilter> value) {
            sdfFilters = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public EthernetPacketFilter build() {
            return new EthernetPacketFilter(ethernetFilterId, ethernetFilterProperties, macAddresses, ethertype, cTag, sTag, sdfFilters,
                    others);
        }
    }
}
