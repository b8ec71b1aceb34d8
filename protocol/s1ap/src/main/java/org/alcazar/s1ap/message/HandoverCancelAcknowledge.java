// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.jspecify.annotations.Nullable;

/**
 * The handover is off (TS 36.413 §9.1.5.12).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverCancelAcknowledge(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<HandoverCancelAcknowledge> TABLE = S1apTable.successful(4, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, HandoverCancelAcknowledge::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, HandoverCancelAcknowledge::enbUeS1apId);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, HandoverCancelAcknowledge::criticalityDiagnostics);
        var residue = t.residue(HandoverCancelAcknowledge::residue);
        return v -> new HandoverCancelAcknowledge(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(criticalityDiagnostics), v.get(residue));
    });

    /** A message to be sent. */
    public HandoverCancelAcknowledge(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mmeUeS1apId, enbUeS1apId, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public HandoverCancelAcknowledge(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
        this(mmeUeS1apId, enbUeS1apId, null, Residue.NONE);
    }
}
