// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/** The IP header of a packet that a capture makes up (RFC 791, RFC 8200). */
record IpHeader(InetAddress source, InetAddress target, int protocol) {

    static final int SCTP = 132;
    static final int UDP = 17;

    /** Octets that it takes. */
    int length() {
        return isFour() ? 20 : 40;
    }

    private boolean isFour() {
        return source instanceof Inet4Address && target instanceof Inet4Address;
    }

    /** @param payload octets that follow */
    void write(ByteBuffer packet, int payload) {
        if (!isFour()) {
            packet.putInt(0x6000_0000).putShort((short) payload).put((byte) protocol).put((byte) 64);
            packet.put(sixteen(source)).put(sixteen(target));
            return;
        }
        int start = packet.position();
        packet.put((byte) 0x45).put((byte) 0).putShort((short) (20 + payload)).putInt(0x4000).put((byte) 64).put((byte) protocol).putShort((short) 0);
        packet.put(source.getAddress()).put(target.getAddress());
        packet.putShort(start + 10, (short) ~folded(sum(packet, start, packet.position())));
    }

    /** The UDP checksum of what lies there, with the pseudo header of this one; never 0 (RFC 768, RFC 8200 §8.1). */
    short udpChecksum(ByteBuffer packet, int from, int to) {
        var addresses = ByteBuffer.allocate(32);
        addresses.put(isFour() ? source.getAddress() : sixteen(source)).put(isFour() ? target.getAddress() : sixteen(target));
        int sum = folded(sum(addresses, 0, addresses.position()) + protocol + to - from + sum(packet, from, to));
        return (short) (sum == 0xffff ? 0xffff : ~sum);
    }

    private static int sum(ByteBuffer octets, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at++) {
            sum += (octets.get(at) & 0xff) << ((at - from) % 2 == 0 ? 8 : 0);
        }
        return sum;
    }

    private static int folded(int sum) {
        int once = (sum & 0xffff) + (sum >>> 16);
        return (once & 0xffff) + (once >>> 16);
    }

    /** An IPv6 address, or an IPv4 one mapped into IPv6 (RFC 4291 §2.5.5.2). */
    private static byte[] sixteen(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 16 ? bytes : ByteBuffer.allocate(16).putShort(10, (short) 0xffff).put(12, bytes).array();
    }
}
