// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;

/**
 * The AMF is no longer overloaded (TS 38.413 §9.2.6.15).
 *
 * @param residue what a received message held beyond the rest
 */
public record OverloadStop(Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<OverloadStop> TABLE = NgapTable.of(23, REJECT, t -> {
        var rest = t.residue(OverloadStop::residue);
        return v -> new OverloadStop(v.get(rest));
    });

    /** A message to be sent. */
    public OverloadStop() {
        this(Residue.NONE);
    }
}
