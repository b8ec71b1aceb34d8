// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.NRPPA_PDU;
import static org.alcazar.ngap.element.ElementTypes.ROUTING_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.wire.Octets;

/**
 * NRPPa about a UE, to a location management function (TS 38.413 §9.2.9.2).
 *
 * @param routingId which location management function NRPPa is with
 * @param nrppaPdu a message of TS 38.455
 * @param residue what a received message held beyond the rest
 */
public record UplinkUeAssociatedNrppaTransport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets routingId, Octets nrppaPdu,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UplinkUeAssociatedNrppaTransport> TABLE = NgapTable.of(50, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, UplinkUeAssociatedNrppaTransport::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, UplinkUeAssociatedNrppaTransport::ranUeNgapId);
        var routing = t.mandatory(89, REJECT, ROUTING_ID, UplinkUeAssociatedNrppaTransport::routingId);
        var nrppa = t.mandatory(46, REJECT, NRPPA_PDU, UplinkUeAssociatedNrppaTransport::nrppaPdu);
        var rest = t.residue(UplinkUeAssociatedNrppaTransport::residue);
        return v -> new UplinkUeAssociatedNrppaTransport(v.get(amf), v.get(ran), v.get(routing), v.get(nrppa), v.get(rest));
    });

    /** A message to be sent. */
    public UplinkUeAssociatedNrppaTransport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets routingId, Octets nrppaPdu) {
        this(amfUeNgapId, ranUeNgapId, routingId, nrppaPdu, Residue.NONE);
    }
}
