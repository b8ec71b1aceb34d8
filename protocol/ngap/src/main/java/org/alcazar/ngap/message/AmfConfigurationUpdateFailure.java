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
 * The RAN node does not take an AMF's changes (TS 38.413 §9.2.6.9).
 *
 * @param residue what a received message held beyond the rest
 */
public record AmfConfigurationUpdateFailure(@Nullable Cause cause, @Nullable TimeToWait timeToWait,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<AmfConfigurationUpdateFailure> TABLE = NgapTable.unsuccessful(0, REJECT, t -> {
        var cause = t.expected(15, IGNORE, Cause.TYPE, AmfConfigurationUpdateFailure::cause);
        var wait = t.optional(107, IGNORE, TimeToWait.TYPE, AmfConfigurationUpdateFailure::timeToWait);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, AmfConfigurationUpdateFailure::criticalityDiagnostics);
        var rest = t.residue(AmfConfigurationUpdateFailure::residue);
        return v -> new AmfConfigurationUpdateFailure(v.get(cause), v.get(wait), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public AmfConfigurationUpdateFailure(Cause cause, @Nullable TimeToWait timeToWait,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(cause, timeToWait, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public AmfConfigurationUpdateFailure(Cause cause) {
        this(cause, null, null, Residue.NONE);
    }
}
