// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UDP datagram (RFC 768).
 *
 * @param source 4 or 16 octets
 * @param destination of the same length
 */
public record Datagram(Octets source, int sourcePort, Octets destination, int destinationPort, Octets payload) {

    private static final int HEADER = 8;

    /** The answer to this one. */
    public Datagram reply(Octets with) {
        return new Datagram(destination, destinationPort, source, sourcePort, with);
    }

    /** The IP packet that it is. */
    public Octets packet() {
        var out = new OctetWriter(HEADER + payload.length()).u16(sourcePort).u16(destinationPort).u16(HEADER + payload.length()).u16(0)
                .octets(payload);
        int checksum = Checksum.of(source, destination, IpPacket.UDP, out.toOctets());
        // Zero would say that there is none.
        return IpPacket.of(source, destination, IpPacket.UDP, out.patchU16(6, checksum == 0 ? 0xffff : checksum).toOctets()).encode();
    }

    /** The datagram that a packet is; null if it is none, or damaged. */
    public static @Nullable Datagram read(IpPacket packet) {
        var payload = packet.payload();
        if (packet.protocol() != IpPacket.UDP || packet.fragment() || payload.length() < HEADER) {
            return null;
        }
        var in = payload.reader();
        int sourcePort = in.u16();
        int destinationPort = in.u16();
        int length = in.u16();
        int checksum = in.u16();
        if (length < HEADER || length > payload.length() || checksum == 0 && !packet.isIpv4()) {
            return null;
        }
        if (checksum != 0 && Checksum.of(packet.source(), packet.destination(), IpPacket.UDP, payload.slice(0, length)) != 0) {
            return null;
        }
        return new Datagram(packet.source(), sourcePort, packet.destination(), destinationPort, payload.slice(HEADER, length));
    }
}
