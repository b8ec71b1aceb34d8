// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.NRPPA_PDU;
import static org.alcazar.ngap.element.ElementTypes.ROUTING_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.wire.Octets;

/**
 * NRPPa about no UE, from a location management function (TS 38.413 §9.2.9.3).
 *
 * @param routingId which location management function NRPPa is with
 * @param nrppaPdu a message of TS 38.455
 * @param residue what a received message held beyond the rest
 */
public record DownlinkNonUeAssociatedNrppaTransport(Octets routingId, Octets nrppaPdu, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<DownlinkNonUeAssociatedNrppaTransport> TABLE = NgapTable.of(5, IGNORE, t -> {
        var routing = t.mandatory(89, REJECT, ROUTING_ID, DownlinkNonUeAssociatedNrppaTransport::routingId);
        var nrppa = t.mandatory(46, REJECT, NRPPA_PDU, DownlinkNonUeAssociatedNrppaTransport::nrppaPdu);
        var rest = t.residue(DownlinkNonUeAssociatedNrppaTransport::residue);
        return v -> new DownlinkNonUeAssociatedNrppaTransport(v.get(routing), v.get(nrppa), v.get(rest));
    });

    /** A message to be sent. */
    public DownlinkNonUeAssociatedNrppaTransport(Octets routingId, Octets nrppaPdu) {
        this(routingId, nrppaPdu, Residue.NONE);
    }
}
