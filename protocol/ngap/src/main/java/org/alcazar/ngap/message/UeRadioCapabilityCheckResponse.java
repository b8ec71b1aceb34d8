// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.ImsVoiceSupportIndicator;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a UE's radio capabilities allow voice over IMS (TS 38.413 §9.2.13.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeRadioCapabilityCheckResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        ImsVoiceSupportIndicator imsVoiceSupportIndicator, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeRadioCapabilityCheckResponse> TABLE = NgapTable.successful(43, REJECT, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, UeRadioCapabilityCheckResponse::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, UeRadioCapabilityCheckResponse::ranUeNgapId);
        var voice = t.mandatory(30, REJECT, ImsVoiceSupportIndicator.TYPE, UeRadioCapabilityCheckResponse::imsVoiceSupportIndicator);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, UeRadioCapabilityCheckResponse::criticalityDiagnostics);
        var rest = t.residue(UeRadioCapabilityCheckResponse::residue);
        return v -> new UeRadioCapabilityCheckResponse(v.get(amf), v.get(ran), v.get(voice), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public UeRadioCapabilityCheckResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            ImsVoiceSupportIndicator imsVoiceSupportIndicator, @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(amfUeNgapId, ranUeNgapId, imsVoiceSupportIndicator, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeRadioCapabilityCheckResponse(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            ImsVoiceSupportIndicator imsVoiceSupportIndicator) {
        this(amfUeNgapId, ranUeNgapId, imsVoiceSupportIndicator, null, Residue.NONE);
    }
}
