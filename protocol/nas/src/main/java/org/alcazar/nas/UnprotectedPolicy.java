// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.IdentityType;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.Suci;
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

/**
 * Which messages an end may take although nothing vouches for them (TS 24.501 §4.4.4.2, §4.4.4.3).
 *
 * <p>All of it holds only until the secure exchange of messages has been established for the signalling connection. From then on an end
 * takes nothing whose integrity it has not verified.
 */
public final class UnprotectedPolicy {

    private UnprotectedPolicy() {
    }

    /** Whether an AMF may take the message where it comes without protection. */
    public static boolean amfTakesPlain(FiveGmmMessage message) {
        return switch (message) {
            case RegistrationRequest request -> true;
            // In plain the AMF asks for the SUCI only.
            case IdentityResponse response -> response.mobileIdentity() instanceof Suci || response.mobileIdentity() instanceof NoIdentity;
            case AuthenticationResponse response -> true;
            case AuthenticationFailure failure -> true;
            case SecurityModeReject reject -> true;
            case UeOriginatingDeregistrationRequest request -> true;
            case UeTerminatedDeregistrationAccept accept -> true;
            case ServiceRequest request -> false;
            case RegistrationComplete complete -> false;
            case ConfigurationUpdateComplete complete -> false;
            case SecurityModeComplete complete -> false;
            case FiveGmmStatus status -> false;
            case NotificationResponse response -> false;
            case UlNasTransport transport -> false;
            case RegistrationAccept accept -> false;
            case RegistrationReject reject -> false;
            case UeOriginatingDeregistrationAccept accept -> false;
            case UeTerminatedDeregistrationRequest request -> false;
            case ServiceAccept accept -> false;
            case ServiceReject reject -> false;
            case ConfigurationUpdateCommand command -> false;
            case AuthenticationRequest request -> false;
            case AuthenticationReject reject -> false;
            case AuthenticationResult result -> false;
            case IdentityRequest request -> false;
            case SecurityModeCommand command -> false;
            case Notification notification -> false;
            case DlNasTransport transport -> false;
            case ControlPlaneServiceRequest request -> false;
            case NetworkSliceSpecificAuthenticationCommand command -> false;
            case NetworkSliceSpecificAuthenticationComplete complete -> false;
            case NetworkSliceSpecificAuthenticationResult result -> false;
            case RelayKeyRequest request -> false;
            case RelayKeyAccept accept -> false;
            case RelayKeyReject reject -> false;
            case RelayAuthenticationRequest request -> false;
            case RelayAuthenticationResponse response -> false;
            case SecurityServiceDownlink downlink -> false;
            case SecurityServiceUplink uplink -> false;
        };
    }

    /**
     * Whether an AMF may take the message where its MAC does not hold or cannot be verified for want of the context. What a container in it
     * holds counts for nothing then.
     */
    public static boolean amfTakesUnverified(FiveGmmMessage message) {
        return message instanceof ServiceRequest || amfTakesPlain(message);
    }

    /** Whether a UE may take the message where it comes without protection. */
    public static boolean ueTakesPlain(FiveGmmMessage message) {
        return switch (message) {
            case IdentityRequest request -> request.identityType() == IdentityType.SUCI;
            case AuthenticationRequest request -> true;
            case AuthenticationResult result -> true;
            case AuthenticationReject reject -> true;
            case RegistrationReject reject -> isCredible(reject.cause());
            case UeOriginatingDeregistrationAccept accept -> true;
            case ServiceReject reject -> isCredible(reject.cause());
            case RegistrationAccept accept -> false;
            case UeTerminatedDeregistrationRequest request -> false;
            case ServiceAccept accept -> false;
            case ConfigurationUpdateCommand command -> false;
            case SecurityModeCommand command -> false;
            case FiveGmmStatus status -> false;
            case Notification notification -> false;
            case DlNasTransport transport -> false;
            case RegistrationRequest request -> false;
            case RegistrationComplete complete -> false;
            case UeOriginatingDeregistrationRequest request -> false;
            case UeTerminatedDeregistrationAccept accept -> false;
            case ServiceRequest request -> false;
            case ConfigurationUpdateComplete complete -> false;
            case AuthenticationResponse response -> false;
            case AuthenticationFailure failure -> false;
            case IdentityResponse response -> false;
            case SecurityModeComplete complete -> false;
            case SecurityModeReject reject -> false;
            case NotificationResponse response -> false;
            case UlNasTransport transport -> false;
            case ControlPlaneServiceRequest request -> false;
            case NetworkSliceSpecificAuthenticationCommand command -> false;
            case NetworkSliceSpecificAuthenticationComplete complete -> false;
            case NetworkSliceSpecificAuthenticationResult result -> false;
            case RelayKeyRequest request -> false;
            case RelayKeyAccept accept -> false;
            case RelayKeyReject reject -> false;
            case RelayAuthenticationRequest request -> false;
            case RelayAuthenticationResponse response -> false;
            case SecurityServiceDownlink downlink -> false;
            case SecurityServiceUplink uplink -> false;
        };
    }

    /** Two causes would lock a UE out of its network on the word of anybody. */
    private static boolean isCredible(FiveGmmCause cause) {
        return cause != FiveGmmCause.NOT_AUTHORIZED_FOR_CAG && cause != FiveGmmCause.PLMN_NOT_ALLOWED_AT_PRESENT_LOCATION;
    }
}
