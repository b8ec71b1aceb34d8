// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.alcazar.strand.Strand.Attempts;

/**
 * The timers of 5GMM on the network side (TS 24.501 table 10.2.2) and those the AMF gives to the UE.
 *
 * @param t3512 periodic registration timer, given to the UE
 * @param t3513 supervises paging
 * @param t3522 supervises a deregistration that the network starts
 * @param t3550 supervises Registration Accept
 * @param t3555 supervises configuration update
 * @param t3560 supervises authentication and security mode control
 * @param t3570 supervises identification
 * @param ran supervises what is asked of the gNB
 * @param implicitDeregistration how long after the mobile reachable timer (T3512 + 4 minutes) an idle UE is taken as gone
 */
public record NasTimers(Duration t3512, Attempts t3513, Attempts t3522, Attempts t3550, Attempts t3555, Attempts t3560, Attempts t3570,
        Duration ran, Duration implicitDeregistration) {

    private static final int FIRST_AND_FOUR_RETRANSMISSIONS = 5;
    /** T3513 is the network's to choose: longer than the longest cycle in which a UE listens, 2.56 s, over all attempts. */
    private static final int PAGES = 4;

    /** The values that TS 24.501 §10.2 gives. */
    public static NasTimers standard() {
        return new NasTimers(Duration.ofMinutes(54), new Attempts(Duration.ofSeconds(2), PAGES), supervised(8), supervised(6), supervised(6), supervised(6),
                supervised(6), Duration.ofSeconds(10),
                Duration.ofMinutes(4));
    }

    /** How long an idle UE may be silent until it is taken as gone: mobile reachable timer and implicit deregistration timer (§5.3.7). */
    public Duration untilTakenAsGone() {
        return t3512.plusMinutes(4).plus(implicitDeregistration);
    }

    /** How long a UE that is turned away for congestion stays away (T3346): 30 to 60 seconds, so that not all come back at once. */
    public Duration t3346(RandomGenerator random) {
        return Duration.ofSeconds(30 + random.nextInt(31));
    }

    public NasTimers withT3512(Duration value) {
        return new NasTimers(value, t3513, t3522, t3550, t3555, t3560, t3570, ran, implicitDeregistration);
    }

    private static Attempts supervised(int seconds) {
        return new Attempts(Duration.ofSeconds(seconds), FIRST_AND_FOUR_RETRANSMISSIONS);
    }
}
