// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Sums of 16-bit words for the internet checksum (RFC 1071), of buffers in network byte order. Not folded, they may be added. */
final class InternetChecksum {

    private static final ValueLayout.OfInt NATIVE_INT = JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfShort NATIVE_SHORT = JAVA_SHORT_UNALIGNED;
    private static final boolean SWAPPED = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private InternetChecksum() {
    }

    /**
     * Of octets; one left over at the end counts as the upper half of a word. As the compiler makes vector instructions of this, it is the
     * one for what is long.
     */
    static long sum(MemorySegment octets, int offset, int length) {
        long sum = 0;
        int words = length >> 2;
        for (int i = 0; i < words; i++) {
            sum += octets.get(NATIVE_INT, offset + ((long) i << 2)) & 0xffff_ffffL;
        }
        long at = offset + ((long) words << 2);
        if ((length & 2) != 0) {
            sum += octets.get(NATIVE_SHORT, at) & 0xffff;
            at += 2;
        }
        if ((length & 1) != 0) {
            int last = octets.get(JAVA_BYTE, at) & 0xff;
            sum += SWAPPED ? last : last << 8;
        }
        // The sum of words whose octets changed places is the sum with its octets in each other's place (RFC 1071 §2).
        int folded = fold(sum);
        return SWAPPED ? Short.reverseBytes((short) folded) & 0xffff : folded;
    }

    /** Of octets; one left over at the end counts as the upper half of a word. */
    static long sum(ByteBuffer buffer, int offset, int length) {
        long sum = 0;
        int at = offset;
        int end = offset + length;
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
