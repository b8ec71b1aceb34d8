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
 * The broadcast session is released (TS 38.413 §9.2.16.8).
 *
 * @param mbsSessionReleaseResponseTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record BroadcastSessionReleaseResponse(MbsSessionId mbsSessionId, @Nullable Octets mbsSessionReleaseResponseTransfer,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<BroadcastSessionReleaseResponse> TABLE = NgapTable.successful(67, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, BroadcastSessionReleaseResponse::mbsSessionId);
        var transfer = t.optional(358, IGNORE, Aper.OCTETS, BroadcastSessionReleaseResponse::mbsSessionReleaseResponseTransfer);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, BroadcastSessionReleaseResponse::criticalityDiagnostics);
        var rest = t.residue(BroadcastSessionReleaseResponse::residue);
        return v -> new BroadcastSessionReleaseResponse(v.get(session), v.get(transfer), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public BroadcastSessionReleaseResponse(MbsSessionId mbsSessionId, @Nullable Octets mbsSessionReleaseResponseTransfer,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, mbsSessionReleaseResponseTransfer, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public BroadcastSessionReleaseResponse(MbsSessionId mbsSessionId) {
        this(mbsSessionId, null, null, Residue.NONE);
    }
}
