// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.RanUeNgapId;

/**
 * A message about a UE that both sides have named.
 *
 * <p>The identifiers are the sender's word. Whoever acts on such a message first makes sure that they name a UE of the association it came
 * by (TS 38.413 §10.6).
 */
public sealed interface UeAssociated extends NgapMessage permits AmfCpRelocationIndication, CellTrafficTrace,
        ConnectionEstablishmentIndication, DeactivateTrace, DownlinkNasTransport, DownlinkRanEarlyStatusTransfer, DownlinkRanStatusTransfer,
        DownlinkUeAssociatedNrppaTransport, HandoverCancel, HandoverCancelAcknowledge, HandoverCommand, HandoverNotify,
        HandoverPreparationFailure, HandoverRequestAcknowledge, HandoverRequired, HandoverSuccess, InitialContextSetupFailure,
        InitialContextSetupRequest, InitialContextSetupResponse, LocationReport, LocationReportingControl,
        LocationReportingFailureIndication, NasNonDeliveryIndication, PathSwitchRequestAcknowledge, PathSwitchRequestFailure,
        PduSessionResourceModifyConfirm, PduSessionResourceModifyIndication, PduSessionResourceModifyRequest,
        PduSessionResourceModifyResponse, PduSessionResourceNotify, PduSessionResourceReleaseCommand, PduSessionResourceReleaseResponse,
        PduSessionResourceSetupRequest, PduSessionResourceSetupResponse, RrcInactiveTransitionReport, SecondaryRatDataUsageReport,
        TraceFailureIndication, TraceStart, UeContextModificationFailure, UeContextModificationRequest, UeContextModificationResponse,
        UeContextReleaseComplete, UeContextReleaseRequest, UeContextResumeFailure, UeContextResumeRequest, UeContextResumeResponse,
        UeContextSuspendFailure, UeContextSuspendRequest, UeContextSuspendResponse, UeRadioCapabilityCheckRequest,
        UeRadioCapabilityCheckResponse, UeRadioCapabilityInfoIndication, UeTnlaBindingReleaseRequest, UplinkNasTransport,
        UplinkRanEarlyStatusTransfer, UplinkRanStatusTransfer, UplinkUeAssociatedNrppaTransport {

    AmfUeNgapId amfUeNgapId();

    RanUeNgapId ranUeNgapId();
}
