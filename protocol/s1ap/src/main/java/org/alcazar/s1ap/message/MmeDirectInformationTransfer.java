// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.wire.Octets;

/**
 * What another radio access technology has to tell an eNB (TS 36.413 §9.1.15).
 *
 * @param residue what a received message held beyond the rest
 */
public record MmeDirectInformationTransfer(Octets interSystemInformationTransferTypeMdt, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<MmeDirectInformationTransfer> TABLE = S1apTable.of(38, IGNORE, t -> {
        var interSystemInformationTransferTypeMdt = t.mandatory(
                122, REJECT, CommonTypes.UNREAD, MmeDirectInformationTransfer::interSystemInformationTransferTypeMdt);
        var residue = t.residue(MmeDirectInformationTransfer::residue);
        return v -> new MmeDirectInformationTransfer(v.get(interSystemInformationTransferTypeMdt), v.get(residue));
    });

    /** A message to be sent. */
    public MmeDirectInformationTransfer(Octets interSystemInformationTransferTypeMdt) {
        this(interSystemInformationTransferTypeMdt, Residue.NONE);
    }
}
