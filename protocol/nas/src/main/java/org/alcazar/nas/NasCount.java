// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

/**
 * NAS COUNT: 16 bits of overflow counter and 8 of sequence number (TS 24.501 §4.4.3.1).
 *
 * @param value 24 bits
 */
public record NasCount(int value) implements Comparable<NasCount> {

    public static final NasCount ZERO = new NasCount(0);
    /** The last one; keys must change before a message would need another. */
    public static final NasCount LAST = new NasCount(0xff_ffff);

    public NasCount {
        if (value >>> 24 != 0) {
            throw new IllegalArgumentException("a NAS COUNT has 24 bits");
        }
    }

    /** What a message carries of it: the low eight bits. */
    public int sequenceNumber() {
        return value & 0xff;
    }

    /** The 16 bits that no message carries. */
    public int overflow() {
        return value >>> 8;
    }

    /** Messages that can follow before the COUNT would wrap. */
    public int remaining() {
        return LAST.value - value;
    }

    @Override
    public int compareTo(NasCount other) {
        return Integer.compare(value, other.value);
    }
}
