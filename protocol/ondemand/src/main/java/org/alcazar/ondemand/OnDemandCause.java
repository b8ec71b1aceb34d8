// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.jspecify.annotations.Nullable;

/** Why something was refused or failed (§4). */
public enum OnDemandCause {
    NONE(0),
    NOT_CAPABLE(1),
    NO_COMMON_GROUP(2),
    BAD_PUBLIC_VALUE(3),
    CERTIFICATE_NOT_TRUSTED(4),
    CERTIFICATE_REVOKED(5),
    EQUIPMENT_IDENTITY_MISMATCH(6),
    EQUIPMENT_BARRED(7),
    BAD_SIGNATURE(8),
    NO_CREDENTIAL(9),
    USER_NOT_VERIFIED(10),
    NOT_AUTHORISED(11),
    CAPABILITY_MISMATCH(12),
    REQUEST_MISMATCH(13),
    OUT_OF_ORDER(14),
    NO_COMMON_ALGORITHM(15),
    MALFORMED(16),
    NOT_NOW(17),
    INTERNAL(18),
    PROTECTION_NEEDED(19);

    private final int value;

    OnDemandCause(int value) {
        this.value = value;
    }

    /** The number on the wire. */
    public int value() {
        return value;
    }

    /** What that number stands for; null if for nothing known. */
    public static @Nullable OnDemandCause of(int value) {
        for (var one : values()) {
            if (one.value == value) {
                return one;
            }
        }
        return null;
    }
}
