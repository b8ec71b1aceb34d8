// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.jspecify.annotations.Nullable;

/**
 * The eNB has taken over what changed (TS 36.413 §9.1.8.11).
 *
 * @param residue what a received message held beyond the rest
 */
public record MmeConfigurationUpdateAcknowledge(@Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToMme {

    /** Its elements. */
    public static final S1apTable<MmeConfigurationUpdateAcknowledge> TABLE = S1apTable.successful(30, REJECT, t -> {
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, MmeConfigurationUpdateAcknowledge::criticalityDiagnostics);
        var residue = t.residue(MmeConfigurationUpdateAcknowledge::residue);
        return v -> new MmeConfigurationUpdateAcknowledge(v.get(criticalityDiagnostics), v.get(residue));
    });

    /** A message to be sent. */
    public MmeConfigurationUpdateAcknowledge(@Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(criticalityDiagnostics, Residue.NONE);
    }
}
