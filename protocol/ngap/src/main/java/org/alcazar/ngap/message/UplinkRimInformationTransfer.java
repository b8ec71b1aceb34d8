// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.RimInformationTransfer;
import org.jspecify.annotations.Nullable;

/**
 * What a gNB tells another about interference from afar, to be passed on (TS 38.413 §9.2.15.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record UplinkRimInformationTransfer(@Nullable RimInformationTransfer rimInformationTransfer, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<UplinkRimInformationTransfer> TABLE = NgapTable.of(53, IGNORE, t -> {
        var rim = t.optional(175, IGNORE, RimInformationTransfer.TYPE, UplinkRimInformationTransfer::rimInformationTransfer);
        var rest = t.residue(UplinkRimInformationTransfer::residue);
        return v -> new UplinkRimInformationTransfer(v.get(rim), v.get(rest));
    });

    /** A message to be sent. */
    public UplinkRimInformationTransfer(@Nullable RimInformationTransfer rimInformationTransfer) {
        this(rimInformationTransfer, Residue.NONE);
    }
}
