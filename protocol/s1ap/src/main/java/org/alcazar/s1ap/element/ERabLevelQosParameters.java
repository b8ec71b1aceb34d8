// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** The quality of service of a bearer (TS 36.413 §9.2.1.15). */
public record ERabLevelQosParameters(int qci, AllocationAndRetentionPriority allocationRetentionPriority,
        @Nullable GbrQosInformation gbrQosInformation) {

    /** Its encoding. */
    public static final AperType<ERabLevelQosParameters> TYPE = IeSequence.of(s -> {
        var qci = s.mandatory(ElementTypes.QCI, ERabLevelQosParameters::qci);
        var allocationRetentionPriority = s.mandatory(AllocationAndRetentionPriority.TYPE, ERabLevelQosParameters::allocationRetentionPriority);
        var gbrQosInformation = s.optional(GbrQosInformation.TYPE, ERabLevelQosParameters::gbrQosInformation);
        return v -> new ERabLevelQosParameters(v.get(qci), v.get(allocationRetentionPriority), v.get(gbrQosInformation));
    });
}
