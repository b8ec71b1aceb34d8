// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import org.jspecify.annotations.Nullable;

/** How a NAS message of EPS is protected (TS 24.301 §9.3.1). */
public enum EpsSecurityHeaderType {
    /** Not at all. */
    PLAIN(0),
    INTEGRITY_PROTECTED(1),
    INTEGRITY_PROTECTED_AND_CIPHERED(2),
    /** With a context that comes into use; Security Mode Command only. */
    INTEGRITY_PROTECTED_NEW_CONTEXT(3),
    /** With a context that has come into use; Security Mode Complete only. */
    INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT(4),
    /** Only the container is ciphered; Control Plane Service Request only. */
    INTEGRITY_PROTECTED_AND_PARTIALLY_CIPHERED(5),
    /** The message is a Service Request, which has half a MAC. */
    SERVICE_REQUEST(12);

    private static final @Nullable EpsSecurityHeaderType[] BY_VALUE = new @Nullable EpsSecurityHeaderType[16];

    static {
        for (var type : values()) {
            BY_VALUE[type.value] = type;
        }
        for (int value = SERVICE_REQUEST.value; value < BY_VALUE.length; value++) {
            BY_VALUE[value] = SERVICE_REQUEST;
        }
    }

    private final int value;

    EpsSecurityHeaderType(int value) {
        this.value = value;
    }

    /** Four bits. */
    public int value() {
        return value;
    }

    /** The type of those four bits; null for a reserved value. Types 13 to 15 count as that of the Service Request. */
    public static @Nullable EpsSecurityHeaderType of(int value) {
        return value >= 0 && value < BY_VALUE.length ? BY_VALUE[value] : null;
    }

    /** Whether the whole payload is ciphered. */
    public boolean isCiphered() {
        return this == INTEGRITY_PROTECTED_AND_CIPHERED || this == INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT;
    }
}
