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
 * The UE's context could not be set up (TS 36.413 §9.1.4.4).
 *
 * @param residue what a received message held beyond the rest
 */
public record InitialContextSetupFailure(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<InitialContextSetupFailure> TABLE = S1apTable.unsuccessful(9, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, InitialContextSetupFailure::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, InitialContextSetupFailure::enbUeS1apId);
        var cause = t.expected(2, IGNORE, Cause.TYPE, InitialContextSetupFailure::cause);
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, InitialContextSetupFailure::criticalityDiagnostics);
        var residue = t.residue(InitialContextSetupFailure::residue);
        return v -> new InitialContextSetupFailure(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(cause), v.get(criticalityDiagnostics),
                v.get(residue));
    });

    /** A message to be sent. */
    public InitialContextSetupFailure(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mmeUeS1apId, enbUeS1apId, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public InitialContextSetupFailure(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cause cause) {
        this(mmeUeS1apId, enbUeS1apId, cause, null, Residue.NONE);
    }
}
