// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** Finds the table of a message. Behind {@link org.alcazar.pfcp.Pfcp}, which is what to call. */
public final class PfcpTables {

    private static final IeTable<?>[] BY_TYPE = new IeTable<?>[PfcpMessageType.values().length];

    static {
        for (var type : PfcpMessageType.values()) {
            BY_TYPE[type.ordinal()] = tableOf(type);
        }
    }

    private PfcpTables() {
    }

    /** Reads all that is left as a message of the type. */
    public static PfcpMessage read(PfcpMessageType type, OctetReader in) {
        return (PfcpMessage) BY_TYPE[type.ordinal()].read(in);
    }

    /** Writes what follows the header. */
    @SuppressWarnings("unchecked")
    public static void write(OctetWriter out, PfcpMessage message) {
        ((IeTable<PfcpMessage>) BY_TYPE[message.messageType().ordinal()]).write(out, message);
    }

    private static IeTable<?> tableOf(PfcpMessageType type) {
        return switch (type) {
            case HEARTBEAT_REQUEST -> HeartbeatRequest.TABLE;
            case HEARTBEAT_RESPONSE -> HeartbeatResponse.TABLE;
            case PFD_MANAGEMENT_REQUEST -> PfdManagementRequest.TABLE;
            case PFD_MANAGEMENT_RESPONSE -> PfdManagementResponse.TABLE;
            case ASSOCIATION_SETUP_REQUEST -> AssociationSetupRequest.TABLE;
            case ASSOCIATION_SETUP_RESPONSE -> AssociationSetupResponse.TABLE;
            case ASSOCIATION_UPDATE_REQUEST -> AssociationUpdateRequest.TABLE;
            case ASSOCIATION_UPDATE_RESPONSE -> AssociationUpdateResponse.TABLE;
            case ASSOCIATION_RELEASE_REQUEST -> AssociationReleaseRequest.TABLE;
            case ASSOCIATION_RELEASE_RESPONSE -> AssociationReleaseResponse.TABLE;
            case VERSION_NOT_SUPPORTED_RESPONSE -> VersionNotSupportedResponse.TABLE;
            case NODE_REPORT_REQUEST -> NodeReportRequest.TABLE;
            case NODE_REPORT_RESPONSE -> NodeReportResponse.TABLE;
            case SESSION_SET_DELETION_REQUEST -> SessionSetDeletionRequest.TABLE;
            case SESSION_SET_DELETION_RESPONSE -> SessionSetDeletionResponse.TABLE;
            case SESSION_SET_MODIFICATION_REQUEST -> SessionSetModificationRequest.TABLE;
            case SESSION_SET_MODIFICATION_RESPONSE -> SessionSetModificationResponse.TABLE;
            case SESSION_ESTABLISHMENT_REQUEST -> SessionEstablishmentRequest.TABLE;
            case SESSION_ESTABLISHMENT_RESPONSE -> SessionEstablishmentResponse.TABLE;
            case SESSION_MODIFICATION_REQUEST -> SessionModificationRequest.TABLE;
            case SESSION_MODIFICATION_RESPONSE -> SessionModificationResponse.TABLE;
            case SESSION_DELETION_REQUEST -> SessionDeletionRequest.TABLE;
            case SESSION_DELETION_RESPONSE -> SessionDeletionResponse.TABLE;
            case SESSION_REPORT_REQUEST -> SessionReportRequest.TABLE;
            case SESSION_REPORT_RESPONSE -> SessionReportResponse.TABLE;
        };
    }
}
