// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node asks for a UE's release (TS 38.413 §9.2.2.4).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextReleaseRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, List<PduSession.Named> pduSessionResourceList,
        @Nullable Cause cause, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeContextReleaseRequest> TABLE = NgapTable.of(42, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, UeContextReleaseRequest::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, UeContextReleaseRequest::ranUeNgapId);
        var sessions = t.optionalList(133, REJECT, PduSession.Named.LIST, UeContextReleaseRequest::pduSessionResourceList);
        var cause = t.expected(15, IGNORE, Cause.TYPE, UeContextReleaseRequest::cause);
        var rest = t.residue(UeContextReleaseRequest::residue);
        return v -> new UeContextReleaseRequest(v.get(amf), v.get(ran), v.get(sessions, List.of()), v.get(cause), v.get(rest));
    });

    public UeContextReleaseRequest {
        pduSessionResourceList = List.copyOf(pduSessionResourceList);
    }

    /** A message to be sent. */
    public UeContextReleaseRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, List<PduSession.Named> pduSessionResourceList,
            Cause cause) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceList, cause, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextReleaseRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, List.of(), cause, Residue.NONE);
    }
}
