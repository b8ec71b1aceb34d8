// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.alcazar.strand.Strand.Attempts;

/**
 * The timers of EMM and ESM on the network side (TS 24.301 tables 10.2.2 and 10.3.2) and those the MME gives to the UE.
 *
 * @param t3412 periodic tracking area update timer, given to the UE
 * @param t3413 supervises paging
 * @param t3422 supervises a detach that the network starts
 * @param t3450 supervises Attach Accept, Tracking Area Update Accept and GUTI reallocation
 * @param t3460 supervises authentication and security mode control
 * @param t3470 supervises identification
 * @param t3485 supervises the activation of a bearer, and its modification, whose T3486 is as long
 * @param t3489 supervises ESM Information Request
 * @param t3495 supervises the deactivation of a bearer
 * @param ran supervises what is asked of the eNB
 * @param implicitDetach how long after the mobile reachable timer (T3412 + 4 minutes) an idle UE is taken as gone
 */
public record NasTimers(Duration t3412, Attempts t3413, Attempts t3422, Attempts t3450, Attempts t3460, Attempts t3470, Attempts t3485,
        Attempts t3489, Attempts t3495, Duration ran, Duration implicitDetach) {

    private static final int FIRST_AND_FOUR_RETRANSMISSIONS = 5;
    private static final int FIRST_AND_TWO_RETRANSMISSIONS = 3;
    /** T3413 is the network's to choose: longer than the longest cycle in which a UE listens, 2.56 s, over all attempts. */
    private static final int PAGES = 4;

    /** The values that TS 24.301 §10.2 and §10.3 give. */
    public static NasTimers standard() {
        return new NasTimers(Duration.ofMinutes(54), new Attempts(Duration.ofSeconds(2), PAGES), supervised(6), supervised(6), supervised(6),
                supervised(6), supervised(8), new Attempts(Duration.ofSeconds(4), FIRST_AND_TWO_RETRANSMISSIONS), supervised(8),
                Duration.ofSeconds(10), Duration.ofMinutes(4));
    }

    /** How long an idle UE may be silent until it is taken as gone: mobile reachable timer and implicit detach timer (§5.3.5). */
    public Duration untilTakenAsGone() {
        return t3412.plusMinutes(4).plus(implicitDetach);
    }

    /** How long a UE that is turned away for congestion stays away (T3346): 30 to 60 seconds, so that not all come back at once. */
    public Duration t3346(RandomGenerator random) {
        return Duration.ofSeconds(30 + random.nextInt(31));
    }

    public NasTimers withT3412(Duration value) {
        return new NasTimers(value, t3413, t3422, t3450, t3460, t3470, t3485, t3489, t3495, ran, implicitDetach);
    }

    private static Attempts supervised(int seconds) {
        return new Attempts(Duration.ofSeconds(seconds), FIRST_AND_FOUR_RETRANSMISSIONS);
    }
}
