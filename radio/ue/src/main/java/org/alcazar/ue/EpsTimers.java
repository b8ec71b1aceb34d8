// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;

/**
 * The timers of EPS mobility and session management in a UE (TS 24.301 tables 10.2.1 and 10.3.1).
 *
 * @param t3410 how long an attach waits for its answer
 * @param t3411 how long until it, or a tracking area update, is attempted again
 * @param t3416 how long RAND and RES are kept for a repeated challenge
 * @param t3417 how long a service request waits for its answer
 * @param t3420 how long after an Authentication Failure the network may take to prove itself
 * @param t3421 how long a detach waits for its answer
 * @param t3430 how long a tracking area update waits for its answer
 * @param t3440 how long the network may take to release the connection after the last message of a procedure
 * @param t3482 how long a request of a PDN connection waits for its answer
 * @param t3492 how long a request to disconnect from a PDN waits for its answer
 * @param attempts how often what nobody answers is attempted, 1 or more; the standard says 5
 */
public record EpsTimers(Duration t3410, Duration t3411, Duration t3416, Duration t3417, Duration t3420, Duration t3421, Duration t3430,
        Duration t3440, Duration t3482, Duration t3492, int attempts) {

    /** As the standard has them. */
    public static final EpsTimers STANDARD = new EpsTimers(Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(10),
            Duration.ofSeconds(8), Duration.ofSeconds(6), 5);

    /** As the standard has them, but nothing is attempted twice: a failure is to be seen, not to be mended. */
    public static final EpsTimers SINGLE_ATTEMPT = STANDARD.withAttempts(1);

    public EpsTimers {
        if (attempts < 1) {
            throw new IllegalArgumentException("what is begun is attempted once at least");
        }
    }

    /** These, with another number of attempts of everything. */
    public EpsTimers withAttempts(int value) {
        return new EpsTimers(t3410, t3411, t3416, t3417, t3420, t3421, t3430, t3440, t3482, t3492, value);
    }
}
