// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.jspecify.annotations.Nullable;

/**
 * How a tracking area update went.
 *
 * @param supi whose it was
 * @param guti the GUTI the UE has at the end, or null
 * @param duration from the first request to the end
 * @param attempts requests sent
 * @param failure null if the network accepted
 */
public record TrackingAreaUpdate(String supi, EpsUpdateType type, AuthenticationOutcome authentication, AsSecurity asSecurity,
        @Nullable EpsGuti guti, Duration duration, int attempts, @Nullable Failure failure) {

    /** One that was not begun. */
    public static TrackingAreaUpdate unbegun(String supi, EpsUpdateType type, Failure failure) {
        return new TrackingAreaUpdate(supi, type, AuthenticationOutcome.NOT_PERFORMED, AsSecurity.NOT_ACTIVATED, null, Duration.ZERO, 0, failure);
    }

    public boolean succeeded() {
        return failure == null;
    }
}
