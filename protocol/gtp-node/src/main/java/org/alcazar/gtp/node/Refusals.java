// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.ChangeNotificationResponse;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.gtp.v2c.message.CreateBearerResponse;
import org.alcazar.gtp.v2c.message.CreateSessionResponse;
import org.alcazar.gtp.v2c.message.DeleteBearerFailureIndication;
import org.alcazar.gtp.v2c.message.DeleteBearerResponse;
import org.alcazar.gtp.v2c.message.DeleteSessionResponse;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationAcknowledge;
import org.alcazar.gtp.v2c.message.ForwardRelocationCompleteAcknowledge;
import org.alcazar.gtp.v2c.message.ForwardRelocationResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.Gtpv2MessageType;
import org.alcazar.gtp.v2c.message.IdentificationResponse;
import org.alcazar.gtp.v2c.message.ModifyBearerResponse;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersResponse;
import org.alcazar.gtp.v2c.message.RelocationCancelResponse;
import org.alcazar.gtp.v2c.message.UpdateBearerResponse;
import org.jspecify.annotations.Nullable;

/** The response that refuses a request, of which nothing but the type need be known (TS 29.274 §7.7). */
final class Refusals {

    private Refusals() {
    }

    /** @return null where nothing is to be sent: an Echo Response has no cause, a command's refusal needs its words, and only requests are refused */
    static @Nullable Gtpv2Message of(int messageType, Cause cause) {
        var type = Gtpv2MessageType.of(messageType);
        return type == null ? null : switch (type) {
            case CREATE_SESSION_REQUEST -> CreateSessionResponse.builder(cause).build();
            case MODIFY_BEARER_REQUEST -> ModifyBearerResponse.builder(cause).build();
            case DELETE_SESSION_REQUEST -> DeleteSessionResponse.builder(cause).build();
            case CHANGE_NOTIFICATION_REQUEST -> ChangeNotificationResponse.builder(cause).build();
            case CREATE_BEARER_REQUEST -> CreateBearerResponse.builder(cause).build();
            case UPDATE_BEARER_REQUEST -> UpdateBearerResponse.builder(cause).build();
            case DELETE_BEARER_REQUEST -> DeleteBearerResponse.builder(cause).build();
            case DELETE_BEARER_COMMAND -> DeleteBearerFailureIndication.builder(cause).build();
            case IDENTIFICATION_REQUEST -> IdentificationResponse.builder(cause).build();
            case CONTEXT_REQUEST -> ContextResponse.builder(cause).build();
            case FORWARD_RELOCATION_REQUEST -> ForwardRelocationResponse.builder(cause).build();
            case FORWARD_RELOCATION_COMPLETE_NOTIFICATION -> ForwardRelocationCompleteAcknowledge.builder(cause).build();
            case RELOCATION_CANCEL_REQUEST -> RelocationCancelResponse.of(cause);
            case RELEASE_ACCESS_BEARERS_REQUEST -> ReleaseAccessBearersResponse.builder(cause).build();
            case DOWNLINK_DATA_NOTIFICATION -> DownlinkDataNotificationAcknowledge.builder(cause).build();
            case ECHO_REQUEST, BEARER_RESOURCE_COMMAND, ECHO_RESPONSE, VERSION_NOT_SUPPORTED, CREATE_SESSION_RESPONSE,
                    MODIFY_BEARER_RESPONSE, DELETE_SESSION_RESPONSE, CHANGE_NOTIFICATION_RESPONSE, DELETE_BEARER_FAILURE_INDICATION,
                    BEARER_RESOURCE_FAILURE_INDICATION, DOWNLINK_DATA_NOTIFICATION_FAILURE_INDICATION, CREATE_BEARER_RESPONSE,
                    UPDATE_BEARER_RESPONSE, DELETE_BEARER_RESPONSE, IDENTIFICATION_RESPONSE, CONTEXT_RESPONSE, CONTEXT_ACKNOWLEDGE,
                    FORWARD_RELOCATION_RESPONSE, FORWARD_RELOCATION_COMPLETE_ACKNOWLEDGE, RELOCATION_CANCEL_RESPONSE,
                    RELEASE_ACCESS_BEARERS_RESPONSE, DOWNLINK_DATA_NOTIFICATION_ACKNOWLEDGE -> null;
        };
    }
}
