// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

/** What is counted of the newcomers of one gNB, or of all. Guarded by who holds it. */
final class Share {

    /** Emergencies and high priority have a share of their own: their establishment cause is a claim that nobody proves. */
    private static final double PREFERRED = 0.25;
    private static final long SECOND = 1_000_000_000L;
    private static final int STORM = 100;

    final TokenBucket newcomers;
    final TokenBucket preferred;
    private final int mostUnfinished;
    private int unfinished;
    private long secondBegan;
    private int refusedBefore;
    private int refused;

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

    /** A newcomer was turned away. */
    void refused(long now) {
        turn(now);
        refused++;
    }

    /** Whether many were turned away within the last two seconds. */
    boolean isStorming(long now) {
        turn(now);
        return refused + refusedBefore >= STORM;
    }

    private void turn(long now) {
        if (now - secondBegan >= SECOND) {
            refusedBefore = now - secondBegan >= 2 * SECOND ? 0 : refused;
            refused = 0;
            secondBegan = now;
        }
    }

    int unfinished() {
        return unfinished;
    }
}
