// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ondemand;

import java.util.List;
import org.alcazar.ondemand.Layer;

/**
 * A row of policy: for whom, and what. A registration has no data network: what a row wants of MM it wants without one.
 *
 * @param rowId what to name it by: 1 to 64 letters, digits, {@code . _ -}
 * @param services each at a layer at most once; at least one
 */
public record SecurityPolicyRow(String rowId, PolicyScope scope, List<WantedService> services) {

    private static final int LONGEST_ID = 64;

    public SecurityPolicyRow {
        services = List.copyOf(services);
        if (!isId(rowId)) {
            throw new IllegalArgumentException("a row's name has 1 to " + LONGEST_ID + " letters, digits, dots, dashes and underlines, not " + rowId);
        }
        if (services.isEmpty()) {
            throw new IllegalArgumentException("a row wants at least one service");
        }
        if (services.stream().map(wanted -> wanted.layer() + " " + wanted.service()).distinct().count() < services.size()) {
            throw new IllegalArgumentException("a row wants a service at a layer once");
        }
        if (scope.dnn() != null && services.stream().anyMatch(wanted -> wanted.layer() == Layer.MM)) {
            throw new IllegalArgumentException("a registration has no data network: a row for one wants SM services alone");
        }
    }

    /** The services of a layer. */
    public List<WantedService> of(Layer layer) {
        return services.stream().filter(wanted -> wanted.layer() == layer).toList();
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_ID
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-');
    }
}
