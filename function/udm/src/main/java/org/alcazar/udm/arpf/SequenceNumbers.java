// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.arpf;

import org.alcazar.persistence.Ceiling;
import org.alcazar.persistence.Ceiling.Block;
import org.alcazar.udm.subscriber.SubscriberStore;

/**
 * One subscriber's sequence numbers (TS 33.102 annex C): not based on time, SEQ of 43 bits going up by one and IND of 5 bits going round
 * with each vector, as in profile 2 (§C.3.2).
 *
 * <p>They are taken from blocks reserved in the database, so that none is used twice, whatever ends the process; what such an end loses is
 * at most a block. Guarded by itself.
 */
public final class SequenceNumbers {

    /** Vectors for one reservation. */
    static final int BLOCK = 32;

    /** How far ahead of what it has seen a USIM takes a SEQ: Δ of TS 33.102 §C.2.2. */
    static final long DELTA = 1L << 28;

    private static final int IND_BITS = 5;
    private static final int IND_MASK = (1 << IND_BITS) - 1;
    private static final long SQN_END = 1L << 48;

    private final Ceiling seq = new Ceiling();

    // IND goes up with SEQ; by how much it differs stays the same.
    private int indAhead;

    /** No numbers yet: the first one needs a reservation. */
    public SequenceNumbers() {
    }

    /** That a subscriber has no sequence numbers left, or is gone. */
    static final class NoneLeftException extends RuntimeException {

        NoneLeftException() {
            super("no sequence numbers", null, false, false);
        }
    }

    /** The next sequence number, which nobody else has or will get. */
    synchronized long next(String supi, SubscriberStore store) {
        long next = seq.next(() -> reserve(supi, store));
        return next << IND_BITS | next + indAhead & IND_MASK;
    }

    private Block reserve(String supi, SubscriberStore store) {
        var first = store.reserveSqn(supi, (long) BLOCK << IND_BITS, SQN_END - 1);
        if (first == null) {
            throw new NoneLeftException();
        }
        return blockAt(first);
    }

    private Block blockAt(long sqn) {
        long first = sqn >> IND_BITS;
        indAhead = (int) (sqn - first) & IND_MASK;
        return new Block(first, first + BLOCK);
    }

    /**
     * Takes note of what the USIM has seen, from an AUTS that was verified (TS 33.102 §6.3.5): where the next number would not be taken by
     * it, numbers go on after SQN_MS.
     *
     * @return whether they were moved
     */
    synchronized boolean resynchronise(String supi, long sqnMs, SubscriberStore store) {
        long seqMs = sqnMs >> IND_BITS;
        var stored = store.sqn(supi);
        if (stored == null) {
            throw new NoneLeftException();
        }
        long next = seq.left() == 0 ? stored >> IND_BITS : seq.end() - seq.left();
        if (next > seqMs && next - seqMs <= DELTA) {
            return false;
        }
        long first = seqMs + 1 << IND_BITS | stored & IND_MASK;
        long after = first + ((long) BLOCK << IND_BITS);
        if (after >= SQN_END) {
            throw new NoneLeftException();
        }
        store.setSqn(supi, after);
        seq.use(blockAt(first));
        return true;
    }
}
