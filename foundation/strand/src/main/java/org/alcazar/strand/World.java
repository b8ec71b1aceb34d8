// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * The one seam through which the core meets time, chance and concurrency.
 *
 * <p>{@link LiveWorld} is the machine's own; {@link SimulatedWorld} runs everything on one queue ordered by (time, sequence), so that the
 * same seed gives the same run. Nothing else in the house asks the machine for a clock, a thread or a random number.
 */
public interface World {

    /** The wall clock. */
    Instant now();

    /** Nanoseconds of a clock that never goes back, from an arbitrary origin; for differences only. */
    long nanos();

    /** Randomness fit for keys in a live world, seeded in a simulated one. */
    RandomGenerator random();

    /**
     * Runs {@code task} once after {@code delay}, outside any turn. The task must be short and must not wait: it tells a strand, or starts
     * a turn.
     */
    Timer after(Duration delay, Runnable task);

    /** Starts {@code body} on a thread of its own (a virtual one), which may wait. */
    void turn(Runnable body);

    /** A new closed gate. */
    Gate gate();

    /** Something that will happen later, unless cancelled. */
    interface Timer {

        /** Makes sure that the task does not start any more. Cancelling twice, or too late, does nothing. */
        void cancel();
    }

    /**
     * Where a turn waits for another. A gate lets one waiter through for each opening; openings that nobody waited for count as one.
     */
    interface Gate {

        /** Lets the waiter through, now or when it comes. */
        void open();

        /** Waits until the gate was opened. Only to be called in a turn. */
        void await();

        /**
         * Waits until the gate was opened, at most for {@code timeout}. Only to be called in a turn.
         *
         * @return false if the time ran out
         */
        boolean await(Duration timeout);
    }
}
