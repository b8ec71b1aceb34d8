// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

/** What is counted of the newcomers of one gNB, or of all. Guarded by who holds it. */
final class Share {

    /** Emergencies and high priority have a share of their own: their establishment cause is a claim that nobody proves. */
    private static final double PREFERRED = 0.25;

    final TokenBucket newcomers;
    final TokenBucket preferred;
    private final int mostUnfinished;
    private int unfinished;

    Share(int newcomersPerSecond, int mostUnfinished, long now) {
        newcomers = new TokenBucket(newcomersPerSecond, now);
        preferred = new TokenBucket(Math.max(newcomersPerSecond * PREFERRED, 1), now);
        this.mostUnfinished = mostUnfinished;
    }

    /** Whether one more would be too many; the last tenth is for those who are preferred. */
    boolean isFull(boolean forPreferred) {
        return unfinished >= (forPreferred ? mostUnfinished : mostUnfinished - mostUnfinished / 10);
    }

    void enter() {
        unfinished++;
    }

    void leave() {
        unfinished--;
    }

    int unfinished() {
        return unfinished;
    }
}
