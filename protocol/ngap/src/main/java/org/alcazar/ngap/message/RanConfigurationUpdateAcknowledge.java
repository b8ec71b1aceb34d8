// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.jspecify.annotations.Nullable;

/**
 * The AMF has taken a RAN node's changes (TS 38.413 §9.2.6.5).
 *
 * @param residue what a received message held beyond the rest
 */
public record RanConfigurationUpdateAcknowledge(@Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<RanConfigurationUpdateAcknowledge> TABLE = NgapTable.successful(35, REJECT, t -> {
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, RanConfigurationUpdateAcknowledge::criticalityDiagnostics);
        var rest = t.residue(RanConfigurationUpdateAcknowledge::residue);
        return v -> new RanConfigurationUpdateAcknowledge(v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public RanConfigurationUpdateAcknowledge(@Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(criticalityDiagnostics, Residue.NONE);
    }
}
