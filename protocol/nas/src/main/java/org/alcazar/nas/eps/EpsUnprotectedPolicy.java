// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.element.MsIdentityType;
import org.alcazar.nas.eps.element.NoMsIdentity;
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

/**
 * Which messages an end may take although nothing vouches for them (TS 24.301 §4.4.4.2, §4.4.4.3).
 *
 * <p>All of it holds only until the secure exchange of messages has been established for the signalling connection. From then on an end
 * takes nothing whose integrity it has not verified. Session management messages are never taken so by themselves; one within an Attach
 * Request comes with it.
 */
public final class EpsUnprotectedPolicy {

    private EpsUnprotectedPolicy() {
    }

    /** Whether an MME may take the message where it comes without protection. */
    public static boolean mmeTakesPlain(EmmMessage message) {
        return switch (message) {
            case AttachRequest request -> true;
            case UeOriginatingDetachRequest request -> true;
            case DetachAccept accept -> true;
            case TrackingAreaUpdateRequest request -> true;
            case AuthenticationResponse response -> true;
            // In plain the MME asks for the IMSI only.
            case IdentityResponse response -> response.identity() instanceof Imsi || response.identity() instanceof NoMsIdentity;
            case AuthenticationFailure failure -> true;
            case SecurityModeReject reject -> true;
            case AttachComplete complete -> false;
            case TrackingAreaUpdateComplete complete -> false;
            case ExtendedServiceRequest request -> false;
            case ControlPlaneServiceRequest request -> false;
            case GutiReallocationComplete complete -> false;
            case SecurityModeComplete complete -> false;
            case EmmStatus status -> false;
            case UplinkNasTransport transport -> false;
            case UplinkGenericNasTransport transport -> false;
            case ServiceRequest request -> false;
            case AttachAccept accept -> false;
            case AttachReject reject -> false;
            case UeTerminatedDetachRequest request -> false;
            case TrackingAreaUpdateAccept accept -> false;
            case TrackingAreaUpdateReject reject -> false;
            case ServiceReject reject -> false;
            case ServiceAccept accept -> false;
            case GutiReallocationCommand command -> false;
            case AuthenticationRequest request -> false;
            case AuthenticationReject reject -> false;
            case IdentityRequest request -> false;
            case SecurityModeCommand command -> false;
            case EmmInformation information -> false;
            case DownlinkNasTransport transport -> false;
            case CsServiceNotification notification -> false;
            case DownlinkGenericNasTransport transport -> false;
        };
    }

    /** Whether an MME may take the message where its MAC does not hold or cannot be verified for want of the context. */
    public static boolean mmeTakesUnverified(EmmMessage message) {
        return message instanceof ServiceRequest || message instanceof ExtendedServiceRequest || message instanceof ControlPlaneServiceRequest
                || mmeTakesPlain(message);
    }

    /**
     * Whether a UE may take the message where it comes without protection. A detach accept it takes only where it is not being switched
     * off.
     */
    public static boolean ueTakesPlain(EmmMessage message) {
        return switch (message) {
            case AttachReject reject -> isCredible(reject.cause());
            case TrackingAreaUpdateReject reject -> isCredible(reject.cause());
            case ServiceReject reject -> isCredible(reject.cause());
            case AuthenticationRequest request -> true;
            case AuthenticationReject reject -> true;
            case IdentityRequest request -> request.identityType() == MsIdentityType.IMSI;
            case DetachAccept accept -> true;
            case AttachAccept accept -> false;
            case UeTerminatedDetachRequest request -> false;
            case TrackingAreaUpdateAccept accept -> false;
            case ServiceAccept accept -> false;
            case GutiReallocationCommand command -> false;
            case SecurityModeCommand command -> false;
            case EmmInformation information -> false;
            case DownlinkNasTransport transport -> false;
            case CsServiceNotification notification -> false;
            case DownlinkGenericNasTransport transport -> false;
            case AttachRequest request -> false;
            case AttachComplete complete -> false;
            case UeOriginatingDetachRequest request -> false;
            case TrackingAreaUpdateRequest request -> false;
            case TrackingAreaUpdateComplete complete -> false;
            case ExtendedServiceRequest request -> false;
            case ControlPlaneServiceRequest request -> false;
            case GutiReallocationComplete complete -> false;
            case AuthenticationResponse response -> false;
            case IdentityResponse response -> false;
            case AuthenticationFailure failure -> false;
            case SecurityModeComplete complete -> false;
            case SecurityModeReject reject -> false;
            case EmmStatus status -> false;
            case UplinkNasTransport transport -> false;
            case UplinkGenericNasTransport transport -> false;
            case ServiceRequest request -> false;
        };
    }

    /** Two causes would lock a UE out of its network on the word of anybody. */
    private static boolean isCredible(EmmCause cause) {
        return cause != EmmCause.NOT_AUTHORIZED_FOR_CSG && cause != EmmCause.PLMN_NOT_ALLOWED_AT_PRESENT_LOCATION;
    }
}
