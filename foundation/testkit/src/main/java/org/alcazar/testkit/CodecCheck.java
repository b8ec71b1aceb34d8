// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a codec owes to octets that anyone may have sent: a message or its one refusal, without a stack trace, at a cost that is bounded by
 * the octets; and a message is written so that the same is read again, and written again as the same octets.
 *
 * @param decode reads octets, or throws the refusal
 * @param encode writes what was read
 * @param refusal the one exception in which reading may end
 */
public record CodecCheck<O, M>(Function<? super O, ? extends M> decode, Function<? super M, ? extends O> encode,
        Class<? extends RuntimeException> refusal) {

    /** Octets of memory that reading a message may take, whatever its length, and for each octet of it. */
    private static final long MEMORY = 128 << 10;
    private static final long MEMORY_PER_OCTET = 2 << 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * Reads octets as {@link #read} does.
     *
     * @return the message; null if they were refused
     */
    public @Nullable M takenOrRefused(O octets, int length) {
        try {
            return read(octets, length);
        } catch (RuntimeException e) {
            if (refusal.isInstance(e)) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Reads octets and checks what is owed.
     *
     * @param length how many octets they are
     * @return the message
     * @throws RuntimeException the refusal, or whatever else was thrown while they were read
     * @throws AssertionError if something owed is not given
     */
    public M read(O octets, int length) {
        var message = decodeWithinBounds(octets, length);
        O written = encode.apply(message);
        M again;
        try {
            again = decode.apply(written);
        } catch (RuntimeException e) {
            throw new AssertionError("what was read is refused when it is written: " + message + " as " + written, e);
        }
        if (!again.equals(message)) {
            throw new AssertionError("what was read is not read again: " + message + " as " + written + ", then " + again);
        }
        if (message.hashCode() != again.hashCode()) {
            throw new AssertionError("equal messages have different hash codes: " + message);
        }
        O writtenAgain = encode.apply(again);
        if (!writtenAgain.equals(written)) {
            throw new AssertionError("what was read is not written again: " + written + ", then " + writtenAgain);
        }
        return message;
    }

    private M decodeWithinBounds(O octets, int length) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            return decode.apply(octets);
        } catch (RuntimeException e) {
            if (refusal.isInstance(e) && e.getStackTrace().length > 0) {
                throw new AssertionError("the refusal has a stack trace", e);
            }
            throw e;
        } finally {
            // What is above the bounds the first time may be classes that were loaded.
            if (allocatedSince(before) > most(length) && allocatedAgain(octets) > most(length)) {
                throw new AssertionError(allocatedAgain(octets) + " octets of memory taken for " + length + ": " + octets);
            }
        }
    }

    private long allocatedAgain(O octets) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            var unused = decode.apply(octets);
        } catch (RuntimeException e) {
            // thrown the first time, too
        }
        return allocatedSince(before);
    }

    private static long allocatedSince(long before) {
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static long most(int length) {
        return MEMORY + MEMORY_PER_OCTET * length;
    }
}
