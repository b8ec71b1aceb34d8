// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import org.jspecify.annotations.Nullable;

/** How a move from 4G to 5G is protected (§2). */
public enum MoveMethod {

    /** A: the MME is any; the Registration Request is protected for the AMF, and a TAU Request for the MME. */
    LEGACY_MME(1),
    /** B: the MME verifies the Registration Request itself. */
    UPGRADED_MME(2);

    private final int value;

    MoveMethod(int value) {
        this.value = value;
    }

    static @Nullable MoveMethod of(int value) {
        return value == 1 ? LEGACY_MME : value == 2 ? UPGRADED_MME : null;
    }

    /** As coded, 1 or 2. */
    public int value() {
        return value;
    }
}
