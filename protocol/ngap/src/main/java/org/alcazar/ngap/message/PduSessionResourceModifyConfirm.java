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
 * Which of the changes that the RAN node indicated hold (TS 38.413 §9.2.1.9).
 *
 * @param residue what a received message held beyond the rest
 */
public record PduSessionResourceModifyConfirm(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        List<PduSession.Transfer> pduSessionResourceModifyList, List<PduSession.Transfer> pduSessionResourceFailedToModifyList,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PduSessionResourceModifyConfirm> TABLE = NgapTable.successful(27, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, PduSessionResourceModifyConfirm::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, PduSessionResourceModifyConfirm::ranUeNgapId);
        var sessions = t.optionalList(62, IGNORE, PduSession.Transfer.LIST, PduSessionResourceModifyConfirm::pduSessionResourceModifyList);
        var failed = t.optionalList(131, IGNORE, PduSession.Transfer.LIST,
                PduSessionResourceModifyConfirm::pduSessionResourceFailedToModifyList);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, PduSessionResourceModifyConfirm::criticalityDiagnostics);
        var rest = t.residue(PduSessionResourceModifyConfirm::residue);
        return v -> new PduSessionResourceModifyConfirm(v.get(amf), v.get(ran), v.get(sessions, List.of()), v.get(failed, List.of()),
                v.get(diagnostics), v.get(rest));
    });

    public PduSessionResourceModifyConfirm {
        pduSessionResourceModifyList = List.copyOf(pduSessionResourceModifyList);
        pduSessionResourceFailedToModifyList = List.copyOf(pduSessionResourceFailedToModifyList);
    }

    /** A message to be sent. */
    public PduSessionResourceModifyConfirm(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceModifyList, List<PduSession.Transfer> pduSessionResourceFailedToModifyList,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceModifyList, pduSessionResourceFailedToModifyList, criticalityDiagnostics,
                Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PduSessionResourceModifyConfirm(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, List.of(), List.of(), null, Residue.NONE);
    }
}
