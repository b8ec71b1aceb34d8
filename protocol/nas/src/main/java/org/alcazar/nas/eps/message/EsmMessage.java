// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import org.alcazar.nas.element.OtherElements;

/** A message of EPS session management (TS 24.301 §8.3). */
public sealed interface EsmMessage extends EpsMessage permits ActivateDefaultEpsBearerContextRequest, ActivateDefaultEpsBearerContextAccept,
        ActivateDefaultEpsBearerContextReject, ActivateDedicatedEpsBearerContextRequest, ActivateDedicatedEpsBearerContextAccept,
        ActivateDedicatedEpsBearerContextReject, ModifyEpsBearerContextRequest, ModifyEpsBearerContextAccept, ModifyEpsBearerContextReject,
        DeactivateEpsBearerContextRequest, DeactivateEpsBearerContextAccept, PdnConnectivityRequest, PdnConnectivityReject,
        PdnDisconnectRequest, PdnDisconnectReject, BearerResourceAllocationRequest, BearerResourceAllocationReject,
        BearerResourceModificationRequest, BearerResourceModificationReject, EsmInformationRequest, EsmInformationResponse, EsmNotification,
        EsmDummyMessage, EsmStatus, RemoteUeReport, RemoteUeReportResponse, EsmDataTransport {

    /** 5..15, or 1..15 of a network with fifteen bearers; 0 for none assigned. */
    int epsBearerIdentity();

    /** 1..254; 0 for none assigned. */
    int procedureTransactionIdentity();

    EsmMessageType messageType();

    /** The elements that have no component of their own. */
    OtherElements others();
}
