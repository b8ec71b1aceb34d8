// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Which UE holds which M-TMSI. An M-TMSI is chosen at random, so that one tells nothing of the next (TS 33.401 §6.2), and belongs to one
 * UE at a time.
 *
 * @param <U> what stands for a UE
 */
public final class MTmsis<U> {

    private final ConcurrentHashMap<Integer, U> holders = new ConcurrentHashMap<>();
    private final RandomGenerator random;

    public MTmsis(RandomGenerator random) {
        this.random = random;
    }

    /** An M-TMSI that nobody holds, from now on {@code holder}'s; never 0. */
    public int allocate(U holder) {
        while (true) {
            int tmsi = random.nextInt();
            if (tmsi != 0 && holders.putIfAbsent(tmsi, holder) == null) {
                return tmsi;
            }
        }
    }

    public @Nullable U holder(int tmsi) {
        return holders.get(tmsi);
    }

    /** Gives an M-TMSI back; 0 is nothing. */
    public void release(int tmsi, U holder) {
        if (tmsi != 0) {
            holders.remove(tmsi, holder);
        }
    }

    public int size() {
        return holders.size();
    }
}
