// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/**
 * The bit rate that all non-GBR flows of a PDU session share (TS 38.413 §9.3.1.102).
 *
 * @param downlink bit/s
 * @param uplink bit/s
 */
public record PduSessionAggregateMaximumBitRate(long downlink, long uplink) {

    /** Its encoding. */
    public static final AperType<PduSessionAggregateMaximumBitRate> TYPE = IeSequence.of(s -> {
        var downlink = s.mandatory(ElementTypes.BIT_RATE, PduSessionAggregateMaximumBitRate::downlink);
        var uplink = s.mandatory(ElementTypes.BIT_RATE, PduSessionAggregateMaximumBitRate::uplink);
        return v -> new PduSessionAggregateMaximumBitRate(v.get(downlink), v.get(uplink));
    });
}
