// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.wire.Octets;

/**
 * What an eNB has to tell another radio access technology (TS 36.413 §9.1.14).
 *
 * @param residue what a received message held beyond the rest
 */
public record EnbDirectInformationTransfer(Octets interSystemInformationTransferTypeEdt, Residue residue) implements ToMme {

    /** Its elements. */
    public static final S1apTable<EnbDirectInformationTransfer> TABLE = S1apTable.of(37, IGNORE, t -> {
        var interSystemInformationTransferTypeEdt = t.mandatory(
                121, REJECT, CommonTypes.UNREAD, EnbDirectInformationTransfer::interSystemInformationTransferTypeEdt);
        var residue = t.residue(EnbDirectInformationTransfer::residue);
        return v -> new EnbDirectInformationTransfer(v.get(interSystemInformationTransferTypeEdt), v.get(residue));
    });

    /** A message to be sent. */
    public EnbDirectInformationTransfer(Octets interSystemInformationTransferTypeEdt) {
        this(interSystemInformationTransferTypeEdt, Residue.NONE);
    }
}
