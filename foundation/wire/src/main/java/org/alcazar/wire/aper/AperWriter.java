// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import java.util.Arrays;
import org.alcazar.wire.Octets;

/**
 * Writes the primitive encodings of aligned PER into a growing buffer. A value outside its constraint is a programming error
 * ({@link IllegalArgumentException}).
 */
public final class AperWriter {

    private static final int FRAGMENT = AperReader.FRAGMENT;

    private byte[] bytes;
    private int at;

    public AperWriter() {
        this(128);
    }

    /** @param capacity octets to make room for at first */
    public AperWriter(int capacity) {
        bytes = new byte[Math.max(capacity, 16)];
    }

    /** Goes to the next octet's begin; the bits passed are zero. */
    public void align() {
        at = at + 7 & ~7;
    }

    public void bit(boolean set) {
        room(1);
        if (set) {
            bytes[at >> 3] |= (byte) (0x80 >> (at & 7));
        }
        at++;
    }

    /** The low {@code count} bits of {@code value}, 0 to 63. */
    public void bits(long value, int count) {
        room(count);
        int place = at;
        at += count;
        int left = count;
        while (left > 0) {
            int available = 8 - (place & 7);
            int taken = Math.min(available, left);
            left -= taken;
            int part = (int) (value >>> left) & (1 << taken) - 1;
            bytes[place >> 3] |= (byte) (part << available - taken);
            place += taken;
        }
    }

    /** A protocol's identifier or count of two octets, aligned: a constrained whole number of 0 to 65535. */
    public void twoOctets(int value) {
        if (value >>> 16 != 0) {
            throw new IllegalArgumentException(value + " does not fit two octets");
        }
        align();
        room(16);
        int index = at >> 3;
        bytes[index] = (byte) (value >> 8);
        bytes[index + 1] = (byte) value;
        at += 16;
    }

    /** A constrained whole number (X.691 §11.5). */
    public void constrained(long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not in " + least + ".." + most);
        }
        long range = most - least;
        long above = value - least;
        if (range < 0xff) {
            bits(above, 64 - Long.numberOfLeadingZeros(range));
        } else if (range == 0xff) {
            align();
            bits(above, 8);
        } else if (range < 0x10000) {
            twoOctets((int) above);
        } else {
            int octets = Math.max(1, AperReader.octetsFor(above));
            constrained(octets, 1, AperReader.octetsFor(range));
            align();
            bits(above, octets * 8);
        }
    }

    /** A semi-constrained whole number (§11.7). */
    public void semiConstrained(long value, long least) {
        long above = value - least;
        if (value < least || above < 0) {
            throw new IllegalArgumentException(value + " is less than " + least);
        }
        int octets = Math.max(1, AperReader.octetsFor(above));
        length(octets);
        bits(above >>> 32, Math.max(0, octets * 8 - 32));
        bits(above & 0xffff_ffffL, Math.min(32, octets * 8));
    }

    /** An unconstrained whole number (§11.8): two's complement in the fewest octets. */
    public void unconstrained(long value) {
        int octets = (Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value)) / 8 + 1;
        length(octets);
        bits(value >> 32, Math.max(0, octets * 8 - 32));
        bits(value & 0xffff_ffffL, Math.min(32, octets * 8));
    }

    /** A normally small non-negative whole number (§11.6). */
    public void normallySmall(int value) {
        if (value < 64) {
            bits(value, 7);
        } else {
            bit(true);
            semiConstrained(value, 0);
        }
    }

    /** A constrained length (§11.9.4.1). */
    public void length(int count, int least, int most) {
        constrained(count, least, most);
    }

    /** An unconstrained length of less than 16384 items (§11.9.3.5 to 11.9.3.7). */
    public void length(int count) {
        align();
        if (count < 0x80) {
            bits(count, 8);
        } else if (count < FRAGMENT) {
            bits(0x8000 | count, 16);
        } else {
            throw new IllegalArgumentException(count + " items want fragments");
        }
    }

    /** The length of a fragment (§11.9.3.8): as many units of 16384 items as there are, at most four; gives its number of items. */
    int fragment(int count) {
        align();
        int units = Math.min(count / FRAGMENT, 4);
        bits(0xc0 | units, 8);
        return units * FRAGMENT;
    }

    /** The first {@code count} bits of {@code field}. */
    public void bitField(Octets field, int count) {
        if ((at & 7) == 0) {
            room(count);
            System.arraycopy(field.sharedArray(), 0, bytes, at >> 3, (count + 7) / 8);
            at += count;
        } else {
            for (int i = 0; 8 * i < count; i++) {
                int width = Math.min(8, count - 8 * i);
                bits(field.at(i) >> 8 - width, width);
            }
        }
    }

    /** Octets, aligned. */
    public void octets(Octets value) {
        if (!value.isEmpty()) {
            align();
            copy(value.sharedArray(), 0, value.length());
        }
    }

    /** Octets with an unconstrained length before them, fragmented from 16384 octets on. */
    public void lengthPrefixed(Octets value) {
        fragmented(value.sharedArray(), value.length());
    }

    /** A complete encoding as an open type (§11.2). */
    public <T> void openType(AperType<T> type, T value) {
        int mark = beginOpenType();
        type.encode(this, value);
        endOpenType(mark);
    }

    /** Begins an open type; what is written until {@link #endOpenType} is its content. */
    public int beginOpenType() {
        align();
        room(16);
        at += 8;
        return at >> 3;
    }

    /** Ends the open type that {@link #beginOpenType} gave {@code mark} for. */
    public void endOpenType(int mark) {
        align();
        if (at >> 3 == mark) {
            room(8);
            at += 8;
        }
        int length = (at >> 3) - mark;
        if (length < 0x80) {
            bytes[mark - 1] = (byte) length;
        } else if (length < FRAGMENT) {
            room(8);
            System.arraycopy(bytes, mark, bytes, mark + 1, length);
            bytes[mark - 1] = (byte) (0x80 | length >> 8);
            bytes[mark] = (byte) length;
            at += 8;
        } else {
            var content = Arrays.copyOfRange(bytes, mark, mark + length);
            Arrays.fill(bytes, mark - 1, bytes.length, (byte) 0);
            at = mark - 1 << 3;
            fragmented(content, length);
        }
    }

    /** What was written as a complete encoding: whole octets, at least one. */
    public Octets finish() {
        return Octets.copyOf(bytes, 0, Math.max(1, at + 7 >> 3));
    }

    private void fragmented(byte[] source, int length) {
        int done = 0;
        while (length - done >= FRAGMENT) {
            int part = fragment(length - done);
            copy(source, done, part);
            done += part;
        }
        length(length - done);
        copy(source, done, length - done);
    }

    private void copy(byte[] source, int from, int count) {
        room(count * 8);
        System.arraycopy(source, from, bytes, at >> 3, count);
        at += count * 8;
    }

    private void room(int count) {
        int wanted = at + count + 7 >> 3;
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, wanted));
        }
    }
}
