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
 * The UE's context could not be changed (TS 36.413 §9.1.4.10).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextModificationFailure(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<UeContextModificationFailure> TABLE = S1apTable.unsuccessful(21, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, UeContextModificationFailure::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, UeContextModificationFailure::enbUeS1apId);
        var cause = t.expected(2, IGNORE, Cause.TYPE, UeContextModificationFailure::cause);
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, UeContextModificationFailure::criticalityDiagnostics);
        var residue = t.residue(UeContextModificationFailure::residue);
        return v -> new UeContextModificationFailure(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(cause), v.get(criticalityDiagnostics),
                v.get(residue));
    });

    /** A message to be sent. */
    public UeContextModificationFailure(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mmeUeS1apId, enbUeS1apId, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextModificationFailure(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cause cause) {
        this(mmeUeS1apId, enbUeS1apId, cause, null, Residue.NONE);
    }
}
