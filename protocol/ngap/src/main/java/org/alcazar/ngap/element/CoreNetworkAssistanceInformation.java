// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * What helps a RAN node to keep a UE in RRC_INACTIVE (CoreNetworkAssistanceInformationForInactive, TS 38.413 §9.3.1.15).
 *
 * @param ueIdentityIndexValue 5G-S-TMSI modulo 1024
 * @param periodicRegistrationUpdateTimer a GPRS timer 3 octet of TS 24.008
 * @param tais 1 to 16 tracking areas the UE may move in
 */
public record CoreNetworkAssistanceInformation(int ueIdentityIndexValue, @Nullable PagingDrx ueSpecificDrx, int periodicRegistrationUpdateTimer,
        boolean micoMode, List<Tai> tais, @Nullable ExpectedUeBehaviour expectedUeBehaviour) {

    /** Its encoding. */
    public static final AperType<CoreNetworkAssistanceInformation> TYPE = IeSequence.of(s -> {
        var index = s.mandatory(IeChoice.sole(Integer.class, Aper.bits(10)), CoreNetworkAssistanceInformation::ueIdentityIndexValue);
        var drx = s.optional(PagingDrx.TYPE, CoreNetworkAssistanceInformation::ueSpecificDrx);
        var timer = s.mandatory(Aper.bits(8), CoreNetworkAssistanceInformation::periodicRegistrationUpdateTimer);
        var mico = s.optional(CommonTypes.FLAG, x -> x.micoMode() ? true : null);
        var tais = s.mandatory(Tai.LIST, CoreNetworkAssistanceInformation::tais);
        var behaviour = s.optional(ExpectedUeBehaviour.TYPE, CoreNetworkAssistanceInformation::expectedUeBehaviour);
        return v -> new CoreNetworkAssistanceInformation(
                v.get(index), v.get(drx), v.get(timer), v.get(mico, false), v.get(tais), v.get(behaviour));
    });

    public CoreNetworkAssistanceInformation {
        tais = List.copyOf(tais);
    }
}
