// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.administration;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.ondemand.Layer;
import org.alcazar.policy.PolicyWords;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.WantedService;
import org.jspecify.annotations.Nullable;

/**
 * A row as an administrator writes it.
 *
 * @param id what it is called
 * @param supi the subscriber it is for, with or without "imsi-"; null for all, as {@code slice} and {@code dnn}
 * @param mm the services that are wanted of registrations; null for none
 * @param sm the services that are wanted of sessions, likewise
 */
public record PolicyRowText(String id, @Nullable String supi, @Nullable String slice, @Nullable String dnn, @Nullable String mm, @Nullable String sm) {

    /** @throws IllegalArgumentException if it is no row; the message is for a person */
    public SecurityPolicyRow row() {
        var services = new ArrayList<WantedService>();
        services.addAll(mm == null ? List.of() : PolicyWords.services(Layer.MM, mm));
        services.addAll(sm == null ? List.of() : PolicyWords.services(Layer.SM, sm));
        return new SecurityPolicyRow(id, new PolicyScope(supi == null ? null : SupiText.supi(supi), slice == null ? null : Snssai.parse(slice), dnn), services);
    }
}
