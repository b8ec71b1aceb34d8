// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.UeAssociatedLogicalS1ConnectionItem;
import org.jspecify.annotations.Nullable;

/**
 * They are forgotten (TS 36.413 §9.1.8.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record ResetAcknowledge(List<UeAssociatedLogicalS1ConnectionItem> ueAssociatedLogicalS1ConnectionListResAck,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToMme, ToEnb {

    /** Its elements. */
    public static final S1apTable<ResetAcknowledge> TABLE = S1apTable.successful(14, REJECT, t -> {
        var ueAssociatedLogicalS1ConnectionListResAck = t.optionalList(
                93, IGNORE, UeAssociatedLogicalS1ConnectionItem.UE_ASSOCIATED_LOGICAL_S1_CONNECTION_LIST_RES_ACK, ResetAcknowledge::ueAssociatedLogicalS1ConnectionListResAck);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, ResetAcknowledge::criticalityDiagnostics);
        var residue = t.residue(ResetAcknowledge::residue);
        return v -> new ResetAcknowledge(v.get(ueAssociatedLogicalS1ConnectionListResAck, List.of()), v.get(criticalityDiagnostics),
                v.get(residue));
    });

    public ResetAcknowledge {
        ueAssociatedLogicalS1ConnectionListResAck = List.copyOf(ueAssociatedLogicalS1ConnectionListResAck);
    }

    /** A message to be sent. */
    public ResetAcknowledge(List<UeAssociatedLogicalS1ConnectionItem> ueAssociatedLogicalS1ConnectionListResAck,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(ueAssociatedLogicalS1ConnectionListResAck, criticalityDiagnostics, Residue.NONE);
    }
}
