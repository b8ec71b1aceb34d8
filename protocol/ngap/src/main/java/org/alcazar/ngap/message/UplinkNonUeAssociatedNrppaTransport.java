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
 * NRPPa about no UE, to a location management function (TS 38.413 §9.2.9.4).
 *
 * @param routingId which location management function NRPPa is with
 * @param nrppaPdu a message of TS 38.455
 * @param residue what a received message held beyond the rest
 */
public record UplinkNonUeAssociatedNrppaTransport(Octets routingId, Octets nrppaPdu, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<UplinkNonUeAssociatedNrppaTransport> TABLE = NgapTable.of(47, IGNORE, t -> {
        var routing = t.mandatory(89, REJECT, ROUTING_ID, UplinkNonUeAssociatedNrppaTransport::routingId);
        var nrppa = t.mandatory(46, REJECT, NRPPA_PDU, UplinkNonUeAssociatedNrppaTransport::nrppaPdu);
        var rest = t.residue(UplinkNonUeAssociatedNrppaTransport::residue);
        return v -> new UplinkNonUeAssociatedNrppaTransport(v.get(routing), v.get(nrppa), v.get(rest));
    });

    /** A message to be sent. */
    public UplinkNonUeAssociatedNrppaTransport(Octets routingId, Octets nrppaPdu) {
        this(routingId, nrppaPdu, Residue.NONE);
    }
}
