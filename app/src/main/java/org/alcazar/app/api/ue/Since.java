// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import java.time.Duration;
import java.time.Instant;
import org.alcazar.app.api.json.Meaning;

/** When something began, and how long ago that is by the core's clock. */
public record Since(Instant at, @Meaning("In seconds.") long age) {

    static Since of(Instant at, Instant now) {
        return new Since(at, Math.max(0, Duration.between(at, now).toSeconds()));
    }
}
