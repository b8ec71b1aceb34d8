// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import java.util.Arrays;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;

/**
 * Reads the primitive encodings of aligned PER from a bounded run of octets. Whatever the octets hold, reading ends in a value or in a
 * {@link DecodeException}; what it allocates is at most the octets read.
 *
 * <p>Clause numbers are those of ITU-T X.691 (02/2021).
 */
public final class AperReader {

    /** Items of one fragment unit (§11.9.3.8). */
    static final int FRAGMENT = 16_384;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final int origin;
    private int at;
    private boolean lossy;

    /** Reads the octets from the first on. */
    public AperReader(Octets octets) {
        this(octets.sharedArray(), 0, octets.length(), 0);
    }

    private AperReader(byte[] bytes, int from, int to, int origin) {
        this.bytes = bytes;
        this.start = from * 8;
        this.at = start;
        this.end = to * 8;
        this.origin = origin;
    }

    /** Octets from the start of the whole message to the present place. */
    public int offset() {
        return origin + at / 8;
    }

    /** A fault noticed at the present place. */
    public DecodeException fault(String message) {
        return new DecodeException(message, offset());
    }

    /** Whether something was skipped or cut short that a later version of the protocol put there. */
    public boolean lossy() {
        return lossy;
    }

    /** Notes that something was skipped: encoding the value again will not give the same octets. */
    public void skippedSomething() {
        lossy = true;
    }

    /** Ends a complete encoding: less than an octet of padding may be left. */
    public void finish() {
        if (end - at >= 8) {
            // An empty value still takes one octet (§11.1.3).
            boolean emptyValue = at == start && end - at == 8 && bytes[at >> 3] == 0;
            if (!emptyValue) {
                throw fault((end - at) / 8 + " octets too many");
            }
        }
    }

    public void align() {
        at = at + 7 & ~7;
    }

    public boolean bit() {
        need(1);
        boolean set = (bytes[at >> 3] & 0x80 >> (at & 7)) != 0;
        at++;
        return set;
    }

    /** The next {@code count} bits, 0 to 63, as an unsigned number. */
    public long bits(int count) {
        need(count);
        int place = at;
        int used = place & 7;
        at = place + count;
        if (used + count <= 8) {
            return count == 0 ? 0 : (bytes[place >> 3] & 0xff) >> 8 - used - count & (1 << count) - 1;
        }
        // Octet by octet to the last one that has any of the bits, then off with those of it that are none.
        int index = place >> 3;
        int last = at - 1 >> 3;
        long value = bytes[index] & 0xff >> used;
        while (index < last - 1) {
            value = value << 8 | bytes[++index] & 0xff;
        }
        int taken = at - last * 8;
        return value << taken | (bytes[last] & 0xff) >> 8 - taken;
    }

    /** A constrained whole number (§11.5). */
    public long constrained(long least, long most) {
        long range = most - least;
        if (range < 0xff) {
            return within(bits(64 - Long.numberOfLeadingZeros(range)), range) + least;
        }
        if (range < 0x10000) {
            return within(range == 0xff ? alignedOctet() : twoOctets(), range) + least;
        }
        int octets = (int) constrained(1, octetsFor(range));
        align();
        return within(unsigned(octets), range) + least;
    }

    /** A protocol's identifier or count of two octets, aligned: a constrained whole number of 0 to 65535. */
    public int twoOctets() {
        align();
        need(16);
        int index = at >> 3;
        at += 16;
        return (bytes[index] & 0xff) << 8 | bytes[index + 1] & 0xff;
    }

    /** A semi-constrained whole number (§11.7), which must fit 63 bits. */
    public long semiConstrained(long least) {
        int octets = integerLength();
        if (octets == 8 && bytes[at >> 3] < 0) {
            throw fault("an integer of 64 bits");
        }
        long value = unsigned(octets) + least;
        if (value < least) {
            throw fault("an integer of 64 bits");
        }
        return value;
    }

    /** An unconstrained whole number (§11.8), which must fit 64 bits. */
    public long unconstrained() {
        int octets = integerLength();
        int unused = 64 - 8 * octets;
        return unsigned(octets) << unused >> unused;
    }

    /** A normally small non-negative whole number (§11.6). */
    public int normallySmall() {
        if (!bit()) {
            return (int) bits(6);
        }
        long value = semiConstrained(0);
        if (value > Integer.MAX_VALUE) {
            throw fault("an index of more than 31 bits");
        }
        return (int) value;
    }

    /**
     * A constrained length (§11.9.4.1).
     *
     * @param most the upper bound, less than 65536
     */
    public int length(int least, int most) {
        return (int) constrained(least, most);
    }

    /**
     * An unconstrained length (§11.9.3.5 to 11.9.3.8): either a count of items, or for a fragment that another length follows, the count
     * of its items complemented ({@code ~count}).
     */
    public int length() {
        int first = alignedOctet();
        if (first < 0x80) {
            return first;
        }
        if (first < 0xc0) {
            return (first & 0x3f) << 8 | alignedOctet();
        }
        int units = first & 0x3f;
        if (units < 1 || units > 4) {
            throw fault("a fragment of " + units + " units");
        }
        return ~(units * FRAGMENT);
    }

    /** The number of extension additions a sequence says it has room for (§11.9.3.4). */
    public int normallySmallLength() {
        if (!bit()) {
            return (int) bits(6) + 1;
        }
        int count = length();
        if (count < 1) {
            throw fault("a list of extensions in fragments");
        }
        return count;
    }

    /** {@code count} bits as they stand. The bits left of the last octet are zero. */
    public Octets bitField(int count) {
        need(count);
        var field = new byte[(count + 7) / 8];
        if ((at & 7) == 0) {
            System.arraycopy(bytes, at >> 3, field, 0, field.length);
            if ((count & 7) != 0) {
                field[field.length - 1] &= (byte) (0xff00 >> (count & 7));
            }
            at += count;
        } else {
            for (int i = 0; i < field.length; i++) {
                int width = Math.min(8, count - 8 * i);
                field[i] = (byte) (bits(width) << 8 - width);
            }
        }
        return Octets.wrap(field);
    }

    /** The next octets, aligned. */
    public Octets octets(int count) {
        if (count == 0) {
            return Octets.EMPTY;
        }
        align();
        needOctets(count);
        int from = at >> 3;
        at += count * 8;
        return Octets.copyOf(bytes, from, from + count);
    }

    /** Octets with an unconstrained length before them, fragmented or not. */
    public Octets lengthPrefixed() {
        int length = length();
        return length >= 0 ? octets(length) : Octets.wrap(joined(length));
    }

    /** The content of an open type (§11.2), as a reader of its own. */
    public AperReader openType() {
        int length = length();
        if (length < 0) {
            int begin = offset();
            var whole = joined(length);
            return new AperReader(whole, 0, whole.length, begin);
        }
        needOctets(length);
        int from = at >> 3;
        at += length * 8;
        return new AperReader(bytes, from, from + length, origin);
    }

    /** All octets that this reads, read already or not. */
    public Octets whole() {
        return Octets.copyOf(bytes, start >> 3, end >> 3);
    }

    /** Passes over a sequence's extension additions, whose presence its extension bit announced (§19.7 to 19.9). */
    public void skipExtensionAdditions() {
        int count = normallySmallLength();
        need(count);
        int present = 0;
        for (int i = 0; i < count; i++) {
            present += bit() ? 1 : 0;
        }
        for (int i = 0; i < present; i++) {
            openType();
        }
        lossy = true;
    }

    /** The octets of a run of fragments, the first of which has the complemented length {@code first}. */
    private byte[] joined(int first) {
        var whole = new byte[0];
        int length = first;
        while (true) {
            int count = length < 0 ? ~length : length;
            needOctets(count);
            int filled = whole.length;
            whole = Arrays.copyOf(whole, filled + count);
            System.arraycopy(bytes, at >> 3, whole, filled, count);
            at += count * 8;
            if (length >= 0) {
                return whole;
            }
            length = length();
        }
    }

    private int alignedOctet() {
        align();
        need(8);
        int octet = bytes[at >> 3] & 0xff;
        at += 8;
        return octet;
    }

    private int integerLength() {
        int octets = length();
        if (octets < 1 || octets > 8) {
            throw fault("an integer that does not fit 64 bits");
        }
        need(octets * 8);
        return octets;
    }

    private long unsigned(int octets) {
        need(octets * 8);
        long value = 0;
        int from = at >> 3;
        for (int i = 0; i < octets; i++) {
            value = value << 8 | bytes[from + i] & 0xff;
        }
        at += octets * 8;
        return value;
    }

    private long within(long value, long range) {
        if (Long.compareUnsigned(value, range) > 0) {
            throw fault("a number out of its range");
        }
        return value;
    }

    private void needOctets(int count) {
        if (count > end - at >> 3) {
            throw fault("needs " + count + " octets, " + (end - at >> 3) + " are left");
        }
    }

    private void need(int count) {
        if (count > end - at) {
            throw fault("needs " + count + " bits, " + (end - at) + " are left");
        }
    }

    /** Octets that the numbers 0 to {@code range} need (§11.5.7.4). */
    static int octetsFor(long range) {
        return (71 - Long.numberOfLeadingZeros(range)) / 8;
    }
}
