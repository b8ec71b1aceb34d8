// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;

/**
 * The RAN node is to deactivate a multicast session (TS 38.413 §9.2.17.9).
 *
 * @param multicastSessionDeactivationRequestTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record MulticastSessionDeactivationRequest(MbsSessionId mbsSessionId, Octets multicastSessionDeactivationRequestTransfer,
        Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<MulticastSessionDeactivationRequest> TABLE = NgapTable.of(72, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, MulticastSessionDeactivationRequest::mbsSessionId);
        var transfer = t.mandatory(305, REJECT, Aper.OCTETS, MulticastSessionDeactivationRequest::multicastSessionDeactivationRequestTransfer);
        var rest = t.residue(MulticastSessionDeactivationRequest::residue);
        return v -> new MulticastSessionDeactivationRequest(v.get(session), v.get(transfer), v.get(rest));
    });

    /** A message to be sent. */
    public MulticastSessionDeactivationRequest(MbsSessionId mbsSessionId, Octets multicastSessionDeactivationRequestTransfer) {
        this(mbsSessionId, multicastSessionDeactivationRequestTransfer, Residue.NONE);
    }
}
