// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.MESSAGE_IDENTIFIER;
import static org.alcazar.ngap.element.ElementTypes.SERIAL_NUMBER;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.BroadcastCancelledAreaList;
import org.jspecify.annotations.Nullable;

/**
 * The warning is broadcast no longer (TS 38.413 §9.2.8.4).
 *
 * @param messageIdentifier 16 bits, what the warning is about (TS 23.041)
 * @param serialNumber 16 bits, which version of the warning (TS 23.041)
 * @param residue what a received message held beyond the rest
 */
public record PwsCancelResponse(int messageIdentifier, int serialNumber, @Nullable BroadcastCancelledAreaList broadcastCancelledAreaList,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<PwsCancelResponse> TABLE = NgapTable.successful(32, REJECT, t -> {
        var id = t.mandatory(35, REJECT, MESSAGE_IDENTIFIER, PwsCancelResponse::messageIdentifier);
        var serial = t.mandatory(95, REJECT, SERIAL_NUMBER, PwsCancelResponse::serialNumber);
        var areas = t.optional(12, IGNORE, BroadcastCancelledAreaList.TYPE, PwsCancelResponse::broadcastCancelledAreaList);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, PwsCancelResponse::criticalityDiagnostics);
        var rest = t.residue(PwsCancelResponse::residue);
        return v -> new PwsCancelResponse(v.get(id), v.get(serial), v.get(areas), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public PwsCancelResponse(int messageIdentifier, int serialNumber, @Nullable BroadcastCancelledAreaList broadcastCancelledAreaList,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(messageIdentifier, serialNumber, broadcastCancelledAreaList, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PwsCancelResponse(int messageIdentifier, int serialNumber) {
        this(messageIdentifier, serialNumber, null, null, Residue.NONE);
    }
}
