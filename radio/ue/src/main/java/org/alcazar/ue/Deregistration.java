// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a deregistration by the UE went; in EPS, a detach. The UE is deregistered in either case.
 *
 * @param supi whose it was
 * @param switchOff without waiting for an answer
 * @param duration from the request to the end
 * @param failure null if the network accepted, or was not to answer
 */
public record Deregistration(String supi, boolean switchOff, Duration duration, @Nullable Failure failure) {

    public boolean succeeded() {
        return failure == null;
    }
}
