// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.MBS_AREA_SESSION_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to change a multicast session (TS 38.413 §9.2.17.11).
 *
 * @param mbsAreaSessionId from 0 on; null where the session is the same everywhere
 * @param multicastSessionUpdateRequestTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record MulticastSessionUpdateRequest(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
        Octets multicastSessionUpdateRequestTransfer, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<MulticastSessionUpdateRequest> TABLE = NgapTable.of(73, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, MulticastSessionUpdateRequest::mbsSessionId);
        var areaSession = t.optional(295, REJECT, MBS_AREA_SESSION_ID, MulticastSessionUpdateRequest::mbsAreaSessionId);
        var transfer = t.mandatory(306, REJECT, Aper.OCTETS, MulticastSessionUpdateRequest::multicastSessionUpdateRequestTransfer);
        var rest = t.residue(MulticastSessionUpdateRequest::residue);
        return v -> new MulticastSessionUpdateRequest(v.get(session), v.get(areaSession), v.get(transfer), v.get(rest));
    });

    /** A message to be sent. */
    public MulticastSessionUpdateRequest(MbsSessionId mbsSessionId, @Nullable Long mbsAreaSessionId,
            Octets multicastSessionUpdateRequestTransfer) {
        this(mbsSessionId, mbsAreaSessionId, multicastSessionUpdateRequestTransfer, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public MulticastSessionUpdateRequest(MbsSessionId mbsSessionId, Octets multicastSessionUpdateRequestTransfer) {
        this(mbsSessionId, null, multicastSessionUpdateRequestTransfer, Residue.NONE);
    }
}
