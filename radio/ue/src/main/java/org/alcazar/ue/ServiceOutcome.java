// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;
import org.alcazar.nas.element.ServiceType;
import org.jspecify.annotations.Nullable;

/**
 * How a service request went.
 *
 * @param supi whose it was
 * @param duration from the request to the end
 * @param failure null if the UE is connected
 */
public record ServiceOutcome(String supi, ServiceType type, Duration duration, @Nullable Failure failure) {

    public boolean succeeded() {
        return failure == null;
    }
}
