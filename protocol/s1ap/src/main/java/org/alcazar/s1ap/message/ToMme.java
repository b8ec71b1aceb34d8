// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

/** A message that an eNB sends to an MME. */
public sealed interface ToMme extends S1apMessage permits ERabModificationIndication, ERabModifyResponse, ERabReleaseIndication,
        ERabReleaseResponse, ERabSetupResponse, EnbConfigurationTransfer, EnbConfigurationUpdate, EnbDirectInformationTransfer,
        EnbStatusTransfer, ErrorIndication, HandoverCancel, HandoverFailure, HandoverNotify, HandoverRequestAcknowledge, HandoverRequired,
        InitialContextSetupFailure, InitialContextSetupResponse, InitialUeMessage, LocationReport, LocationReportingFailureIndication,
        MmeConfigurationUpdateAcknowledge, MmeConfigurationUpdateFailure, NasNonDeliveryIndication, PathSwitchRequest, Reset,
        ResetAcknowledge, S1SetupRequest, UeCapabilityInfoIndication, UeContextModificationFailure, UeContextModificationResponse,
        UeContextReleaseComplete, UeContextReleaseRequest, UplinkNasTransport, UplinkS1Cdma2000Tunnelling {
}
