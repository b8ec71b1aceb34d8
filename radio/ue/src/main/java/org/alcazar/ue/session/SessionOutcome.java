// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.session;

import java.time.Duration;
import java.util.Locale;
import org.alcazar.ue.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How a procedure of session management that the UE began went.
 *
 * @param supi whose session it is
 * @param session null if there was none to begin with, or no identity left for one
 * @param duration from the first request to the end
 * @param failure null if it succeeded
 */
public record SessionOutcome(Kind kind, String supi, @Nullable PduSession session, Duration duration, @Nullable Failure failure) {

    /** What was begun. */
    public enum Kind {
        ESTABLISHMENT,
        MODIFICATION,
        RELEASE;

        /** In words. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean succeeded() {
        return failure == null;
    }
}
