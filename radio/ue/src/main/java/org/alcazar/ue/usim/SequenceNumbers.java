// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.usim;

import java.util.Arrays;

/**
 * The sequence numbers a USIM has accepted: an array with one entry for each index IND (TS 33.102 annex C.1.2, C.2).
 *
 * <p>SQN is SEQ || IND, with IND in the low five bits. An entry takes only what is above it, so that vectors of several holders may come
 * mixed, and no vector twice.
 */
public final class SequenceNumbers {

    /** Bits of IND (annex C.3.2). */
    public static final int IND_BITS = 5;

    /** The largest SQN, of 48 bits. */
    public static final long MOST = (1L << 48) - 1;

    private static final int IND_MASK = (1 << IND_BITS) - 1;

    /** The limit on jumps: SEQ may not run ahead further than this at once (annex C.2.1, C.3.2). */
    private static final long DELTA = 1L << 28;

    private final long[] accepted = new long[1 << IND_BITS];
    private long highest;

    private SequenceNumbers(long sqnMs) {
        if (sqnMs < 0 || sqnMs > MOST) {
            throw new IllegalArgumentException("SQN has 48 bits");
        }
        highest = sqnMs;
        Arrays.fill(accepted, sqnMs >> IND_BITS);
    }

    /** Of a card never used. */
    public static SequenceNumbers fresh() {
        return new SequenceNumbers(0);
    }

    /** Of a card that has accepted as much for every index: what is not above it forces a resynchronisation. */
    public static SequenceNumbers startingAt(long sqnMs) {
        return new SequenceNumbers(sqnMs);
    }

    /** SQN_MS: the highest SQN accepted so far. */
    public long highest() {
        return highest;
    }

    /**
     * Accepts an SQN if it is fresh.
     *
     * @return false if it is not: then nothing has changed
     */
    public boolean accept(long sqn) {
        long seq = sqn >> IND_BITS;
        int ind = (int) sqn & IND_MASK;
        if (seq <= accepted[ind] || seq - (highest >> IND_BITS) > DELTA) {
            return false;
        }
        accepted[ind] = seq;
        highest = Math.max(highest, sqn);
        return true;
    }
}
