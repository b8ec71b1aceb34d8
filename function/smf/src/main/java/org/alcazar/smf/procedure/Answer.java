// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.time.Duration;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * Where one who called waits for what a session's turn answers. The first answer counts.
 *
 * @param <T> what is answered
 */
public final class Answer<T> {

    private final World.Gate gate;
    private @Nullable T value;
    private @Nullable ProblemDetails problem;

    public Answer(World world) {
        this.gate = world.gate();
    }

    void give(T result) {
        settle(result, null);
    }

    void fail(ProblemDetails why) {
        settle(null, why);
    }

    private void settle(@Nullable T result, @Nullable ProblemDetails why) {
        synchronized (this) {
            if (isGiven()) {
                return;
            }
            value = result;
            problem = why;
        }
        gate.open();
    }

    synchronized boolean isGiven() {
        return value != null || problem != null;
    }

    /**
     * Waits for it. Only to be called in a turn.
     *
     * @return null if the time ran out
     * @throws ProblemDetails if that is the answer
     */
    public @Nullable T await(Duration timeout) {
        gate.await(timeout);
        synchronized (this) {
            if (problem != null) {
                throw problem;
            }
            return value;
        }
    }
}
