// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.alcazar.nas.RandomElements.CAUSE;
import static org.alcazar.nas.RandomElements.GUTI;
import static org.alcazar.nas.RandomElements.IMEISV;
import static org.alcazar.nas.RandomElements.KSI;
import static org.alcazar.nas.RandomElements.MOBILE_IDENTITY;
import static org.alcazar.nas.RandomElements.NSSAI;
import static org.alcazar.nas.RandomElements.PLMN;
import static org.alcazar.nas.RandomElements.REACTIVATION_ERRORS;
import static org.alcazar.nas.RandomElements.REJECTED_NSSAI;
import static org.alcazar.nas.RandomElements.SECURITY_SERVICE_CONTENT;
import static org.alcazar.nas.RandomElements.SESSIONS;
import static org.alcazar.nas.RandomElements.S_NSSAI;
import static org.alcazar.nas.RandomElements.S_TMSI;
import static org.alcazar.nas.RandomElements.TAI;
import static org.alcazar.nas.RandomElements.TAI_LIST;
import static org.alcazar.nas.RandomElements.TIME;
import static org.alcazar.nas.RandomElements.TIMER_2;
import static org.alcazar.nas.RandomElements.TIMER_3;
import static org.alcazar.nas.RandomElements.TIME_ZONE;
import static org.alcazar.nas.RandomElements.octets;
import static org.alcazar.testkit.Generators.booleans;
import static org.alcazar.testkit.Generators.constants;
import static org.alcazar.testkit.Generators.ints;
import static org.alcazar.testkit.Generators.lists;

import java.util.random.RandomGenerator;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.AdditionalRequestResult;
import org.alcazar.nas.element.AdditionalSecurityInformation;
import org.alcazar.nas.element.ConfigurationUpdateIndication;
import org.alcazar.nas.element.ControlPlaneServiceType;
import org.alcazar.nas.element.DaylightSavingTime;
import org.alcazar.nas.element.DeregistrationType;
import org.alcazar.nas.element.DrxCycle;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.FiveGmmCapability;
import org.alcazar.nas.element.IdentityType;
import org.alcazar.nas.element.MicoIndication;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.NetworkFeatureSupport;
import org.alcazar.nas.element.NetworkName;
import org.alcazar.nas.element.NetworkSlicingIndication;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.RegistrationResult;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.RequestType;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.element.UeStatus;
import org.alcazar.nas.element.UpdateType;
import org.alcazar.nas.element.UsageSetting;
import org.alcazar.nas.message.AuthenticationFailure;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.AuthenticationResponse;
import org.alcazar.nas.message.AuthenticationResult;
import org.alcazar.nas.message.ConfigurationUpdateCommand;
import org.alcazar.nas.message.ConfigurationUpdateComplete;
import org.alcazar.nas.message.ControlPlaneServiceRequest;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.IdentityResponse;
import org.alcazar.nas.message.NetworkSliceSpecificAuthenticationCommand;
import org.alcazar.nas.message.NetworkSliceSpecificAuthenticationComplete;
import org.alcazar.nas.message.NetworkSliceSpecificAuthenticationResult;
import org.alcazar.nas.message.Notification;
import org.alcazar.nas.message.NotificationResponse;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.RelayAuthenticationRequest;
import org.alcazar.nas.message.RelayAuthenticationResponse;
import org.alcazar.nas.message.RelayKeyAccept;
import org.alcazar.nas.message.RelayKeyReject;
import org.alcazar.nas.message.RelayKeyRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.SecurityModeReject;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.SecurityServiceUplink;
import org.alcazar.nas.message.ServiceAccept;
import org.alcazar.nas.message.ServiceReject;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.nas.message.UeOriginatingDeregistrationAccept;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.nas.message.UeTerminatedDeregistrationAccept;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.testkit.Generator;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Messages of every type, each optional element there or not. */
final class RandomMessages {

    static final Generator<FiveGmmMessage> ANY = random -> of(constants(FiveGmmMessageType.class).next(random)).next(random);

    private final RandomGenerator random;

    private RandomMessages(RandomGenerator random) {
        this.random = random;
    }

    static Generator<FiveGmmMessage> of(FiveGmmMessageType type) {
        return random -> new RandomMessages(random).message(type);
    }

    private FiveGmmMessage message(FiveGmmMessageType type) {
        return switch (type) {
            case REGISTRATION_REQUEST -> registrationRequest();
            case REGISTRATION_ACCEPT -> registrationAccept();
            case REGISTRATION_COMPLETE -> new RegistrationComplete(other(RegistrationComplete.SOR_TRANSPARENT_CONTAINER, 17, 17));
            case REGISTRATION_REJECT -> RegistrationReject.builder(one(CAUSE)).t3346(maybe(TIMER_2)).t3502(maybe(TIMER_2)).eapMessage(eap())
                    .rejectedNssai(maybe(REJECTED_NSSAI)).lowerBoundTimer(maybe(TIMER_3)).build();
            case UE_ORIGINATING_DEREGISTRATION_REQUEST -> new UeOriginatingDeregistrationRequest(deregistrationType(), one(KSI),
                    one(MOBILE_IDENTITY));
            case UE_ORIGINATING_DEREGISTRATION_ACCEPT -> new UeOriginatingDeregistrationAccept();
            case UE_TERMINATED_DEREGISTRATION_REQUEST -> UeTerminatedDeregistrationRequest.builder(deregistrationType()).cause(maybe(CAUSE))
                    .t3346(maybe(TIMER_2)).rejectedNssai(maybe(REJECTED_NSSAI)).lowerBoundTimer(maybe(TIMER_3)).build();
            case UE_TERMINATED_DEREGISTRATION_ACCEPT -> new UeTerminatedDeregistrationAccept();
            case SERVICE_REQUEST -> ServiceRequest.builder(one(KSI), constant(ServiceType.class), one(S_TMSI)).uplinkDataStatus(maybe(SESSIONS))
                    .pduSessionStatus(maybe(SESSIONS)).allowedPduSessionStatus(maybe(SESSIONS)).nasMessageContainer(maybe(octets(1, 40)))
                    .others(other(ServiceRequest.PAGING_RESTRICTION, 1, 33)).build();
            case SERVICE_REJECT -> ServiceReject.builder(one(CAUSE)).pduSessionStatus(maybe(SESSIONS)).t3346(maybe(TIMER_2)).eapMessage(eap())
                    .t3448(maybe(TIMER_2)).lowerBoundTimer(maybe(TIMER_3)).build();
            case SERVICE_ACCEPT -> ServiceAccept.builder().pduSessionStatus(maybe(SESSIONS)).reactivationResult(maybe(SESSIONS))
                    .reactivationErrors(maybe(REACTIVATION_ERRORS)).eapMessage(eap()).t3448(maybe(TIMER_2))
                    .additionalRequestResult(maybe(constants(AdditionalRequestResult.class))).build();
            case CONFIGURATION_UPDATE_COMMAND -> configurationUpdateCommand();
            case CONFIGURATION_UPDATE_COMPLETE -> new ConfigurationUpdateComplete();
            case AUTHENTICATION_REQUEST -> AuthenticationRequest.builder(one(KSI), one(octets(2, 8))).rand(maybe(octets(16, 16)))
                    .autn(maybe(octets(16, 16))).eapMessage(eap()).build();
            case AUTHENTICATION_RESPONSE -> new AuthenticationResponse(maybe(octets(16, 16)), eap());
            case AUTHENTICATION_REJECT -> new AuthenticationReject(eap());
            case AUTHENTICATION_FAILURE -> new AuthenticationFailure(one(CAUSE), maybe(octets(14, 14)));
            case AUTHENTICATION_RESULT -> new AuthenticationResult(one(KSI), one(octets(4, 50)), maybe(octets(2, 8)));
            case IDENTITY_REQUEST -> new IdentityRequest(constant(IdentityType.class));
            case IDENTITY_RESPONSE -> new IdentityResponse(one(MOBILE_IDENTITY));
            case SECURITY_MODE_COMMAND -> SecurityModeCommand
                    .builder(new NasSecurityAlgorithms(random.nextInt(8), random.nextInt(8)), one(KSI), one(octets(2, 8).map(UeSecurityCapability::new)))
                    .imeisvRequested(maybe(booleans())).selectedEpsAlgorithms(maybe(r -> new EpsNasSecurityAlgorithms(r.nextInt(8), r.nextInt(8))))
                    .additionalSecurityInformation(maybe(r -> new AdditionalSecurityInformation(r.nextBoolean(), r.nextBoolean())))
                    .eapMessage(eap()).abba(maybe(octets(2, 255)))
                    .replayedS1UeSecurityCapability(maybe(octets(2, 5).map(S1UeSecurityCapability::new)))
                    .others(services(OtherElements.NONE)).build();
            case SECURITY_MODE_COMPLETE -> SecurityModeComplete.builder().imeisv(maybe(IMEISV)).nasMessageContainer(maybe(octets(1, 40)))
                    .nonImeisvPei(maybe(MOBILE_IDENTITY)).build();
            case SECURITY_MODE_REJECT -> new SecurityModeReject(one(CAUSE));
            case FIVE_GMM_STATUS -> new FiveGmmStatus(one(CAUSE));
            case NOTIFICATION -> new Notification(random.nextBoolean() ? AccessType.THREE_GPP : AccessType.NON_3GPP);
            case NOTIFICATION_RESPONSE -> new NotificationResponse(maybe(SESSIONS));
            case CONTROL_PLANE_SERVICE_REQUEST -> ControlPlaneServiceRequest.builder(constant(ControlPlaneServiceType.class), one(KSI))
                    .ciotSmallData(maybe(octets(2, 255))).payloadContainerType(maybe(constants(PayloadContainerType.class)))
                    .payloadContainer(maybe(octets(1, 300))).pduSessionId(maybe(ints(0, 255))).pduSessionStatus(maybe(SESSIONS))
                    .uplinkDataStatus(maybe(SESSIONS)).nasMessageContainer(maybe(octets(1, 40))).additionalInformation(maybe(octets(1, 255)))
                    .allowedPduSessionStatus(maybe(SESSIONS)).others(half(ControlPlaneServiceRequest.RELEASE_ASSISTANCE_INDICATION)).build();
            case NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMMAND -> new NetworkSliceSpecificAuthenticationCommand(one(S_NSSAI), one(octets(4, 60)));
            case NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMPLETE -> new NetworkSliceSpecificAuthenticationComplete(one(S_NSSAI), one(octets(4, 60)));
            case NETWORK_SLICE_SPECIFIC_AUTHENTICATION_RESULT -> new NetworkSliceSpecificAuthenticationResult(one(S_NSSAI), one(octets(4, 60)));
            case RELAY_KEY_REQUEST -> new RelayKeyRequest(random.nextInt(256), one(octets(20, 80)));
            case RELAY_KEY_ACCEPT -> new RelayKeyAccept(random.nextInt(256), one(octets(49, 80)), eap());
            case RELAY_KEY_REJECT -> new RelayKeyReject(random.nextInt(256), eap());
            case RELAY_AUTHENTICATION_REQUEST -> new RelayAuthenticationRequest(random.nextInt(256), one(octets(4, 60)));
            case RELAY_AUTHENTICATION_RESPONSE -> new RelayAuthenticationResponse(random.nextInt(256), one(octets(4, 60)));
            case SECURITY_SERVICE_DOWNLINK -> new SecurityServiceDownlink(one(SECURITY_SERVICE_CONTENT));
            case SECURITY_SERVICE_UPLINK -> new SecurityServiceUplink(one(SECURITY_SERVICE_CONTENT));
            case UL_NAS_TRANSPORT -> UlNasTransport.builder(constant(PayloadContainerType.class), one(octets(1, 300))).pduSessionId(maybe(ints(0, 255)))
                    .oldPduSessionId(maybe(ints(0, 255))).requestType(maybe(constants(RequestType.class))).snssai(maybe(S_NSSAI))
                    .dnn(maybe(RandomSessionElements.DNN)).additionalInformation(maybe(octets(1, 255)))
                    .others(half(UlNasTransport.RELEASE_ASSISTANCE_INDICATION)).build();
            case DL_NAS_TRANSPORT -> DlNasTransport.builder(constant(PayloadContainerType.class), one(octets(1, 300))).pduSessionId(maybe(ints(0, 255)))
                    .additionalInformation(maybe(octets(1, 255))).cause(maybe(CAUSE)).backOffTimer(maybe(TIMER_3)).lowerBoundTimer(maybe(TIMER_3)).build();
        };
    }

    private FiveGmmMessage registrationRequest() {
        return RegistrationRequest.builder(new RegistrationType(constant(RegistrationType.Kind.class), random.nextBoolean()), one(KSI), one(MOBILE_IDENTITY))
                .nonCurrentNgKsi(maybe(KSI)).fiveGmmCapability(maybe(octets(1, 13).map(FiveGmmCapability::new)))
                .ueSecurityCapability(maybe(octets(2, 8).map(UeSecurityCapability::new))).requestedNssai(maybe(NSSAI))
                .lastVisitedRegisteredTai(maybe(TAI)).s1UeNetworkCapability(maybe(octets(2, 13).map(S1UeNetworkCapability::new)))
                .uplinkDataStatus(maybe(SESSIONS)).pduSessionStatus(maybe(SESSIONS)).micoIndication(maybe(mico()))
                .ueStatus(maybe(r -> new UeStatus(r.nextBoolean(), r.nextBoolean()))).additionalGuti(maybe(GUTI))
                .allowedPduSessionStatus(maybe(SESSIONS)).usageSetting(maybe(constants(UsageSetting.class)))
                .requestedDrx(maybe(constants(DrxCycle.class))).epsNasMessageContainer(maybe(octets(1, 30)))
                .payloadContainerType(maybe(constants(PayloadContainerType.class))).payloadContainer(maybe(octets(1, 300)))
                .networkSlicingIndication(maybe(slicing())).updateType(maybe(r -> new UpdateType(r.nextBoolean(), r.nextBoolean(), r.nextInt(4), r.nextInt(4))))
                .nasMessageContainer(maybe(octets(1, 40))).t3324(maybe(TIMER_3)).requestedT3512(maybe(TIMER_3))
                .others(services(other(RegistrationRequest.NID, 6, 6))).build();
    }

    private FiveGmmMessage registrationAccept() {
        return RegistrationAccept.builder(result()).guti(maybe(GUTI)).equivalentPlmns(maybe(lists(PLMN, 1, 15))).taiList(maybe(TAI_LIST))
                .allowedNssai(maybe(NSSAI)).rejectedNssai(maybe(REJECTED_NSSAI)).configuredNssai(maybe(NSSAI))
                .networkFeatureSupport(maybe(octets(1, 3).map(NetworkFeatureSupport::new))).pduSessionStatus(maybe(SESSIONS))
                .reactivationResult(maybe(SESSIONS)).reactivationErrors(maybe(REACTIVATION_ERRORS)).micoIndication(maybe(mico()))
                .networkSlicingIndication(maybe(slicing())).t3512(maybe(TIMER_3)).non3gppDeregistrationTimer(maybe(TIMER_2)).t3502(maybe(TIMER_2))
                .eapMessage(eap()).negotiatedDrx(maybe(constants(DrxCycle.class))).t3324(maybe(TIMER_3)).pendingNssai(maybe(NSSAI))
                .additionalRequestResult(maybe(constants(AdditionalRequestResult.class)))
                .others(services(other(RegistrationAccept.EMERGENCY_NUMBER_LIST, 3, 48))).build();
    }

    private FiveGmmMessage configurationUpdateCommand() {
        return ConfigurationUpdateCommand.builder()
                .configurationUpdateIndication(maybe(r -> new ConfigurationUpdateIndication(r.nextBoolean(), r.nextBoolean()))).guti(maybe(GUTI))
                .taiList(maybe(TAI_LIST)).allowedNssai(maybe(NSSAI)).fullNetworkName(maybe(octets(1, 30).map(NetworkName::new)))
                .shortNetworkName(maybe(octets(1, 30).map(NetworkName::new))).localTimeZone(maybe(TIME_ZONE)).universalTime(maybe(TIME))
                .daylightSavingTime(maybe(constants(DaylightSavingTime.class))).micoIndication(maybe(mico()))
                .networkSlicingIndication(maybe(slicing())).configuredNssai(maybe(NSSAI)).rejectedNssai(maybe(REJECTED_NSSAI))
                .registrationResult(maybe(r -> result())).others(half(ConfigurationUpdateCommand.PRIORITY_INDICATOR)).build();
    }

    private RegistrationResult result() {
        return new RegistrationResult(constant(AccessType.class), random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    private DeregistrationType deregistrationType() {
        return new DeregistrationType(random.nextBoolean(), random.nextBoolean(), constant(AccessType.class));
    }

    private static Generator<MicoIndication> mico() {
        return r -> new MicoIndication(r.nextBoolean(), r.nextBoolean());
    }

    private static Generator<NetworkSlicingIndication> slicing() {
        return r -> new NetworkSlicingIndication(r.nextBoolean(), r.nextBoolean());
    }

    private @Nullable Octets eap() {
        return maybe(octets(4, 60));
    }

    private OtherElements other(int iei, int least, int most) {
        return random.nextInt(3) == 0 ? OtherElements.NONE.with(iei, octets(least, most).next(random)) : OtherElements.NONE;
    }

    private OtherElements services(OtherElements others) {
        return RandomElements.services(others, random);
    }

    private OtherElements half(int iei) {
        return random.nextInt(3) == 0 ? OtherElements.NONE.with(iei, Octets.of(random.nextInt(16))) : OtherElements.NONE;
    }

    private <E extends Enum<E>> E constant(Class<E> type) {
        return constants(type).next(random);
    }

    private <T> T one(Generator<T> generator) {
        return generator.next(random);
    }

    private <T> @Nullable T maybe(Generator<T> generator) {
        return random.nextInt(3) == 0 ? generator.next(random) : null;
    }
}
