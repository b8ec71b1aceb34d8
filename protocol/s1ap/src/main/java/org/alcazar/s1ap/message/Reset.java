// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.ResetType;
import org.jspecify.annotations.Nullable;

/**
 * All UEs of an association, or some, are to be forgotten (TS 36.413 §9.1.8.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record Reset(@Nullable Cause cause, ResetType resetType, Residue residue) implements ToMme, ToEnb {

    /** Its elements. */
    public static final S1apTable<Reset> TABLE = S1apTable.of(14, REJECT, t -> {
        var cause = t.expected(2, IGNORE, Cause.TYPE, Reset::cause);
        var resetType = t.mandatory(92, REJECT, ResetType.TYPE, Reset::resetType);
        var residue = t.residue(Reset::residue);
        return v -> new Reset(v.get(cause), v.get(resetType), v.get(residue));
    });

    /** A message to be sent. */
    public Reset(Cause cause, ResetType resetType) {
        this(cause, resetType, Residue.NONE);
    }
}
