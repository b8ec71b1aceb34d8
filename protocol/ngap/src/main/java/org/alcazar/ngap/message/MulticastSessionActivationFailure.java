// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.MbsSessionId;
import org.jspecify.annotations.Nullable;

/**
 * The multicast session is not activated (TS 38.413 §9.2.17.8).
 *
 * @param residue what a received message held beyond the rest
 */
public record MulticastSessionActivationFailure(MbsSessionId mbsSessionId, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<MulticastSessionActivationFailure> TABLE = NgapTable.unsuccessful(71, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, MulticastSessionActivationFailure::mbsSessionId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, MulticastSessionActivationFailure::cause);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, MulticastSessionActivationFailure::criticalityDiagnostics);
        var rest = t.residue(MulticastSessionActivationFailure::residue);
        return v -> new MulticastSessionActivationFailure(v.get(session), v.get(cause), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public MulticastSessionActivationFailure(MbsSessionId mbsSessionId, Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public MulticastSessionActivationFailure(MbsSessionId mbsSessionId, Cause cause) {
        this(mbsSessionId, cause, null, Residue.NONE);
    }
}
