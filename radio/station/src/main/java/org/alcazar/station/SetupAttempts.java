// SPDX-License-Identifier: Apache-2.0
package org.alcazar.station;

import java.time.Duration;

/**
 * How the setup with the core (NG Setup, S1 Setup) is attempted.
 *
 * @param count how often before it is given up, 1 or more
 * @param answer how long the core may take to answer
 * @param interval how long until the next attempt, unless the core asks for another time
 * @param reconnect whether a lost core is sought again, until the base station is closed
 */
public record SetupAttempts(int count, Duration answer, Duration interval, boolean reconnect) {

    /** Once, and again whenever the core is lost. */
    public static final SetupAttempts STANDARD = new SetupAttempts(1, Duration.ofSeconds(10), Duration.ofSeconds(2), true);

    public SetupAttempts {
        if (count < 1) {
            throw new IllegalArgumentException("what is begun is attempted once at least");
        }
    }
}
