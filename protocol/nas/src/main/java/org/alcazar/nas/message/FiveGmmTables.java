// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.wire.Octets;

/** Finds the table of a 5GMM message. Behind {@link org.alcazar.nas.Nas5gs}, which is what to call. */
public final class FiveGmmTables {

    private static final NasTable<?>[] BY_TYPE = new NasTable<?>[FiveGmmMessageType.values().length];

    static {
        for (var type : FiveGmmMessageType.values()) {
            BY_TYPE[type.ordinal()] = tableOf(type);
        }
    }

    private FiveGmmTables() {
    }

    /** Reads a plain message of the type. */
    public static FiveGmmMessage decode(FiveGmmMessageType type, Octets message) {
        return (FiveGmmMessage) BY_TYPE[type.ordinal()].decode(message);
    }

    /** Writes the plain message. */
    @SuppressWarnings("unchecked")
    public static Octets encode(FiveGmmMessage message) {
        return ((NasTable<FiveGmmMessage>) BY_TYPE[message.messageType().ordinal()]).encode(message);
    }

    private static NasTable<?> tableOf(FiveGmmMessageType type) {
        return switch (type) {
            case REGISTRATION_REQUEST -> RegistrationRequest.TABLE;
            case REGISTRATION_ACCEPT -> RegistrationAccept.TABLE;
            case REGISTRATION_COMPLETE -> RegistrationComplete.TABLE;
            case REGISTRATION_REJECT -> RegistrationReject.TABLE;
            case UE_ORIGINATING_DEREGISTRATION_REQUEST -> UeOriginatingDeregistrationRequest.TABLE;
            case UE_ORIGINATING_DEREGISTRATION_ACCEPT -> UeOriginatingDeregistrationAccept.TABLE;
            case UE_TERMINATED_DEREGISTRATION_REQUEST -> UeTerminatedDeregistrationRequest.TABLE;
            case UE_TERMINATED_DEREGISTRATION_ACCEPT -> UeTerminatedDeregistrationAccept.TABLE;
            case SERVICE_REQUEST -> ServiceRequest.TABLE;
            case SERVICE_REJECT -> ServiceReject.TABLE;
            case SERVICE_ACCEPT -> ServiceAccept.TABLE;
            case CONFIGURATION_UPDATE_COMMAND -> ConfigurationUpdateCommand.TABLE;
            case CONFIGURATION_UPDATE_COMPLETE -> ConfigurationUpdateComplete.TABLE;
            case AUTHENTICATION_REQUEST -> AuthenticationRequest.TABLE;
            case AUTHENTICATION_RESPONSE -> AuthenticationResponse.TABLE;
            case AUTHENTICATION_REJECT -> AuthenticationReject.TABLE;
            case AUTHENTICATION_FAILURE -> AuthenticationFailure.TABLE;
            case AUTHENTICATION_RESULT -> AuthenticationResult.TABLE;
            case IDENTITY_REQUEST -> IdentityRequest.TABLE;
            case IDENTITY_RESPONSE -> IdentityResponse.TABLE;
            case SECURITY_MODE_COMMAND -> SecurityModeCommand.TABLE;
            case SECURITY_MODE_COMPLETE -> SecurityModeComplete.TABLE;
            case SECURITY_MODE_REJECT -> SecurityModeReject.TABLE;
            case FIVE_GMM_STATUS -> FiveGmmStatus.TABLE;
            case NOTIFICATION -> Notification.TABLE;
            case NOTIFICATION_RESPONSE -> NotificationResponse.TABLE;
            case UL_NAS_TRANSPORT -> UlNasTransport.TABLE;
            case DL_NAS_TRANSPORT -> DlNasTransport.TABLE;
            case CONTROL_PLANE_SERVICE_REQUEST -> ControlPlaneServiceRequest.TABLE;
            case NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMMAND -> NetworkSliceSpecificAuthenticationCommand.TABLE;
            case NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMPLETE -> NetworkSliceSpecificAuthenticationComplete.TABLE;
            case NETWORK_SLICE_SPECIFIC_AUTHENTICATION_RESULT -> NetworkSliceSpecificAuthenticationResult.TABLE;
            case RELAY_KEY_REQUEST -> RelayKeyRequest.TABLE;
            case RELAY_KEY_ACCEPT -> RelayKeyAccept.TABLE;
            case RELAY_KEY_REJECT -> RelayKeyReject.TABLE;
            case RELAY_AUTHENTICATION_REQUEST -> RelayAuthenticationRequest.TABLE;
            case RELAY_AUTHENTICATION_RESPONSE -> RelayAuthenticationResponse.TABLE;
            case SECURITY_SERVICE_DOWNLINK -> SecurityServiceDownlink.TABLE;
            case SECURITY_SERVICE_UPLINK -> SecurityServiceUplink.TABLE;
        };
    }
}
