// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.UserLocationInformation;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node asks for a change of PDU sessions' resources that it has made already (TS 38.413 §9.2.1.8).
 *
 * @param residue what a received message held beyond the rest
 */
public record PduSessionResourceModifyIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        List<PduSession.Transfer> pduSessionResourceModifyList, @Nullable UserLocationInformation userLocationInformation,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PduSessionResourceModifyIndication> TABLE = NgapTable.of(27, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, PduSessionResourceModifyIndication::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, PduSessionResourceModifyIndication::ranUeNgapId);
        var sessions = t.mandatory(63, REJECT, PduSession.Transfer.LIST, PduSessionResourceModifyIndication::pduSessionResourceModifyList);
        var location = t.optional(121, IGNORE, UserLocationInformation.TYPE, PduSessionResourceModifyIndication::userLocationInformation);
        var rest = t.residue(PduSessionResourceModifyIndication::residue);
        return v -> new PduSessionResourceModifyIndication(v.get(amf), v.get(ran), v.get(sessions), v.get(location), v.get(rest));
    });

    public PduSessionResourceModifyIndication {
        pduSessionResourceModifyList = List.copyOf(pduSessionResourceModifyList);
    }

    /** A message to be sent. */
    public PduSessionResourceModifyIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceModifyList, @Nullable UserLocationInformation userLocationInformation) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceModifyList, userLocationInformation, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PduSessionResourceModifyIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceModifyList) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceModifyList, null, Residue.NONE);
    }
}
