// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/**
 * What a packet filter compares (TS 24.501 §9.11.4.13). Local is the UE's end, remote the other one.
 */
public sealed interface PacketFilterComponent {

    record MatchAll() implements PacketFilterComponent {
    }

    /**
     * @param address 4 octets
     * @param mask 4 octets
     */
    record Ipv4Remote(Octets address, Octets mask) implements PacketFilterComponent {

        public Ipv4Remote {
            require(address, 4);
            require(mask, 4);
        }
    }

    /**
     * @param address 4 octets
     * @param mask 4 octets
     */
    record Ipv4Local(Octets address, Octets mask) implements PacketFilterComponent {

        public Ipv4Local {
            require(address, 4);
            require(mask, 4);
        }
    }

    /**
     * @param address 16 octets
     * @param prefixLength bits, 0..255 as received, above 128 without meaning
     */
    record Ipv6Remote(Octets address, int prefixLength) implements PacketFilterComponent {

        public Ipv6Remote {
            require(address, 16);
            require(prefixLength, 8);
        }
    }

    /**
     * @param address 16 octets
     * @param prefixLength bits, 0..255 as received, above 128 without meaning
     */
    record Ipv6Local(Octets address, int prefixLength) implements PacketFilterComponent {

        public Ipv6Local {
            require(address, 16);
            require(prefixLength, 8);
        }
    }

    /** @param value protocol of IPv4 or next header of IPv6, 0..255 */
    record Protocol(int value) implements PacketFilterComponent {

        public Protocol {
            require(value, 8);
        }
    }

    /** @param port 0..65535 */
    record LocalPort(int port) implements PacketFilterComponent {

        public LocalPort {
            require(port, 16);
        }
    }

    /** Ports from {@code low} to {@code high}, both included. */
    record LocalPorts(int low, int high) implements PacketFilterComponent {

        public LocalPorts {
            require(low | high, 16);
        }
    }

    /** @param port 0..65535 */
    record RemotePort(int port) implements PacketFilterComponent {

        public RemotePort {
            require(port, 16);
        }
    }

    /** Ports from {@code low} to {@code high}, both included. */
    record RemotePorts(int low, int high) implements PacketFilterComponent {

        public RemotePorts {
            require(low | high, 16);
        }
    }

    /** @param index of the IPsec security association, 32 bits, unsigned */
    record SecurityParameterIndex(int index) implements PacketFilterComponent {
    }

    /** Type of service of IPv4 or traffic class of IPv6. */
    record TrafficClass(int value, int mask) implements PacketFilterComponent {

        public TrafficClass {
            require(value | mask, 8);
        }
    }

    /** @param label of IPv6, 20 bits */
    record FlowLabel(int label) implements PacketFilterComponent {

        public FlowLabel {
            require(label, 20);
        }
    }

    /** @param address 6 octets */
    record DestinationMac(Octets address) implements PacketFilterComponent {

        public DestinationMac {
            require(address, 6);
        }
    }

    /** @param address 6 octets */
    record SourceMac(Octets address) implements PacketFilterComponent {

        public SourceMac {
            require(address, 6);
        }
    }

    /** @param identifier VID of the customer VLAN tag, 12 bits */
    record CustomerVlan(int identifier) implements PacketFilterComponent {

        public CustomerVlan {
            require(identifier, 12);
        }
    }

    /** @param identifier VID of the service VLAN tag, 12 bits */
    record ServiceVlan(int identifier) implements PacketFilterComponent {

        public ServiceVlan {
            require(identifier, 12);
        }
    }

    /**
     * @param priority PCP of the customer VLAN tag, 0..7
     * @param dropEligible DEI
     */
    record CustomerVlanPriority(int priority, boolean dropEligible) implements PacketFilterComponent {

        public CustomerVlanPriority {
            require(priority, 3);
        }
    }

    /**
     * @param priority PCP of the service VLAN tag, 0..7
     * @param dropEligible DEI
     */
    record ServiceVlanPriority(int priority, boolean dropEligible) implements PacketFilterComponent {

        public ServiceVlanPriority {
            require(priority, 3);
        }
    }

    /** @param type 16 bits */
    record Ethertype(int type) implements PacketFilterComponent {

        public Ethertype {
            require(type, 16);
        }
    }

    /** Addresses from {@code low} to {@code high}, 6 octets each, both included. */
    record DestinationMacs(Octets low, Octets high) implements PacketFilterComponent {

        public DestinationMacs {
            require(low, 6);
            require(high, 6);
        }
    }

    /** Addresses from {@code low} to {@code high}, 6 octets each, both included. */
    record SourceMacs(Octets low, Octets high) implements PacketFilterComponent {

        public SourceMacs {
            require(low, 6);
            require(high, 6);
        }
    }

    /**
     * One of a type without meaning, and all after it in its filter, as its end cannot be told.
     *
     * @param type an octet
     */
    record Unknown(int type, Octets rest) implements PacketFilterComponent {

        public Unknown {
            require(type, 8);
        }
    }

    private static void require(Octets octets, int length) {
        if (octets.length() != length) {
            throw new IllegalArgumentException("needs " + length + " octets, not " + octets.length());
        }
    }

    private static void require(int value, int bits) {
        if (value >>> bits != 0) {
            throw new IllegalArgumentException(value + " has more than " + bits + " bits");
        }
    }
}
