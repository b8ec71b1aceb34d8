// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.List;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.jspecify.annotations.Nullable;

/**
 * A service that is wanted, and why.
 *
 * @param place the most specific row's that gives one; null if none does
 * @param options those of all rows, put together
 * @param from the rows that want it, the most specific first
 * @param requiredBy those of them that require it; empty if it is preferred
 */
public record ResolvedService(SecurityServiceIdentifier identifier, @Nullable Integer place, ServiceOptions options, List<SecurityPolicyRow> from,
        List<SecurityPolicyRow> requiredBy) {

    public ResolvedService {
        from = List.copyOf(from);
        requiredBy = List.copyOf(requiredBy);
    }

    public SecurityService service() {
        return identifier.service();
    }

    /** Whether what cannot have it is refused. */
    public boolean required() {
        return !requiredBy.isEmpty();
    }
}
