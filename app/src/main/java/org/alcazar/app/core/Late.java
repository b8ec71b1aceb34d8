// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import org.jspecify.annotations.Nullable;

/** A function that others are given before it is there: two that call each other cannot both come first. */
final class Late<T> {

    private volatile @Nullable T value;

    void is(T there) {
        value = there;
    }

    /** @throws IllegalStateException if it is not there yet: nobody may call it while the core is put together */
    T get() {
        var there = value;
        if (there == null) {
            throw new IllegalStateException("the core is not put together yet");
        }
        return there;
    }

    /** Null as long as it is not there. */
    @Nullable T orNull() {
        return value;
    }
}
