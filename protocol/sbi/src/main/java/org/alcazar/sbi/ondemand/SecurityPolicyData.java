// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ondemand;

import java.util.List;

/**
 * The rows of policy that may concern a UE or a session, as whoever keeps them hands them out. Empty where nobody wants anything.
 *
 * @param rows at most {@link #MOST_ROWS}
 * @param version of the policy that they are taken from: every change raises it
 */
public record SecurityPolicyData(List<SecurityPolicyRow> rows, long version) {

    /** More rows never concern one UE: whoever keeps them sees to that. */
    public static final int MOST_ROWS = 128;

    /** Nobody wants anything. */
    public static final SecurityPolicyData NOTHING = new SecurityPolicyData(List.of(), 0);

    public SecurityPolicyData {
        rows = List.copyOf(rows);
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException("more than " + MOST_ROWS + " rows for one UE");
        }
    }
}
