// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The broadcast session is changed (TS 38.413 §9.2.16.5).
 *
 * @param mbsSessionModificationResponseTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record BroadcastSessionModificationResponse(MbsSessionId mbsSessionId, @Nullable Octets mbsSessionModificationResponseTransfer,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<BroadcastSessionModificationResponse> TABLE = NgapTable.successful(66, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, BroadcastSessionModificationResponse::mbsSessionId);
        var transfer = t.optional(350, REJECT, Aper.OCTETS, BroadcastSessionModificationResponse::mbsSessionModificationResponseTransfer);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, BroadcastSessionModificationResponse::criticalityDiagnostics);
        var rest = t.residue(BroadcastSessionModificationResponse::residue);
        return v -> new BroadcastSessionModificationResponse(v.get(session), v.get(transfer), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public BroadcastSessionModificationResponse(MbsSessionId mbsSessionId, @Nullable Octets mbsSessionModificationResponseTransfer,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, mbsSessionModificationResponseTransfer, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public BroadcastSessionModificationResponse(MbsSessionId mbsSessionId) {
        this(mbsSessionId, null, null, Residue.NONE);
    }
}
