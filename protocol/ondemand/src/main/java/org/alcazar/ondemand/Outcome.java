// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.jspecify.annotations.Nullable;

/** How a service ended (§4). */
public enum Outcome {
    SUCCEEDED(1),
    FAILED(2),
    REFUSED_BY_UE(3),
    REFUSED_BY_NETWORK(4),
    TIMED_OUT(5),
    /** One side cannot do it, and nobody required it. */
    SKIPPED(6),
    /** It ran before, and what it proved still holds. */
    STILL_GOOD(7);

    private final int value;

    Outcome(int value) {
        this.value = value;
    }

    /** The number on the wire. */
    public int value() {
        return value;
    }

    /** What that number stands for; null if for nothing known. */
    public static @Nullable Outcome of(int value) {
        for (var one : values()) {
            if (one.value == value) {
                return one;
            }
        }
        return null;
    }

    /** Whether who required the service has what he wanted. */
    public boolean isGood() {
        return this == SUCCEEDED || this == STILL_GOOD;
    }
}
