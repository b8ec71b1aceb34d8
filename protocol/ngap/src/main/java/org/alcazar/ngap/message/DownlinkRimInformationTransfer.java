// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.RimInformationTransfer;
import org.jspecify.annotations.Nullable;

/**
 * What another gNB tells about interference from afar (TS 38.413 §9.2.15.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record DownlinkRimInformationTransfer(@Nullable RimInformationTransfer rimInformationTransfer, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<DownlinkRimInformationTransfer> TABLE = NgapTable.of(54, IGNORE, t -> {
        var rim = t.optional(175, IGNORE, RimInformationTransfer.TYPE, DownlinkRimInformationTransfer::rimInformationTransfer);
        var rest = t.residue(DownlinkRimInformationTransfer::residue);
        return v -> new DownlinkRimInformationTransfer(v.get(rim), v.get(rest));
    });

    /** A message to be sent. */
    public DownlinkRimInformationTransfer(@Nullable RimInformationTransfer rimInformationTransfer) {
        this(rimInformationTransfer, Residue.NONE);
    }
}
