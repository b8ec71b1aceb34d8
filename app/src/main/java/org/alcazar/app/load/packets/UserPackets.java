// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.net.Inet4Address;
import java.nio.ByteBuffer;
import org.alcazar.gtp.v1u.GtpuFlyweight;

/** The users' packets: UDP over IPv4, whose payload ends in a number that is a time where one is measured. */
final class UserPackets {

    static final int HEADERS = 28;
    static final int QFI = 9;

    private UserPackets() {
    }

    /**
     * A packet.
     *
     * @param length octets, with its headers
     */
    static ByteBuffer udp(Inet4Address from, Inet4Address to, int length) {
        var packet = ByteBuffer.allocateDirect(length).putInt(0, 0x4500_0000 | length).putInt(4, 0x4000).putInt(8, 64 << 24 | 17 << 16)
                .put(12, from.getAddress()).put(16, to.getAddress()).putShort(20, (short) Place.PORT).putShort(22, (short) Place.PORT)
                .putShort(24, (short) (length - 20));
        packet.putShort(10, checksum(packet, 0, 20, 0));
        return withChecksum(packet, 0);
    }

    /** The same in a tunnel, as a gNB sends it. */
    static ByteBuffer uplink(int teid, ByteBuffer packet) {
        var datagram = ByteBuffer.allocateDirect(GtpuFlyweight.SESSION_HEADER + packet.capacity());
        GtpuFlyweight.writeUplinkHeader(datagram, 0, teid, QFI, packet.capacity());
        return datagram.put(GtpuFlyweight.SESSION_HEADER, packet, 0, packet.capacity());
    }

    /** Writes the time into a packet that lies at {@code at} up to the buffer's end; it has no checksum then. */
    static void stamp(ByteBuffer buffer, int at, long nanos) {
        buffer.putLong(buffer.capacity() - Long.BYTES, nanos).putShort(at + 26, (short) 0);
    }

    private static ByteBuffer withChecksum(ByteBuffer packet, int at) {
        int message = packet.capacity() - at - 20;
        return packet.putShort(at + 26, checksum(packet, at + 12, packet.capacity() - at - 12, 17 + message));
    }

    private static short checksum(ByteBuffer buffer, int from, int length, int start) {
        int sum = start;
        for (int i = 0; i < length; i++) {
            sum += (buffer.get(from + i) & 0xff) << (i % 2 == 0 ? 8 : 0);
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return (short) ~sum;
    }
}
