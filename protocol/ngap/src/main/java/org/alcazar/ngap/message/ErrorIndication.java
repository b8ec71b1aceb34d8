// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.FiveGSTmsi;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * Something was wrong with a message that has no reply of its own (TS 38.413 §9.2.6.13).
 *
 * @param residue what a received message held beyond the rest
 */
public record ErrorIndication(@Nullable AmfUeNgapId amfUeNgapId, @Nullable RanUeNgapId ranUeNgapId, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable FiveGSTmsi fiveGSTmsi,
        Residue residue) implements ToAmf, ToRan {

    /** Its elements. */
    public static final NgapTable<ErrorIndication> TABLE = NgapTable.of(9, IGNORE, t -> {
        var amf = t.optional(10, IGNORE, AmfUeNgapId.TYPE, ErrorIndication::amfUeNgapId);
        var ran = t.optional(85, IGNORE, RanUeNgapId.TYPE, ErrorIndication::ranUeNgapId);
        var cause = t.optional(15, IGNORE, Cause.TYPE, ErrorIndication::cause);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, ErrorIndication::criticalityDiagnostics);
        var tmsi = t.optional(26, IGNORE, FiveGSTmsi.TYPE, ErrorIndication::fiveGSTmsi);
        var rest = t.residue(ErrorIndication::residue);
        return v -> new ErrorIndication(v.get(amf), v.get(ran), v.get(cause), v.get(diagnostics), v.get(tmsi), v.get(rest));
    });

    /** A message to be sent. */
    public ErrorIndication(@Nullable AmfUeNgapId amfUeNgapId, @Nullable RanUeNgapId ranUeNgapId, @Nullable Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable FiveGSTmsi fiveGSTmsi) {
        this(amfUeNgapId, ranUeNgapId, cause, criticalityDiagnostics, fiveGSTmsi, Residue.NONE);
    }
}
