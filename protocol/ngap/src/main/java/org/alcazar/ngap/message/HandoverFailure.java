// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.TRANSPARENT_CONTAINER;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The target does not take a UE (TS 38.413 §9.2.3.6).
 *
 * @param targetToSourceFailureTransparentContainer what the target tells the source; nobody else reads it
 * @param residue what a received message held beyond the rest
 */
public record HandoverFailure(AmfUeNgapId amfUeNgapId, @Nullable Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        @Nullable Octets targetToSourceFailureTransparentContainer, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<HandoverFailure> TABLE = NgapTable.unsuccessful(13, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, HandoverFailure::amfUeNgapId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, HandoverFailure::cause);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, HandoverFailure::criticalityDiagnostics);
        var container = t.optional(262, IGNORE, TRANSPARENT_CONTAINER, HandoverFailure::targetToSourceFailureTransparentContainer);
        var rest = t.residue(HandoverFailure::residue);
        return v -> new HandoverFailure(v.get(amf), v.get(cause), v.get(diagnostics), v.get(container), v.get(rest));
    });

    /** A message to be sent. */
    public HandoverFailure(AmfUeNgapId amfUeNgapId, Cause cause, @Nullable CriticalityDiagnostics criticalityDiagnostics,
            @Nullable Octets targetToSourceFailureTransparentContainer) {
        this(amfUeNgapId, cause, criticalityDiagnostics, targetToSourceFailureTransparentContainer, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public HandoverFailure(AmfUeNgapId amfUeNgapId, Cause cause) {
        this(amfUeNgapId, cause, null, null, Residue.NONE);
    }
}
