// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

/** A message that an AMF sends to a RAN node. */
public sealed interface ToRan extends NgapMessage permits AmfConfigurationUpdate, AmfCpRelocationIndication, AmfStatusIndication,
        BroadcastSessionModificationRequest, BroadcastSessionReleaseRequest, BroadcastSessionSetupRequest,
        ConnectionEstablishmentIndication, DeactivateTrace, DistributionReleaseResponse, DistributionSetupFailure,
        DistributionSetupResponse, DownlinkNasTransport, DownlinkNonUeAssociatedNrppaTransport, DownlinkRanConfigurationTransfer,
        DownlinkRanEarlyStatusTransfer, DownlinkRanStatusTransfer, DownlinkRimInformationTransfer, DownlinkUeAssociatedNrppaTransport,
        ErrorIndication, HandoverCancelAcknowledge, HandoverCommand, HandoverPreparationFailure, HandoverRequest, HandoverSuccess,
        InitialContextSetupRequest, LocationReportingControl, MulticastGroupPaging, MulticastSessionActivationRequest,
        MulticastSessionDeactivationRequest, MulticastSessionUpdateRequest, NgReset, NgResetAcknowledge, NgSetupFailure, NgSetupResponse,
        OverloadStart, OverloadStop, Paging, PathSwitchRequestAcknowledge, PathSwitchRequestFailure, PduSessionResourceModifyConfirm,
        PduSessionResourceModifyRequest, PduSessionResourceReleaseCommand, PduSessionResourceSetupRequest, PrivateMessage, PwsCancelRequest,
        RanConfigurationUpdateAcknowledge, RanConfigurationUpdateFailure, RerouteNasRequest, TraceStart, UeContextModificationRequest,
        UeContextReleaseCommand, UeContextResumeFailure, UeContextResumeResponse, UeContextSuspendFailure, UeContextSuspendResponse,
        UeInformationTransfer, UeRadioCapabilityCheckRequest, UeRadioCapabilityIdMappingResponse, UeTnlaBindingReleaseRequest,
        WriteReplaceWarningRequest {
}
