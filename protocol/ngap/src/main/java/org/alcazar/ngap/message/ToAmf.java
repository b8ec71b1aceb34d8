// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

/** A message that a RAN node sends to an AMF. */
public sealed interface ToAmf extends NgapMessage permits AmfConfigurationUpdateAcknowledge, AmfConfigurationUpdateFailure,
        BroadcastSessionModificationFailure, BroadcastSessionModificationResponse, BroadcastSessionReleaseRequired,
        BroadcastSessionReleaseResponse, BroadcastSessionSetupFailure, BroadcastSessionSetupResponse, CellTrafficTrace,
        DistributionReleaseRequest, DistributionSetupRequest, ErrorIndication, HandoverCancel, HandoverFailure, HandoverNotify,
        HandoverRequestAcknowledge, HandoverRequired, InitialContextSetupFailure, InitialContextSetupResponse, InitialUeMessage,
        LocationReport, LocationReportingFailureIndication, MulticastSessionActivationFailure, MulticastSessionActivationResponse,
        MulticastSessionDeactivationResponse, MulticastSessionUpdateFailure, MulticastSessionUpdateResponse, NasNonDeliveryIndication,
        NgReset, NgResetAcknowledge, NgSetupRequest, PathSwitchRequest, PduSessionResourceModifyIndication,
        PduSessionResourceModifyResponse, PduSessionResourceNotify, PduSessionResourceReleaseResponse, PduSessionResourceSetupResponse,
        PrivateMessage, PwsCancelResponse, PwsFailureIndication, PwsRestartIndication, RanConfigurationUpdate, RanCpRelocationIndication,
        RetrieveUeInformation, RrcInactiveTransitionReport, SecondaryRatDataUsageReport, TraceFailureIndication,
        UeContextModificationFailure, UeContextModificationResponse, UeContextReleaseComplete, UeContextReleaseRequest,
        UeContextResumeRequest, UeContextSuspendRequest, UeRadioCapabilityCheckResponse, UeRadioCapabilityIdMappingRequest,
        UeRadioCapabilityInfoIndication, UplinkNasTransport, UplinkNonUeAssociatedNrppaTransport, UplinkRanConfigurationTransfer,
        UplinkRanEarlyStatusTransfer, UplinkRanStatusTransfer, UplinkRimInformationTransfer, UplinkUeAssociatedNrppaTransport,
        WriteReplaceWarningResponse {
}
