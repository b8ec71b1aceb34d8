// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.wire.Octets;

/**
 * What befalls messages on their way through a {@link MemoryCarrier}, for simulations. SCTP loses and reorders nothing within a stream;
 * what is beyond it does (a radio link, a peer that restarts), and shows as lost or late messages.
 */
@FunctionalInterface
public interface Impairment {

    /** Nothing befalls them. */
    Impairment NONE = (association, stream, payloadProtocolId, payload) -> Fate.INTACT;

    /**
     * Decides about one message. Called in the order of sending, by the one that sends.
     *
     * @param association the sender's end
     */
    Fate decide(Association association, int stream, int payloadProtocolId, Octets payload);

    /**
     * When a message arrives: once for each delay, from its sending on; never if there is none. A later message with a shorter delay
     * overtakes it.
     */
    record Fate(List<Duration> delays) {

        public static final Fate INTACT = new Fate(List.of(Duration.ZERO));
        public static final Fate LOST = new Fate(List.of());
        public static final Fate DOUBLED = new Fate(List.of(Duration.ZERO, Duration.ZERO));

        public Fate {
            delays = List.copyOf(delays);
        }

        /** Arrives once, late. */
        public static Fate delayed(Duration delay) {
            return new Fate(List.of(delay));
        }
    }

    /**
     * Chance decides.
     *
     * @param lost share of messages that never arrive, 0 to 1
     * @param doubled share that arrive twice
     * @param delayed share that arrive late, by up to {@code most}
     */
    static Impairment random(RandomGenerator random, double lost, double doubled, double delayed, Duration most) {
        return (association, stream, payloadProtocolId, payload) -> {
            double chance = random.nextDouble();
            if (chance < lost) {
                return Fate.LOST;
            }
            if (chance < lost + doubled) {
                return Fate.DOUBLED;
            }
            if (chance < lost + doubled + delayed) {
                return Fate.delayed(Duration.ofNanos(random.nextLong(most.toNanos() + 1)));
            }
            return Fate.INTACT;
        };
    }
}
