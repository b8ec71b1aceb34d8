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
 * None of a UE's PDU sessions goes to the RAN node it has moved to (TS 38.413 §9.2.3.10).
 *
 * @param residue what a received message held beyond the rest
 */
public record PathSwitchRequestFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        @Nullable List<PduSession.Transfer> pduSessionResourceReleasedList, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PathSwitchRequestFailure> TABLE = NgapTable.unsuccessful(25, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, PathSwitchRequestFailure::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, PathSwitchRequestFailure::ranUeNgapId);
        var sessions = t.expected(69, IGNORE, PduSession.Transfer.LIST, PathSwitchRequestFailure::pduSessionResourceReleasedList);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, PathSwitchRequestFailure::criticalityDiagnostics);
        var rest = t.residue(PathSwitchRequestFailure::residue);
        return v -> new PathSwitchRequestFailure(v.get(amf), v.get(ran), v.get(sessions), v.get(diagnostics), v.get(rest));
    });

    public PathSwitchRequestFailure {
        pduSessionResourceReleasedList = pduSessionResourceReleasedList == null ? null : List.copyOf(pduSessionResourceReleasedList);
    }

    /** A message to be sent. */
    public PathSwitchRequestFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceReleasedList, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceReleasedList, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PathSwitchRequestFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceReleasedList) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceReleasedList, null, Residue.NONE);
    }
}
