// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.MbsServiceArea;
import org.alcazar.ngap.element.MbsSessionId;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;

/**
 * The RAN node is to set up a broadcast session (TS 38.413 §9.2.16.1).
 *
 * @param mbsSessionSetupRequestTransfer an encoding that TS 38.413 §9.3.5 defines, between the RAN node and the MB-SMF
 * @param residue what a received message held beyond the rest
 */
public record BroadcastSessionSetupRequest(MbsSessionId mbsSessionId, SNssai sNssai, MbsServiceArea mbsServiceArea,
        Octets mbsSessionSetupRequestTransfer, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<BroadcastSessionSetupRequest> TABLE = NgapTable.of(68, REJECT, t -> {
        var session = t.mandatory(299, REJECT, MbsSessionId.TYPE, BroadcastSessionSetupRequest::mbsSessionId);
        var slice = t.mandatory(148, REJECT, SNssai.TYPE, BroadcastSessionSetupRequest::sNssai);
        var area = t.mandatory(298, REJECT, MbsServiceArea.TYPE, BroadcastSessionSetupRequest::mbsServiceArea);
        var transfer = t.mandatory(315, REJECT, Aper.OCTETS, BroadcastSessionSetupRequest::mbsSessionSetupRequestTransfer);
        var rest = t.residue(BroadcastSessionSetupRequest::residue);
        return v -> new BroadcastSessionSetupRequest(v.get(session), v.get(slice), v.get(area), v.get(transfer), v.get(rest));
    });

    /** A message to be sent. */
    public BroadcastSessionSetupRequest(MbsSessionId mbsSessionId, SNssai sNssai, MbsServiceArea mbsServiceArea,
            Octets mbsSessionSetupRequestTransfer) {
        this(mbsSessionId, sNssai, mbsServiceArea, mbsSessionSetupRequestTransfer, Residue.NONE);
    }
}
