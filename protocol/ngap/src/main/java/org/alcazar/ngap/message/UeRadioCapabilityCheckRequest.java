// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY_ID;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Whether a UE's radio capabilities allow voice over IMS, the AMF asks (TS 38.413 §9.2.13.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeRadioCapabilityCheckRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Octets ueRadioCapability,
        @Nullable Octets ueRadioCapabilityId, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeRadioCapabilityCheckRequest> TABLE = NgapTable.of(43, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, UeRadioCapabilityCheckRequest::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, UeRadioCapabilityCheckRequest::ranUeNgapId);
        var radio = t.optional(117, IGNORE, UE_RADIO_CAPABILITY, UeRadioCapabilityCheckRequest::ueRadioCapability);
        var radioId = t.optional(264, REJECT, UE_RADIO_CAPABILITY_ID, UeRadioCapabilityCheckRequest::ueRadioCapabilityId);
        var rest = t.residue(UeRadioCapabilityCheckRequest::residue);
        return v -> new UeRadioCapabilityCheckRequest(v.get(amf), v.get(ran), v.get(radio), v.get(radioId), v.get(rest));
    });

    /** A message to be sent. */
    public UeRadioCapabilityCheckRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Octets ueRadioCapability,
            @Nullable Octets ueRadioCapabilityId) {
        this(amfUeNgapId, ranUeNgapId, ueRadioCapability, ueRadioCapabilityId, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeRadioCapabilityCheckRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId) {
        this(amfUeNgapId, ranUeNgapId, null, null, Residue.NONE);
    }
}
