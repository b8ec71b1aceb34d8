// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.ue.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How a procedure of session management that the UE began went.
 *
 * @param supi whose session it is
 * @param session null if there was none to begin with, or no identity left for one
 * @param services how the security services of an establishment ended, as far as the network said so
 * @param duration from the first request to the end
 * @param failure null if it succeeded
 */
public record SessionOutcome(Kind kind, String supi, @Nullable PduSession session, List<ServiceResult> services, Duration duration, @Nullable Failure failure) {

    public SessionOutcome {
        services = List.copyOf(services);
    }

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
