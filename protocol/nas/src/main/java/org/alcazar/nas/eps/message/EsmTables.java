// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.wire.Octets;

/** Finds the table of an ESM message. Behind {@link org.alcazar.nas.eps.NasEps}, which is what to call. */
public final class EsmTables {

    private static final NasTable<?>[] BY_TYPE = new NasTable<?>[EsmMessageType.values().length];

    static {
        for (var type : EsmMessageType.values()) {
            BY_TYPE[type.ordinal()] = tableOf(type);
        }
    }

    private EsmTables() {
    }

    /** Reads a message of the type. */
    public static EsmMessage decode(EsmMessageType type, Octets message) {
        return (EsmMessage) BY_TYPE[type.ordinal()].decode(message);
    }

    /** Writes the message. */
    @SuppressWarnings("unchecked")
    public static Octets encode(EsmMessage message) {
        return ((NasTable<EsmMessage>) BY_TYPE[message.messageType().ordinal()]).encode(message);
    }

    private static NasTable<?> tableOf(EsmMessageType type) {
        return switch (type) {
            case ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST -> ActivateDefaultEpsBearerContextRequest.TABLE;
            case ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_ACCEPT -> ActivateDefaultEpsBearerContextAccept.TABLE;
            case ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT -> ActivateDefaultEpsBearerContextReject.TABLE;
            case ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST -> ActivateDedicatedEpsBearerContextRequest.TABLE;
            case ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_ACCEPT -> ActivateDedicatedEpsBearerContextAccept.TABLE;
            case ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REJECT -> ActivateDedicatedEpsBearerContextReject.TABLE;
            case MODIFY_EPS_BEARER_CONTEXT_REQUEST -> ModifyEpsBearerContextRequest.TABLE;
            case MODIFY_EPS_BEARER_CONTEXT_ACCEPT -> ModifyEpsBearerContextAccept.TABLE;
            case MODIFY_EPS_BEARER_CONTEXT_REJECT -> ModifyEpsBearerContextReject.TABLE;
            case DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST -> DeactivateEpsBearerContextRequest.TABLE;
            case DEACTIVATE_EPS_BEARER_CONTEXT_ACCEPT -> DeactivateEpsBearerContextAccept.TABLE;
            case PDN_CONNECTIVITY_REQUEST -> PdnConnectivityRequest.TABLE;
            case PDN_CONNECTIVITY_REJECT -> PdnConnectivityReject.TABLE;
            case PDN_DISCONNECT_REQUEST -> PdnDisconnectRequest.TABLE;
            case PDN_DISCONNECT_REJECT -> PdnDisconnectReject.TABLE;
            case BEARER_RESOURCE_ALLOCATION_REQUEST -> BearerResourceAllocationRequest.TABLE;
            case BEARER_RESOURCE_ALLOCATION_REJECT -> BearerResourceAllocationReject.TABLE;
            case BEARER_RESOURCE_MODIFICATION_REQUEST -> BearerResourceModificationRequest.TABLE;
            case BEARER_RESOURCE_MODIFICATION_REJECT -> BearerResourceModificationReject.TABLE;
            case ESM_INFORMATION_REQUEST -> EsmInformationRequest.TABLE;
            case ESM_INFORMATION_RESPONSE -> EsmInformationResponse.TABLE;
            case ESM_NOTIFICATION -> EsmNotification.TABLE;
            case ESM_DUMMY_MESSAGE -> EsmDummyMessage.TABLE;
            case ESM_STATUS -> EsmStatus.TABLE;
            case REMOTE_UE_REPORT -> RemoteUeReport.TABLE;
            case REMOTE_UE_REPORT_RESPONSE -> RemoteUeReportResponse.TABLE;
            case ESM_DATA_TRANSPORT -> EsmDataTransport.TABLE;
        };
    }
}
