// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * The rates of a flow that has one guaranteed (TS 38.413 §9.3.1.10).
 *
 * @param maximumFlowBitRateDl bit/s
 * @param maximumFlowBitRateUl bit/s
 * @param guaranteedFlowBitRateDl bit/s
 * @param guaranteedFlowBitRateUl bit/s
 * @param notificationRequested whether the SMF wants to know when the rates can't be kept
 * @param maximumPacketLossRateDl in tenths of a per cent
 * @param maximumPacketLossRateUl in tenths of a per cent
 */
public record GbrQosInformation(long maximumFlowBitRateDl, long maximumFlowBitRateUl, long guaranteedFlowBitRateDl,
        long guaranteedFlowBitRateUl, boolean notificationRequested, @Nullable Integer maximumPacketLossRateDl,
        @Nullable Integer maximumPacketLossRateUl, List<AlternativeQosParaSet> alternativeQosParaSetList) {

    /** Its encoding. */
    public static final AperType<GbrQosInformation> TYPE = IeSequence.of(s -> {
        var maximumDownlink = s.mandatory(ElementTypes.BIT_RATE, GbrQosInformation::maximumFlowBitRateDl);
        var maximumUplink = s.mandatory(ElementTypes.BIT_RATE, GbrQosInformation::maximumFlowBitRateUl);
        var guaranteedDownlink = s.mandatory(ElementTypes.BIT_RATE, GbrQosInformation::guaranteedFlowBitRateDl);
        var guaranteedUplink = s.mandatory(ElementTypes.BIT_RATE, GbrQosInformation::guaranteedFlowBitRateUl);
        var notification = s.optional(CommonTypes.FLAG, x -> x.notificationRequested() ? true : null);
        var lossDownlink = s.optional(ElementTypes.PACKET_LOSS_RATE, GbrQosInformation::maximumPacketLossRateDl);
        var lossUplink = s.optional(ElementTypes.PACKET_LOSS_RATE, GbrQosInformation::maximumPacketLossRateUl);
        var alternatives = s.extension(220, IGNORE, AlternativeQosParaSet.LIST, x -> unlessEmpty(x.alternativeQosParaSetList()));
        return v -> new GbrQosInformation(v.get(maximumDownlink), v.get(maximumUplink), v.get(guaranteedDownlink), v.get(guaranteedUplink),
                v.get(notification, false), v.get(lossDownlink), v.get(lossUplink), v.get(alternatives, List.of()));
    });

    public GbrQosInformation {
        alternativeQosParaSetList = List.copyOf(alternativeQosParaSetList);
    }
}
