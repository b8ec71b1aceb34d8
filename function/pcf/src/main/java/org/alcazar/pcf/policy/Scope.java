// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pcf.policy;

import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * Whom a row of policy is for. What is null is every one.
 *
 * @param supi {@code imsi-…}
 * @param dnn a data network's name
 */
public record Scope(@Nullable String supi, @Nullable Snssai slice, @Nullable String dnn) {

    /** Everybody, everywhere. */
    public static final Scope ALL = new Scope(null, null, null);

    /** Whether it takes in a subscriber's session. */
    public boolean isFor(String whose, Snssai inSlice, String to) {
        return (supi == null || supi.equals(whose)) && (slice == null || slice.equals(inSlice)) && (dnn == null || dnn.equalsIgnoreCase(to));
    }

    /** The greater, the more precise: a subscriber before a slice before a data network. */
    public int precision() {
        return (supi == null ? 0 : 4) + (slice == null ? 0 : 2) + (dnn == null ? 0 : 1);
    }
}
