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
 * The multicast session is activated (TS 38.413 §9.2.17.7).
 *
 * @param residue what a received message held beyond the rest
 */
public record MulticastSessionActivationResponse(MbsSessionId mbsSessionId, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<MulticastSessionActivationResponse> TABLE = NgapTable.successful(71, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, MulticastSessionActivationResponse::mbsSessionId);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, MulticastSessionActivationResponse::criticalityDiagnostics);
        var rest = t.residue(MulticastSessionActivationResponse::residue);
        return v -> new MulticastSessionActivationResponse(v.get(session), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public MulticastSessionActivationResponse(MbsSessionId mbsSessionId, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public MulticastSessionActivationResponse(MbsSessionId mbsSessionId) {
        this(mbsSessionId, null, Residue.NONE);
    }
}
