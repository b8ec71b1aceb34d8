// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

/**
 * Numbers that go up and are never handed out twice, also after a crash.
 *
 * <p>They are taken from blocks that are reserved ahead: the stored ceiling is above every number that was ever handed out. What a crash
 * loses is the rest of a block, and the numbers go on above it. Not safe for use by several threads at once.
 */
public final class Ceiling {

    private long next;
    private long end;

    /** A ceiling with no block yet. */
    public Ceiling() {
    }

    /** A block of numbers, {@code [from, to)}, that nobody else has or will have. */
    public record Block(long from, long to) {

        public Block {
            if (to <= from) {
                throw new IllegalArgumentException("an empty block: " + from + " to " + to);
            }
        }
    }

    /** Raises the stored ceiling and returns once that is durable. */
    @FunctionalInterface
    public interface Reservation {

        Block reserve();
    }

    /** The next number; reserves a further block where there is none left. */
    public long next(Reservation reservation) {
        if (next == end) {
            use(reservation.reserve());
        }
        return next++;
    }

    /** Goes on with another block; the rest of the one before is lost. */
    public void use(Block block) {
        next = block.from();
        end = block.to();
    }

    /** How many numbers are left before the next reservation. */
    public long left() {
        return end - next;
    }

    /** The number after the last one of the block in use. */
    public long end() {
        return end;
    }
}
