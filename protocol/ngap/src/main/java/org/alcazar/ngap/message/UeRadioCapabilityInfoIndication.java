// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.UE_RADIO_CAPABILITY;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.UeRadioCapabilityForPaging;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE's radio is capable of (TS 38.413 §9.2.13.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeRadioCapabilityInfoIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Octets ueRadioCapability,
        @Nullable UeRadioCapabilityForPaging ueRadioCapabilityForPaging, @Nullable Octets ueRadioCapabilityEutraFormat,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UeRadioCapabilityInfoIndication> TABLE = NgapTable.of(44, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, UeRadioCapabilityInfoIndication::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, UeRadioCapabilityInfoIndication::ranUeNgapId);
        var radio = t.expected(117, IGNORE, UE_RADIO_CAPABILITY, UeRadioCapabilityInfoIndication::ueRadioCapability);
        var pagingRadio = t.optional(118, IGNORE, UeRadioCapabilityForPaging.TYPE, UeRadioCapabilityInfoIndication::ueRadioCapabilityForPaging);
        var eutra = t.optional(265, IGNORE, UE_RADIO_CAPABILITY, UeRadioCapabilityInfoIndication::ueRadioCapabilityEutraFormat);
        var rest = t.residue(UeRadioCapabilityInfoIndication::residue);
        return v -> new UeRadioCapabilityInfoIndication(v.get(amf), v.get(ran), v.get(radio), v.get(pagingRadio), v.get(eutra),
                v.get(rest));
    });

    /** A message to be sent. */
    public UeRadioCapabilityInfoIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets ueRadioCapability,
            @Nullable UeRadioCapabilityForPaging ueRadioCapabilityForPaging, @Nullable Octets ueRadioCapabilityEutraFormat) {
        this(amfUeNgapId, ranUeNgapId, ueRadioCapability, ueRadioCapabilityForPaging, ueRadioCapabilityEutraFormat, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeRadioCapabilityInfoIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Octets ueRadioCapability) {
        this(amfUeNgapId, ranUeNgapId, ueRadioCapability, null, null, Residue.NONE);
    }
}
