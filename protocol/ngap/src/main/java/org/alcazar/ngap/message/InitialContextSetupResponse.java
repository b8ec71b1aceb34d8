// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * The UE's context is set up (TS 38.413 §9.2.2.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record InitialContextSetupResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        List<PduSession.Transfer> pduSessionResourceSetupList, List<PduSession.Transfer> pduSessionResourceFailedToSetupList,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<InitialContextSetupResponse> TABLE = NgapTable.successful(14, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, InitialContextSetupResponse::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, InitialContextSetupResponse::ranUeNgapId);
        var sessions = t.optionalList(72, IGNORE, PduSession.Transfer.LIST, InitialContextSetupResponse::pduSessionResourceSetupList);
        var failed = t.optionalList(55, IGNORE, PduSession.Transfer.LIST, InitialContextSetupResponse::pduSessionResourceFailedToSetupList);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, InitialContextSetupResponse::criticalityDiagnostics);
        var rest = t.residue(InitialContextSetupResponse::residue);
        return v -> new InitialContextSetupResponse(v.get(amf), v.get(ran), v.get(sessions, List.of()), v.get(failed, List.of()),
                v.get(diagnostics), v.get(rest));
    });

    public InitialContextSetupResponse {
        pduSessionResourceSetupList = List.copyOf(pduSessionResourceSetupList);
        pduSessionResourceFailedToSetupList = List.copyOf(pduSessionResourceFailedToSetupList);
    }

    /** A message to be sent. */
    public InitialContextSetupResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceSetupList, List<PduSession.Transfer> pduSessionResourceFailedToSetupList,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceSetupList, pduSessionResourceFailedToSetupList, criticalityDiagnostics,
                Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public InitialContextSetupResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, List.of(), List.of(), null, Residue.NONE);
    }
}
