// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

/** A message that an AMF sends to a RAN node. */
public sealed interface ToRan extends NgapMessage permits AmfConfigurationUpdate, AmfStatusIndication, DownlinkNasTransport,
        ErrorIndication, InitialContextSetupRequest, NgReset, NgResetAcknowledge, NgSetupFailure, NgSetupResponse, OverloadStart,
        OverloadStop, Paging, PduSessionResourceModifyRequest, PduSessionResourceReleaseCommand, PduSessionResourceSetupRequest,
        RanConfigurationUpdateAcknowledge, RanConfigurationUpdateFailure, UeContextModificationRequest, UeContextReleaseCommand {
}
