// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** Who gives way to whom when there is not enough for all (TS 36.413 §9.2.1.60). */
public record AllocationAndRetentionPriority(int priorityLevel, PreEmptionCapability preEmptionCapability,
        PreEmptionVulnerability preEmptionVulnerability) {

    /** Its encoding. */
    public static final AperType<AllocationAndRetentionPriority> TYPE = IeSequence.of(s -> {
        var priorityLevel = s.mandatory(ElementTypes.PRIORITY_LEVEL, AllocationAndRetentionPriority::priorityLevel);
        var preEmptionCapability = s.mandatory(PreEmptionCapability.TYPE, AllocationAndRetentionPriority::preEmptionCapability);
        var preEmptionVulnerability = s.mandatory(PreEmptionVulnerability.TYPE, AllocationAndRetentionPriority::preEmptionVulnerability);
        return v -> new AllocationAndRetentionPriority(v.get(priorityLevel), v.get(preEmptionCapability), v.get(preEmptionVulnerability));
    });
}
