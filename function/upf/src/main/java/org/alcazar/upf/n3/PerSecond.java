// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n3;

import org.alcazar.strand.World;

/** Lets so many things happen each second. */
final class PerSecond {

    private static final long SECOND = 1_000_000_000;

    private final World world;
    private final int most;
    private long began;
    private int count;

    PerSecond(World world, int most) {
        this.world = world;
        this.most = most;
        this.began = world.nanos();
    }

    synchronized boolean allows() {
        long now = world.nanos();
        if (now - began >= SECOND) {
            began = now;
            count = 0;
        }
        return count++ < most;
    }
}
