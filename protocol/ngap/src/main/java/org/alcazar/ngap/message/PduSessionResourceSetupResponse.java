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
 * Which PDU sessions have resources (TS 38.413 §9.2.1.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record PduSessionResourceSetupResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        List<PduSession.Transfer> pduSessionResourceSetupList, List<PduSession.Transfer> pduSessionResourceFailedToSetupList,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable UserLocationInformation userLocationInformation,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PduSessionResourceSetupResponse> TABLE = NgapTable.successful(29, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, PduSessionResourceSetupResponse::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, PduSessionResourceSetupResponse::ranUeNgapId);
        var sessions = t.optionalList(75, IGNORE, PduSession.Transfer.LIST, PduSessionResourceSetupResponse::pduSessionResourceSetupList);
        var failed = t.optionalList(58, IGNORE, PduSession.Transfer.LIST, PduSessionResourceSetupResponse::pduSessionResourceFailedToSetupList);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, PduSessionResourceSetupResponse::criticalityDiagnostics);
        var location = t.optional(121, IGNORE, UserLocationInformation.TYPE, PduSessionResourceSetupResponse::userLocationInformation);
        var rest = t.residue(PduSessionResourceSetupResponse::residue);
        return v -> new PduSessionResourceSetupResponse(v.get(amf), v.get(ran), v.get(sessions, List.of()), v.get(failed, List.of()),
                v.get(diagnostics), v.get(location), v.get(rest));
    });

    public PduSessionResourceSetupResponse {
        pduSessionResourceSetupList = List.copyOf(pduSessionResourceSetupList);
        pduSessionResourceFailedToSetupList = List.copyOf(pduSessionResourceFailedToSetupList);
    }

    /** A message to be sent. */
    public PduSessionResourceSetupResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceSetupList, List<PduSession.Transfer> pduSessionResourceFailedToSetupList,
            @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable UserLocationInformation userLocationInformation) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceSetupList, pduSessionResourceFailedToSetupList, criticalityDiagnostics,
                userLocationInformation, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PduSessionResourceSetupResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, List.of(), List.of(), null, null, Residue.NONE);
    }
}
