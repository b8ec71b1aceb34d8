// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

/** A message that an MME sends to an eNB. */
public sealed interface ToEnb extends S1apMessage permits DownlinkNasTransport, DownlinkS1Cdma2000Tunnelling, ERabModificationConfirm,
        ERabModifyRequest, ERabReleaseCommand, ERabSetupRequest, EnbConfigurationUpdateAcknowledge, EnbConfigurationUpdateFailure,
        ErrorIndication, HandoverCancelAcknowledge, HandoverCommand, HandoverPreparationFailure, HandoverRequest,
        InitialContextSetupRequest, LocationReportingControl, MmeConfigurationTransfer, MmeConfigurationUpdate,
        MmeDirectInformationTransfer, MmeStatusTransfer, OverloadStart, OverloadStop, Paging, PathSwitchRequestAcknowledge,
        PathSwitchRequestFailure, Reset, ResetAcknowledge, S1SetupFailure, S1SetupResponse, UeContextModificationRequest,
        UeContextReleaseCommand {
}
