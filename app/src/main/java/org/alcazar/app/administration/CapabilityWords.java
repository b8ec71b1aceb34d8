// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.administration;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.policy.OwnCapability;
import org.alcazar.policy.PolicyWords;
import org.jspecify.annotations.Nullable;

/** What a device can do, as it is typed: the services' names with commas between. */
public final class CapabilityWords {

    private CapabilityWords() {
    }

    /**
     * A capability with all groups and algorithms that there are.
     *
     * @param mm null if nothing is said of MM services
     * @param sm null if nothing is said of SM services
     * @throws IllegalArgumentException if a name is none; the message is for a person
     */
    public static CapabilityBlock block(@Nullable String mm, @Nullable String sm) {
        var all = OwnCapability.all(Layer.SM);
        return new CapabilityBlock(mm == null ? null : services(mm), sm == null ? null : services(sm), all.groups(), all.smCiphering(), all.smIntegrity());
    }

    /** The services' names. */
    public static String shown(@Nullable Set<SecurityService> services) {
        return services == null ? "not said" : services.isEmpty() ? "none"
                : services.stream().sorted().map(PolicyWords::name).collect(Collectors.joining(", "));
    }

    private static Set<SecurityService> services(String text) {
        var set = new LinkedHashSet<SecurityService>();
        for (var name : text.isBlank() || text.strip().equals("none") ? new String[0] : text.split(",")) {
            set.add(PolicyWords.service(name));
        }
        return set;
    }
}
