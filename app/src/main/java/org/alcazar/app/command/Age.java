// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.time.Duration;
import org.alcazar.app.api.ue.Since;
import org.jspecify.annotations.Nullable;

/** How long ago something was, for a person. */
final class Age {

    private Age() {
    }

    static String of(@Nullable Since since) {
        return since == null ? "-" : of(Duration.ofSeconds(since.age()));
    }

    /** In the two largest units. */
    private static String of(Duration age) {
        if (age.toDays() > 0) {
            return "%d d %d h".formatted(age.toDays(), age.toHoursPart());
        }
        if (age.toHours() > 0) {
            return "%d h %d min".formatted(age.toHours(), age.toMinutesPart());
        }
        return age.toMinutes() > 0 ? "%d min %d s".formatted(age.toMinutes(), age.toSecondsPart()) : age.toSeconds() + " s";
    }
}
