// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import java.time.Duration;
import org.alcazar.wire.Octets;

/**
 * Echoes to be asked for.
 *
 * @param target 4 or 16 octets
 * @param count 1 to 65535
 * @param interval between two requests
 * @param timeout how long the last one waits for its answer
 * @param octets of data in each, 0 to 1400
 */
public record PingPlan(Octets target, int count, Duration interval, Duration timeout, int octets) {

    /** @throws IllegalArgumentException if these make no plan */
    public PingPlan {
        if (target.length() != 4 && target.length() != 16 || count < 1 || count > 0xffff || octets < 0 || octets > 1400) {
            throw new IllegalArgumentException("a ping has a target, 1 to 65535 requests and at most 1400 octets of data");
        }
    }

    /** Of 56 octets each, ten a second, patient for two. */
    public static PingPlan of(Octets target, int count) {
        return new PingPlan(target, count, Duration.ofMillis(100), Duration.ofSeconds(2), 56);
    }
}
