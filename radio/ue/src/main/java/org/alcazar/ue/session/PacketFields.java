// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.session;

import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.ue.traffic.IpPacket;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What packet filters compare, of a packet that the UE sends: it is the local end. The packet is only looked into when a filter asks. */
final class PacketFields {

    private static final int ETHERNET_HEADER = 14;
    private static final int MAC = 6;
    private static final int CUSTOMER_TAG = 0x8100;
    private static final int SERVICE_TAG = 0x88a8;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;

    private final PduSessionType type;
    private final Octets packet;
    private boolean looked;
    private @Nullable IpPacket ip;
    private boolean ethernet;
    private int customerTag = -1;
    private int serviceTag = -1;
    private int ethertype = -1;

    PacketFields(PduSessionType type, Octets packet) {
        this.type = type;
        this.packet = packet;
    }

    boolean matches(PacketFilterComponent component) {
        if (component instanceof PacketFilterComponent.MatchAll) {
            return true;
        }
        look();
        return switch (component) {
            case PacketFilterComponent.MatchAll all -> true;
            case PacketFilterComponent.Ipv4Remote(var address, var mask) -> ip != null && masked(ip.destination(), address, mask);
            case PacketFilterComponent.Ipv4Local(var address, var mask) -> ip != null && masked(ip.source(), address, mask);
            case PacketFilterComponent.Ipv6Remote(var address, var length) -> ip != null && prefixed(ip.destination(), address, length);
            case PacketFilterComponent.Ipv6Local(var address, var length) -> ip != null && prefixed(ip.source(), address, length);
            case PacketFilterComponent.Protocol(var value) -> ip != null && ip.protocol() == value;
            case PacketFilterComponent.LocalPort(var port) -> ip != null && ip.sourcePort() == port;
            case PacketFilterComponent.LocalPorts(var low, var high) -> ip != null && within(ip.sourcePort(), low, high);
            case PacketFilterComponent.RemotePort(var port) -> ip != null && ip.destinationPort() == port;
            case PacketFilterComponent.RemotePorts(var low, var high) -> ip != null && within(ip.destinationPort(), low, high);
            case PacketFilterComponent.SecurityParameterIndex(var index) -> ip != null && ip.protocol() == IpPacket.ESP
                    && ip.payload().length() >= 4 && ip.payload().asBuffer().getInt() == index;
            case PacketFilterComponent.TrafficClass(var value, var mask) -> ip != null && ((ip.trafficClass() ^ value) & mask) == 0;
            case PacketFilterComponent.FlowLabel(var label) -> ip != null && !ip.isIpv4() && ip.flowLabel() == label;
            case PacketFilterComponent.DestinationMac(var address) -> ethernet && packet.slice(0, MAC).equals(address);
            case PacketFilterComponent.SourceMac(var address) -> ethernet && packet.slice(MAC, 2 * MAC).equals(address);
            case PacketFilterComponent.CustomerVlan(var identifier) -> customerTag >= 0 && (customerTag & 0xfff) == identifier;
            case PacketFilterComponent.ServiceVlan(var identifier) -> serviceTag >= 0 && (serviceTag & 0xfff) == identifier;
            case PacketFilterComponent.CustomerVlanPriority(var priority, var eligible) -> isPriority(customerTag, priority, eligible);
            case PacketFilterComponent.ServiceVlanPriority(var priority, var eligible) -> isPriority(serviceTag, priority, eligible);
            case PacketFilterComponent.Ethertype(var type) -> ethertype == type;
            case PacketFilterComponent.DestinationMacs(var low, var high) -> ethernet && within(packet.slice(0, MAC), low, high);
            case PacketFilterComponent.SourceMacs(var low, var high) -> ethernet && within(packet.slice(MAC, 2 * MAC), low, high);
            // What has no meaning can't be said to match.
            case PacketFilterComponent.Unknown unknown -> false;
        };
    }

    private void look() {
        if (looked) {
            return;
        }
        looked = true;
        switch (type) {
            case IPV4, IPV6, IPV4V6 -> ip = IpPacket.read(packet);
            case ETHERNET -> lookAtFrame();
            case UNSTRUCTURED -> { }
        }
    }

    private void lookAtFrame() {
        if (packet.length() < ETHERNET_HEADER) {
            return;
        }
        ethernet = true;
        int at = 2 * MAC;
        ethertype = u16(at);
        while ((ethertype == CUSTOMER_TAG || ethertype == SERVICE_TAG) && at + 6 <= packet.length()) {
            if (ethertype == CUSTOMER_TAG) {
                customerTag = u16(at + 2);
            } else {
                serviceTag = u16(at + 2);
            }
            at += 4;
            ethertype = u16(at);
        }
        if (ethertype == IPV4 || ethertype == IPV6) {
            ip = IpPacket.read(packet.slice(at + 2, packet.length()));
        }
    }

    private int u16(int at) {
        return packet.at(at) << 8 | packet.at(at + 1);
    }

    private static boolean within(int value, int low, int high) {
        return value >= low && value <= high;
    }

    private static boolean within(Octets value, Octets low, Octets high) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }

    private static boolean isPriority(int tag, int priority, boolean dropEligible) {
        return tag >= 0 && tag >> 13 == priority && (tag >> 12 & 1) == (dropEligible ? 1 : 0);
    }

    private static boolean masked(Octets value, Octets address, Octets mask) {
        if (value.length() != address.length()) {
            return false;
        }
        for (int i = 0; i < mask.length(); i++) {
            if (((value.at(i) ^ address.at(i)) & mask.at(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean prefixed(Octets value, Octets address, int length) {
        if (value.length() != address.length() || length > address.length() * 8) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            if (((value.at(bit / 8) ^ address.at(bit / 8)) >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }
}
