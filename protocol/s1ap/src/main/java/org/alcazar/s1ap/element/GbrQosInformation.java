// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** The bit rates a bearer is guaranteed, in bit/s (TS 36.413 §9.2.1.18). */
public record GbrQosInformation(long eRabMaximumBitrateDl, long eRabMaximumBitrateUl, long eRabGuaranteedBitrateDl, long eRabGuaranteedBitrateUl,
        @Nullable Long extendedERabMaximumBitrateDl, @Nullable Long extendedERabMaximumBitrateUl,
        @Nullable Long extendedERabGuaranteedBitrateDl, @Nullable Long extendedERabGuaranteedBitrateUl) {

    /** Its encoding. */
    public static final AperType<GbrQosInformation> TYPE = IeSequence.of(s -> {
        var eRabMaximumBitrateDl = s.mandatory(ElementTypes.BIT_RATE, GbrQosInformation::eRabMaximumBitrateDl);
        var eRabMaximumBitrateUl = s.mandatory(ElementTypes.BIT_RATE, GbrQosInformation::eRabMaximumBitrateUl);
        var eRabGuaranteedBitrateDl = s.mandatory(ElementTypes.BIT_RATE, GbrQosInformation::eRabGuaranteedBitrateDl);
        var eRabGuaranteedBitrateUl = s.mandatory(ElementTypes.BIT_RATE, GbrQosInformation::eRabGuaranteedBitrateUl);
        var extendedERabMaximumBitrateDl = s.extension(255, Criticality.IGNORE, ElementTypes.EXTENDED_BIT_RATE, GbrQosInformation::extendedERabMaximumBitrateDl);
        var extendedERabMaximumBitrateUl = s.extension(256, Criticality.IGNORE, ElementTypes.EXTENDED_BIT_RATE, GbrQosInformation::extendedERabMaximumBitrateUl);
        var extendedERabGuaranteedBitrateDl = s.extension(257, Criticality.IGNORE, ElementTypes.EXTENDED_BIT_RATE, GbrQosInformation::extendedERabGuaranteedBitrateDl);
        var extendedERabGuaranteedBitrateUl = s.extension(258, Criticality.IGNORE, ElementTypes.EXTENDED_BIT_RATE, GbrQosInformation::extendedERabGuaranteedBitrateUl);
        return v -> new GbrQosInformation(v.get(eRabMaximumBitrateDl), v.get(eRabMaximumBitrateUl), v.get(eRabGuaranteedBitrateDl),
                v.get(eRabGuaranteedBitrateUl), v.get(extendedERabMaximumBitrateDl), v.get(extendedERabMaximumBitrateUl),
                v.get(extendedERabGuaranteedBitrateDl), v.get(extendedERabGuaranteedBitrateUl));
    });
}
