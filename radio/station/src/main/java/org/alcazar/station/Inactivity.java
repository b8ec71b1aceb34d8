// SPDX-License-Identifier: Apache-2.0
package org.alcazar.station;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.alcazar.strand.World;

/**
 * Watches for UEs that are silent for too long, to have their connections released (TS 38.413 §8.3.2, TS 36.413 §8.3.2).
 *
 * @param <C> what a UE's connection is
 */
public final class Inactivity<C extends AirConnection> {

    private final World world;
    private final Duration longest;
    private final Predicate<C> open;
    private final Consumer<C> silent;

    /**
     * @param longest how long a UE may be silent
     * @param open whether a connection still is
     * @param silent is told of a UE that was, and again each time it was for as long once more
     */
    public Inactivity(World world, Duration longest, Predicate<C> open, Consumer<C> silent) {
        this.world = world;
        this.longest = longest;
        this.open = open;
        this.silent = silent;
    }

    /** Watches a UE while its connection is open. */
    public void watch(C ue) {
        watch(ue, longest);
    }

    private void watch(C ue, Duration next) {
        world.after(next, () -> {
            if (!open.test(ue)) {
                return;
            }
            var left = longest.minusNanos(world.nanos() - ue.lastActive());
            boolean tooLong = left.isZero() || left.isNegative();
            if (tooLong) {
                silent.accept(ue);
            }
            watch(ue, tooLong ? longest : left);
        });
    }
}
