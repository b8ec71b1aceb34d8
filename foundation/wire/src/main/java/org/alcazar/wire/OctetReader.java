// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire;

/**
 * Reads big-endian values from a bounded run of octets. Every read past the end is a {@link DecodeException}, never another exception.
 */
public final class OctetReader {

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;

    /** Reads {@code bytes[from, to)} in place. */
    public OctetReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.start = from;
        this.at = from;
        this.end = to;
    }

    public int remaining() {
        return end - at;
    }

    public boolean hasRemaining() {
        return at < end;
    }

    /** Octets read so far. */
    public int offset() {
        return at - start;
    }

    /** The next octet as 0..255, without moving on. */
    public int peek() {
        need(1);
        return bytes[at] & 0xff;
    }

    public int u8() {
        need(1);
        return bytes[at++] & 0xff;
    }

    public int u16() {
        need(2);
        int value = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
        at += 2;
        return value;
    }

    public int u24() {
        need(3);
        int value = (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff;
        at += 3;
        return value;
    }

    /** An unsigned 32-bit value. */
    public long u32() {
        return (long) u16() << 16 | u16();
    }

    /** 64 bits; the top bit is the sign. */
    public long u64() {
        return u32() << 32 | u32();
    }

    /** The next {@code length} octets, copied. */
    public Octets octets(int length) {
        need(length);
        var value = Octets.copyOf(bytes, at, at + length);
        at += length;
        return value;
    }

    /** All that is left, copied. */
    public Octets rest() {
        return octets(remaining());
    }

    /** A reader bounded to the next {@code length} octets, which this one moves past. */
    public OctetReader sub(int length) {
        need(length);
        var reader = new OctetReader(bytes, at, at + length);
        at += length;
        return reader;
    }

    public void skip(int length) {
        need(length);
        at += length;
    }

    /** A fault noticed at the present place. */
    public DecodeException fault(String message) {
        return new DecodeException(message, offset());
    }

    private void need(int length) {
        if (length < 0 || length > end - at) {
            throw new DecodeException("needs " + length + " octets, " + (end - at) + " are left", offset());
        }
    }
}
