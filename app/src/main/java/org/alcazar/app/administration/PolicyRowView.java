// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.administration;

import java.util.List;
import org.alcazar.ondemand.Layer;
import org.alcazar.policy.PolicyWords;
import org.alcazar.policy.store.StoredRow;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is shown.
 *
 * @param origin operator, or configuration for what stands in the file
 */
public record PolicyRowView(String id, @Nullable String supi, @Nullable String slice, @Nullable String dnn, @Nullable String mm, @Nullable String sm,
        String origin, long version) {

    public static PolicyRowView of(StoredRow stored) {
        var row = stored.row();
        var scope = row.scope();
        return new PolicyRowView(row.rowId(), scope.supi(), scope.snssai() == null ? null : scope.snssai().toString(), scope.dnn(),
                words(row, Layer.MM), words(row, Layer.SM), stored.origin().toString(), stored.version());
    }

    private static @Nullable String words(SecurityPolicyRow row, Layer layer) {
        var services = row.of(layer);
        return services.equals(List.of()) ? null : PolicyWords.services(services);
    }
}
