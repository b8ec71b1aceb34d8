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
import org.alcazar.ngap.element.UserLocationInformation;
import org.jspecify.annotations.Nullable;

/**
 * Which resources of PDU sessions are changed (TS 38.413 §9.2.1.6).
 *
 * @param residue what a received message held beyond the rest
 */
public record PduSessionResourceModifyResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        List<PduSession.Transfer> pduSessionResourceModifyList, List<PduSession.Transfer> pduSessionResourceFailedToModifyList,
        @Nullable UserLocationInformation userLocationInformation, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PduSessionResourceModifyResponse> TABLE = NgapTable.successful(26, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, PduSessionResourceModifyResponse::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, PduSessionResourceModifyResponse::ranUeNgapId);
        var sessions = t.optionalList(65, IGNORE, PduSession.Transfer.LIST, PduSessionResourceModifyResponse::pduSessionResourceModifyList);
        var failed = t.optionalList(54, IGNORE, PduSession.Transfer.LIST, PduSessionResourceModifyResponse::pduSessionResourceFailedToModifyList);
        var location = t.optional(121, IGNORE, UserLocationInformation.TYPE, PduSessionResourceModifyResponse::userLocationInformation);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, PduSessionResourceModifyResponse::criticalityDiagnostics);
        var rest = t.residue(PduSessionResourceModifyResponse::residue);
        return v -> new PduSessionResourceModifyResponse(v.get(amf), v.get(ran), v.get(sessions, List.of()), v.get(failed, List.of()),
                v.get(location), v.get(diagnostics), v.get(rest));
    });

    public PduSessionResourceModifyResponse {
        pduSessionResourceModifyList = List.copyOf(pduSessionResourceModifyList);
        pduSessionResourceFailedToModifyList = List.copyOf(pduSessionResourceFailedToModifyList);
    }

    /** A message to be sent. */
    public PduSessionResourceModifyResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceModifyList, List<PduSession.Transfer> pduSessionResourceFailedToModifyList,
            @Nullable UserLocationInformation userLocationInformation, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceModifyList, pduSessionResourceFailedToModifyList, userLocationInformation,
                criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PduSessionResourceModifyResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, List.of(), List.of(), null, null, Residue.NONE);
    }
}
