// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * Which flows go before which where there isn't room for all (TS 38.413 §9.3.1.19).
 *
 * @param priorityLevel 1 to 15, 1 the highest
 */
public record AllocationAndRetentionPriority(int priorityLevel, PreEmptionCapability preEmptionCapability,
        PreEmptionVulnerability preEmptionVulnerability) {

    /** Its encoding. */
    public static final AperType<AllocationAndRetentionPriority> TYPE = IeSequence.of(s -> {
        var priority = s.mandatory(Aper.integer(1, 15), AllocationAndRetentionPriority::priorityLevel);
        var capability = s.mandatory(PreEmptionCapability.TYPE, AllocationAndRetentionPriority::preEmptionCapability);
        var vulnerability = s.mandatory(PreEmptionVulnerability.TYPE, AllocationAndRetentionPriority::preEmptionVulnerability);
        return v -> new AllocationAndRetentionPriority(v.get(priority), v.get(capability), v.get(vulnerability));
    });
}
