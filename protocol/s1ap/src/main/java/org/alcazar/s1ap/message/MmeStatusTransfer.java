// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.wire.Octets;

/**
 * Where the source's PDCP counters stand, passed on to the target (TS 36.413 §9.1.5.14).
 *
 * @param residue what a received message held beyond the rest
 */
public record MmeStatusTransfer(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets enbStatusTransferTransparentContainer,
        Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<MmeStatusTransfer> TABLE = S1apTable.of(25, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, MmeStatusTransfer::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, MmeStatusTransfer::enbUeS1apId);
        var enbStatusTransferTransparentContainer = t.mandatory(
                90, REJECT, CommonTypes.UNREAD, MmeStatusTransfer::enbStatusTransferTransparentContainer);
        var residue = t.residue(MmeStatusTransfer::residue);
        return v -> new MmeStatusTransfer(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(enbStatusTransferTransparentContainer),
                v.get(residue));
    });

    /** A message to be sent. */
    public MmeStatusTransfer(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets enbStatusTransferTransparentContainer) {
        this(mmeUeS1apId, enbUeS1apId, enbStatusTransferTransparentContainer, Residue.NONE);
    }
}
