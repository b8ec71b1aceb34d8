// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An immutable sequence of octets, compared by content. Messages hold these instead of {@code byte[]}, so that a record is a value.
 *
 * <p>Not for secrets: those are a type of their own in {@code org.alcazar.crypto}.
 */
public final class Octets implements Comparable<Octets> {

    /** No octets. */
    public static final Octets EMPTY = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The octets given, copied. */
    public static Octets of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes.clone());
    }

    /** The low eight bits of each value. */
    public static Octets of(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return wrap(bytes);
    }

    /** The octets {@code [from, to)} of {@code bytes}, copied. */
    public static Octets copyOf(byte[] bytes, int from, int to) {
        return from == to ? EMPTY : new Octets(Arrays.copyOfRange(bytes, from, to));
    }

    /** The remaining octets of {@code buffer}, copied; its position does not move. */
    public static Octets copyOf(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(buffer.position(), bytes);
        return wrap(bytes);
    }

    /** Takes {@code bytes} over without a copy: the caller must not touch the array again. */
    public static Octets wrap(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes);
    }

    /**
     * The octets a hexadecimal text stands for; blanks between octets are allowed.
     *
     * @throws IllegalArgumentException if the text is not hexadecimal or has an odd number of digits
     */
    public static Octets fromHex(String hex) {
        return wrap(HexFormat.of().parseHex(hex.replaceAll("\\s+", "")));
    }

    public int length() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** The octet at {@code index} as 0..255. */
    public int at(int index) {
        return bytes[index] & 0xff;
    }

    /** The octets {@code [from, to)}. */
    public Octets slice(int from, int to) {
        return from == 0 && to == bytes.length ? this : copyOf(bytes, from, to);
    }

    /** A copy of the octets. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** Copies all octets into {@code target} from {@code at} on. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, bytes.length);
    }

    /** A read-only view, without a copy. */
    public ByteBuffer asBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** A big-endian reader over the octets, without a copy. */
    public OctetReader reader() {
        return new OctetReader(bytes, 0, bytes.length);
    }

    /**
     * The array itself, for codecs that would otherwise copy on a hot path. It must only be read and must not be kept.
     */
    public byte[] sharedArray() {
        return bytes;
    }

    /** Lower-case hexadecimal, no blanks. */
    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Unsigned lexicographic order. */
    @Override
    public int compareTo(Octets other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    /** Lower-case hexadecimal. */
    @Override
    public String toString() {
        return toHex();
    }
}
