// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SecurityContext;
import org.jspecify.annotations.Nullable;

/**
 * The UE's connection is suspended (TS 38.413 §9.2.2.17).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextSuspendResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable SecurityContext securityContext,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeContextSuspendResponse> TABLE = NgapTable.successful(59, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, UeContextSuspendResponse::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, UeContextSuspendResponse::ranUeNgapId);
        var security = t.optional(93, REJECT, SecurityContext.TYPE, UeContextSuspendResponse::securityContext);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, UeContextSuspendResponse::criticalityDiagnostics);
        var rest = t.residue(UeContextSuspendResponse::residue);
        return v -> new UeContextSuspendResponse(v.get(amf), v.get(ran), v.get(security), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public UeContextSuspendResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable SecurityContext securityContext,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, securityContext, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextSuspendResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, null, null, Residue.NONE);
    }
}
