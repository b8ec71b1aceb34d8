// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.element.PacketFilterComponent.CustomerVlan;
import org.alcazar.nas.element.PacketFilterComponent.CustomerVlanPriority;
import org.alcazar.nas.element.PacketFilterComponent.DestinationMac;
import org.alcazar.nas.element.PacketFilterComponent.DestinationMacs;
import org.alcazar.nas.element.PacketFilterComponent.Ethertype;
import org.alcazar.nas.element.PacketFilterComponent.FlowLabel;
import org.alcazar.nas.element.PacketFilterComponent.Ipv4Local;
import org.alcazar.nas.element.PacketFilterComponent.Ipv4Remote;
import org.alcazar.nas.element.PacketFilterComponent.Ipv6Local;
import org.alcazar.nas.element.PacketFilterComponent.Ipv6Remote;
import org.alcazar.nas.element.PacketFilterComponent.LocalPort;
import org.alcazar.nas.element.PacketFilterComponent.LocalPorts;
import org.alcazar.nas.element.PacketFilterComponent.MatchAll;
import org.alcazar.nas.element.PacketFilterComponent.Protocol;
import org.alcazar.nas.element.PacketFilterComponent.RemotePort;
import org.alcazar.nas.element.PacketFilterComponent.RemotePorts;
import org.alcazar.nas.element.PacketFilterComponent.SecurityParameterIndex;
import org.alcazar.nas.element.PacketFilterComponent.ServiceVlan;
import org.alcazar.nas.element.PacketFilterComponent.ServiceVlanPriority;
import org.alcazar.nas.element.PacketFilterComponent.SourceMac;
import org.alcazar.nas.element.PacketFilterComponent.SourceMacs;
import org.alcazar.nas.element.PacketFilterComponent.TrafficClass;
import org.alcazar.nas.element.PacketFilterComponent.Unknown;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** The contents of packet filters: components, each after its type (TS 24.501 §9.11.4.13). */
final class PacketFilterComponents {

    private static final int IPV4 = 4;
    private static final int IPV6 = 16;
    private static final int MAC = 6;

    private PacketFilterComponents() {
    }

    static List<PacketFilterComponent> read(OctetReader in) {
        var components = new ArrayList<PacketFilterComponent>(4);
        while (in.hasRemaining()) {
            components.add(readOne(in.u8(), in));
        }
        return List.copyOf(components);
    }

    private static PacketFilterComponent readOne(int type, OctetReader in) {
        return switch (type) {
            case 0x01 -> new MatchAll();
            case 0x10 -> new Ipv4Remote(in.octets(IPV4), in.octets(IPV4));
            case 0x11 -> new Ipv4Local(in.octets(IPV4), in.octets(IPV4));
            case 0x21 -> new Ipv6Remote(in.octets(IPV6), in.u8());
            case 0x23 -> new Ipv6Local(in.octets(IPV6), in.u8());
            case 0x30 -> new Protocol(in.u8());
            case 0x40 -> new LocalPort(in.u16());
            case 0x41 -> new LocalPorts(in.u16(), in.u16());
            case 0x50 -> new RemotePort(in.u16());
            case 0x51 -> new RemotePorts(in.u16(), in.u16());
            case 0x60 -> new SecurityParameterIndex((int) in.u32());
            case 0x70 -> new TrafficClass(in.u8(), in.u8());
            case 0x80 -> new FlowLabel(in.u24() & 0xf_ffff);
            case 0x81 -> new DestinationMac(in.octets(MAC));
            case 0x82 -> new SourceMac(in.octets(MAC));
            case 0x83 -> new CustomerVlan(in.u16() & 0xfff);
            case 0x84 -> new ServiceVlan(in.u16() & 0xfff);
            case 0x85 -> customerPriority(in.u8());
            case 0x86 -> servicePriority(in.u8());
            case 0x87 -> new Ethertype(in.u16());
            case 0x88 -> new DestinationMacs(in.octets(MAC), in.octets(MAC));
            case 0x89 -> new SourceMacs(in.octets(MAC), in.octets(MAC));
            default -> new Unknown(type, in.rest());
        };
    }

    private static CustomerVlanPriority customerPriority(int octet) {
        return new CustomerVlanPriority(octet >> 1 & 7, (octet & 1) != 0);
    }

    private static ServiceVlanPriority servicePriority(int octet) {
        return new ServiceVlanPriority(octet >> 1 & 7, (octet & 1) != 0);
    }

    static void write(OctetWriter out, List<PacketFilterComponent> components) {
        for (var component : components) {
            writeOne(out, component);
        }
    }

    private static void writeOne(OctetWriter out, PacketFilterComponent component) {
        switch (component) {
            case MatchAll() -> out.u8(0x01);
            case Ipv4Remote(var address, var mask) -> out.u8(0x10).octets(address).octets(mask);
            case Ipv4Local(var address, var mask) -> out.u8(0x11).octets(address).octets(mask);
            case Ipv6Remote(var address, var prefixLength) -> out.u8(0x21).octets(address).u8(prefixLength);
            case Ipv6Local(var address, var prefixLength) -> out.u8(0x23).octets(address).u8(prefixLength);
            case Protocol(var value) -> out.u8(0x30).u8(value);
            case LocalPort(var port) -> out.u8(0x40).u16(port);
            case LocalPorts(var low, var high) -> out.u8(0x41).u16(low).u16(high);
            case RemotePort(var port) -> out.u8(0x50).u16(port);
            case RemotePorts(var low, var high) -> out.u8(0x51).u16(low).u16(high);
            case SecurityParameterIndex(var index) -> out.u8(0x60).u32(index);
            case TrafficClass(var value, var mask) -> out.u8(0x70).u8(value).u8(mask);
            case FlowLabel(var label) -> out.u8(0x80).u24(label);
            case DestinationMac(var address) -> out.u8(0x81).octets(address);
            case SourceMac(var address) -> out.u8(0x82).octets(address);
            case CustomerVlan(var identifier) -> out.u8(0x83).u16(identifier);
            case ServiceVlan(var identifier) -> out.u8(0x84).u16(identifier);
            case CustomerVlanPriority(var priority, var dropEligible) -> out.u8(0x85).u8(priority << 1 | (dropEligible ? 1 : 0));
            case ServiceVlanPriority(var priority, var dropEligible) -> out.u8(0x86).u8(priority << 1 | (dropEligible ? 1 : 0));
            case Ethertype(var type) -> out.u8(0x87).u16(type);
            case DestinationMacs(var low, var high) -> out.u8(0x88).octets(low).octets(high);
            case SourceMacs(var low, var high) -> out.u8(0x89).octets(low).octets(high);
            case Unknown(var type, var rest) -> out.u8(type).octets(rest);
        }
    }
}
