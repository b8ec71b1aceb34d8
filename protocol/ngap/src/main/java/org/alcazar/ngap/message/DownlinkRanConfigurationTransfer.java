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
 * What another RAN node tells about its configuration (TS 38.413 §9.2.7.2).
 *
 * @param enDcSonConfigurationTransfer an encoding of TS 36.413
 * @param intersystemSonConfigurationTransfer an encoding whose route {@link org.alcazar.ngap.element.IntersystemSonRoute#of} reads
 * @param residue what a received message held beyond the rest
 */
public record DownlinkRanConfigurationTransfer(@Nullable SonConfigurationTransfer sonConfigurationTransfer,
        @Nullable Octets enDcSonConfigurationTransfer, @Nullable Octets intersystemSonConfigurationTransfer,
        Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<DownlinkRanConfigurationTransfer> TABLE = NgapTable.of(6, IGNORE, t -> {
        var son = t.optional(98, IGNORE, SonConfigurationTransfer.TYPE, DownlinkRanConfigurationTransfer::sonConfigurationTransfer);
        var enDc = t.optional(157, IGNORE, Aper.OCTETS, DownlinkRanConfigurationTransfer::enDcSonConfigurationTransfer);
        var intersystem = t.optional(250, IGNORE, UNREAD, DownlinkRanConfigurationTransfer::intersystemSonConfigurationTransfer);
        var rest = t.residue(DownlinkRanConfigurationTransfer::residue);
        return v -> new DownlinkRanConfigurationTransfer(v.get(son), v.get(enDc), v.get(intersystem), v.get(rest));
    });

    /** A message to be sent. */
    public DownlinkRanConfigurationTransfer(@Nullable SonConfigurationTransfer sonConfigurationTransfer,
            @Nullable Octets enDcSonConfigurationTransfer, @Nullable Octets intersystemSonConfigurationTransfer) {
        this(sonConfigurationTransfer, enDcSonConfigurationTransfer, intersystemSonConfigurationTransfer, Residue.NONE);
    }
}
