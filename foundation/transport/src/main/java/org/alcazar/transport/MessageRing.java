// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * An array of struct mmsghdr of Linux, each with room for an address, one struct iovec and one control message, and octets for what they
 * carry. Made once; the memory goes with the object.
 */
final class MessageRing {

    /** The level of UDP's options and control messages, and the two that are used. */
    static final int SOL_UDP = 17;
    static final int UDP_SEGMENT = 103;
    static final int UDP_GRO = 104;

    private static final int MESSAGE = 64;
    private static final int NAME = 0;
    private static final int NAME_LENGTH = 8;
    private static final int VECTORS = 16;
    private static final int VECTOR_COUNT = 24;
    private static final int CONTROL = 32;
    private static final int CONTROL_LENGTH = 40;
    private static final int FLAGS = 48;
    private static final int LENGTH = 56;

    private static final int VECTOR = 16;
    private static final int CONTROL_ROOM = 64;
    /** struct cmsghdr: length, level, type; then the value. */
    private static final int CONTROL_HEADER = 16;
    private static final int CONTROL_LEVEL = 8;
    private static final int CONTROL_TYPE = 12;
    private static final int SEGMENT_SPACE = 24;
    private static final int TRUNCATED = 0x20;

    final int count;
    final MemorySegment octets;
    /** The same memory. */
    final ByteBuffer buffer;
    private final MemorySegment messages;
    private final MemorySegment vectors;
    private final MemorySegment names;
    private final MemorySegment controls;

    /**
     * @param count messages
     * @param size octets in all
     */
    MessageRing(int count, int size) {
        this.count = count;
        var arena = Arena.ofAuto();
        octets = arena.allocate(size, 64);
        buffer = octets.asByteBuffer();
        messages = arena.allocate((long) count * MESSAGE, 64);
        vectors = arena.allocate((long) count * VECTOR, 64);
        names = arena.allocate((long) count * SocketAddresses.LARGEST, 64);
        controls = arena.allocate((long) count * CONTROL_ROOM, 64);
        for (int i = 0; i < count; i++) {
            long message = (long) i * MESSAGE;
            messages.set(JAVA_LONG, message + NAME, names.address() + (long) i * SocketAddresses.LARGEST);
            messages.set(JAVA_LONG, message + VECTORS, vectors.address() + (long) i * VECTOR);
            messages.set(JAVA_LONG, message + VECTOR_COUNT, 1);
            messages.set(JAVA_LONG, message + CONTROL, controls.address() + (long) i * CONTROL_ROOM);
        }
    }

    /** Where the message begins, for the kernel. */
    long address(int message) {
        return messages.address() + (long) message * MESSAGE;
    }

    // Receiving.

    /** Makes the message ready to take so many octets at an offset. */
    void makeRoom(int message, int offset, int length) {
        vector(message, offset, length);
        long at = (long) message * MESSAGE;
        messages.set(JAVA_INT, at + NAME_LENGTH, SocketAddresses.LARGEST);
        messages.set(JAVA_LONG, at + CONTROL_LENGTH, CONTROL_ROOM);
        messages.set(JAVA_INT, at + FLAGS, 0);
    }

    /** Octets received. */
    int length(int message) {
        return messages.get(JAVA_INT, (long) message * MESSAGE + LENGTH);
    }

    boolean isTruncated(int message) {
        return (messages.get(JAVA_INT, (long) message * MESSAGE + FLAGS) & TRUNCATED) != 0;
    }

    /** How long each datagram is of those that the kernel received as one (the last may be shorter), or 0 if it is one. */
    int segment(int message) {
        long left = messages.get(JAVA_LONG, (long) message * MESSAGE + CONTROL_LENGTH);
        long at = (long) message * CONTROL_ROOM;
        while (left >= CONTROL_HEADER + Integer.BYTES) {
            long length = controls.get(JAVA_LONG, at);
            if (controls.get(JAVA_INT, at + CONTROL_LEVEL) == SOL_UDP && controls.get(JAVA_INT, at + CONTROL_TYPE) == UDP_GRO) {
                return controls.get(JAVA_INT, at + CONTROL_HEADER);
            }
            long space = length + 7 & ~7L;
            if (space < CONTROL_HEADER || space > left) {
                return 0;
            }
            at += space;
            left -= space;
        }
        return 0;
    }

    MemorySegment names() {
        return names;
    }

    long name(int message) {
        return (long) message * SocketAddresses.LARGEST;
    }

    // Sending.

    /** Where the message goes, kept in the ring. */
    void destination(int message, InetSocketAddress to) {
        int length = SocketAddresses.write(to, names.asSlice(name(message), SocketAddresses.LARGEST));
        destination(message, names.address() + name(message), length);
    }

    /** Where the message goes, by the address of a struct sockaddr. */
    void destination(int message, long address, int length) {
        long at = (long) message * MESSAGE;
        messages.set(JAVA_LONG, at + NAME, address);
        messages.set(JAVA_INT, at + NAME_LENGTH, length);
    }

    void vector(int message, int offset, int length) {
        vector(message, octets.address() + offset, length);
    }

    /** Octets that lie elsewhere. */
    void vector(int message, long address, int length) {
        long at = (long) message * VECTOR;
        vectors.set(JAVA_LONG, at, address);
        vectors.set(JAVA_LONG, at + 8, length);
    }

    /** Has the kernel send the message as datagrams of so many octets, or as one if that is 0. */
    void segment(int message, int length) {
        messages.set(JAVA_LONG, (long) message * MESSAGE + CONTROL_LENGTH, length == 0 ? 0 : SEGMENT_SPACE);
        if (length != 0) {
            long at = (long) message * CONTROL_ROOM;
            controls.set(JAVA_LONG, at, CONTROL_HEADER + Short.BYTES);
            controls.set(JAVA_INT, at + CONTROL_LEVEL, SOL_UDP);
            controls.set(JAVA_INT, at + CONTROL_TYPE, UDP_SEGMENT);
            controls.set(JAVA_SHORT, at + CONTROL_HEADER, (short) length);
        }
    }
}
