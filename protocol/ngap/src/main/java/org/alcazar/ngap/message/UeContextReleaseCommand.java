// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.UeNgapIds;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to release a UE's context (TS 38.413 §9.2.2.5).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextReleaseCommand(UeNgapIds ueNgapIds, @Nullable Cause cause, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<UeContextReleaseCommand> TABLE = NgapTable.of(41, REJECT, t -> {
        var ids = t.mandatory(114, REJECT, UeNgapIds.TYPE, UeContextReleaseCommand::ueNgapIds);
        var cause = t.expected(15, IGNORE, Cause.TYPE, UeContextReleaseCommand::cause);
        var rest = t.residue(UeContextReleaseCommand::residue);
        return v -> new UeContextReleaseCommand(v.get(ids), v.get(cause), v.get(rest));
    });

    /** A message to be sent. */
    public UeContextReleaseCommand(UeNgapIds ueNgapIds, Cause cause) {
        this(ueNgapIds, cause, Residue.NONE);
    }
}
