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
 * The MME has not taken over what changed (TS 36.413 §9.1.8.9).
 *
 * @param residue what a received message held beyond the rest
 */
public record EnbConfigurationUpdateFailure(@Nullable Cause cause, @Nullable TimeToWait timeToWait,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<EnbConfigurationUpdateFailure> TABLE = S1apTable.unsuccessful(29, REJECT, t -> {
        var cause = t.expected(2, IGNORE, Cause.TYPE, EnbConfigurationUpdateFailure::cause);
        var timeToWait = t.optional(65, IGNORE, TimeToWait.TYPE, EnbConfigurationUpdateFailure::timeToWait);
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, EnbConfigurationUpdateFailure::criticalityDiagnostics);
        var residue = t.residue(EnbConfigurationUpdateFailure::residue);
        return v -> new EnbConfigurationUpdateFailure(v.get(cause), v.get(timeToWait), v.get(criticalityDiagnostics), v.get(residue));
    });

    /** A message to be sent. */
    public EnbConfigurationUpdateFailure(Cause cause, @Nullable TimeToWait timeToWait,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(cause, timeToWait, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public EnbConfigurationUpdateFailure(Cause cause) {
        this(cause, null, null, Residue.NONE);
    }
}
