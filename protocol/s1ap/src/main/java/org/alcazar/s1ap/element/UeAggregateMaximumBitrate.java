// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** What all non-GBR bearers of a UE may take together, in bit/s (TS 36.413 §9.2.1.20). */
public record UeAggregateMaximumBitrate(long ueAggregateMaximumBitRateDl, long ueAggregateMaximumBitRateUl,
        @Nullable Long extendedUeAggregateMaximumBitRateDl, @Nullable Long extendedUeAggregateMaximumBitRateUl) {

    /** Its encoding. */
    public static final AperType<UeAggregateMaximumBitrate> TYPE = IeSequence.of(s -> {
        var ueAggregateMaximumBitRateDl = s.mandatory(ElementTypes.BIT_RATE, UeAggregateMaximumBitrate::ueAggregateMaximumBitRateDl);
        var ueAggregateMaximumBitRateUl = s.mandatory(ElementTypes.BIT_RATE, UeAggregateMaximumBitrate::ueAggregateMaximumBitRateUl);
        var extendedUeAggregateMaximumBitRateDl = s.extension(259, Criticality.IGNORE, ElementTypes.EXTENDED_BIT_RATE, UeAggregateMaximumBitrate::extendedUeAggregateMaximumBitRateDl);
        var extendedUeAggregateMaximumBitRateUl = s.extension(260, Criticality.IGNORE, ElementTypes.EXTENDED_BIT_RATE, UeAggregateMaximumBitrate::extendedUeAggregateMaximumBitRateUl);
        return v -> new UeAggregateMaximumBitrate(v.get(ueAggregateMaximumBitRateDl), v.get(ueAggregateMaximumBitRateUl),
                v.get(extendedUeAggregateMaximumBitRateDl), v.get(extendedUeAggregateMaximumBitRateUl));
    });
}
