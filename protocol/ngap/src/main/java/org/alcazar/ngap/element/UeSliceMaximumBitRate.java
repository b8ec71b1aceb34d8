// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * How much a UE may send and receive in one slice (UESliceMaximumBitRateItem, TS 38.413 §9.4.5).
 *
 * @param downlink bit/s
 * @param uplink bit/s
 */
public record UeSliceMaximumBitRate(SNssai sNssai, long downlink, long uplink) {

    private static final AperType<UeSliceMaximumBitRate> TYPE = IeSequence.of(s -> {
        var slice = s.mandatory(SNssai.TYPE, UeSliceMaximumBitRate::sNssai);
        var downlink = s.mandatory(ElementTypes.BIT_RATE, UeSliceMaximumBitRate::downlink);
        var uplink = s.mandatory(ElementTypes.BIT_RATE, UeSliceMaximumBitRate::uplink);
        return v -> new UeSliceMaximumBitRate(v.get(slice), v.get(downlink), v.get(uplink));
    });

    /** UESliceMaximumBitRateList: 1 to 8 slices. */
    public static final AperType<List<UeSliceMaximumBitRate>> LIST = Aper.list(1, 8, TYPE);
}
