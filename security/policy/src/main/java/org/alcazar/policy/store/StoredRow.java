// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy.store;

import org.alcazar.sbi.ondemand.SecurityPolicyRow;

/**
 * A row as it is kept.
 *
 * @param version of the change that made it what it is
 */
public record StoredRow(SecurityPolicyRow row, Origin origin, long version) {
}
