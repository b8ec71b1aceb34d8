// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.List;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a registration or a session.
 *
 * @param services in the order in which they are to be run
 * @param rows those that matched, the most specific first
 */
public record Resolved(Layer layer, List<ResolvedService> services, List<SecurityPolicyRow> rows) {

    public Resolved {
        services = List.copyOf(services);
        rows = List.copyOf(rows);
    }

    /** Nobody wants anything. */
    public static Resolved nothing(Layer layer) {
        return new Resolved(layer, List.of(), List.of());
    }

    /** Whether nobody wants anything: the procedure goes on as if the extension did not exist. */
    public boolean isEmpty() {
        return services.isEmpty();
    }

    /** What is wanted of that service; null if nothing. */
    public @Nullable ResolvedService of(SecurityService service) {
        return services.stream().filter(one -> one.service() == service).findFirst().orElse(null);
    }
}
