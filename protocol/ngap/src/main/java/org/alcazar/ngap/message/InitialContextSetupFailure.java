// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * The UE's context is not set up (TS 38.413 §9.2.2.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record InitialContextSetupFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        List<PduSession.Transfer> pduSessionResourceFailedToSetupList, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<InitialContextSetupFailure> TABLE = NgapTable.unsuccessful(14, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, InitialContextSetupFailure::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, InitialContextSetupFailure::ranUeNgapId);
        var failed = t.optionalList(132, IGNORE, PduSession.Transfer.LIST, InitialContextSetupFailure::pduSessionResourceFailedToSetupList);
        var cause = t.expected(15, IGNORE, Cause.TYPE, InitialContextSetupFailure::cause);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, InitialContextSetupFailure::criticalityDiagnostics);
        var rest = t.residue(InitialContextSetupFailure::residue);
        return v -> new InitialContextSetupFailure(v.get(amf), v.get(ran), v.get(failed, List.of()), v.get(cause), v.get(diagnostics),
                v.get(rest));
    });

    public InitialContextSetupFailure {
        pduSessionResourceFailedToSetupList = List.copyOf(pduSessionResourceFailedToSetupList);
    }

    /** A message to be sent. */
    public InitialContextSetupFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceFailedToSetupList, Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceFailedToSetupList, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public InitialContextSetupFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, List.of(), cause, null, Residue.NONE);
    }
}
