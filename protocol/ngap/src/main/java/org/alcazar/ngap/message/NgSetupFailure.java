// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.TimeToWait;
import org.jspecify.annotations.Nullable;

/**
 * The AMF refuses a RAN node (TS 38.413 §9.2.6.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record NgSetupFailure(@Nullable Cause cause, @Nullable TimeToWait timeToWait,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<NgSetupFailure> TABLE = NgapTable.unsuccessful(21, REJECT, t -> {
        var cause = t.expected(15, IGNORE, Cause.TYPE, NgSetupFailure::cause);
        var wait = t.optional(107, IGNORE, TimeToWait.TYPE, NgSetupFailure::timeToWait);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, NgSetupFailure::criticalityDiagnostics);
        var rest = t.residue(NgSetupFailure::residue);
        return v -> new NgSetupFailure(v.get(cause), v.get(wait), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public NgSetupFailure(Cause cause, @Nullable TimeToWait timeToWait, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(cause, timeToWait, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public NgSetupFailure(Cause cause) {
        this(cause, null, null, Residue.NONE);
    }
}
