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
 * The MME does not take the eNB (TS 36.413 §9.1.8.6).
 *
 * @param residue what a received message held beyond the rest
 */
public record S1SetupFailure(@Nullable Cause cause, @Nullable TimeToWait timeToWait,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<S1SetupFailure> TABLE = S1apTable.unsuccessful(17, REJECT, t -> {
        var cause = t.expected(2, IGNORE, Cause.TYPE, S1SetupFailure::cause);
        var timeToWait = t.optional(65, IGNORE, TimeToWait.TYPE, S1SetupFailure::timeToWait);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, S1SetupFailure::criticalityDiagnostics);
        var residue = t.residue(S1SetupFailure::residue);
        return v -> new S1SetupFailure(v.get(cause), v.get(timeToWait), v.get(criticalityDiagnostics), v.get(residue));
    });

    /** A message to be sent. */
    public S1SetupFailure(Cause cause, @Nullable TimeToWait timeToWait, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(cause, timeToWait, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public S1SetupFailure(Cause cause) {
        this(cause, null, null, Residue.NONE);
    }
}
