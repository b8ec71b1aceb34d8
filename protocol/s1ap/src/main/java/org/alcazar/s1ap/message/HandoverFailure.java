// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.jspecify.annotations.Nullable;

/**
 * The target has no room for a UE (TS 36.413 §9.1.5.6).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverFailure(MmeUeS1apId mmeUeS1apId, @Nullable Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToMme {

    /** Its elements. */
    public static final S1apTable<HandoverFailure> TABLE = S1apTable.unsuccessful(1, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, HandoverFailure::mmeUeS1apId);
        var cause = t.expected(2, IGNORE, Cause.TYPE, HandoverFailure::cause);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, HandoverFailure::criticalityDiagnostics);
        var residue = t.residue(HandoverFailure::residue);
        return v -> new HandoverFailure(v.get(mmeUeS1apId), v.get(cause), v.get(criticalityDiagnostics), v.get(residue));
    });

    /** A message to be sent. */
    public HandoverFailure(MmeUeS1apId mmeUeS1apId, Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mmeUeS1apId, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public HandoverFailure(MmeUeS1apId mmeUeS1apId, Cause cause) {
        this(mmeUeS1apId, cause, null, Residue.NONE);
    }
}
