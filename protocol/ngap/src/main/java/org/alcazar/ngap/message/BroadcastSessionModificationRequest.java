// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsServiceArea;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to change a broadcast session (TS 38.413 §9.2.16.4).
 *
 * @param mbsSessionModificationRequestTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record BroadcastSessionModificationRequest(MbsSessionId mbsSessionId, @Nullable MbsServiceArea mbsServiceArea,
        @Nullable Octets mbsSessionModificationRequestTransfer, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<BroadcastSessionModificationRequest> TABLE = NgapTable.of(66, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, BroadcastSessionModificationRequest::mbsSessionId);
        var area = t.optional(298, REJECT, MbsServiceArea.TYPE, BroadcastSessionModificationRequest::mbsServiceArea);
        var transfer = t.optional(349, REJECT, Aper.OCTETS, BroadcastSessionModificationRequest::mbsSessionModificationRequestTransfer);
        var rest = t.residue(BroadcastSessionModificationRequest::residue);
        return v -> new BroadcastSessionModificationRequest(v.get(session), v.get(area), v.get(transfer), v.get(rest));
    });

    /** A message to be sent. */
    public BroadcastSessionModificationRequest(MbsSessionId mbsSessionId, @Nullable MbsServiceArea mbsServiceArea,
            @Nullable Octets mbsSessionModificationRequestTransfer) {
        this(mbsSessionId, mbsServiceArea, mbsSessionModificationRequestTransfer, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public BroadcastSessionModificationRequest(MbsSessionId mbsSessionId) {
        this(mbsSessionId, null, null, Residue.NONE);
    }
}
