// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsSessionId;
import org.jspecify.annotations.Nullable;

/**
 * The multicast session is deactivated (TS 38.413 §9.2.17.10).
 *
 * @param residue what a received message held beyond the rest
 */
public record MulticastSessionDeactivationResponse(MbsSessionId mbsSessionId, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<MulticastSessionDeactivationResponse> TABLE = NgapTable.successful(72, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, MulticastSessionDeactivationResponse::mbsSessionId);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, MulticastSessionDeactivationResponse::criticalityDiagnostics);
        var rest = t.residue(MulticastSessionDeactivationResponse::residue);
        return v -> new MulticastSessionDeactivationResponse(v.get(session), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public MulticastSessionDeactivationResponse(MbsSessionId mbsSessionId, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public MulticastSessionDeactivationResponse(MbsSessionId mbsSessionId) {
        this(mbsSessionId, null, Residue.NONE);
    }
}
