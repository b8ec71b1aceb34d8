// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Gummei;

/**
 * The MME is no longer overloaded (TS 36.413 §9.1.8.14).
 *
 * @param residue what a received message held beyond the rest
 */
public record OverloadStop(List<Gummei> gummeiList, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<OverloadStop> TABLE = S1apTable.of(35, REJECT, t -> {
        var gummeiList = t.optionalList(154, IGNORE, Gummei.LIST, OverloadStop::gummeiList);
        var residue = t.residue(OverloadStop::residue);
        return v -> new OverloadStop(v.get(gummeiList, List.of()), v.get(residue));
    });

    public OverloadStop {
        gummeiList = List.copyOf(gummeiList);
    }

    /** A message to be sent. */
    public OverloadStop(List<Gummei> gummeiList) {
        this(gummeiList, Residue.NONE);
    }
}
