// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.ArrayDeque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What came for a UE while something is under way that it has to wait for, in order. Touched on the UE's strand only. */
final class Postponed {

    private static final int MOST = 16;

    private @Nullable ArrayDeque<UeSignal> waiting;

    /** @return false if as much waits already as may */
    boolean add(UeSignal signal) {
        var queue = waiting;
        if (queue == null) {
            queue = waiting = new ArrayDeque<>(2);
        }
        return queue.size() < MOST && queue.add(signal);
    }

    boolean removeIf(Predicate<UeSignal> which) {
        return waiting != null && waiting.removeIf(which);
    }

    /**
     * The next one, as if it came now.
     *
     * @param on the connection that the UE is on, null if on none: what it sent while it was handed over is of this one
     */
    @Nullable UeSignal poll(@Nullable N1Connection on) {
        var next = waiting == null ? null : waiting.poll();
        if (next == null) {
            waiting = null;
        }
        return next instanceof UeSignal.Uplink(var via, var nas, var tai) && on != null ? new UeSignal.Uplink(on.via(), nas, null) : next;
    }
}
