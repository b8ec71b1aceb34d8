// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.util.Set;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.jspecify.annotations.Nullable;

/**
 * What one side can do, as it says it (§2).
 *
 * @param mm the MM services; null if nothing is said of them
 * @param sm the SM services; null if nothing is said of them
 * @param groups for DH exchanges
 * @param smCiphering for independent SM security, a bit for each algorithm, 0x80 for 5G-EA0
 * @param smIntegrity likewise, 0x80 for 5G-IA0
 */
public record CapabilityBlock(@Nullable Set<SecurityService> mm, @Nullable Set<SecurityService> sm, Set<KeyAgreementGroup> groups, int smCiphering,
        int smIntegrity) {

    /** Of one who only says that it knows the extension. */
    public static final CapabilityBlock AWARE = new CapabilityBlock(null, null, Set.of(), 0, 0);

    public CapabilityBlock {
        mm = mm == null ? null : Set.copyOf(mm);
        sm = sm == null ? null : Set.copyOf(sm);
        groups = Set.copyOf(groups);
        if (mm != null && !mm.stream().allMatch(service -> service.isOf(Layer.MM))) {
            throw new IllegalArgumentException("an MM service that there is not: " + mm);
        }
        if ((smCiphering | smIntegrity) >>> 8 != 0) {
            throw new IllegalArgumentException("an octet of algorithms");
        }
    }

    /** What is said of the services of that layer; null if nothing. */
    public @Nullable Set<SecurityService> of(Layer layer) {
        return layer == Layer.MM ? mm : sm;
    }
}
