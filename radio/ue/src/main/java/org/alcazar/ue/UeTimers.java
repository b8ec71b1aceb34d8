// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;

/**
 * The timers of 5GS mobility and session management in a UE (TS 24.501 tables 10.2.1 and 10.3.1).
 *
 * @param t3510 how long a registration waits for its answer
 * @param t3511 how long until it is attempted again
 * @param t3516 how long RAND and RES* are kept for a repeated challenge
 * @param t3517 how long a service request waits for its answer
 * @param t3519 how long a SUCI is used again
 * @param t3520 how long after an Authentication Failure the network may take to prove itself
 * @param t3521 how long a deregistration waits for its answer
 * @param t3540 how long the network may take to release the connection after the last message of a procedure
 * @param t3580 how long the establishment of a PDU session waits for its answer
 * @param t3581 how long a modification of a PDU session waits for its answer
 * @param t3582 how long a release of a PDU session waits for its answer
 * @param registrationAttempts how often a registration that nobody answers is attempted, 1 or more; the standard says 5
 * @param deregistrationAttempts how often a Deregistration Request is sent, 1 or more; the standard says 5
 * @param sessionAttempts how often a request of session management is sent, 1 or more; the standard says 5
 */
public record UeTimers(Duration t3510, Duration t3511, Duration t3516, Duration t3517, Duration t3519, Duration t3520, Duration t3521,
        Duration t3540, Duration t3580, Duration t3581, Duration t3582, int registrationAttempts, int deregistrationAttempts,
        int sessionAttempts) {

    /** As the standard has them. */
    public static final UeTimers STANDARD = new UeTimers(Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(10),
            Duration.ofSeconds(16), Duration.ofSeconds(16), Duration.ofSeconds(16), 5, 5, 5);

    /** As the standard has them, but nothing is attempted twice: a failure is to be seen, not to be mended. */
    public static final UeTimers SINGLE_ATTEMPT = STANDARD.withAttempts(1);

    public UeTimers {
        if (registrationAttempts < 1 || deregistrationAttempts < 1 || sessionAttempts < 1) {
            throw new IllegalArgumentException("what is begun is attempted once at least");
        }
    }

    /** These, with another number of attempts of everything. */
    public UeTimers withAttempts(int attempts) {
        return new UeTimers(t3510, t3511, t3516, t3517, t3519, t3520, t3521, t3540, t3580, t3581, t3582, attempts, attempts, attempts);
    }
}
