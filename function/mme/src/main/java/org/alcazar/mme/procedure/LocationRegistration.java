// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One registration of this MME at the HSS as the one that serves a UE. What the HSS says of it is about no other (TS 29.272 §5.2.1.2): a
 * cancellation that comes when the UE has gone and come back is of the registration before.
 *
 * @param imsi digits
 * @param number another than that of all before it
 */
public record LocationRegistration(String imsi, int number) {

    private static final Pattern BELOW_CALLBACK = Pattern.compile("(\\d{5,15})/(\\d{1,9})/cancel-location");

    /** Where the HSS tells of its end. @param callbackPath under which the MME is told anything */
    URI callback(String callbackPath) {
        return URI.create(callbackPath + imsi + "/" + number + "/cancel-location");
    }

    /** The registration that a URI was made for; null if it was made for none. */
    public static @Nullable LocationRegistration of(URI uri, String callbackPath) {
        var path = uri.getPath();
        if (!path.startsWith(callbackPath)) {
            return null;
        }
        var below = BELOW_CALLBACK.matcher(path.substring(callbackPath.length()));
        return below.matches() ? new LocationRegistration(below.group(1), Integer.parseInt(below.group(2))) : null;
    }
}
