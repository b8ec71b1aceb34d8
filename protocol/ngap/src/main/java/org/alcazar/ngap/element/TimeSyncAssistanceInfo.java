// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * Whether a UE is given the time over the radio (TS 38.413 §9.4.5).
 *
 * @param uuTimeSyncErrorBudget nanoseconds, from 1 on
 */
public record TimeSyncAssistanceInfo(Distribution timeDistribution, @Nullable Long uuTimeSyncErrorBudget) {

    /** Its encoding. */
    public static final AperType<TimeSyncAssistanceInfo> TYPE = IeSequence.of(s -> {
        var distribution = s.mandatory(Aper.enumerated(Distribution.class, 2), TimeSyncAssistanceInfo::timeDistribution);
        var budget = s.optional(Aper.extensibleInteger(1, 1_000_000), TimeSyncAssistanceInfo::uuTimeSyncErrorBudget);
        return v -> new TimeSyncAssistanceInfo(v.get(distribution), v.get(budget));
    });

    /** Whether the time is distributed. */
    public enum Distribution { ENABLED, DISABLED }
}
