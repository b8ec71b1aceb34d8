// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import java.time.Duration;

/**
 * How a GTPv2-C entity behaves towards its peers.
 *
 * @param restartCounter 0 to 255: changes whenever the entity has begun anew and knows nothing from before (TS 23.007 §18)
 * @param t3 T3-RESPONSE: how long an answer is waited for before a message is sent again (TS 29.274 §7.6)
 * @param n3 N3-REQUESTS: how often a message is sent at most
 * @param echo how long after an echo the next follows; zero for none. The standard wants 60 s at least (TS 29.274 §7.1.1)
 * @param unanswered messages that may wait for their answers at a time, requests and responses each
 * @param remembered messages of peers that are remembered with their answers, so that a duplicate is answered the same
 */
public record Gtpv2Settings(int restartCounter, Duration t3, int n3, Duration echo, int unanswered, int remembered) {

    public Gtpv2Settings {
        if (!t3.isPositive() || n3 < 1 || echo.isNegative() || unanswered < 1 || remembered < 1) {
            throw new IllegalArgumentException("a message is sent once at least, and waits; there is room for one");
        }
        if (restartCounter < 0 || restartCounter > 255) {
            throw new IllegalArgumentException("restart counter " + restartCounter);
        }
    }

    /** Three attempts 3 s apart, an echo each 60 s, 16,384 messages each way. */
    public static Gtpv2Settings of(int restartCounter) {
        return new Gtpv2Settings(restartCounter, Duration.ofSeconds(3), 3, Duration.ofSeconds(60), 16_384, 16_384);
    }

    /** The same, with other attempts. */
    public Gtpv2Settings attempts(Duration each, int most) {
        return new Gtpv2Settings(restartCounter, each, most, echo, unanswered, remembered);
    }

    /** How long a duplicate of a message can still come, from a peer whose timers are like ours. */
    Duration lifetime() {
        return t3.multipliedBy(n3 + 1L);
    }
}
