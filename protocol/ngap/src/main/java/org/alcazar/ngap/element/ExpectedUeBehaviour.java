// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * How a UE is expected to behave (TS 38.413 §9.3.1.93).
 *
 * @param trajectory the cells it is expected to visit, at most 16
 */
public record ExpectedUeBehaviour(@Nullable Activity activity, @Nullable HandoverInterval handoverInterval, @Nullable Mobility mobility,
        List<RecommendedCell> trajectory) {

    /** Its encoding. */
    public static final AperType<ExpectedUeBehaviour> TYPE = IeSequence.of(s -> {
        var activity = s.optional(Activity.TYPE, ExpectedUeBehaviour::activity);
        var interval = s.optional(Aper.enumerated(HandoverInterval.class, 7), ExpectedUeBehaviour::handoverInterval);
        var mobility = s.optional(Aper.enumerated(Mobility.class, 2), ExpectedUeBehaviour::mobility);
        var cells = s.optional(RecommendedCell.LIST, x -> CommonTypes.unlessEmpty(x.trajectory()));
        return v -> new ExpectedUeBehaviour(v.get(activity), v.get(interval), v.get(mobility), v.get(cells, List.of()));
    });

    public ExpectedUeBehaviour {
        trajectory = List.copyOf(trajectory);
    }

    /**
     * How long a UE is expected to be active and idle (§9.3.1.94).
     *
     * @param activePeriod seconds, 181 for more than 180
     * @param idlePeriod seconds, 181 for more than 180
     */
    public record Activity(@Nullable Long activePeriod, @Nullable Long idlePeriod, @Nullable Source source) {

        private static final AperType<Long> PERIOD = Aper.extensibleInteger(1, 181);

        static final AperType<Activity> TYPE = IeSequence.of(s -> {
            var active = s.optional(PERIOD, Activity::activePeriod);
            var idle = s.optional(PERIOD, Activity::idlePeriod);
            var source = s.optional(Aper.enumerated(Source.class, 2), Activity::source);
            return v -> new Activity(v.get(active), v.get(idle), v.get(source));
        });
    }

    /** Where the expectation comes from. */
    public enum Source { SUBSCRIPTION_INFORMATION, STATISTICS }

    /** The expected time between handovers, in seconds. */
    public enum HandoverInterval { SEC15, SEC30, SEC60, SEC90, SEC120, SEC180, LONG_TIME }

    /** Whether the UE is expected to move. */
    public enum Mobility { STATIONARY, MOBILE }
}
