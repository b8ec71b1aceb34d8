// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.ResetType;
import org.jspecify.annotations.Nullable;

/**
 * All UEs of an association, or some, are to be forgotten (TS 38.413 §9.2.6.11).
 *
 * @param residue what a received message held beyond the rest
 */
public record NgReset(@Nullable Cause cause, ResetType resetType, Residue residue) implements ToAmf, ToRan {

    /** Its elements. */
    public static final NgapTable<NgReset> TABLE = NgapTable.of(20, REJECT, t -> {
        var cause = t.expected(15, IGNORE, Cause.TYPE, NgReset::cause);
        var type = t.mandatory(88, REJECT, ResetType.TYPE, NgReset::resetType);
        var rest = t.residue(NgReset::residue);
        return v -> new NgReset(v.get(cause), v.get(type), v.get(rest));
    });

    /** A message to be sent. */
    public NgReset(Cause cause, ResetType resetType) {
        this(cause, resetType, Residue.NONE);
    }
}
