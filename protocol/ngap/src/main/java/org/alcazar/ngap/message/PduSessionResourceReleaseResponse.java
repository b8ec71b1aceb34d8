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
 * The resources of PDU sessions are released (TS 38.413 §9.2.1.4).
 *
 * @param residue what a received message held beyond the rest
 */
public record PduSessionResourceReleaseResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        @Nullable List<PduSession.Transfer> pduSessionResourceReleasedList, @Nullable UserLocationInformation userLocationInformation,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PduSessionResourceReleaseResponse> TABLE = NgapTable.successful(28, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, PduSessionResourceReleaseResponse::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, PduSessionResourceReleaseResponse::ranUeNgapId);
        var sessions = t.expected(70, IGNORE, PduSession.Transfer.LIST, PduSessionResourceReleaseResponse::pduSessionResourceReleasedList);
        var location = t.optional(121, IGNORE, UserLocationInformation.TYPE, PduSessionResourceReleaseResponse::userLocationInformation);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, PduSessionResourceReleaseResponse::criticalityDiagnostics);
        var rest = t.residue(PduSessionResourceReleaseResponse::residue);
        return v -> new PduSessionResourceReleaseResponse(v.get(amf), v.get(ran), v.get(sessions), v.get(location), v.get(diagnostics),
                v.get(rest));
    });

    public PduSessionResourceReleaseResponse {
        pduSessionResourceReleasedList = pduSessionResourceReleasedList == null ? null : List.copyOf(pduSessionResourceReleasedList);
    }

    /** A message to be sent. */
    public PduSessionResourceReleaseResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceReleasedList, @Nullable UserLocationInformation userLocationInformation,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceReleasedList, userLocationInformation, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PduSessionResourceReleaseResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceReleasedList) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceReleasedList, null, null, Residue.NONE);
    }
}
