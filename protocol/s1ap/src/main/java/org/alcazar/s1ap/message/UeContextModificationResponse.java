// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.jspecify.annotations.Nullable;

/**
 * The UE's context is changed (TS 36.413 §9.1.4.9).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextModificationResponse(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<UeContextModificationResponse> TABLE = S1apTable.successful(21, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, UeContextModificationResponse::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, UeContextModificationResponse::enbUeS1apId);
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, UeContextModificationResponse::criticalityDiagnostics);
        var residue = t.residue(UeContextModificationResponse::residue);
        return v -> new UeContextModificationResponse(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(criticalityDiagnostics),
                v.get(residue));
    });

    /** A message to be sent. */
    public UeContextModificationResponse(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mmeUeS1apId, enbUeS1apId, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextModificationResponse(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
        this(mmeUeS1apId, enbUeS1apId, null, Residue.NONE);
    }
}
