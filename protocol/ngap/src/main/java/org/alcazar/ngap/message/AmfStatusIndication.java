// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.UnavailableGuamiItem;

/**
 * Some of an AMF's identities are going away (TS 38.413 §9.2.6.10).
 *
 * @param residue what a received message held beyond the rest
 */
public record AmfStatusIndication(List<UnavailableGuamiItem> unavailableGuamiList, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<AmfStatusIndication> TABLE = NgapTable.of(1, IGNORE, t -> {
        var guamis = t.mandatory(120, REJECT, UnavailableGuamiItem.LIST, AmfStatusIndication::unavailableGuamiList);
        var rest = t.residue(AmfStatusIndication::residue);
        return v -> new AmfStatusIndication(v.get(guamis), v.get(rest));
    });

    public AmfStatusIndication {
        unavailableGuamiList = List.copyOf(unavailableGuamiList);
    }

    /** A message to be sent. */
    public AmfStatusIndication(List<UnavailableGuamiItem> unavailableGuamiList) {
        this(unavailableGuamiList, Residue.NONE);
    }
}
