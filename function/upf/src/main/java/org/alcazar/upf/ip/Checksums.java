// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.ip;

import java.nio.ByteBuffer;

/** The internet checksum (RFC 1071). */
public final class Checksums {

    private Checksums() {
    }

    /** Of {@code length} octets; what stands in place of the checksum counts, so it is zero before. */
    public static short of(ByteBuffer buffer, int offset, int length) {
        return fold(sum(buffer, offset, length));
    }

    /**
     * Of an upper-layer message right behind an IPv6 header, with the pseudo header (RFC 8200 §8.1).
     *
     * @param ip where the header begins
     * @param length octets of the message
     */
    public static short icmpv6(ByteBuffer buffer, int ip, int length) {
        return six(buffer, ip, ip + 40, IpPacket.ICMPV6, length);
    }

    /** Of an upper-layer message anywhere behind an IPv6 header. */
    public static short six(ByteBuffer buffer, int ip, int message, int protocol, int length) {
        return fold(sum(buffer, ip + 8, 32) + length + protocol + sum(buffer, message, length));
    }

    /** Of an upper-layer message behind an IPv4 header. */
    public static short four(ByteBuffer buffer, int ip, int message, int protocol, int length) {
        return fold(sum(buffer, ip + 12, 8) + length + protocol + sum(buffer, message, length));
    }

    private static long sum(ByteBuffer buffer, int offset, int length) {
        long sum = 0;
        int at = offset;
        int end = offset + length;
        for (; at + 1 < end; at += 2) {
            sum += buffer.getShort(at) & 0xffff;
        }
        return at < end ? sum + ((buffer.get(at) & 0xff) << 8) : sum;
    }

    private static short fold(long sum) {
        long folded = sum;
        while (folded > 0xffff) {
            folded = (folded & 0xffff) + (folded >>> 16);
        }
        return (short) ~folded;
    }
}
