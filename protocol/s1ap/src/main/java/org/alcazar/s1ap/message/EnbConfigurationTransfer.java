// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What one eNB has to tell another to organise the radio network (TS 36.413 §9.1.16).
 *
 * @param residue what a received message held beyond the rest
 */
public record EnbConfigurationTransfer(@Nullable Octets sonConfigurationTransferEct, @Nullable Octets enDcSonConfigurationTransferEct,
        @Nullable Octets intersystemSonConfigurationTransferEct, Residue residue) implements ToMme {

    /** Its elements. */
    public static final S1apTable<EnbConfigurationTransfer> TABLE = S1apTable.of(40, IGNORE, t -> {
        var sonConfigurationTransferEct = t.optional(
                129, IGNORE, CommonTypes.UNREAD, EnbConfigurationTransfer::sonConfigurationTransferEct);
        var enDcSonConfigurationTransferEct = t.optional(
                294, IGNORE, CommonTypes.UNREAD, EnbConfigurationTransfer::enDcSonConfigurationTransferEct);
        var intersystemSonConfigurationTransferEct = t.optional(
                310, IGNORE, CommonTypes.UNREAD, EnbConfigurationTransfer::intersystemSonConfigurationTransferEct);
        var residue = t.residue(EnbConfigurationTransfer::residue);
        return v -> new EnbConfigurationTransfer(v.get(sonConfigurationTransferEct), v.get(enDcSonConfigurationTransferEct),
                v.get(intersystemSonConfigurationTransferEct), v.get(residue));
    });

    /** A message to be sent. */
    public EnbConfigurationTransfer(@Nullable Octets sonConfigurationTransferEct, @Nullable Octets enDcSonConfigurationTransferEct,
            @Nullable Octets intersystemSonConfigurationTransferEct) {
        this(sonConfigurationTransferEct, enDcSonConfigurationTransferEct, intersystemSonConfigurationTransferEct, Residue.NONE);
    }
}
