// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/** A simulated world whose next random octets can be said beforehand, to meet a recorded challenge again. */
final class ScriptedWorld implements World {

    private final SimulatedWorld world = new SimulatedWorld(3);
    private byte @Nullable [] said;

    void nextOctets(byte[] octets) {
        said = octets;
    }

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public long nanos() {
        return world.nanos();
    }

    @Override
    public RandomGenerator random() {
        return new RandomGenerator() {

            @Override
            public long nextLong() {
                return world.random().nextLong();
            }

            @Override
            public void nextBytes(byte[] bytes) {
                var octets = said;
                if (octets == null) {
                    world.random().nextBytes(bytes);
                } else {
                    System.arraycopy(octets, 0, bytes, 0, bytes.length);
                    said = null;
                }
            }
        };
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return world.after(delay, task);
    }

    @Override
    public void turn(Runnable body) {
        world.turn(body);
    }

    @Override
    public Gate gate() {
        return world.gate();
    }
}
