// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.jspecify.annotations.Nullable;

/**
 * The source calls a handover off (TS 36.413 §9.1.5.11).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverCancel(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable Cause cause, Residue residue)
        implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<HandoverCancel> TABLE = S1apTable.of(4, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, HandoverCancel::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, HandoverCancel::enbUeS1apId);
        var cause = t.expected(2, IGNORE, Cause.TYPE, HandoverCancel::cause);
        var residue = t.residue(HandoverCancel::residue);
        return v -> new HandoverCancel(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(cause), v.get(residue));
    });

    /** A message to be sent. */
    public HandoverCancel(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cause cause) {
        this(mmeUeS1apId, enbUeS1apId, cause, Residue.NONE);
    }
}
