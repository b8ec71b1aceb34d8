// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * The UE's context is not changed (TS 38.413 §9.2.2.9).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextModificationFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeContextModificationFailure> TABLE = NgapTable.unsuccessful(40, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, UeContextModificationFailure::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, UeContextModificationFailure::ranUeNgapId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, UeContextModificationFailure::cause);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, UeContextModificationFailure::criticalityDiagnostics);
        var rest = t.residue(UeContextModificationFailure::residue);
        return v -> new UeContextModificationFailure(v.get(amf), v.get(ran), v.get(cause), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public UeContextModificationFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextModificationFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, cause, null, Residue.NONE);
    }
}
