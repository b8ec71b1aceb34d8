// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import org.jspecify.annotations.Nullable;

/** How a NAS message is protected (TS 24.501 §9.3); the ordinal is the coded value. */
public enum SecurityHeaderType {
    /** Not at all. */
    PLAIN,
    INTEGRITY_PROTECTED,
    INTEGRITY_PROTECTED_AND_CIPHERED,
    /** With a context that comes into use; Security Mode Command only. */
    INTEGRITY_PROTECTED_NEW_CONTEXT,
    /** With a context that has come into use; Security Mode Complete only. */
    INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT;

    private static final SecurityHeaderType[] ALL = values();

    /** The type of those four bits; null for a reserved value. */
    public static @Nullable SecurityHeaderType of(int value) {
        return value >= 0 && value < ALL.length ? ALL[value] : null;
    }

    /** Four bits. */
    public int value() {
        return ordinal();
    }

    public boolean isCiphered() {
        return this == INTEGRITY_PROTECTED_AND_CIPHERED || this == INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT;
    }
}
