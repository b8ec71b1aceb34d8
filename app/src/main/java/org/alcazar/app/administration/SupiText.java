// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.administration;

import org.alcazar.udm.subscriber.Subscriber;

/** A SUPI from what was written: {@code imsi-} may be left out. */
public final class SupiText {

    private SupiText() {
    }

    /** @throws IllegalArgumentException if it is none; the message is for a person */
    public static String supi(String written) {
        var supi = written.startsWith("imsi-") ? written : "imsi-" + written;
        if (!Subscriber.isSupi(supi)) {
            throw new IllegalArgumentException("\"%s\" is no SUPI; it is imsi- and 5 to 15 digits, such as imsi-999700000000001".formatted(written));
        }
        return supi;
    }
}
