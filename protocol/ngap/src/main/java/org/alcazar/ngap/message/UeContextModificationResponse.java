// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.RrcState;
import org.alcazar.ngap.element.UserLocationInformation;
import org.jspecify.annotations.Nullable;

/**
 * The UE's context is changed (TS 38.413 §9.2.2.8).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextModificationResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable RrcState rrcState,
        @Nullable UserLocationInformation userLocationInformation, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeContextModificationResponse> TABLE = NgapTable.successful(40, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, UeContextModificationResponse::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, UeContextModificationResponse::ranUeNgapId);
        var state = t.optional(92, IGNORE, RrcState.TYPE, UeContextModificationResponse::rrcState);
        var location = t.optional(121, IGNORE, UserLocationInformation.TYPE, UeContextModificationResponse::userLocationInformation);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, UeContextModificationResponse::criticalityDiagnostics);
        var rest = t.residue(UeContextModificationResponse::residue);
        return v -> new UeContextModificationResponse(v.get(amf), v.get(ran), v.get(state), v.get(location), v.get(diagnostics),
                v.get(rest));
    });

    /** A message to be sent. */
    public UeContextModificationResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable RrcState rrcState,
            @Nullable UserLocationInformation userLocationInformation, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, rrcState, userLocationInformation, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextModificationResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, null, null, null, Residue.NONE);
    }
}
