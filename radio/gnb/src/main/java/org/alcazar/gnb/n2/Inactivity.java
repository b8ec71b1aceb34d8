// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.n2;

import java.time.Duration;
import java.util.function.Consumer;
import org.alcazar.gnb.context.UeConnection;
import org.alcazar.strand.World;

/** Watches for UEs that are silent for too long, to have their connections released (TS 38.413 §8.3.2). */
final class Inactivity {

    private final World world;
    private final Duration longest;
    private final UeConnections connections;
    private final Consumer<UeConnection> silent;

    /**
     * @param longest how long a UE may be silent
     * @param silent is told of a UE that was, and again each time it was for as long once more
     */
    Inactivity(World world, Duration longest, UeConnections connections, Consumer<UeConnection> silent) {
        this.world = world;
        this.longest = longest;
        this.connections = connections;
        this.silent = silent;
    }

    /** Watches a UE while its connection is open. */
    void watch(UeConnection ue) {
        watch(ue, longest);
    }

    private void watch(UeConnection ue, Duration next) {
        world.after(next, () -> {
            if (!connections.isOpen(ue)) {
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
