// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** What a QoS flow's packets are to get (TS 38.413 §9.3.1.12). */
public sealed interface QosCharacteristics {

    /** Its encoding. */
    AperType<QosCharacteristics> TYPE = IeChoice.of(c -> {
        c.alternative(NonDynamic.class, NonDynamic.TYPE);
        c.alternative(Dynamic.class, Dynamic.TYPE);
    });

    /**
     * Those of a 5QI that is standardized or configured beforehand (§9.3.1.28).
     *
     * @param fiveQi 0 to 255
     * @param priorityLevel 1 to 127, 1 the highest
     * @param averagingWindow milliseconds
     * @param maximumDataBurstVolume octets
     * @param cnPacketDelayBudgetDl in hundredths of a millisecond
     * @param cnPacketDelayBudgetUl in hundredths of a millisecond
     */
    record NonDynamic(int fiveQi, @Nullable Integer priorityLevel, @Nullable Integer averagingWindow,
            @Nullable Integer maximumDataBurstVolume, @Nullable Integer cnPacketDelayBudgetDl,
            @Nullable Integer cnPacketDelayBudgetUl) implements QosCharacteristics {

        static final AperType<NonDynamic> TYPE = IeSequence.of(s -> {
            var fiveQi = s.mandatory(ElementTypes.FIVE_QI, NonDynamic::fiveQi);
            var priority = s.optional(ElementTypes.PRIORITY_LEVEL, NonDynamic::priorityLevel);
            var window = s.optional(ElementTypes.AVERAGING_WINDOW, NonDynamic::averagingWindow);
            var volume = s.optional(ElementTypes.MAXIMUM_DATA_BURST_VOLUME, NonDynamic::maximumDataBurstVolume);
            var delayDownlink = s.extension(187, IGNORE, ElementTypes.EXTENDED_PACKET_DELAY_BUDGET, NonDynamic::cnPacketDelayBudgetDl);
            var delayUplink = s.extension(188, IGNORE, ElementTypes.EXTENDED_PACKET_DELAY_BUDGET, NonDynamic::cnPacketDelayBudgetUl);
            return v -> new NonDynamic(v.get(fiveQi), v.get(priority), v.get(window), v.get(volume), v.get(delayDownlink),
                    v.get(delayUplink));
        });

        /** A 5QI with the characteristics that the standard gives it. */
        public NonDynamic(int fiveQi) {
            this(fiveQi, null, null, null, null, null);
        }
    }

    /**
     * Those that are told with the flow (§9.3.1.18).
     *
     * @param priorityLevel 1 to 127, 1 the highest
     * @param packetDelayBudget in half milliseconds
     * @param fiveQi 0 to 255, a dynamically assigned one
     * @param averagingWindow milliseconds
     * @param maximumDataBurstVolume octets
     * @param extendedPacketDelayBudget in hundredths of a millisecond
     * @param cnPacketDelayBudgetDl in hundredths of a millisecond
     * @param cnPacketDelayBudgetUl in hundredths of a millisecond
     */
    record Dynamic(int priorityLevel, int packetDelayBudget, PacketErrorRate packetErrorRate, @Nullable Integer fiveQi,
            @Nullable DelayCritical delayCritical, @Nullable Integer averagingWindow, @Nullable Integer maximumDataBurstVolume,
            @Nullable Integer extendedPacketDelayBudget, @Nullable Integer cnPacketDelayBudgetDl,
            @Nullable Integer cnPacketDelayBudgetUl) implements QosCharacteristics {

        static final AperType<Dynamic> TYPE = IeSequence.of(s -> {
            var priority = s.mandatory(ElementTypes.PRIORITY_LEVEL, Dynamic::priorityLevel);
            var delay = s.mandatory(ElementTypes.PACKET_DELAY_BUDGET, Dynamic::packetDelayBudget);
            var errors = s.mandatory(PacketErrorRate.TYPE, Dynamic::packetErrorRate);
            var fiveQi = s.optional(ElementTypes.FIVE_QI, Dynamic::fiveQi);
            var critical = s.optional(DelayCritical.TYPE, Dynamic::delayCritical);
            var window = s.optional(ElementTypes.AVERAGING_WINDOW, Dynamic::averagingWindow);
            var volume = s.optional(ElementTypes.MAXIMUM_DATA_BURST_VOLUME, Dynamic::maximumDataBurstVolume);
            var extendedDelay = s.extension(189, IGNORE, ElementTypes.EXTENDED_PACKET_DELAY_BUDGET, Dynamic::extendedPacketDelayBudget);
            var delayDownlink = s.extension(187, IGNORE, ElementTypes.EXTENDED_PACKET_DELAY_BUDGET, Dynamic::cnPacketDelayBudgetDl);
            var delayUplink = s.extension(188, IGNORE, ElementTypes.EXTENDED_PACKET_DELAY_BUDGET, Dynamic::cnPacketDelayBudgetUl);
            return v -> new Dynamic(v.get(priority), v.get(delay), v.get(errors), v.get(fiveQi), v.get(critical), v.get(window),
                    v.get(volume), v.get(extendedDelay), v.get(delayDownlink), v.get(delayUplink));
        });
    }
}
