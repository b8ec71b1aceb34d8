// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;

/**
 * A message about a UE that both sides have named.
 *
 * <p>The identifiers are the sender's word. Whoever acts on such a message first makes sure that they name a UE of the association it came
 * by (TS 36.413 §10.6).
 */
public sealed interface UeAssociated extends S1apMessage permits DownlinkNasTransport, DownlinkS1Cdma2000Tunnelling,
        ERabModificationConfirm, ERabModificationIndication, ERabModifyRequest, ERabModifyResponse, ERabReleaseCommand,
        ERabReleaseIndication, ERabReleaseResponse, ERabSetupRequest, ERabSetupResponse, EnbStatusTransfer, HandoverCancel,
        HandoverCancelAcknowledge, HandoverCommand, HandoverNotify, HandoverPreparationFailure, HandoverRequestAcknowledge,
        HandoverRequired, InitialContextSetupFailure, InitialContextSetupRequest, InitialContextSetupResponse, LocationReport,
        LocationReportingControl, LocationReportingFailureIndication, MmeStatusTransfer, NasNonDeliveryIndication,
        PathSwitchRequestAcknowledge, PathSwitchRequestFailure, UeCapabilityInfoIndication, UeContextModificationFailure,
        UeContextModificationRequest, UeContextModificationResponse, UeContextReleaseComplete, UeContextReleaseRequest,
        UplinkNasTransport, UplinkS1Cdma2000Tunnelling {

    MmeUeS1apId mmeUeS1apId();

    EnbUeS1apId enbUeS1apId();
}
