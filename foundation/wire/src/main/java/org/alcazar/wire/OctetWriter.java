// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire;

import java.util.Arrays;

/** Writes big-endian values into a growing buffer. Values wider than their field are a programming error. */
public final class OctetWriter {

    private byte[] bytes;
    private int at;

    public OctetWriter() {
        this(64);
    }

    /** @param capacity octets to make room for at first */
    public OctetWriter(int capacity) {
        bytes = new byte[Math.max(capacity, 8)];
    }

    /** Octets written so far. */
    public int length() {
        return at;
    }

    public OctetWriter u8(int value) {
        room(1);
        bytes[at++] = (byte) value;
        return this;
    }

    public OctetWriter u16(int value) {
        room(2);
        bytes[at++] = (byte) (value >> 8);
        bytes[at++] = (byte) value;
        return this;
    }

    public OctetWriter u24(int value) {
        return u8(value >> 16).u16(value);
    }

    public OctetWriter u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    public OctetWriter u64(long value) {
        return u32(value >>> 32).u32(value);
    }

    public OctetWriter octets(Octets value) {
        return bytes(value.sharedArray(), 0, value.length());
    }

    public OctetWriter bytes(byte[] source, int from, int length) {
        room(length);
        System.arraycopy(source, from, bytes, at, length);
        at += length;
        return this;
    }

    /** Overwrites one octet written before. */
    public OctetWriter patchU8(int offset, int value) {
        bytes[offset] = (byte) value;
        return this;
    }

    /** Overwrites two octets written before. */
    public OctetWriter patchU16(int offset, int value) {
        bytes[offset] = (byte) (value >> 8);
        bytes[offset + 1] = (byte) value;
        return this;
    }

    /** What was written, copied. */
    public Octets toOctets() {
        return Octets.copyOf(bytes, 0, at);
    }

    private void room(int more) {
        if (more > bytes.length - at) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
        }
    }
}
