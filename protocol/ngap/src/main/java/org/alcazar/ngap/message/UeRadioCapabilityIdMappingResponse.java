// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The radio capabilities an identifier stands for (TS 38.413 §9.2.13.5).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeRadioCapabilityIdMappingResponse(Octets ueRadioCapabilityId, @Nullable Octets ueRadioCapability,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<UeRadioCapabilityIdMappingResponse> TABLE = NgapTable.successful(60, REJECT, t -> {
        var radioId = t.mandatory(264, REJECT, UE_RADIO_CAPABILITY_ID, UeRadioCapabilityIdMappingResponse::ueRadioCapabilityId);
        var radio = t.expected(117, IGNORE, UE_RADIO_CAPABILITY, UeRadioCapabilityIdMappingResponse::ueRadioCapability);
        var diagnostics = t.optional(19, IGNORE, CriticalityDiagnostics.TYPE, UeRadioCapabilityIdMappingResponse::criticalityDiagnostics);
        var rest = t.residue(UeRadioCapabilityIdMappingResponse::residue);
        return v -> new UeRadioCapabilityIdMappingResponse(v.get(radioId), v.get(radio), v.get(diagnostics), v.get(rest));
    });

    /** A message to be sent. */
    public UeRadioCapabilityIdMappingResponse(Octets ueRadioCapabilityId, Octets ueRadioCapability,
            @Nullable CriticalityDiagnostics criticalityDiagnostics) {
        this(ueRadioCapabilityId, ueRadioCapability, criticalityDiagnostics, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeRadioCapabilityIdMappingResponse(Octets ueRadioCapabilityId, Octets ueRadioCapability) {
        this(ueRadioCapabilityId, ueRadioCapability, null, Residue.NONE);
    }
}
