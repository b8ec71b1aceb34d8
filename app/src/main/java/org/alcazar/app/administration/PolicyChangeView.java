// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.administration;

import java.util.Locale;
import org.alcazar.policy.PolicyWords;
import org.alcazar.policy.store.PolicyChange;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.jspecify.annotations.Nullable;

/** A change of policy as it is shown: {@code before} and {@code after} are rows in words, null where there was or is none. */
public record PolicyChangeView(long version, String at, String actor, String action, String row, String origin, @Nullable String before,
        @Nullable String after) {

    public static PolicyChangeView of(PolicyChange change) {
        return new PolicyChangeView(change.version(), change.at().toString(), change.actor(), change.action().name().toLowerCase(Locale.ROOT), change.rowId(),
                change.origin().toString(), words(change.before()), words(change.after()));
    }

    private static @Nullable String words(@Nullable SecurityPolicyRow row) {
        return row == null ? null : PolicyWords.row(row);
    }
}
