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
 * Where the source's PDCP counters stand (TS 36.413 §9.1.5.13).
 *
 * @param residue what a received message held beyond the rest
 */
public record EnbStatusTransfer(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets enbStatusTransferTransparentContainer,
        Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<EnbStatusTransfer> TABLE = S1apTable.of(24, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, EnbStatusTransfer::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, EnbStatusTransfer::enbUeS1apId);
        var enbStatusTransferTransparentContainer = t.mandatory(
                90, REJECT, CommonTypes.UNREAD, EnbStatusTransfer::enbStatusTransferTransparentContainer);
        var residue = t.residue(EnbStatusTransfer::residue);
        return v -> new EnbStatusTransfer(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(enbStatusTransferTransparentContainer),
                v.get(residue));
    });

    /** A message to be sent. */
    public EnbStatusTransfer(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets enbStatusTransferTransparentContainer) {
        this(mmeUeS1apId, enbUeS1apId, enbStatusTransferTransparentContainer, Residue.NONE);
    }
}
