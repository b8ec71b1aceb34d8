// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.primitive;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few objects that are dear to make and cheap to reuse, lent without a lock.
 *
 * <p>Not a {@code ThreadLocal}: a UE's turn runs on a virtual thread of its own, which would make a new object each time. A computation does
 * not yield its carrier, so that about as many objects are out at once as there are processors.
 */
final class ScratchPool<T> {

    private final AtomicReferenceArray<@Nullable T> slots;
    private final Supplier<T> maker;

    /**
     * @param size slots, a power of two
     * @param maker makes another when a slot is empty
     */
    ScratchPool(int size, Supplier<T> maker) {
        this.slots = new AtomicReferenceArray<>(size);
        this.maker = maker;
    }

    /** One that nobody else holds, from the slots or new. */
    T take() {
        int slot = slot();
        for (int i = 0; i < 2; i++) {
            T free = slots.getAndSet(slot ^ i, null);
            if (free != null) {
                return free;
            }
        }
        return maker.get();
    }

    /** Gives it back; one too many is left to the collector. */
    void give(T scratch) {
        int slot = slot();
        if (!slots.compareAndSet(slot, null, scratch)) {
            slots.compareAndSet(slot ^ 1, null, scratch);
        }
    }

    private int slot() {
        return (int) Thread.currentThread().threadId() & slots.length() - 1;
    }
}
