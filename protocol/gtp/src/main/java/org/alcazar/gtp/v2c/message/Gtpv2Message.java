// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

/** A message of GTPv2-C (TS 29.274 §7), without the header. */
public sealed interface Gtpv2Message permits BearerResourceCommand, BearerResourceFailureIndication, ChangeNotificationRequest,
        ChangeNotificationResponse, ContextAcknowledge, ContextRequest, ContextResponse, CreateBearerRequest, CreateBearerResponse,
        CreateSessionRequest, CreateSessionResponse, DeleteBearerCommand, DeleteBearerFailureIndication, DeleteBearerRequest,
        DeleteBearerResponse, DeleteSessionRequest, DeleteSessionResponse, DownlinkDataNotification, DownlinkDataNotificationAcknowledge,
        DownlinkDataNotificationFailureIndication, EchoRequest, EchoResponse, ForwardRelocationCompleteAcknowledge,
        ForwardRelocationCompleteNotification, ForwardRelocationRequest, ForwardRelocationResponse, IdentificationRequest,
        IdentificationResponse, ModifyBearerRequest, ModifyBearerResponse, OtherMessage, ReleaseAccessBearersRequest,
        ReleaseAccessBearersResponse, RelocationCancelRequest, RelocationCancelResponse, UpdateBearerRequest, UpdateBearerResponse,
        VersionNotSupported {

    /** 0..255 (TS 29.274 table 6.1-1). */
    int messageType();
}
