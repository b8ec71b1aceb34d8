// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.nio.ByteBuffer;

/** Sums of 16-bit words for the internet checksum (RFC 1071), of buffers in network byte order. Not folded, they may be added. */
final class InternetChecksum {

    private InternetChecksum() {
    }

    /** Of octets; one left over at the end counts as the upper half of a word. */
    static long sum(ByteBuffer buffer, int offset, int length) {
        long sum = 0;
        long other = 0;
        int at = offset;
        int end = offset + length;
        for (; at + 15 < end; at += 16) {
            long first = buffer.getLong(at);
            long second = buffer.getLong(at + 8);
            sum += (first >>> 32) + (first & 0xffff_ffffL);
            other += (second >>> 32) + (second & 0xffff_ffffL);
        }
        sum += other;
        for (; at + 3 < end; at += 4) {
            sum += buffer.getInt(at) & 0xffff_ffffL;
        }
        if (at + 1 < end) {
            sum += buffer.getShort(at) & 0xffff;
            at += 2;
        }
        return at < end ? sum + ((buffer.get(at) & 0xff) << 8) : sum;
    }

    /** Of the pseudo header of an upper-layer message (RFC 9293 §3.1, RFC 8200 §8.1). */
    static long pseudoHeader(ByteBuffer buffer, int ip, boolean six, int protocol, int length) {
        return (six ? sum(buffer, ip + 8, 32) : sum(buffer, ip + 12, 8)) + protocol + length;
    }

    /** In 16 bits; 0xffff of a message whose checksum, already in it, is right. */
    static int fold(long sum) {
        long folded = (sum >>> 32) + (sum & 0xffff_ffffL);
        folded = (folded >>> 16) + (folded & 0xffff);
        folded = (folded >>> 16) + (folded & 0xffff);
        return (int) ((folded >>> 16) + (folded & 0xffff));
    }

    /** As it is sent. */
    static short finish(long sum) {
        return (short) ~fold(sum);
    }

    /** As it is sent in UDP, where zero says that there is none. */
    static short finishUdp(long sum) {
        short checksum = finish(sum);
        return checksum == 0 ? -1 : checksum;
    }
}
