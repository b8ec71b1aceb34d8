// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.alcazar.nas.RandomElements.IMEISV;
import static org.alcazar.nas.RandomElements.KSI;
import static org.alcazar.nas.RandomElements.PLMN;
import static org.alcazar.nas.RandomElements.TIME;
import static org.alcazar.nas.RandomElements.TIMER_2;
import static org.alcazar.nas.RandomElements.TIMER_3;
import static org.alcazar.nas.RandomElements.TIME_ZONE;
import static org.alcazar.nas.RandomElements.octets;
import static org.alcazar.nas.eps.RandomEpsElements.ADDITIONAL_SECURITY_CAPABILITY;
import static org.alcazar.nas.eps.RandomEpsElements.ADDITIONAL_UPDATE_TYPE;
import static org.alcazar.nas.eps.RandomEpsElements.ALGORITHMS;
import static org.alcazar.nas.eps.RandomEpsElements.BEARERS;
import static org.alcazar.nas.eps.RandomEpsElements.CONTROL_PLANE_SERVICE_TYPE;
import static org.alcazar.nas.eps.RandomEpsElements.GUTI;
import static org.alcazar.nas.eps.RandomEpsElements.MOBILE_IDENTITY;
import static org.alcazar.nas.eps.RandomEpsElements.MS_IDENTITY;
import static org.alcazar.nas.eps.RandomEpsElements.TAI;
import static org.alcazar.nas.eps.RandomEpsElements.TAI_LIST;
import static org.alcazar.nas.eps.RandomEpsElements.TMSI;
import static org.alcazar.nas.eps.RandomEpsElements.UE_DETACH_TYPE;
import static org.alcazar.nas.eps.RandomEpsElements.UE_STATUS;
import static org.alcazar.nas.eps.RandomEpsElements.UPDATE_TYPE;
import static org.alcazar.testkit.Generators.booleans;
import static org.alcazar.testkit.Generators.constants;
import static org.alcazar.testkit.Generators.ints;
import static org.alcazar.testkit.Generators.lists;

import java.util.random.RandomGenerator;
import org.alcazar.nas.element.DaylightSavingTime;
import org.alcazar.nas.element.NetworkName;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsAttachResult;
import org.alcazar.nas.eps.element.EpsAttachType;
import org.alcazar.nas.eps.element.EpsNetworkFeatureSupport;
import org.alcazar.nas.eps.element.EpsServiceType;
import org.alcazar.nas.eps.element.EpsUpdateResult;
import org.alcazar.nas.eps.element.GutiType;
import org.alcazar.nas.eps.element.MsIdentityType;
import org.alcazar.nas.eps.element.N1UeNetworkCapability;
import org.alcazar.nas.eps.element.NetworkDetachType;
import org.alcazar.nas.eps.element.PagingIdentity;
import org.alcazar.nas.eps.message.AttachAccept;
import org.alcazar.nas.eps.message.AttachComplete;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.AuthenticationFailure;
import org.alcazar.nas.eps.message.AuthenticationReject;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.AuthenticationResponse;
import org.alcazar.nas.eps.message.ControlPlaneServiceRequest;
import org.alcazar.nas.eps.message.CsServiceNotification;
import org.alcazar.nas.eps.message.DetachAccept;
import org.alcazar.nas.eps.message.DownlinkGenericNasTransport;
import org.alcazar.nas.eps.message.DownlinkNasTransport;
import org.alcazar.nas.eps.message.EmmInformation;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.EmmStatus;
import org.alcazar.nas.eps.message.ExtendedServiceRequest;
import org.alcazar.nas.eps.message.GutiReallocationCommand;
import org.alcazar.nas.eps.message.GutiReallocationComplete;
import org.alcazar.nas.eps.message.IdentityRequest;
import org.alcazar.nas.eps.message.IdentityResponse;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.SecurityModeComplete;
import org.alcazar.nas.eps.message.SecurityModeReject;
import org.alcazar.nas.eps.message.ServiceAccept;
import org.alcazar.nas.eps.message.ServiceReject;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.nas.eps.message.TrackingAreaUpdateAccept;
import org.alcazar.nas.eps.message.TrackingAreaUpdateComplete;
import org.alcazar.nas.eps.message.TrackingAreaUpdateReject;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.eps.message.UeOriginatingDetachRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.nas.eps.message.UplinkGenericNasTransport;
import org.alcazar.nas.eps.message.UplinkNasTransport;
import org.alcazar.testkit.Generator;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** EMM messages of every type, each optional element there or not. */
final class RandomEmmMessages {

    static final Generator<EmmMessage> ANY = random -> of(constants(EmmMessageType.class).next(random)).next(random);

    private final RandomGenerator random;

    private RandomEmmMessages(RandomGenerator random) {
        this.random = random;
    }

    static Generator<EmmMessage> of(EmmMessageType type) {
        return random -> new RandomEmmMessages(random).message(type);
    }

    private EmmMessage message(EmmMessageType type) {
        return switch (type) {
            case ATTACH_REQUEST ->
                    AttachRequest.builder(one(constants(EpsAttachType.class)), one(KSI), one(MOBILE_IDENTITY), one(octets(2,
                            13).map(S1UeNetworkCapability::new)), one(octets(1, 300)))
                    .additionalGuti(maybe(GUTI)).lastVisitedRegisteredTai(maybe(TAI)).msNetworkCapability(maybe(octets(2, 8)))
                    .additionalUpdateType(maybe(ADDITIONAL_UPDATE_TYPE)).oldGutiType(maybe(constants(GutiType.class)))
                    .t3324(maybe(TIMER_2)).t3412Extended(maybe(TIMER_3))
                    .ueAdditionalSecurityCapability(maybe(ADDITIONAL_SECURITY_CAPABILITY)).ueStatus(maybe(UE_STATUS))
                    .n1UeNetworkCapability(maybe(octets(1, 13).map(N1UeNetworkCapability::new)))
                    .others(others(other(AttachRequest.OLD_P_TMSI_SIGNATURE, 3, 3), other(AttachRequest.DRX_PARAMETER, 2, 2),
                            other(AttachRequest.OLD_LOCATION_AREA_IDENTIFICATION, 5, 5), other(AttachRequest.TMSI_STATUS),
                            other(AttachRequest.MOBILE_STATION_CLASSMARK_2, 3, 3), other(AttachRequest.MOBILE_STATION_CLASSMARK_3, 0, 32),
                            other(AttachRequest.SUPPORTED_CODECS, 3, 255), other(AttachRequest.VOICE_DOMAIN_PREFERENCE, 1, 1),
                            other(AttachRequest.DEVICE_PROPERTIES), other(AttachRequest.MS_NETWORK_FEATURE_SUPPORT),
                            other(AttachRequest.TMSI_BASED_NRI_CONTAINER, 2, 2), other(AttachRequest.EXTENDED_DRX_PARAMETERS, 1, 2),
                            other(AttachRequest.ADDITIONAL_INFORMATION_REQUESTED, 1, 1),
                            other(AttachRequest.UE_RADIO_CAPABILITY_ID_AVAILABILITY, 1, 1),
                            other(AttachRequest.REQUESTED_WUS_ASSISTANCE_INFORMATION, 1, 255), other(AttachRequest.NB_S1_DRX_PARAMETER, 1,
                            1), other(AttachRequest.REQUESTED_IMSI_OFFSET, 2, 2),
                            other(AttachRequest.UE_DETERMINED_PLMN_WITH_DISASTER_CONDITION, 3, 3)))
                    .build();
            case ATTACH_ACCEPT ->
                    AttachAccept.builder(one(constants(EpsAttachResult.class)), one(TIMER_2), one(TAI_LIST), one(octets(1, 300)))
                    .guti(maybe(GUTI)).msIdentity(maybe(MS_IDENTITY)).cause(maybe(constants(EmmCause.class))).t3402(maybe(TIMER_2))
                    .t3423(maybe(TIMER_2)).equivalentPlmns(maybe(lists(PLMN, 1, 15)))
                    .networkFeatureSupport(maybe(octets(1, 3).map(EpsNetworkFeatureSupport::new))).t3412Extended(maybe(TIMER_3))
                    .t3324(maybe(TIMER_2)).t3448(maybe(TIMER_2)).t3447(maybe(TIMER_3))
                    .others(others(other(AttachAccept.LOCATION_AREA_IDENTIFICATION, 5, 5), other(AttachAccept.EMERGENCY_NUMBER_LIST, 3,
                            48), other(AttachAccept.ADDITIONAL_UPDATE_RESULT), other(AttachAccept.EXTENDED_DRX_PARAMETERS, 1, 2),
                            other(AttachAccept.DCN_ID, 2, 2), other(AttachAccept.SMS_SERVICES_STATUS),
                            other(AttachAccept.NON_3GPP_NW_PROVIDED_POLICIES), other(AttachAccept.NETWORK_POLICY),
                            other(AttachAccept.EXTENDED_EMERGENCY_NUMBER_LIST, 4, 300), other(AttachAccept.CIPHERING_KEY_DATA, 32, 300),
                            other(AttachAccept.UE_RADIO_CAPABILITY_ID, 1, 255),
                            other(AttachAccept.UE_RADIO_CAPABILITY_ID_DELETION_INDICATION),
                            other(AttachAccept.NEGOTIATED_WUS_ASSISTANCE_INFORMATION, 1, 255),
                            other(AttachAccept.NEGOTIATED_NB_S1_DRX_PARAMETER, 1, 1), other(AttachAccept.NEGOTIATED_IMSI_OFFSET, 2, 2),
                            other(AttachAccept.FORBIDDEN_TAIS_FOR_ROAMING, 6, 96),
                            other(AttachAccept.FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION, 6, 96),
                            other(AttachAccept.UNAVAILABILITY_CONFIGURATION, 1, 7),
                            other(AttachAccept.ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, 0, 255),
                            other(AttachAccept.STORE_AND_FORWARD_PARAMETERS, 1, 255), other(AttachAccept.DISASTER_ROAMING_WAIT_RANGE, 2,
                            2), other(AttachAccept.DISASTER_RETURN_WAIT_RANGE, 2, 2), other(AttachAccept.PLMNS_IN_DISASTER_CONDITION, 0,
                            255)))
                    .build();
            case ATTACH_COMPLETE -> new AttachComplete(one(octets(1, 300)));
            case ATTACH_REJECT -> AttachReject.builder(one(constants(EmmCause.class))).esmMessage(maybe(octets(1, 300)))
                    .t3346(maybe(TIMER_2)).t3402(maybe(TIMER_2)).lowerBoundTimer(maybe(TIMER_3))
                    .others(others(other(AttachReject.EXTENDED_EMM_CAUSE), other(AttachReject.FORBIDDEN_TAIS_FOR_ROAMING, 6, 96),
                            other(AttachReject.FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION, 6, 96),
                            other(AttachReject.ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, 0, 255),
                            other(AttachReject.STORE_AND_FORWARD_PARAMETERS, 1, 255)))
                    .build();
            case UE_ORIGINATING_DETACH_REQUEST -> new UeOriginatingDetachRequest(one(UE_DETACH_TYPE), one(KSI), one(MOBILE_IDENTITY));
            case UE_TERMINATED_DETACH_REQUEST -> UeTerminatedDetachRequest.builder(one(constants(NetworkDetachType.class)))
                    .cause(maybe(constants(EmmCause.class))).lowerBoundTimer(maybe(TIMER_3))
                    .others(others(other(UeTerminatedDetachRequest.FORBIDDEN_TAIS_FOR_ROAMING, 6, 96),
                            other(UeTerminatedDetachRequest.FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION, 6, 96),
                            other(UeTerminatedDetachRequest.ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, 0, 255),
                            other(UeTerminatedDetachRequest.STORE_AND_FORWARD_PARAMETERS, 1, 255),
                            other(UeTerminatedDetachRequest.DISASTER_RETURN_WAIT_RANGE, 2, 2)))
                    .build();
            case DETACH_ACCEPT -> new DetachAccept();
            case TRACKING_AREA_UPDATE_REQUEST -> TrackingAreaUpdateRequest.builder(one(UPDATE_TYPE), one(KSI), one(GUTI))
                    .nonCurrentKsi(maybe(KSI)).additionalGuti(maybe(GUTI)).nonceUe(maybe(octets(4, 4)))
                    .ueNetworkCapability(maybe(octets(2, 13).map(S1UeNetworkCapability::new))).lastVisitedRegisteredTai(maybe(TAI))
                    .ueRadioCapabilityUpdateNeeded(maybe(booleans())).epsBearerContextStatus(maybe(BEARERS))
                    .msNetworkCapability(maybe(octets(2, 8))).additionalUpdateType(maybe(ADDITIONAL_UPDATE_TYPE))
                    .oldGutiType(maybe(constants(GutiType.class))).t3324(maybe(TIMER_2)).t3412Extended(maybe(TIMER_3))
                    .ueAdditionalSecurityCapability(maybe(ADDITIONAL_SECURITY_CAPABILITY)).ueStatus(maybe(UE_STATUS))
                    .n1UeNetworkCapability(maybe(octets(1, 13).map(N1UeNetworkCapability::new)))
                    .others(others(other(TrackingAreaUpdateRequest.GPRS_CIPHERING_KEY_SEQUENCE_NUMBER),
                            other(TrackingAreaUpdateRequest.OLD_P_TMSI_SIGNATURE, 3, 3), other(TrackingAreaUpdateRequest.DRX_PARAMETER, 2,
                            2), other(TrackingAreaUpdateRequest.OLD_LOCATION_AREA_IDENTIFICATION, 5, 5),
                            other(TrackingAreaUpdateRequest.TMSI_STATUS), other(TrackingAreaUpdateRequest.MOBILE_STATION_CLASSMARK_2, 3,
                            3), other(TrackingAreaUpdateRequest.MOBILE_STATION_CLASSMARK_3, 0, 32),
                            other(TrackingAreaUpdateRequest.SUPPORTED_CODECS, 3, 255),
                            other(TrackingAreaUpdateRequest.VOICE_DOMAIN_PREFERENCE, 1, 1),
                            other(TrackingAreaUpdateRequest.DEVICE_PROPERTIES),
                            other(TrackingAreaUpdateRequest.MS_NETWORK_FEATURE_SUPPORT),
                            other(TrackingAreaUpdateRequest.TMSI_BASED_NRI_CONTAINER, 2, 2),
                            other(TrackingAreaUpdateRequest.EXTENDED_DRX_PARAMETERS, 1, 2),
                            other(TrackingAreaUpdateRequest.ADDITIONAL_INFORMATION_REQUESTED, 1, 1),
                            other(TrackingAreaUpdateRequest.UE_RADIO_CAPABILITY_ID_AVAILABILITY, 1, 1),
                            other(TrackingAreaUpdateRequest.REQUESTED_WUS_ASSISTANCE_INFORMATION, 1, 255),
                            other(TrackingAreaUpdateRequest.NB_S1_DRX_PARAMETER, 1, 1),
                            other(TrackingAreaUpdateRequest.REQUESTED_IMSI_OFFSET, 2, 2), other(TrackingAreaUpdateRequest.UE_REQUEST_TYPE,
                            1, 1), other(TrackingAreaUpdateRequest.PAGING_RESTRICTION, 1, 3),
                            other(TrackingAreaUpdateRequest.UNAVAILABILITY_INFORMATION, 1, 7),
                            other(TrackingAreaUpdateRequest.UE_DETERMINED_PLMN_WITH_DISASTER_CONDITION, 3, 3)))
                    .build();
            case TRACKING_AREA_UPDATE_ACCEPT -> TrackingAreaUpdateAccept.builder(one(constants(EpsUpdateResult.class)))
                    .t3412(maybe(TIMER_2)).guti(maybe(GUTI)).taiList(maybe(TAI_LIST)).epsBearerContextStatus(maybe(BEARERS))
                    .msIdentity(maybe(MS_IDENTITY)).cause(maybe(constants(EmmCause.class))).t3402(maybe(TIMER_2)).t3423(maybe(TIMER_2))
                    .equivalentPlmns(maybe(lists(PLMN, 1, 15)))
                    .networkFeatureSupport(maybe(octets(1, 3).map(EpsNetworkFeatureSupport::new))).t3412Extended(maybe(TIMER_3))
                    .t3324(maybe(TIMER_2)).t3448(maybe(TIMER_2)).t3447(maybe(TIMER_3))
                    .others(others(other(TrackingAreaUpdateAccept.LOCATION_AREA_IDENTIFICATION, 5, 5),
                            other(TrackingAreaUpdateAccept.EMERGENCY_NUMBER_LIST, 3, 48),
                            other(TrackingAreaUpdateAccept.ADDITIONAL_UPDATE_RESULT),
                            other(TrackingAreaUpdateAccept.EXTENDED_DRX_PARAMETERS, 1, 2),
                            other(TrackingAreaUpdateAccept.HEADER_COMPRESSION_CONFIGURATION_STATUS, 2, 2),
                            other(TrackingAreaUpdateAccept.DCN_ID, 2, 2), other(TrackingAreaUpdateAccept.SMS_SERVICES_STATUS),
                            other(TrackingAreaUpdateAccept.NON_3GPP_NW_PROVIDED_POLICIES), other(TrackingAreaUpdateAccept.NETWORK_POLICY),
                            other(TrackingAreaUpdateAccept.EXTENDED_EMERGENCY_NUMBER_LIST, 4, 300),
                            other(TrackingAreaUpdateAccept.CIPHERING_KEY_DATA, 32, 300),
                            other(TrackingAreaUpdateAccept.UE_RADIO_CAPABILITY_ID, 1, 255),
                            other(TrackingAreaUpdateAccept.UE_RADIO_CAPABILITY_ID_DELETION_INDICATION),
                            other(TrackingAreaUpdateAccept.NEGOTIATED_WUS_ASSISTANCE_INFORMATION, 1, 255),
                            other(TrackingAreaUpdateAccept.NEGOTIATED_NB_S1_DRX_PARAMETER, 1, 1),
                            other(TrackingAreaUpdateAccept.NEGOTIATED_IMSI_OFFSET, 2, 2),
                            other(TrackingAreaUpdateAccept.ADDITIONAL_REQUEST_RESULT, 1, 1),
                            other(TrackingAreaUpdateAccept.FORBIDDEN_TAIS_FOR_ROAMING, 6, 96),
                            other(TrackingAreaUpdateAccept.FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION, 6, 96),
                            other(TrackingAreaUpdateAccept.MAXIMUM_TIME_OFFSET, 1, 1),
                            other(TrackingAreaUpdateAccept.UNAVAILABILITY_CONFIGURATION, 1, 7),
                            other(TrackingAreaUpdateAccept.ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, 0, 255),
                            other(TrackingAreaUpdateAccept.STORE_AND_FORWARD_PARAMETERS, 1, 255),
                            other(TrackingAreaUpdateAccept.DISASTER_ROAMING_WAIT_RANGE, 2, 2),
                            other(TrackingAreaUpdateAccept.DISASTER_RETURN_WAIT_RANGE, 2, 2),
                            other(TrackingAreaUpdateAccept.PLMNS_IN_DISASTER_CONDITION, 0, 255)))
                    .build();
            case TRACKING_AREA_UPDATE_COMPLETE -> new TrackingAreaUpdateComplete();
            case TRACKING_AREA_UPDATE_REJECT -> TrackingAreaUpdateReject.builder(one(constants(EmmCause.class))).t3346(maybe(TIMER_2))
                    .lowerBoundTimer(maybe(TIMER_3))
                    .others(others(other(TrackingAreaUpdateReject.EXTENDED_EMM_CAUSE),
                            other(TrackingAreaUpdateReject.FORBIDDEN_TAIS_FOR_ROAMING, 6, 96),
                            other(TrackingAreaUpdateReject.FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION, 6, 96),
                            other(TrackingAreaUpdateReject.ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, 0, 255),
                            other(TrackingAreaUpdateReject.STORE_AND_FORWARD_PARAMETERS, 1, 255),
                            other(TrackingAreaUpdateReject.DISASTER_RETURN_WAIT_RANGE, 2, 2)))
                    .build();
            case EXTENDED_SERVICE_REQUEST ->
                    new ExtendedServiceRequest(one(constants(EpsServiceType.class)), one(KSI), one(TMSI), maybe(BEARERS),
                            others(other(ExtendedServiceRequest.CSFB_RESPONSE), other(ExtendedServiceRequest.DEVICE_PROPERTIES),
                            other(ExtendedServiceRequest.UE_REQUEST_TYPE, 1, 1), other(ExtendedServiceRequest.PAGING_RESTRICTION, 1, 3)));
            case CONTROL_PLANE_SERVICE_REQUEST -> ControlPlaneServiceRequest.builder(one(CONTROL_PLANE_SERVICE_TYPE), one(KSI))
                    .esmMessage(maybe(octets(1, 300))).nasMessage(maybe(octets(2, 251))).epsBearerContextStatus(maybe(BEARERS))
                    .others(others(other(ControlPlaneServiceRequest.DEVICE_PROPERTIES), other(ControlPlaneServiceRequest.UE_REQUEST_TYPE,
                            1, 1), other(ControlPlaneServiceRequest.PAGING_RESTRICTION, 1, 3)))
                    .build();
            case SERVICE_REJECT -> ServiceReject.builder(one(constants(EmmCause.class))).t3442(maybe(TIMER_2)).t3346(maybe(TIMER_2))
                    .t3448(maybe(TIMER_2)).lowerBoundTimer(maybe(TIMER_3))
                    .others(others(other(ServiceReject.FORBIDDEN_TAIS_FOR_ROAMING, 6, 96),
                            other(ServiceReject.FORBIDDEN_TAIS_FOR_REGIONAL_PROVISION, 6, 96),
                            other(ServiceReject.ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, 0, 255),
                            other(ServiceReject.STORE_AND_FORWARD_PARAMETERS, 1, 255), other(ServiceReject.DISASTER_RETURN_WAIT_RANGE, 2,
                            2)))
                    .build();
            case SERVICE_ACCEPT -> ServiceAccept.builder().epsBearerContextStatus(maybe(BEARERS)).t3448(maybe(TIMER_2))
                    .others(others(other(ServiceAccept.ADDITIONAL_REQUEST_RESULT, 1, 1))).build();
            case GUTI_REALLOCATION_COMMAND ->
                    new GutiReallocationCommand(one(GUTI), maybe(TAI_LIST), others(other(GutiReallocationCommand.DCN_ID, 2, 2),
                            other(GutiReallocationCommand.UE_RADIO_CAPABILITY_ID, 1, 255),
                            other(GutiReallocationCommand.UE_RADIO_CAPABILITY_ID_DELETION_INDICATION),
                            other(GutiReallocationCommand.ACCESS_TECHNOLOGY_UTILIZATION_CONTROL, 0, 255)));
            case GUTI_REALLOCATION_COMPLETE -> new GutiReallocationComplete();
            case AUTHENTICATION_REQUEST -> new AuthenticationRequest(one(KSI), one(octets(16, 16)), one(octets(16, 16)));
            case AUTHENTICATION_RESPONSE -> new AuthenticationResponse(one(octets(4, 16)));
            case AUTHENTICATION_REJECT -> new AuthenticationReject();
            case IDENTITY_REQUEST -> new IdentityRequest(one(constants(MsIdentityType.class)));
            case IDENTITY_RESPONSE -> new IdentityResponse(one(MS_IDENTITY));
            case AUTHENTICATION_FAILURE -> new AuthenticationFailure(one(constants(EmmCause.class)), maybe(octets(14, 14)));
            case SECURITY_MODE_COMMAND ->
                    SecurityModeCommand.builder(one(ALGORITHMS), one(KSI), one(octets(2, 5).map(S1UeSecurityCapability::new)))
                    .imeisvRequested(maybe(booleans())).replayedNonceUe(maybe(octets(4, 4))).nonceMme(maybe(octets(4, 4)))
                    .hashMme(maybe(octets(8, 8))).replayedUeAdditionalSecurityCapability(maybe(ADDITIONAL_SECURITY_CAPABILITY))
                    .others(others(other(SecurityModeCommand.UE_RADIO_CAPABILITY_ID_REQUEST, 1, 1),
                            other(SecurityModeCommand.UE_COARSE_LOCATION_INFORMATION_REQUEST)))
                    .build();
            case SECURITY_MODE_COMPLETE -> SecurityModeComplete.builder().imeisv(maybe(IMEISV)).replayedNasMessage(maybe(octets(1, 300)))
                    .others(others(other(SecurityModeComplete.UE_RADIO_CAPABILITY_ID, 1, 255),
                            other(SecurityModeComplete.UE_COARSE_LOCATION_INFORMATION, 6, 6)))
                    .build();
            case SECURITY_MODE_REJECT -> new SecurityModeReject(one(constants(EmmCause.class)));
            case EMM_STATUS -> new EmmStatus(one(constants(EmmCause.class)));
            case EMM_INFORMATION -> EmmInformation.builder().fullNetworkName(maybe(octets(1, 30).map(NetworkName::new)))
                    .shortNetworkName(maybe(octets(1, 30).map(NetworkName::new))).localTimeZone(maybe(TIME_ZONE))
                    .universalTime(maybe(TIME)).daylightSavingTime(maybe(constants(DaylightSavingTime.class))).build();
            case DOWNLINK_NAS_TRANSPORT -> new DownlinkNasTransport(one(octets(2, 251)));
            case UPLINK_NAS_TRANSPORT -> new UplinkNasTransport(one(octets(2, 251)));
            case CS_SERVICE_NOTIFICATION ->
                    new CsServiceNotification(one(constants(PagingIdentity.class)), others(other(CsServiceNotification.CLI, 1, 12),
                            other(CsServiceNotification.SS_CODE, 1, 1), other(CsServiceNotification.LCS_INDICATOR, 1, 1),
                            other(CsServiceNotification.LCS_CLIENT_IDENTITY, 1, 255)));
            case UPLINK_GENERIC_NAS_TRANSPORT ->
                    new UplinkGenericNasTransport(one(ints(0, 255)), one(octets(1, 300)), maybe(octets(1, 255)));
            case DOWNLINK_GENERIC_NAS_TRANSPORT ->
                    new DownlinkGenericNasTransport(one(ints(0, 255)), one(octets(1, 300)), maybe(octets(1, 255)));
            case SERVICE_REQUEST -> one(r -> new ServiceRequest(r.nextInt(8), r.nextInt(32), r.nextInt(0x1_0000)));
        };
    }

    private OtherElements others(Other... possible) {
        var others = OtherElements.NONE;
        for (var other : possible) {
            if (random.nextInt(6) == 0) {
                others = others.with(other.iei(), other.value(random));
            }
        }
        return others;
    }

    private static Other other(int iei, int least, int most) {
        return new Other(iei, least, most);
    }

    private static Other other(int iei) {
        return new Other(iei, -1, -1);
    }

    private <T> T one(Generator<T> generator) {
        return generator.next(random);
    }

    private <T> @Nullable T maybe(Generator<T> generator) {
        return random.nextInt(3) == 0 ? generator.next(random) : null;
    }

    /** An element that is not looked into; {@code most} below zero for one of half an octet. */
    private record Other(int iei, int least, int most) {

        Octets value(RandomGenerator random) {
            return most < 0 ? Octets.of(random.nextInt(16)) : octets(least, most).next(random);
        }
    }
}
