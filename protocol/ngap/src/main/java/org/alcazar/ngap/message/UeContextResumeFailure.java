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
 * The UE's connection is not resumed (TS 38.413 §9.2.2.21).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextResumeFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeContextResumeFailure> TABLE = NgapTable.unsuccessful(58, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, UeContextResumeFailure::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, UeContextResumeFailure::ranUeNgapId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, UeContextResumeFailure::cause);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, UeContextResumeFailure::criticalityDiagnostics);
        var rest = t.residue(UeContextResumeFailure::residue);
        return v -> new UeContextResumeFailure(v.get(amf), v.get(ran), v.get(cause), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public UeContextResumeFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, cause, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextResumeFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, cause, null, Residue.NONE);
    }
}
