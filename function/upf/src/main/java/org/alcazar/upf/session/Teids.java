// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.session;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/**
 * Chooses tunnel endpoint identifiers at random: who does not know one can't well guess it. Those chosen are not chosen again
 * meanwhile.
 */
public final class Teids {

    private final RandomGenerator random;
    private final IntPredicate taken;
    private final Set<Integer> chosen = new HashSet<>();

    /** @param taken whether a tunnel has it */
    public Teids(RandomGenerator random, IntPredicate taken) {
        this.random = random;
        this.taken = taken;
    }

    int choose() {
        while (true) {
            int teid = random.nextInt();
            if (teid != 0 && !taken.test(teid) && chosen.add(teid)) {
                return teid;
            }
        }
    }

    /** The tunnels that were chosen are in place, or not wanted. */
    void settle() {
        chosen.clear();
    }
}
