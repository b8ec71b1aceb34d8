// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.TRANSPARENT_CONTAINER;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.NpnAccessInformation;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The target has made room for a UE (TS 38.413 §9.2.3.5).
 *
 * @param targetToSourceTransparentContainer what the target tells the source; nobody else reads it
 * @param redCapIndication whether the UE is one of reduced capability
 * @param residue what a received message held beyond the rest
 */
public record HandoverRequestAcknowledge(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        @Nullable List<PduSession.Transfer> pduSessionResourceAdmittedList, List<PduSession.Transfer> pduSessionResourceFailedToSetupList,
        Octets targetToSourceTransparentContainer, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        @Nullable NpnAccessInformation npnAccessInformation, boolean redCapIndication, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<HandoverRequestAcknowledge> TABLE = NgapTable.successful(13, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, HandoverRequestAcknowledge::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, HandoverRequestAcknowledge::ranUeNgapId);
        var sessions = t.expected(53, IGNORE, PduSession.Transfer.LIST, HandoverRequestAcknowledge::pduSessionResourceAdmittedList);
        var failed = t.optionalList(56, IGNORE, PduSession.Transfer.LIST, HandoverRequestAcknowledge::pduSessionResourceFailedToSetupList);
        var container = t.mandatory(106, REJECT, TRANSPARENT_CONTAINER, HandoverRequestAcknowledge::targetToSourceTransparentContainer);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, HandoverRequestAcknowledge::criticalityDiagnostics);
        var npn = t.optional(259, REJECT, NpnAccessInformation.TYPE, HandoverRequestAcknowledge::npnAccessInformation);
        var redCap = t.flag(333, IGNORE, HandoverRequestAcknowledge::redCapIndication);
        var rest = t.residue(HandoverRequestAcknowledge::residue);
        return v -> new HandoverRequestAcknowledge(v.get(amf), v.get(ran), v.get(sessions), v.get(failed, List.of()), v.get(container),
                v.get(diagnostics), v.get(npn), v.get(redCap, false), v.get(rest));
    });

    public HandoverRequestAcknowledge {
        pduSessionResourceAdmittedList = pduSessionResourceAdmittedList == null ? null : List.copyOf(pduSessionResourceAdmittedList);
        pduSessionResourceFailedToSetupList = List.copyOf(pduSessionResourceFailedToSetupList);
    }

    /** A message to be sent. */
    public HandoverRequestAcknowledge(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceAdmittedList, List<PduSession.Transfer> pduSessionResourceFailedToSetupList,
            Octets targetToSourceTransparentContainer, @Nullable CriticalityDiagnostics criticalityDiagnostics,
            @Nullable NpnAccessInformation npnAccessInformation, boolean redCapIndication) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceAdmittedList, pduSessionResourceFailedToSetupList,
                targetToSourceTransparentContainer, criticalityDiagnostics, npnAccessInformation, redCapIndication, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public HandoverRequestAcknowledge(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceAdmittedList, Octets targetToSourceTransparentContainer) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceAdmittedList, List.of(), targetToSourceTransparentContainer, null, null, false,
                Residue.NONE);
    }
}
