// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What a UE asks and hears of the router at the other end of an IPv6 session (RFC 4861 §4.1, §4.2; TS 23.501 §5.8.2.2.3). */
public final class RouterDiscovery {

    private static final Octets ALL_ROUTERS = Octets.fromHex("ff020000000000000000000000000002");
    private static final int SOLICITATION = 133;
    private static final int ADVERTISEMENT = 134;
    private static final int ADVERTISEMENT_HEADER = 16;
    private static final int PREFIX = 3;
    private static final int MTU = 5;
    private static final int AUTONOMOUS = 0x40;
    /** The hop limit of what no router has passed on. */
    private static final int LINK = 255;

    private RouterDiscovery() {
    }

    /**
     * What a router advertised.
     *
     * @param prefix 8 octets, for the UE's address; null if there is none of 64 bits that is for that
     * @param mtu null if it was not told
     */
    public record Advertisement(@Nullable Octets prefix, @Nullable Integer mtu) {
    }

    /** @param linkLocal the UE's own address, 16 octets */
    public static Octets solicitation(Octets linkLocal) {
        var out = new OctetWriter(8).u8(SOLICITATION).u8(0).u16(0).u32(0);
        int checksum = Checksum.of(linkLocal, ALL_ROUTERS, IpPacket.ICMPV6, out.toOctets());
        return IpPacket.of(linkLocal, ALL_ROUTERS, IpPacket.ICMPV6, out.patchU16(2, checksum).toOctets()).withHopLimit(LINK).encode();
    }

    /** The advertisement that a packet is; null if it is none, or not of a router on the link. */
    public static @Nullable Advertisement read(Octets octets) {
        var packet = IpPacket.read(octets);
        if (packet == null || packet.isIpv4() || packet.protocol() != IpPacket.ICMPV6 || packet.fragment()) {
            return null;
        }
        var message = packet.payload();
        boolean onLink = packet.hopLimit() == LINK && packet.source().at(0) == 0xfe && (packet.source().at(1) & 0xc0) == 0x80;
        if (message.length() < ADVERTISEMENT_HEADER || message.at(0) != ADVERTISEMENT || message.at(1) != 0 || !onLink
                || Checksum.of(packet.source(), packet.destination(), IpPacket.ICMPV6, message) != 0) {
            return null;
        }
        Octets prefix = null;
        Integer mtu = null;
        int at = ADVERTISEMENT_HEADER;
        while (at + 2 <= message.length()) {
            int length = message.at(at + 1) * 8;
            if (length == 0 || at + length > message.length()) {
                return null;
            }
            if (message.at(at) == PREFIX && length == 32 && message.at(at + 2) == 64 && (message.at(at + 3) & AUTONOMOUS) != 0 && prefix == null) {
                prefix = message.slice(at + 16, at + 24);
            } else if (message.at(at) == MTU && length == 8) {
                var value = message.slice(at + 4, at + 8).asBuffer().getInt();
                mtu = value < 0 ? null : Integer.valueOf(value);
            }
            at += length;
        }
        return new Advertisement(prefix, mtu);
    }
}
