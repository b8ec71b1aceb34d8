// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.STmsi;
import org.jspecify.annotations.Nullable;

/**
 * Something was wrong with a message that has no reply of its own (TS 36.413 §9.1.8.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record ErrorIndication(@Nullable MmeUeS1apId mmeUeS1apId, @Nullable EnbUeS1apId enbUeS1apId, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable STmsi sTmsi, Residue residue) implements ToMme, ToEnb {

    /** Its elements. */
    public static final S1apTable<ErrorIndication> TABLE = S1apTable.of(15, IGNORE, t -> {
        var mmeUeS1apId = t.optional(0, IGNORE, MmeUeS1apId.TYPE, ErrorIndication::mmeUeS1apId);
        var enbUeS1apId = t.optional(8, IGNORE, EnbUeS1apId.TYPE, ErrorIndication::enbUeS1apId);
        var cause = t.optional(2, IGNORE, Cause.TYPE, ErrorIndication::cause);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, ErrorIndication::criticalityDiagnostics);
        var sTmsi = t.optional(96, IGNORE, STmsi.TYPE, ErrorIndication::sTmsi);
        var residue = t.residue(ErrorIndication::residue);
        return v -> new ErrorIndication(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(cause), v.get(criticalityDiagnostics), v.get(sTmsi),
                v.get(residue));
    });

    /** A message to be sent. */
    public ErrorIndication(@Nullable MmeUeS1apId mmeUeS1apId, @Nullable EnbUeS1apId enbUeS1apId, @Nullable Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable STmsi sTmsi) {
        this(mmeUeS1apId, enbUeS1apId, cause, criticalityDiagnostics, sTmsi, Residue.NONE);
    }
}
