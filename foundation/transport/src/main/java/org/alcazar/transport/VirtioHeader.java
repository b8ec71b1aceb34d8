// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * struct virtio_net_hdr before a frame of a TUN device with IFF_VNET_HDR: how the checksum is to be completed, and how a frame of several
 * segments is to be cut. Its numbers are in the machine's byte order.
 */
final class VirtioHeader {

    static final int LENGTH = 10;

    static final int NEEDS_CHECKSUM = 1;

    static final int ONE = 0;
    static final int TCP_FOUR = 1;
    static final int TCP_SIX = 4;
    static final int UDP = 5;
    /** Beside a kind of TCP: the first segment says that the congestion window was reduced. */
    static final int ECN = 0x80;

    private VirtioHeader() {
    }

    static int flags(ByteBuffer buffer, int at) {
        return buffer.get(at) & 0xff;
    }

    /** How the frame is to be cut. */
    static int kind(ByteBuffer buffer, int at) {
        return buffer.get(at + 1) & 0xff & ~ECN;
    }

    /** Octets of payload of each segment but the last, which may have less. */
    static int segment(ByteBuffer buffer, int at) {
        return number(buffer, at + 4);
    }

    /** Where what the checksum is over begins, from the beginning of the frame. */
    static int checksumStart(ByteBuffer buffer, int at) {
        return number(buffer, at + 6);
    }

    /** Where the checksum is, from there. */
    static int checksumOffset(ByteBuffer buffer, int at) {
        return number(buffer, at + 8);
    }

    static void write(ByteBuffer buffer, int at, int flags, int kind, int headers, int segment, int checksumStart, int checksumOffset) {
        buffer.put(at, (byte) flags).put(at + 1, (byte) kind);
        number(buffer, at + 2, headers);
        number(buffer, at + 4, segment);
        number(buffer, at + 6, checksumStart);
        number(buffer, at + 8, checksumOffset);
    }

    private static int number(ByteBuffer buffer, int at) {
        short number = buffer.getShort(at);
        return (swapped() ? Short.reverseBytes(number) : number) & 0xffff;
    }

    private static void number(ByteBuffer buffer, int at, int value) {
        buffer.putShort(at, swapped() ? Short.reverseBytes((short) value) : (short) value);
    }

    private static boolean swapped() {
        return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    }
}
