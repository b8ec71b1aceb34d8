// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.jspecify.annotations.Nullable;

/** Where K_SM comes from (§6). */
public enum KeyAnchor {
    /** The AMF does not have it. */
    AUSF(1),
    /** For an AUSF that cannot: the AMF has it. */
    AMF(2);

    private final int value;

    KeyAnchor(int value) {
        this.value = value;
    }

    /** The number on the wire. */
    public int value() {
        return value;
    }

    /** What that number stands for; null if for nothing known. */
    public static @Nullable KeyAnchor of(int value) {
        for (var one : values()) {
            if (one.value == value) {
                return one;
            }
        }
        return null;
    }
}
