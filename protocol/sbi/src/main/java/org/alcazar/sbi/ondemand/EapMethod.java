// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ondemand;

import org.jspecify.annotations.Nullable;

/** A method of EAP that a data network may authenticate by (TS 33.501 §11.1). */
public enum EapMethod {
    /** RFC 5216, RFC 9190. */
    TLS(13),
    /** RFC 5281. */
    TTLS(21),
    /** MSCHAPv2, bare. */
    MSCHAPV2(26);

    private final int type;

    EapMethod(int type) {
        this.type = type;
    }

    /** The method's type in EAP packets. */
    public int type() {
        return type;
    }

    /** The method of that type; null if it is none of these. */
    public static @Nullable EapMethod of(int type) {
        for (var method : values()) {
            if (method.type == type) {
                return method;
            }
        }
        return null;
    }
}
