// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.wire.Octets;

/**
 * Which radio capabilities an identifier stands for, the RAN node asks (TS 38.413 §9.2.13.4).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeRadioCapabilityIdMappingRequest(Octets ueRadioCapabilityId, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<UeRadioCapabilityIdMappingRequest> TABLE = NgapTable.of(60, REJECT, t -> {
        var radioId = t.mandatory(264, REJECT, UE_RADIO_CAPABILITY_ID, UeRadioCapabilityIdMappingRequest::ueRadioCapabilityId);
        var rest = t.residue(UeRadioCapabilityIdMappingRequest::residue);
        return v -> new UeRadioCapabilityIdMappingRequest(v.get(radioId), v.get(rest));
    });

    /** A message to be sent. */
    public UeRadioCapabilityIdMappingRequest(Octets ueRadioCapabilityId) {
        this(ueRadioCapabilityId, Residue.NONE);
    }
}
