// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.UeNgConnection;
import org.jspecify.annotations.Nullable;

/**
 * The UEs are forgotten (TS 38.413 §9.2.6.12).
 *
 * @param residue what a received message held beyond the rest
 */
public record NgResetAcknowledge(List<UeNgConnection> ueNgConnections, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToAmf, ToRan {

    /** Its elements. */
    public static final NgapTable<NgResetAcknowledge> TABLE = NgapTable.successful(20, REJECT, t -> {
        var connections = t.optionalList(111, IGNORE, UeNgConnection.LIST, NgResetAcknowledge::ueNgConnections);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, NgResetAcknowledge::criticalityDiagnostics);
        var rest = t.residue(NgResetAcknowledge::residue);
        return v -> new NgResetAcknowledge(v.get(connections, List.of()), v.get(diagnostics), v.get(rest));
    });

    public NgResetAcknowledge {
        ueNgConnections = List.copyOf(ueNgConnections);
    }

    /** A message to be sent. */
    public NgResetAcknowledge(List<UeNgConnection> ueNgConnections, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(ueNgConnections, criticalityDiagnostics, Residue.NONE);
    }
}
