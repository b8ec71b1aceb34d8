// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The same, passed on (TS 36.413 §9.1.17).
 *
 * @param residue what a received message held beyond the rest
 */
public record MmeConfigurationTransfer(@Nullable Octets sonConfigurationTransferMct, @Nullable Octets enDcSonConfigurationTransferMct,
        @Nullable Octets intersystemSonConfigurationTransferMct, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<MmeConfigurationTransfer> TABLE = S1apTable.of(41, IGNORE, t -> {
        var sonConfigurationTransferMct = t.optional(
                130, IGNORE, CommonTypes.UNREAD, MmeConfigurationTransfer::sonConfigurationTransferMct);
        var enDcSonConfigurationTransferMct = t.optional(
                295, IGNORE, CommonTypes.UNREAD, MmeConfigurationTransfer::enDcSonConfigurationTransferMct);
        var intersystemSonConfigurationTransferMct = t.optional(
                309, IGNORE, CommonTypes.UNREAD, MmeConfigurationTransfer::intersystemSonConfigurationTransferMct);
        var residue = t.residue(MmeConfigurationTransfer::residue);
        return v -> new MmeConfigurationTransfer(v.get(sonConfigurationTransferMct), v.get(enDcSonConfigurationTransferMct),
                v.get(intersystemSonConfigurationTransferMct), v.get(residue));
    });

    /** A message to be sent. */
    public MmeConfigurationTransfer(@Nullable Octets sonConfigurationTransferMct, @Nullable Octets enDcSonConfigurationTransferMct,
            @Nullable Octets intersystemSonConfigurationTransferMct) {
        this(sonConfigurationTransferMct, enDcSonConfigurationTransferMct, intersystemSonConfigurationTransferMct, Residue.NONE);
    }
}
