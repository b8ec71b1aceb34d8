// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Echoes of ICMP (RFC 792) and ICMPv6 (RFC 4443); the addresses say which. */
final class Icmp {

    private static final int ECHO_REQUEST_4 = 8;
    private static final int ECHO_REPLY_4 = 0;
    private static final int ECHO_REQUEST_6 = 128;
    private static final int ECHO_REPLY_6 = 129;
    private static final int HEADER = 8;

    private Icmp() {
    }

    /**
     * An echo, asked for or returned.
     *
     * @param identifier 16 bits
     * @param sequenceNumber 16 bits
     */
    record Echo(boolean request, int identifier, int sequenceNumber, Octets data) {

        /** The answer to this one. */
        Echo reply() {
            return new Echo(false, identifier, sequenceNumber, data);
        }

        Octets packet(Octets source, Octets destination) {
            boolean ipv4 = source.length() == 4;
            int type = ipv4 ? request ? ECHO_REQUEST_4 : ECHO_REPLY_4 : request ? ECHO_REQUEST_6 : ECHO_REPLY_6;
            var out = new OctetWriter(HEADER + data.length()).u8(type).u8(0).u16(0).u16(identifier).u16(sequenceNumber).octets(data);
            int protocol = ipv4 ? IpPacket.ICMP : IpPacket.ICMPV6;
            int checksum = ipv4 ? Checksum.of(out.toOctets()) : Checksum.of(source, destination, protocol, out.toOctets());
            return IpPacket.of(source, destination, protocol, out.patchU16(2, checksum).toOctets()).encode();
        }
    }

    /** The echo that a packet is; null if it is none, or damaged. */
    static @Nullable Echo read(IpPacket packet) {
        var payload = packet.payload();
        if (packet.fragment() || payload.length() < HEADER || payload.at(1) != 0
                || packet.protocol() != (packet.isIpv4() ? IpPacket.ICMP : IpPacket.ICMPV6)) {
            return null;
        }
        int type = payload.at(0);
        boolean request = type == (packet.isIpv4() ? ECHO_REQUEST_4 : ECHO_REQUEST_6);
        boolean reply = type == (packet.isIpv4() ? ECHO_REPLY_4 : ECHO_REPLY_6);
        int checksum = packet.isIpv4() ? Checksum.of(payload)
                : Checksum.of(packet.source(), packet.destination(), packet.protocol(), payload);
        if (!request && !reply || checksum != 0) {
            return null;
        }
        var in = payload.reader();
        in.skip(4);
        return new Echo(request, in.u16(), in.u16(), in.rest());
    }
}
