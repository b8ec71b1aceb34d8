// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * How a UE is expected to communicate (TS 38.413 §9.3.1.144).
 *
 * @param periodicTime seconds, 1 to 3600
 */
public record UeDifferentiationInfo(@Nullable PeriodicCommunication periodicCommunication, @Nullable Long periodicTime,
        @Nullable ScheduledCommunicationTime scheduledCommunicationTime, @Nullable Stationary stationary,
        @Nullable TrafficProfile trafficProfile, @Nullable Battery battery) {

    /** Its encoding. */
    public static final AperType<UeDifferentiationInfo> TYPE = IeSequence.of(s -> {
        var periodic = s.optional(Aper.enumerated(PeriodicCommunication.class, 2), UeDifferentiationInfo::periodicCommunication);
        var time = s.optional(Aper.extensibleInteger(1, 3600), UeDifferentiationInfo::periodicTime);
        var scheduled = s.optional(ScheduledCommunicationTime.TYPE, UeDifferentiationInfo::scheduledCommunicationTime);
        var stationary = s.optional(Aper.enumerated(Stationary.class, 2), UeDifferentiationInfo::stationary);
        var profile = s.optional(Aper.enumerated(TrafficProfile.class, 3), UeDifferentiationInfo::trafficProfile);
        var battery = s.optional(Aper.enumerated(Battery.class, 3), UeDifferentiationInfo::battery);
        return v -> new UeDifferentiationInfo(
                v.get(periodic), v.get(time), v.get(scheduled), v.get(stationary), v.get(profile), v.get(battery));
    });

    /**
     * When a UE is expected to communicate.
     *
     * @param dayOfWeek seven bits, Monday to Sunday from the top
     * @param timeOfDayStart seconds of the day
     * @param timeOfDayEnd seconds of the day
     */
    public record ScheduledCommunicationTime(@Nullable Integer dayOfWeek, @Nullable Long timeOfDayStart, @Nullable Long timeOfDayEnd) {

        private static final AperType<Long> TIME_OF_DAY = Aper.extensibleInteger(0, 86_399);

        static final AperType<ScheduledCommunicationTime> TYPE = IeSequence.of(s -> {
            var days = s.optional(Aper.bits(7), ScheduledCommunicationTime::dayOfWeek);
            var start = s.optional(TIME_OF_DAY, ScheduledCommunicationTime::timeOfDayStart);
            var end = s.optional(TIME_OF_DAY, ScheduledCommunicationTime::timeOfDayEnd);
            return v -> new ScheduledCommunicationTime(v.get(days), v.get(start), v.get(end));
        });
    }

    /** Whether the UE communicates periodically. */
    public enum PeriodicCommunication { PERIODICALLY, ON_DEMAND }

    /** Whether the UE moves. */
    public enum Stationary { STATIONARY, MOBILE }

    /** How much the UE sends at a time. */
    public enum TrafficProfile { SINGLE_PACKET, DUAL_PACKETS, MULTIPLE_PACKETS }

    /** What the UE lives on. */
    public enum Battery { BATTERY_POWERED, BATTERY_POWERED_NOT_RECHARGEABLE_OR_REPLACEABLE, NOT_BATTERY_POWERED }
}
