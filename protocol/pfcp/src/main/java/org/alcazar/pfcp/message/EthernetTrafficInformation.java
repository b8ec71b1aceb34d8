// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.MAC_ADDRESSES_DETECTED;
import static org.alcazar.pfcp.element.IeType.MAC_ADDRESSES_REMOVED;

import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.element.MacAddressList;
import org.alcazar.pfcp.element.OtherElements;

/** MAC addresses seen, and no longer seen (TS 29.244 §7.5.8.3-3). */
public record EthernetTrafficInformation(List<MacAddressList> macAddressesDetected, List<MacAddressList> macAddressesRemoved,
        OtherElements others) {

    static final IeTable<EthernetTrafficInformation> TABLE = IeTable.of(EthernetTrafficInformation::others, t -> {
        var macAddressesDetected = t.several(MAC_ADDRESSES_DETECTED, Rules.MAC_ADDRESS_LIST,
                EthernetTrafficInformation::macAddressesDetected);
        var macAddressesRemoved = t.several(MAC_ADDRESSES_REMOVED, Rules.MAC_ADDRESS_LIST, EthernetTrafficInformation::macAddressesRemoved);
        return v -> new EthernetTrafficInformation(v.get(macAddressesDetected), v.get(macAddressesRemoved), v.others());
    });

    public EthernetTrafficInformation {
        macAddressesDetected = List.copyOf(macAddressesDetected);
        macAddressesRemoved = List.copyOf(macAddressesRemoved);
    }

    /** Begins with what is mandatory. */
    public static Builder builder() {
        return new Builder();
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private List<MacAddressList> macAddressesDetected = List.of();
        private List<MacAddressList> macAddressesRemoved = List.of();
        private OtherElements others = OtherElements.NONE;

        private Builder() {
        }

        public Builder macAddressesDetected(List<MacAddressList> value) {
            macAddressesDetected = value;
            return this;
        }

        public Builder macAddressesRemoved(List<MacAddressList> value) {
            macAddressesRemoved = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public EthernetTrafficInformation build() {
            return new EthernetTrafficInformation(macAddressesDetected, macAddressesRemoved, others);
        }
    }
}
