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
 * The broadcast session is set up (TS 38.413 §9.2.16.2).
 *
 * @param mbsSessionSetupResponseTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record BroadcastSessionSetupResponse(MbsSessionId mbsSessionId, @Nullable Octets mbsSessionSetupResponseTransfer,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<BroadcastSessionSetupResponse> TABLE = NgapTable.successful(68, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, BroadcastSessionSetupResponse::mbsSessionId);
        var transfer = t.optional(316, REJECT, Aper.OCTETS, BroadcastSessionSetupResponse::mbsSessionSetupResponseTransfer);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, BroadcastSessionSetupResponse::criticalityDiagnostics);
        var rest = t.residue(BroadcastSessionSetupResponse::residue);
        return v -> new BroadcastSessionSetupResponse(v.get(session), v.get(transfer), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public BroadcastSessionSetupResponse(MbsSessionId mbsSessionId, @Nullable Octets mbsSessionSetupResponseTransfer,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, mbsSessionSetupResponseTransfer, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public BroadcastSessionSetupResponse(MbsSessionId mbsSessionId) {
        this(mbsSessionId, null, null, Residue.NONE);
    }
}
