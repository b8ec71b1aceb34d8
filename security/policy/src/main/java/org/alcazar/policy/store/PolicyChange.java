// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy.store;

import java.time.Instant;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.jspecify.annotations.Nullable;

/**
 * A change of policy: a line of the audit.
 *
 * @param version counts changes
 * @param actor who made it
 * @param before null if there was no such row
 * @param after null if there is none any more
 */
public record PolicyChange(long version, Instant at, String actor, String rowId, Action action, Origin origin, @Nullable SecurityPolicyRow before,
        @Nullable SecurityPolicyRow after) {

    /** What was done. */
    public enum Action {
        ADD,
        REPLACE,
        REMOVE,
        /** A former change was taken back. */
        UNDO
    }
}
