// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * Rates and delays that will do as well, where a flow's own can't be kept (AlternativeQoSParaSetItem, TS 38.413 §9.3.1.151).
 *
 * @param alternativeQosParaSetIndex 1 to 8, 1 the best liked
 * @param guaranteedFlowBitRateDl bit/s
 * @param guaranteedFlowBitRateUl bit/s
 * @param packetDelayBudget in half milliseconds
 */
public record AlternativeQosParaSet(int alternativeQosParaSetIndex, @Nullable Long guaranteedFlowBitRateDl,
        @Nullable Long guaranteedFlowBitRateUl, @Nullable Integer packetDelayBudget, @Nullable PacketErrorRate packetErrorRate) {

    /** AlternativeQoSParaSetIndex. */
    static final AperType<Integer> INDEX = ElementTypes.extensibleInteger(1, 8);

    /** Its encoding. */
    public static final AperType<AlternativeQosParaSet> TYPE = IeSequence.of(s -> {
        var index = s.mandatory(INDEX, AlternativeQosParaSet::alternativeQosParaSetIndex);
        var downlink = s.optional(ElementTypes.BIT_RATE, AlternativeQosParaSet::guaranteedFlowBitRateDl);
        var uplink = s.optional(ElementTypes.BIT_RATE, AlternativeQosParaSet::guaranteedFlowBitRateUl);
        var delay = s.optional(ElementTypes.PACKET_DELAY_BUDGET, AlternativeQosParaSet::packetDelayBudget);
        var errors = s.optional(PacketErrorRate.TYPE, AlternativeQosParaSet::packetErrorRate);
        return v -> new AlternativeQosParaSet(v.get(index), v.get(downlink), v.get(uplink), v.get(delay), v.get(errors));
    });

    /** AlternativeQoSParaSetList: 1 to 8 sets. */
    public static final AperType<List<AlternativeQosParaSet>> LIST = Aper.list(1, 8, TYPE);
}
