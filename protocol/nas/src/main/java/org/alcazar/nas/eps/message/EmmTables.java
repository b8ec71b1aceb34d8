// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.wire.Octets;

/** Finds the table of an EMM message. Behind {@link org.alcazar.nas.eps.NasEps}, which is what to call. */
public final class EmmTables {

    private static final NasTable<?>[] BY_TYPE = new NasTable<?>[EmmMessageType.values().length];

    static {
        for (var type : EmmMessageType.values()) {
            if (type != EmmMessageType.SERVICE_REQUEST) {
                BY_TYPE[type.ordinal()] = tableOf(type);
            }
        }
    }

    private EmmTables() {
    }

    /** Reads a plain message of the type, which is not a Service Request. */
    public static EmmMessage decode(EmmMessageType type, Octets message) {
        return (EmmMessage) BY_TYPE[type.ordinal()].decode(message);
    }

    /** Writes the plain message; a Service Request whole, as it is never plain. */
    @SuppressWarnings("unchecked")
    public static Octets encode(EmmMessage message) {
        return message instanceof ServiceRequest request ? request.encode()
                : ((NasTable<EmmMessage>) BY_TYPE[message.messageType().ordinal()]).encode(message);
    }

    private static NasTable<?> tableOf(EmmMessageType type) {
        return switch (type) {
            case ATTACH_REQUEST -> AttachRequest.TABLE;
            case ATTACH_ACCEPT -> AttachAccept.TABLE;
            case ATTACH_COMPLETE -> AttachComplete.TABLE;
            case ATTACH_REJECT -> AttachReject.TABLE;
            case UE_ORIGINATING_DETACH_REQUEST -> UeOriginatingDetachRequest.TABLE;
            case UE_TERMINATED_DETACH_REQUEST -> UeTerminatedDetachRequest.TABLE;
            case DETACH_ACCEPT -> DetachAccept.TABLE;
            case TRACKING_AREA_UPDATE_REQUEST -> TrackingAreaUpdateRequest.TABLE;
            case TRACKING_AREA_UPDATE_ACCEPT -> TrackingAreaUpdateAccept.TABLE;
            case TRACKING_AREA_UPDATE_COMPLETE -> TrackingAreaUpdateComplete.TABLE;
            case TRACKING_AREA_UPDATE_REJECT -> TrackingAreaUpdateReject.TABLE;
            case EXTENDED_SERVICE_REQUEST -> ExtendedServiceRequest.TABLE;
            case CONTROL_PLANE_SERVICE_REQUEST -> ControlPlaneServiceRequest.TABLE;
            case SERVICE_REJECT -> ServiceReject.TABLE;
            case SERVICE_ACCEPT -> ServiceAccept.TABLE;
            case GUTI_REALLOCATION_COMMAND -> GutiReallocationCommand.TABLE;
            case GUTI_REALLOCATION_COMPLETE -> GutiReallocationComplete.TABLE;
            case AUTHENTICATION_REQUEST -> AuthenticationRequest.TABLE;
            case AUTHENTICATION_RESPONSE -> AuthenticationResponse.TABLE;
            case AUTHENTICATION_REJECT -> AuthenticationReject.TABLE;
            case IDENTITY_REQUEST -> IdentityRequest.TABLE;
            case IDENTITY_RESPONSE -> IdentityResponse.TABLE;
            case AUTHENTICATION_FAILURE -> AuthenticationFailure.TABLE;
            case SECURITY_MODE_COMMAND -> SecurityModeCommand.TABLE;
            case SECURITY_MODE_COMPLETE -> SecurityModeComplete.TABLE;
            case SECURITY_MODE_REJECT -> SecurityModeReject.TABLE;
            case EMM_STATUS -> EmmStatus.TABLE;
            case EMM_INFORMATION -> EmmInformation.TABLE;
            case DOWNLINK_NAS_TRANSPORT -> DownlinkNasTransport.TABLE;
            case UPLINK_NAS_TRANSPORT -> UplinkNasTransport.TABLE;
            case CS_SERVICE_NOTIFICATION -> CsServiceNotification.TABLE;
            case UPLINK_GENERIC_NAS_TRANSPORT -> UplinkGenericNasTransport.TABLE;
            case DOWNLINK_GENERIC_NAS_TRANSPORT -> DownlinkGenericNasTransport.TABLE;
            case SERVICE_REQUEST -> throw new IllegalArgumentException("a Service Request has no table");
        };
    }
}
