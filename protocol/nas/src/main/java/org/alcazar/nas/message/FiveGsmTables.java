// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.wire.Octets;

/** Finds the table of a 5GSM message. Behind {@link org.alcazar.nas.Nas5gs}, which is what to call. */
public final class FiveGsmTables {

    private static final NasTable<?>[] BY_TYPE = new NasTable<?>[FiveGsmMessageType.values().length];

    static {
        for (var type : FiveGsmMessageType.values()) {
            BY_TYPE[type.ordinal()] = tableOf(type);
        }
    }

    private FiveGsmTables() {
    }

    /** Reads a plain message of the type. */
    public static FiveGsmMessage decode(FiveGsmMessageType type, Octets message) {
        return (FiveGsmMessage) BY_TYPE[type.ordinal()].decode(message);
    }

    /** Writes the plain message. */
    @SuppressWarnings("unchecked")
    public static Octets encode(FiveGsmMessage message) {
        return ((NasTable<FiveGsmMessage>) BY_TYPE[message.messageType().ordinal()]).encode(message);
    }

    private static NasTable<?> tableOf(FiveGsmMessageType type) {
        return switch (type) {
            case PDU_SESSION_ESTABLISHMENT_REQUEST -> PduSessionEstablishmentRequest.TABLE;
            case PDU_SESSION_ESTABLISHMENT_ACCEPT -> PduSessionEstablishmentAccept.TABLE;
            case PDU_SESSION_ESTABLISHMENT_REJECT -> PduSessionEstablishmentReject.TABLE;
            case PDU_SESSION_AUTHENTICATION_COMMAND -> PduSessionAuthenticationCommand.TABLE;
            case PDU_SESSION_AUTHENTICATION_COMPLETE -> PduSessionAuthenticationComplete.TABLE;
            case PDU_SESSION_AUTHENTICATION_RESULT -> PduSessionAuthenticationResult.TABLE;
            case PDU_SESSION_MODIFICATION_REQUEST -> PduSessionModificationRequest.TABLE;
            case PDU_SESSION_MODIFICATION_REJECT -> PduSessionModificationReject.TABLE;
            case PDU_SESSION_MODIFICATION_COMMAND -> PduSessionModificationCommand.TABLE;
            case PDU_SESSION_MODIFICATION_COMPLETE -> PduSessionModificationComplete.TABLE;
            case PDU_SESSION_MODIFICATION_COMMAND_REJECT -> PduSessionModificationCommandReject.TABLE;
            case PDU_SESSION_RELEASE_REQUEST -> PduSessionReleaseRequest.TABLE;
            case PDU_SESSION_RELEASE_REJECT -> PduSessionReleaseReject.TABLE;
            case PDU_SESSION_RELEASE_COMMAND -> PduSessionReleaseCommand.TABLE;
            case PDU_SESSION_RELEASE_COMPLETE -> PduSessionReleaseComplete.TABLE;
            case FIVE_GSM_STATUS -> FiveGsmStatus.TABLE;
            case SERVICE_LEVEL_AUTHENTICATION_COMMAND -> ServiceLevelAuthenticationCommand.TABLE;
            case SERVICE_LEVEL_AUTHENTICATION_COMPLETE -> ServiceLevelAuthenticationComplete.TABLE;
            case REMOTE_UE_REPORT -> RemoteUeReport.TABLE;
            case REMOTE_UE_REPORT_RESPONSE -> RemoteUeReportResponse.TABLE;
            case SM_SECURITY_SERVICE_DOWNLINK -> SmSecurityServiceDownlink.TABLE;
            case SM_SECURITY_SERVICE_UPLINK -> SmSecurityServiceUplink.TABLE;
            case SM_PROTECTED_MESSAGE -> SmProtectedMessage.TABLE;
        };
    }
}
