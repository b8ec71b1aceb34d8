// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ondemand;

import java.util.Locale;
import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * Whom a row is for. What is null is every one.
 *
 * @param supi {@code imsi-…}
 * @param dnn a data network's name, kept in lower case
 */
public record PolicyScope(@Nullable String supi, @Nullable Snssai snssai, @Nullable String dnn) {

    /** Everybody, everywhere: the default. */
    public static final PolicyScope ALL = new PolicyScope(null, null, null);

    private static final int LONGEST_DNN = 100;
    private static final int LONGEST_SUPI = 255;

    public PolicyScope {
        if (supi != null && (supi.isBlank() || supi.length() > LONGEST_SUPI)) {
            throw new IllegalArgumentException("a subscriber is written imsi- and 5 to 15 digits");
        }
        if (dnn != null) {
            dnn = dnn.toLowerCase(Locale.ROOT);
            if (dnn.isBlank() || dnn.length() > LONGEST_DNN) {
                throw new IllegalArgumentException("a data network's name has 1 to " + LONGEST_DNN + " characters");
            }
        }
    }

    /**
     * The greater, the more specific. Subscriber, slice and DNN before subscriber and DNN, subscriber and slice, subscriber, slice and DNN,
     * DNN, slice, and the default last.
     */
    public int specificity() {
        return (supi == null ? 0 : 4) + (dnn == null ? 0 : 2) + (snssai == null ? 0 : 1);
    }
}
