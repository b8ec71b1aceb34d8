// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.transport.Impairment.Fate;

/** What befalls datagrams on their way through a {@link MemoryDatagramCarrier}, for simulations. */
@FunctionalInterface
public interface DatagramImpairment {

    /** Nothing befalls them. */
    DatagramImpairment NONE = (from, to, length) -> Fate.INTACT;

    /** Decides about one datagram of so many octets. Called in the order of sending, by the one that sends. */
    Fate decide(InetSocketAddress from, InetSocketAddress to, int length);

    /**
     * Chance decides.
     *
     * @param lost share of datagrams that never arrive, 0 to 1
     * @param doubled share that arrive twice, the second time up to {@code most} later
     * @param delayed share that arrive late, by up to {@code most}
     */
    static DatagramImpairment random(RandomGenerator random, double lost, double doubled, double delayed, Duration most) {
        return (from, to, length) -> {
            double chance = random.nextDouble();
            if (chance < lost) {
                return Fate.LOST;
            }
            var late = Duration.ofNanos(random.nextLong(most.toNanos() + 1));
            if (chance < lost + doubled) {
                return new Fate(List.of(Duration.ZERO, late));
            }
            return chance < lost + doubled + delayed ? Fate.delayed(late) : Fate.INTACT;
        };
    }
}
