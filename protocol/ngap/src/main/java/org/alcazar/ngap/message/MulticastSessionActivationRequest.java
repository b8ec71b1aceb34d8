// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;

/**
 * The RAN node is to activate a multicast session (TS 38.413 §9.2.17.6).
 *
 * @param multicastSessionActivationRequestTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record MulticastSessionActivationRequest(MbsSessionId mbsSessionId, Octets multicastSessionActivationRequestTransfer,
        Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<MulticastSessionActivationRequest> TABLE = NgapTable.of(71, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, MulticastSessionActivationRequest::mbsSessionId);
        var transfer = t.mandatory(304, REJECT, Aper.OCTETS, MulticastSessionActivationRequest::multicastSessionActivationRequestTransfer);
        var rest = t.residue(MulticastSessionActivationRequest::residue);
        return v -> new MulticastSessionActivationRequest(v.get(session), v.get(transfer), v.get(rest));
    });

    /** A message to be sent. */
    public MulticastSessionActivationRequest(MbsSessionId mbsSessionId, Octets multicastSessionActivationRequestTransfer) {
        this(mbsSessionId, multicastSessionActivationRequestTransfer, Residue.NONE);
    }
}
