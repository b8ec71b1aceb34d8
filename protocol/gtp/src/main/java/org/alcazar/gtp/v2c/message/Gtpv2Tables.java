// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** From a message's type to its table. */
public final class Gtpv2Tables {

    private Gtpv2Tables() {
    }

    /**
     * Reads the elements of a message.
     *
     * @throws org.alcazar.gtp.v2c.codec.ElementFault if the message must be refused for them
     */
    public static Gtpv2Message read(Gtpv2MessageType type, Octets elements) {
        return switch (type) {
            case ECHO_REQUEST -> EchoRequest.TABLE.read(elements);
            case ECHO_RESPONSE -> EchoResponse.TABLE.read(elements);
            case VERSION_NOT_SUPPORTED -> VersionNotSupported.TABLE.read(elements);
            case CREATE_SESSION_REQUEST -> CreateSessionRequest.TABLE.read(elements);
            case CREATE_SESSION_RESPONSE -> CreateSessionResponse.TABLE.read(elements);
            case MODIFY_BEARER_REQUEST -> ModifyBearerRequest.TABLE.read(elements);
            case MODIFY_BEARER_RESPONSE -> ModifyBearerResponse.TABLE.read(elements);
            case DELETE_SESSION_REQUEST -> DeleteSessionRequest.TABLE.read(elements);
            case DELETE_SESSION_RESPONSE -> DeleteSessionResponse.TABLE.read(elements);
            case CHANGE_NOTIFICATION_REQUEST -> ChangeNotificationRequest.TABLE.read(elements);
            case CHANGE_NOTIFICATION_RESPONSE -> ChangeNotificationResponse.TABLE.read(elements);
            case DELETE_BEARER_COMMAND -> DeleteBearerCommand.TABLE.read(elements);
            case DELETE_BEARER_FAILURE_INDICATION -> DeleteBearerFailureIndication.TABLE.read(elements);
            case BEARER_RESOURCE_COMMAND -> BearerResourceCommand.TABLE.read(elements);
            case BEARER_RESOURCE_FAILURE_INDICATION -> BearerResourceFailureIndication.TABLE.read(elements);
            case DOWNLINK_DATA_NOTIFICATION_FAILURE_INDICATION -> DownlinkDataNotificationFailureIndication.TABLE.read(elements);
            case CREATE_BEARER_REQUEST -> CreateBearerRequest.TABLE.read(elements);
            case CREATE_BEARER_RESPONSE -> CreateBearerResponse.TABLE.read(elements);
            case UPDATE_BEARER_REQUEST -> UpdateBearerRequest.TABLE.read(elements);
            case UPDATE_BEARER_RESPONSE -> UpdateBearerResponse.TABLE.read(elements);
            case DELETE_BEARER_REQUEST -> DeleteBearerRequest.TABLE.read(elements);
            case DELETE_BEARER_RESPONSE -> DeleteBearerResponse.TABLE.read(elements);
            case IDENTIFICATION_REQUEST -> IdentificationRequest.TABLE.read(elements);
            case IDENTIFICATION_RESPONSE -> IdentificationResponse.TABLE.read(elements);
            case CONTEXT_REQUEST -> ContextRequest.TABLE.read(elements);
            case CONTEXT_RESPONSE -> ContextResponse.TABLE.read(elements);
            case CONTEXT_ACKNOWLEDGE -> ContextAcknowledge.TABLE.read(elements);
            case FORWARD_RELOCATION_REQUEST -> ForwardRelocationRequest.TABLE.read(elements);
            case FORWARD_RELOCATION_RESPONSE -> ForwardRelocationResponse.TABLE.read(elements);
            case FORWARD_RELOCATION_COMPLETE_NOTIFICATION -> ForwardRelocationCompleteNotification.TABLE.read(elements);
            case FORWARD_RELOCATION_COMPLETE_ACKNOWLEDGE -> ForwardRelocationCompleteAcknowledge.TABLE.read(elements);
            case RELOCATION_CANCEL_REQUEST -> RelocationCancelRequest.TABLE.read(elements);
            case RELOCATION_CANCEL_RESPONSE -> RelocationCancelResponse.TABLE.read(elements);
            case RELEASE_ACCESS_BEARERS_REQUEST -> ReleaseAccessBearersRequest.TABLE.read(elements);
            case RELEASE_ACCESS_BEARERS_RESPONSE -> ReleaseAccessBearersResponse.TABLE.read(elements);
            case DOWNLINK_DATA_NOTIFICATION -> DownlinkDataNotification.TABLE.read(elements);
            case DOWNLINK_DATA_NOTIFICATION_ACKNOWLEDGE -> DownlinkDataNotificationAcknowledge.TABLE.read(elements);
        };
    }

    /** Writes the elements of a message. */
    public static void write(OctetWriter out, Gtpv2Message message) {
        switch (message) {
            case EchoRequest m -> EchoRequest.TABLE.write(out, m);
            case EchoResponse m -> EchoResponse.TABLE.write(out, m);
            case VersionNotSupported m -> VersionNotSupported.TABLE.write(out, m);
            case CreateSessionRequest m -> CreateSessionRequest.TABLE.write(out, m);
            case CreateSessionResponse m -> CreateSessionResponse.TABLE.write(out, m);
            case ModifyBearerRequest m -> ModifyBearerRequest.TABLE.write(out, m);
            case ModifyBearerResponse m -> ModifyBearerResponse.TABLE.write(out, m);
            case DeleteSessionRequest m -> DeleteSessionRequest.TABLE.write(out, m);
            case DeleteSessionResponse m -> DeleteSessionResponse.TABLE.write(out, m);
            case ChangeNotificationRequest m -> ChangeNotificationRequest.TABLE.write(out, m);
            case ChangeNotificationResponse m -> ChangeNotificationResponse.TABLE.write(out, m);
            case DeleteBearerCommand m -> DeleteBearerCommand.TABLE.write(out, m);
            case DeleteBearerFailureIndication m -> DeleteBearerFailureIndication.TABLE.write(out, m);
            case BearerResourceCommand m -> BearerResourceCommand.TABLE.write(out, m);
            case BearerResourceFailureIndication m -> BearerResourceFailureIndication.TABLE.write(out, m);
            case DownlinkDataNotificationFailureIndication m -> DownlinkDataNotificationFailureIndication.TABLE.write(out, m);
            case CreateBearerRequest m -> CreateBearerRequest.TABLE.write(out, m);
            case CreateBearerResponse m -> CreateBearerResponse.TABLE.write(out, m);
            case UpdateBearerRequest m -> UpdateBearerRequest.TABLE.write(out, m);
            case UpdateBearerResponse m -> UpdateBearerResponse.TABLE.write(out, m);
            case DeleteBearerRequest m -> DeleteBearerRequest.TABLE.write(out, m);
            case DeleteBearerResponse m -> DeleteBearerResponse.TABLE.write(out, m);
            case IdentificationRequest m -> IdentificationRequest.TABLE.write(out, m);
            case IdentificationResponse m -> IdentificationResponse.TABLE.write(out, m);
            case ContextRequest m -> ContextRequest.TABLE.write(out, m);
            case ContextResponse m -> ContextResponse.TABLE.write(out, m);
            case ContextAcknowledge m -> ContextAcknowledge.TABLE.write(out, m);
            case ForwardRelocationRequest m -> ForwardRelocationRequest.TABLE.write(out, m);
            case ForwardRelocationResponse m -> ForwardRelocationResponse.TABLE.write(out, m);
            case ForwardRelocationCompleteNotification m -> ForwardRelocationCompleteNotification.TABLE.write(out, m);
            case ForwardRelocationCompleteAcknowledge m -> ForwardRelocationCompleteAcknowledge.TABLE.write(out, m);
            case RelocationCancelRequest m -> RelocationCancelRequest.TABLE.write(out, m);
            case RelocationCancelResponse m -> RelocationCancelResponse.TABLE.write(out, m);
            case ReleaseAccessBearersRequest m -> ReleaseAccessBearersRequest.TABLE.write(out, m);
            case ReleaseAccessBearersResponse m -> ReleaseAccessBearersResponse.TABLE.write(out, m);
            case DownlinkDataNotification m -> DownlinkDataNotification.TABLE.write(out, m);
            case DownlinkDataNotificationAcknowledge m -> DownlinkDataNotificationAcknowledge.TABLE.write(out, m);
            case OtherMessage m -> m.write(out);
        }
    }
}
