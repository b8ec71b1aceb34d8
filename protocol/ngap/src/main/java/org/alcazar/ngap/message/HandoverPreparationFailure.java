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
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE is not handed over (TS 38.413 §9.2.3.3).
 *
 * @param targetToSourceFailureTransparentContainer what the target tells the source; nobody else reads it
 * @param residue what a received message held beyond the rest
 */
public record HandoverPreparationFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Cause cause,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable Octets targetToSourceFailureTransparentContainer,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<HandoverPreparationFailure> TABLE = NgapTable.unsuccessful(12, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, HandoverPreparationFailure::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, HandoverPreparationFailure::ranUeNgapId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, HandoverPreparationFailure::cause);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, HandoverPreparationFailure::criticalityDiagnostics);
        var container = t.optional(262, IGNORE, TRANSPARENT_CONTAINER,
                HandoverPreparationFailure::targetToSourceFailureTransparentContainer);
        var rest = t.residue(HandoverPreparationFailure::residue);
        return v -> new HandoverPreparationFailure(v.get(amf), v.get(ran), v.get(cause), v.get(diagnostics), v.get(container), v.get(rest));
    });

    /** A message to be sent. */
    public HandoverPreparationFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Cause cause,
            @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable Octets targetToSourceFailureTransparentContainer) {
        this(amfUeNgapId, ranUeNgapId, cause, criticalityDiagnostics, targetToSourceFailureTransparentContainer, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public HandoverPreparationFailure(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, cause, null, null, Residue.NONE);
    }
}
