// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.TimeToWait;
import org.jspecify.annotations.Nullable;

/**
 * The eNB has not taken over what changed (TS 36.413 §9.1.8.12).
 *
 * @param residue what a received message held beyond the rest
 */
public record MmeConfigurationUpdateFailure(@Nullable Cause cause, @Nullable TimeToWait timeToWait,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToMme {

    /** Its elements. */
    public static final S1apTable<MmeConfigurationUpdateFailure> TABLE = S1apTable.unsuccessful(30, REJECT, t -> {
        var cause = t.expected(2, IGNORE, Cause.TYPE, MmeConfigurationUpdateFailure::cause);
        var timeToWait = t.optional(65, IGNORE, TimeToWait.TYPE, MmeConfigurationUpdateFailure::timeToWait);
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, MmeConfigurationUpdateFailure::criticalityDiagnostics);
        var residue = t.residue(MmeConfigurationUpdateFailure::residue);
        return v -> new MmeConfigurationUpdateFailure(v.get(cause), v.get(timeToWait), v.get(criticalityDiagnostics), v.get(residue));
    });

    /** A message to be sent. */
    public MmeConfigurationUpdateFailure(Cause cause, @Nullable TimeToWait timeToWait,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(cause, timeToWait, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public MmeConfigurationUpdateFailure(Cause cause) {
        this(cause, null, null, Residue.NONE);
    }
}
