// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.NAS_PDU;
import static org.alcazar.ngap.element.ElementTypes.TRANSPARENT_CONTAINER;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.HandoverType;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The target is ready: the source is to send the UE there (TS 38.413 §9.2.3.2).
 *
 * @param nasSecurityParametersFromNgRan there if the UE goes to EPS
 * @param targetToSourceTransparentContainer what the target tells the source; nobody else reads it
 * @param residue what a received message held beyond the rest
 */
public record HandoverCommand(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, HandoverType handoverType,
        @Nullable Octets nasSecurityParametersFromNgRan, List<PduSession.Transfer> pduSessionResourceHandoverList,
        List<PduSession.Transfer> pduSessionResourceToReleaseList, Octets targetToSourceTransparentContainer,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<HandoverCommand> TABLE = NgapTable.successful(12, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, HandoverCommand::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, HandoverCommand::ranUeNgapId);
        var type = t.mandatory(29, REJECT, HandoverType.TYPE, HandoverCommand::handoverType);
        var nas = t.optional(39, REJECT, NAS_PDU, HandoverCommand::nasSecurityParametersFromNgRan);
        var sessions = t.optionalList(59, IGNORE, PduSession.Transfer.LIST, HandoverCommand::pduSessionResourceHandoverList);
        var released = t.optionalList(78, IGNORE, PduSession.Transfer.LIST, HandoverCommand::pduSessionResourceToReleaseList);
        var container = t.mandatory(106, REJECT, TRANSPARENT_CONTAINER, HandoverCommand::targetToSourceTransparentContainer);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, HandoverCommand::criticalityDiagnostics);
        var rest = t.residue(HandoverCommand::residue);
        return v -> new HandoverCommand(v.get(amf), v.get(ran), v.get(type), v.get(nas), v.get(sessions, List.of()),
                v.get(released, List.of()), v.get(container), v.get(diagnostics), v.get(rest));
    });

    public HandoverCommand {
        pduSessionResourceHandoverList = List.copyOf(pduSessionResourceHandoverList);
        pduSessionResourceToReleaseList = List.copyOf(pduSessionResourceToReleaseList);
    }

    /** A message to be sent. */
    public HandoverCommand(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, HandoverType handoverType,
            @Nullable Octets nasSecurityParametersFromNgRan, List<PduSession.Transfer> pduSessionResourceHandoverList,
            List<PduSession.Transfer> pduSessionResourceToReleaseList, Octets targetToSourceTransparentContainer,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, handoverType, nasSecurityParametersFromNgRan, pduSessionResourceHandoverList,
                pduSessionResourceToReleaseList, targetToSourceTransparentContainer, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public HandoverCommand(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, HandoverType handoverType,
            Octets targetToSourceTransparentContainer) {
        this(amfUeNgapId, ranUeNgapId, handoverType, null, List.of(), List.of(), targetToSourceTransparentContainer, null, Residue.NONE);
    }
}
