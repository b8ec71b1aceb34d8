// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import java.util.regex.Pattern;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What one subscriber, or each that has no row of its own, gets in a data network of one slice, or of each.
 *
 * @param supi {@code imsi-…}; null for all that have no row of their own in the slice
 * @param slice null for every slice
 * @param dnn the data network's name: labels of letters, digits and hyphens, divided by dots
 * @param isDefault whether it is the one for a UE that names none
 */
public record SessionSubscription(@Nullable String supi, @Nullable Snssai slice, String dnn, boolean isDefault, DnnConfiguration configuration) {

    private static final Pattern DNN = Pattern.compile("[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,10}");
    private static final int LONGEST_DNN = 99;

    /** @throws IllegalArgumentException with the member that is wrong, in words for a person */
    public SessionSubscription {
        if (supi != null && !Subscriber.isSupi(supi)) {
            throw new IllegalArgumentException("a SUPI is imsi- and 5 to 15 digits, not " + supi);
        }
        if (dnn.length() > LONGEST_DNN || !DNN.matcher(dnn).matches()) {
            throw new IllegalArgumentException("a data network's name is labels of letters, digits and hyphens, divided by dots, not " + dnn);
        }
    }

    /** Whether it says something of a subscriber's slice. */
    boolean isFor(Snssai asked) {
        return slice == null || slice.equals(asked);
    }

    /** Rows that say more precisely whom and what they are for go before others. */
    int precision() {
        return (supi == null ? 0 : 2) + (slice == null ? 0 : 1);
    }
}
