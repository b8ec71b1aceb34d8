// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * An IP packet (RFC 791, RFC 8200), as far as a UE looks into it.
 *
 * @param source 4 or 16 octets
 * @param destination of the same length
 * @param protocol of the payload; behind extension headers the last one that could be followed
 * @param trafficClass type of service of IPv4
 * @param flowLabel 0 for IPv4
 * @param hopLimit time to live of IPv4
 * @param fragment whether the payload is not the beginning of its datagram, so that it has no ports
 * @param payload what follows the headers
 */
public record IpPacket(Octets source, Octets destination, int protocol, int trafficClass, int flowLabel, int hopLimit, boolean fragment,
        Octets payload) {

    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int ESP = 50;
    public static final int ICMPV6 = 58;
    public static final int SCTP = 132;

    private static final int HEADER_4 = 20;
    private static final int HEADER_6 = 40;
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int DESTINATION_OPTIONS = 60;
    /** Extension headers that are followed, at most. */
    private static final int MOST_EXTENSIONS = 8;
    private static final int HOPS = 64;

    /** A packet that is to be sent, with 64 hops to live. */
    public static IpPacket of(Octets source, Octets destination, int protocol, Octets payload) {
        return new IpPacket(source, destination, protocol, 0, 0, HOPS, false, payload);
    }

    public boolean isIpv4() {
        return source.length() == 4;
    }

    public IpPacket withHopLimit(int value) {
        return new IpPacket(source, destination, protocol, trafficClass, flowLabel, value, fragment, payload);
    }

    /** Reads a packet; null if it is none that is whole. */
    public static @Nullable IpPacket read(Octets packet) {
        return packet.isEmpty() ? null : switch (packet.at(0) >> 4) {
            case 4 -> readIpv4(packet);
            case 6 -> readIpv6(packet);
            default -> null;
        };
    }

    private static @Nullable IpPacket readIpv4(Octets packet) {
        if (packet.length() < HEADER_4) {
            return null;
        }
        int header = (packet.at(0) & 0xf) * 4;
        int total = u16(packet, 2);
        if (header < HEADER_4 || total < header || total > packet.length()) {
            return null;
        }
        return new IpPacket(packet.slice(12, 16), packet.slice(16, 20), packet.at(9), packet.at(1), 0, packet.at(8),
                (u16(packet, 6) & 0x1fff) != 0, packet.slice(header, total));
    }

    private static @Nullable IpPacket readIpv6(Octets packet) {
        if (packet.length() < HEADER_6) {
            return null;
        }
        int end = HEADER_6 + u16(packet, 4);
        if (end > packet.length()) {
            return null;
        }
        int next = packet.at(6);
        int at = HEADER_6;
        boolean fragment = false;
        for (int i = 0; i < MOST_EXTENSIONS && !fragment && at + 8 <= end; i++) {
            if (next == FRAGMENT) {
                fragment = u16(packet, at + 2) >> 3 != 0;
                next = packet.at(at);
                at += 8;
            } else if (next == HOP_BY_HOP || next == ROUTING || next == DESTINATION_OPTIONS) {
                next = packet.at(at);
                at += (packet.at(at + 1) + 1) * 8;
            } else {
                break;
            }
        }
        if (at > end) {
            return null;
        }
        int first = packet.at(0) << 16 | packet.at(1) << 8 | packet.at(2);
        return new IpPacket(packet.slice(8, 24), packet.slice(24, 40), next, first >> 12 & 0xff, (first & 0xf) << 16 | u16(packet, 2) & 0xffff,
                packet.at(7), fragment, packet.slice(at, end));
    }

    /** The source port of UDP, TCP or SCTP; -1 if there is none. */
    public int sourcePort() {
        return port(0);
    }

    /** The destination port of UDP, TCP or SCTP; -1 if there is none. */
    public int destinationPort() {
        return port(2);
    }

    private int port(int at) {
        boolean ports = protocol == UDP || protocol == TCP || protocol == SCTP;
        return ports && !fragment && payload.length() >= 4 ? u16(payload, at) : -1;
    }

    /** The packet, without options and extension headers. */
    public Octets encode() {
        var out = new OctetWriter(HEADER_6 + payload.length());
        if (isIpv4()) {
            out.u8(0x45).u8(trafficClass).u16(HEADER_4 + payload.length()).u16(0).u16(0x4000).u8(hopLimit).u8(protocol).u16(0)
                    .octets(source).octets(destination);
            out.patchU16(10, Checksum.of(out.toOctets()));
        } else {
            out.u32(6L << 28 | (long) trafficClass << 20 | flowLabel).u16(payload.length()).u8(protocol).u8(hopLimit).octets(source)
                    .octets(destination);
        }
        return out.octets(payload).toOctets();
    }

    private static int u16(Octets octets, int at) {
        return octets.at(at) << 8 | octets.at(at + 1);
    }
}
