// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.ServedGummeisItem;
import org.jspecify.annotations.Nullable;

/**
 * The MME takes the eNB (TS 36.413 §9.1.8.5).
 *
 * @param residue what a received message held beyond the rest
 */
public record S1SetupResponse(@Nullable String mmeName, List<ServedGummeisItem> servedGummeis, @Nullable Integer relativeMmeCapacity,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToEnb {

    /** Its elements. */
    public static final S1apTable<S1SetupResponse> TABLE = S1apTable.successful(17, REJECT, t -> {
        var mmeName = t.optional(61, IGNORE, ElementTypes.MME_NAME, S1SetupResponse::mmeName);
        var servedGummeis = t.mandatory(105, REJECT, ServedGummeisItem.LIST, S1SetupResponse::servedGummeis);
        var relativeMmeCapacity = t.expected(87, IGNORE, ElementTypes.RELATIVE_MME_CAPACITY, S1SetupResponse::relativeMmeCapacity);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, S1SetupResponse::criticalityDiagnostics);
        var residue = t.residue(S1SetupResponse::residue);
        return v -> new S1SetupResponse(v.get(mmeName), v.get(servedGummeis), v.get(relativeMmeCapacity), v.get(criticalityDiagnostics),
                v.get(residue));
    });

    public S1SetupResponse {
        servedGummeis = List.copyOf(servedGummeis);
    }

    /** A message to be sent. */
    public S1SetupResponse(@Nullable String mmeName, List<ServedGummeisItem> servedGummeis, int relativeMmeCapacity,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(mmeName, servedGummeis, relativeMmeCapacity, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public S1SetupResponse(List<ServedGummeisItem> servedGummeis, int relativeMmeCapacity) {
        this(null, servedGummeis, relativeMmeCapacity, null, Residue.NONE);
    }
}
