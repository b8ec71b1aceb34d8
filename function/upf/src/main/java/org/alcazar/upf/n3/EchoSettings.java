// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n3;

import java.time.Duration;

/**
 * How the paths to GTP-U peers are watched (TS 29.281 §7.2.1, §12).
 *
 * @param interval between echo requests to one peer, not under 60 s by the standard; zero for none
 * @param t3 how long a response is waited for
 * @param n3 how often a request is sent before the path has failed
 * @param peers how many peers are watched at most
 */
public record EchoSettings(Duration interval, Duration t3, int n3, int peers) {

    public static final EchoSettings STANDARD = new EchoSettings(Duration.ofSeconds(60), Duration.ofSeconds(3), 3, 4_096);

    public EchoSettings {
        if (interval.isNegative() || !t3.isPositive() || n3 < 1 || peers < 1) {
            throw new IllegalArgumentException("an echo is asked for once at least, and waited for");
        }
    }
}
