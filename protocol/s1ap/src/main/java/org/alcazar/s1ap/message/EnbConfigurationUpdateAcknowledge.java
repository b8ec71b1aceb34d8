// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.jspecify.annotations.Nullable;

/**
 * The MME has taken over what changed (TS 36.413 §9.1.8.8).
 *
 * @param residue what a received message held beyond the rest
 */
public record EnbConfigurationUpdateAcknowledge(@Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<EnbConfigurationUpdateAcknowledge> TABLE = S1apTable.successful(29, REJECT, t -> {
        var criticalityDiagnostics = t.optional(
                58, IGNORE, CriticalityDiagnostics.TYPE, EnbConfigurationUpdateAcknowledge::criticalityDiagnostics);
        var residue = t.residue(EnbConfigurationUpdateAcknowledge::residue);
        return v -> new EnbConfigurationUpdateAcknowledge(v.get(criticalityDiagnostics), v.get(residue));
    });

    /** A message to be sent. */
    public EnbConfigurationUpdateAcknowledge(@Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(criticalityDiagnostics, Residue.NONE);
    }
}
