// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.UeS1apIds;
import org.jspecify.annotations.Nullable;

/**
 * The eNB is to release a UE's context (TS 36.413 §9.1.4.6).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextReleaseCommand(UeS1apIds ueS1apIds, @Nullable Cause cause, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<UeContextReleaseCommand> TABLE = S1apTable.of(23, REJECT, t -> {
        var ueS1apIds = t.mandatory(99, REJECT, UeS1apIds.TYPE, UeContextReleaseCommand::ueS1apIds);
        var cause = t.expected(2, IGNORE, Cause.TYPE, UeContextReleaseCommand::cause);
        var residue = t.residue(UeContextReleaseCommand::residue);
        return v -> new UeContextReleaseCommand(v.get(ueS1apIds), v.get(cause), v.get(residue));
    });

    /** A message to be sent. */
    public UeContextReleaseCommand(UeS1apIds ueS1apIds, Cause cause) {
        this(ueS1apIds, cause, Residue.NONE);
    }
}
