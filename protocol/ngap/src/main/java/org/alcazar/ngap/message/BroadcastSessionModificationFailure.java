// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The broadcast session is not changed (TS 38.413 §9.2.16.6).
 *
 * @param mbsSessionModificationFailureTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record BroadcastSessionModificationFailure(MbsSessionId mbsSessionId, @Nullable Octets mbsSessionModificationFailureTransfer,
        @Nullable Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<BroadcastSessionModificationFailure> TABLE = NgapTable.unsuccessful(66, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, BroadcastSessionModificationFailure::mbsSessionId);
        var transfer = t.optional(348, REJECT, Aper.OCTETS, BroadcastSessionModificationFailure::mbsSessionModificationFailureTransfer);
        var cause = t.expected(15, IGNORE, Cause.TYPE, BroadcastSessionModificationFailure::cause);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, BroadcastSessionModificationFailure::criticalityDiagnostics);
        var rest = t.residue(BroadcastSessionModificationFailure::residue);
        return v -> new BroadcastSessionModificationFailure(v.get(session), v.get(transfer), v.get(cause), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public BroadcastSessionModificationFailure(MbsSessionId mbsSessionId, @Nullable Octets mbsSessionModificationFailureTransfer,
            Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mbsSessionId, mbsSessionModificationFailureTransfer, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public BroadcastSessionModificationFailure(MbsSessionId mbsSessionId, Cause cause) {
        this(mbsSessionId, null, cause, null, Residue.NONE);
    }
}
