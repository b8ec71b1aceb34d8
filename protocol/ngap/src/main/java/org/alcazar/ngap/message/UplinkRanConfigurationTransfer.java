// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ngap.element.ElementTypes.UNREAD;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.SonConfigurationTransfer;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.jspecify.annotations.Nullable;

/**
 * What a RAN node tells another about its configuration, to be passed on (TS 38.413 §9.2.7.1).
 *
 * @param enDcSonConfigurationTransfer an encoding of TS 36.413
 * @param intersystemSonConfigurationTransfer an encoding whose route {@link org.alcazar.ngap.element.IntersystemSonRoute#of} reads
 * @param residue what a received message held beyond the rest
 */
public record UplinkRanConfigurationTransfer(@Nullable SonConfigurationTransfer sonConfigurationTransfer,
        @Nullable Octets enDcSonConfigurationTransfer, @Nullable Octets intersystemSonConfigurationTransfer,
        Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<UplinkRanConfigurationTransfer> TABLE = NgapTable.of(48, IGNORE, t -> {
        var son = t.optional(99, IGNORE, SonConfigurationTransfer.TYPE, UplinkRanConfigurationTransfer::sonConfigurationTransfer);
        var enDc = t.optional(158, IGNORE, Aper.OCTETS, UplinkRanConfigurationTransfer::enDcSonConfigurationTransfer);
        var intersystem = t.optional(251, IGNORE, UNREAD, UplinkRanConfigurationTransfer::intersystemSonConfigurationTransfer);
        var rest = t.residue(UplinkRanConfigurationTransfer::residue);
        return v -> new UplinkRanConfigurationTransfer(v.get(son), v.get(enDc), v.get(intersystem), v.get(rest));
    });

    /** A message to be sent. */
    public UplinkRanConfigurationTransfer(@Nullable SonConfigurationTransfer sonConfigurationTransfer,
            @Nullable Octets enDcSonConfigurationTransfer, @Nullable Octets intersystemSonConfigurationTransfer) {
        this(sonConfigurationTransfer, enDcSonConfigurationTransfer, intersystemSonConfigurationTransfer, Residue.NONE);
    }
}
