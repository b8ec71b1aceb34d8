// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/**
 * The bit rate that all non-GBR flows of a UE share (TS 38.413 §9.3.1.58).
 *
 * @param downlink bit/s
 * @param uplink bit/s
 */
public record UeAggregateMaximumBitRate(long downlink, long uplink) {

    /** Its encoding. */
    public static final AperType<UeAggregateMaximumBitRate> TYPE = IeSequence.of(s -> {
        var downlink = s.mandatory(ElementTypes.BIT_RATE, UeAggregateMaximumBitRate::downlink);
        var uplink = s.mandatory(ElementTypes.BIT_RATE, UeAggregateMaximumBitRate::uplink);
        return v -> new UeAggregateMaximumBitRate(v.get(downlink), v.get(uplink));
    });
}
