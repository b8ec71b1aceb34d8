// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.jspecify.annotations.Nullable;

/**
 * The handover could not be prepared (TS 36.413 §9.1.5.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverPreparationFailure(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<HandoverPreparationFailure> TABLE = S1apTable.unsuccessful(0, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, HandoverPreparationFailure::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, HandoverPreparationFailure::enbUeS1apId);
        var cause = t.expected(2, IGNORE, Cause.TYPE, HandoverPreparationFailure::cause);
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, HandoverPreparationFailure::criticalityDiagnostics);
        var residue = t.residue(HandoverPreparationFailure::residue);
        return v -> new HandoverPreparationFailure(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(cause), v.get(criticalityDiagnostics),
                v.get(residue));
    });

    /** A message to be sent. */
    public HandoverPreparationFailure(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mmeUeS1apId, enbUeS1apId, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public HandoverPreparationFailure(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cause cause) {
        this(mmeUeS1apId, enbUeS1apId, cause, null, Residue.NONE);
    }
}
