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
 * What became of PDU sessions' resources by itself (TS 38.413 §9.2.1.7).
 *
 * @param residue what a received message held beyond the rest
 */
public record PduSessionResourceNotify(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        List<PduSession.Transfer> pduSessionResourceNotifyList, List<PduSession.Transfer> pduSessionResourceReleasedList,
        @Nullable UserLocationInformation userLocationInformation, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PduSessionResourceNotify> TABLE = NgapTable.of(30, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, PduSessionResourceNotify::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, PduSessionResourceNotify::ranUeNgapId);
        var sessions = t.optionalList(66, REJECT, PduSession.Transfer.LIST, PduSessionResourceNotify::pduSessionResourceNotifyList);
        var released = t.optionalList(67, IGNORE, PduSession.Transfer.LIST, PduSessionResourceNotify::pduSessionResourceReleasedList);
        var location = t.optional(121, IGNORE, UserLocationInformation.TYPE, PduSessionResourceNotify::userLocationInformation);
        var rest = t.residue(PduSessionResourceNotify::residue);
        return v -> new PduSessionResourceNotify(v.get(amf), v.get(ran), v.get(sessions, List.of()), v.get(released, List.of()),
                v.get(location), v.get(rest));
    });

    public PduSessionResourceNotify {
        pduSessionResourceNotifyList = List.copyOf(pduSessionResourceNotifyList);
        pduSessionResourceReleasedList = List.copyOf(pduSessionResourceReleasedList);
    }

    /** A message to be sent. */
    public PduSessionResourceNotify(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceNotifyList, List<PduSession.Transfer> pduSessionResourceReleasedList,
            @Nullable UserLocationInformation userLocationInformation) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceNotifyList, pduSessionResourceReleasedList, userLocationInformation, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PduSessionResourceNotify(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, List.of(), List.of(), null, Residue.NONE);
    }
}
