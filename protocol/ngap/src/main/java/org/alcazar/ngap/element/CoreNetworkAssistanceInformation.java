// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

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
 * @param extendedUeIdentityIndexValue 5G-S-TMSI modulo 65536, where eDRX wants it
 * @param micoAllPlmn whether all of the network is the UE's registration area
 * @param peipsAssistanceInformation the subgroup, from 0 on, that the core network put the UE in
 */
public record CoreNetworkAssistanceInformation(int ueIdentityIndexValue, @Nullable PagingDrx ueSpecificDrx,
        int periodicRegistrationUpdateTimer, boolean micoMode, List<Tai> tais, @Nullable ExpectedUeBehaviour expectedUeBehaviour,
        @Nullable EutraPagingEdrxInformation eutraPagingEdrxInformation, @Nullable Integer extendedUeIdentityIndexValue,
        @Nullable UeRadioCapabilityForPaging ueRadioCapabilityForPaging, boolean micoAllPlmn,
        @Nullable NrPagingEdrxInformation nrPagingEdrxInformation, boolean pagingCauseIndicationForVoiceService,
        @Nullable Long peipsAssistanceInformation) {

    /** Its encoding. */
    public static final AperType<CoreNetworkAssistanceInformation> TYPE = IeSequence.of(s -> {
        var index = s.mandatory(IeChoice.sole(Integer.class, Aper.bits(10)), CoreNetworkAssistanceInformation::ueIdentityIndexValue);
        var drx = s.optional(PagingDrx.TYPE, CoreNetworkAssistanceInformation::ueSpecificDrx);
        var timer = s.mandatory(Aper.bits(8), CoreNetworkAssistanceInformation::periodicRegistrationUpdateTimer);
        var mico = s.optional(CommonTypes.FLAG, x -> x.micoMode() ? true : null);
        var tais = s.mandatory(Tai.LIST, CoreNetworkAssistanceInformation::tais);
        var behaviour = s.optional(ExpectedUeBehaviour.TYPE, CoreNetworkAssistanceInformation::expectedUeBehaviour);
        var eutraEdrx = s.extension(
                223, IGNORE, EutraPagingEdrxInformation.TYPE, CoreNetworkAssistanceInformation::eutraPagingEdrxInformation);
        var longIndex = s.extension(280, IGNORE, Aper.bits(16), CoreNetworkAssistanceInformation::extendedUeIdentityIndexValue);
        var radio = s.extension(118, IGNORE, UeRadioCapabilityForPaging.TYPE, CoreNetworkAssistanceInformation::ueRadioCapabilityForPaging);
        var everywhere = s.extension(282, IGNORE, CommonTypes.FLAG, x -> x.micoAllPlmn() ? true : null);
        var nrEdrx = s.extension(332, IGNORE, NrPagingEdrxInformation.TYPE, CoreNetworkAssistanceInformation::nrPagingEdrxInformation);
        var voice = s.extension(343, IGNORE, CommonTypes.FLAG, x -> x.pagingCauseIndicationForVoiceService() ? true : null);
        var subgroup = s.extension(
                344, IGNORE, ElementTypes.PEIPS_ASSISTANCE_INFORMATION, CoreNetworkAssistanceInformation::peipsAssistanceInformation);
        return v -> new CoreNetworkAssistanceInformation(v.get(index), v.get(drx), v.get(timer), v.get(mico, false), v.get(tais),
                v.get(behaviour), v.get(eutraEdrx), v.get(longIndex), v.get(radio), v.get(everywhere, false), v.get(nrEdrx),
                v.get(voice, false), v.get(subgroup));
    });

    public CoreNetworkAssistanceInformation {
        tais = List.copyOf(tais);
    }

    /** For a UE without extended paging cycles. */
    public CoreNetworkAssistanceInformation(int ueIdentityIndexValue, @Nullable PagingDrx ueSpecificDrx,
            int periodicRegistrationUpdateTimer, boolean micoMode, List<Tai> tais, @Nullable ExpectedUeBehaviour expectedUeBehaviour) {
        this(ueIdentityIndexValue, ueSpecificDrx, periodicRegistrationUpdateTimer, micoMode, tais, expectedUeBehaviour, null, null, null,
                false, null, false, null);
    }
}
