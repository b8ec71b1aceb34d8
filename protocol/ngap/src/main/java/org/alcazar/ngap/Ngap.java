// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import java.util.List;
import java.util.Objects;
import org.alcazar.ap.codec.UnreadPdu;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.NgapPdu;
import org.alcazar.ngap.codec.NgapRegistry;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.message.AmfConfigurationUpdate;
import org.alcazar.ngap.message.AmfConfigurationUpdateAcknowledge;
import org.alcazar.ngap.message.AmfConfigurationUpdateFailure;
import org.alcazar.ngap.message.AmfCpRelocationIndication;
import org.alcazar.ngap.message.AmfStatusIndication;
import org.alcazar.ngap.message.BroadcastSessionModificationFailure;
import org.alcazar.ngap.message.BroadcastSessionModificationRequest;
import org.alcazar.ngap.message.BroadcastSessionModificationResponse;
import org.alcazar.ngap.message.BroadcastSessionReleaseRequest;
import org.alcazar.ngap.message.BroadcastSessionReleaseRequired;
import org.alcazar.ngap.message.BroadcastSessionReleaseResponse;
import org.alcazar.ngap.message.BroadcastSessionSetupFailure;
import org.alcazar.ngap.message.BroadcastSessionSetupRequest;
import org.alcazar.ngap.message.BroadcastSessionSetupResponse;
import org.alcazar.ngap.message.CellTrafficTrace;
import org.alcazar.ngap.message.ConnectionEstablishmentIndication;
import org.alcazar.ngap.message.DeactivateTrace;
import org.alcazar.ngap.message.DistributionReleaseRequest;
import org.alcazar.ngap.message.DistributionReleaseResponse;
import org.alcazar.ngap.message.DistributionSetupFailure;
import org.alcazar.ngap.message.DistributionSetupRequest;
import org.alcazar.ngap.message.DistributionSetupResponse;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.DownlinkNonUeAssociatedNrppaTransport;
import org.alcazar.ngap.message.DownlinkRanConfigurationTransfer;
import org.alcazar.ngap.message.DownlinkRanEarlyStatusTransfer;
import org.alcazar.ngap.message.DownlinkRanStatusTransfer;
import org.alcazar.ngap.message.DownlinkRimInformationTransfer;
import org.alcazar.ngap.message.DownlinkUeAssociatedNrppaTransport;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.HandoverCancel;
import org.alcazar.ngap.message.HandoverCancelAcknowledge;
import org.alcazar.ngap.message.HandoverCommand;
import org.alcazar.ngap.message.HandoverFailure;
import org.alcazar.ngap.message.HandoverNotify;
import org.alcazar.ngap.message.HandoverPreparationFailure;
import org.alcazar.ngap.message.HandoverRequest;
import org.alcazar.ngap.message.HandoverRequestAcknowledge;
import org.alcazar.ngap.message.HandoverRequired;
import org.alcazar.ngap.message.HandoverSuccess;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.LocationReport;
import org.alcazar.ngap.message.LocationReportingControl;
import org.alcazar.ngap.message.LocationReportingFailureIndication;
import org.alcazar.ngap.message.MulticastGroupPaging;
import org.alcazar.ngap.message.MulticastSessionActivationFailure;
import org.alcazar.ngap.message.MulticastSessionActivationRequest;
import org.alcazar.ngap.message.MulticastSessionActivationResponse;
import org.alcazar.ngap.message.MulticastSessionDeactivationRequest;
import org.alcazar.ngap.message.MulticastSessionDeactivationResponse;
import org.alcazar.ngap.message.MulticastSessionUpdateFailure;
import org.alcazar.ngap.message.MulticastSessionUpdateRequest;
import org.alcazar.ngap.message.MulticastSessionUpdateResponse;
import org.alcazar.ngap.message.NasNonDeliveryIndication;
import org.alcazar.ngap.message.NgReset;
import org.alcazar.ngap.message.NgResetAcknowledge;
import org.alcazar.ngap.message.NgSetupFailure;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.NgSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.OverloadStart;
import org.alcazar.ngap.message.OverloadStop;
import org.alcazar.ngap.message.Paging;
import org.alcazar.ngap.message.PathSwitchRequest;
import org.alcazar.ngap.message.PathSwitchRequestAcknowledge;
import org.alcazar.ngap.message.PathSwitchRequestFailure;
import org.alcazar.ngap.message.PduSessionResourceModifyConfirm;
import org.alcazar.ngap.message.PduSessionResourceModifyIndication;
import org.alcazar.ngap.message.PduSessionResourceModifyRequest;
import org.alcazar.ngap.message.PduSessionResourceModifyResponse;
import org.alcazar.ngap.message.PduSessionResourceNotify;
import org.alcazar.ngap.message.PduSessionResourceReleaseCommand;
import org.alcazar.ngap.message.PduSessionResourceReleaseResponse;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.ngap.message.PduSessionResourceSetupResponse;
import org.alcazar.ngap.message.PrivateMessage;
import org.alcazar.ngap.message.PwsCancelRequest;
import org.alcazar.ngap.message.PwsCancelResponse;
import org.alcazar.ngap.message.PwsFailureIndication;
import org.alcazar.ngap.message.PwsRestartIndication;
import org.alcazar.ngap.message.RanConfigurationUpdate;
import org.alcazar.ngap.message.RanConfigurationUpdateAcknowledge;
import org.alcazar.ngap.message.RanConfigurationUpdateFailure;
import org.alcazar.ngap.message.RanCpRelocationIndication;
import org.alcazar.ngap.message.RerouteNasRequest;
import org.alcazar.ngap.message.RetrieveUeInformation;
import org.alcazar.ngap.message.RrcInactiveTransitionReport;
import org.alcazar.ngap.message.SecondaryRatDataUsageReport;
import org.alcazar.ngap.message.TraceFailureIndication;
import org.alcazar.ngap.message.TraceStart;
import org.alcazar.ngap.message.UeContextModificationFailure;
import org.alcazar.ngap.message.UeContextModificationRequest;
import org.alcazar.ngap.message.UeContextModificationResponse;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UeContextResumeFailure;
import org.alcazar.ngap.message.UeContextResumeRequest;
import org.alcazar.ngap.message.UeContextResumeResponse;
import org.alcazar.ngap.message.UeContextSuspendFailure;
import org.alcazar.ngap.message.UeContextSuspendRequest;
import org.alcazar.ngap.message.UeContextSuspendResponse;
import org.alcazar.ngap.message.UeInformationTransfer;
import org.alcazar.ngap.message.UeRadioCapabilityCheckRequest;
import org.alcazar.ngap.message.UeRadioCapabilityCheckResponse;
import org.alcazar.ngap.message.UeRadioCapabilityIdMappingRequest;
import org.alcazar.ngap.message.UeRadioCapabilityIdMappingResponse;
import org.alcazar.ngap.message.UeRadioCapabilityInfoIndication;
import org.alcazar.ngap.message.UeTnlaBindingReleaseRequest;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.ngap.message.UplinkNonUeAssociatedNrppaTransport;
import org.alcazar.ngap.message.UplinkRanConfigurationTransfer;
import org.alcazar.ngap.message.UplinkRanEarlyStatusTransfer;
import org.alcazar.ngap.message.UplinkRanStatusTransfer;
import org.alcazar.ngap.message.UplinkRimInformationTransfer;
import org.alcazar.ngap.message.UplinkUeAssociatedNrppaTransport;
import org.alcazar.ngap.message.WriteReplaceWarningRequest;
import org.alcazar.ngap.message.WriteReplaceWarningResponse;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The way in and out: octets to messages, messages to octets, and what to answer where octets are no message (TS 38.413 §10). */
public final class Ngap {

    /** The SCTP payload protocol identifier of NGAP (TS 38.412 §7). */
    public static final int PAYLOAD_PROTOCOL_ID = 60;

    /** The SCTP port of NGAP (TS 38.412 §7). */
    public static final int PORT = 38412;

    // Procedures of which a message reports the failure (TS 38.413 §8.1).
    private static final int AMF_CONFIGURATION_UPDATE = 0;
    private static final int HANDOVER_PREPARATION = 12;
    private static final int HANDOVER_RESOURCE_ALLOCATION = 13;
    private static final int INITIAL_CONTEXT_SETUP = 14;
    private static final int NG_SETUP = 21;
    private static final int RAN_CONFIGURATION_UPDATE = 35;
    private static final int UE_CONTEXT_MODIFICATION = 40;
    private static final int UE_CONTEXT_RESUME = 58;
    private static final int UE_CONTEXT_SUSPEND = 59;

    private static final NgapRegistry<NgapMessage> REGISTRY = new NgapRegistry<>(List.of(
            AmfConfigurationUpdate.TABLE, AmfConfigurationUpdateAcknowledge.TABLE, AmfConfigurationUpdateFailure.TABLE,
            AmfCpRelocationIndication.TABLE, AmfStatusIndication.TABLE, BroadcastSessionModificationFailure.TABLE,
            BroadcastSessionModificationRequest.TABLE, BroadcastSessionModificationResponse.TABLE, BroadcastSessionReleaseRequest.TABLE,
            BroadcastSessionReleaseRequired.TABLE, BroadcastSessionReleaseResponse.TABLE, BroadcastSessionSetupFailure.TABLE,
            BroadcastSessionSetupRequest.TABLE, BroadcastSessionSetupResponse.TABLE, CellTrafficTrace.TABLE,
            ConnectionEstablishmentIndication.TABLE, DeactivateTrace.TABLE, DistributionReleaseRequest.TABLE,
            DistributionReleaseResponse.TABLE, DistributionSetupFailure.TABLE, DistributionSetupRequest.TABLE,
            DistributionSetupResponse.TABLE, DownlinkNasTransport.TABLE, DownlinkNonUeAssociatedNrppaTransport.TABLE,
            DownlinkRanConfigurationTransfer.TABLE, DownlinkRanEarlyStatusTransfer.TABLE, DownlinkRanStatusTransfer.TABLE,
            DownlinkRimInformationTransfer.TABLE, DownlinkUeAssociatedNrppaTransport.TABLE, ErrorIndication.TABLE, HandoverCancel.TABLE,
            HandoverCancelAcknowledge.TABLE, HandoverCommand.TABLE, HandoverFailure.TABLE, HandoverNotify.TABLE,
            HandoverPreparationFailure.TABLE, HandoverRequest.TABLE, HandoverRequestAcknowledge.TABLE, HandoverRequired.TABLE,
            HandoverSuccess.TABLE, InitialContextSetupFailure.TABLE, InitialContextSetupRequest.TABLE, InitialContextSetupResponse.TABLE,
            InitialUeMessage.TABLE, LocationReport.TABLE, LocationReportingControl.TABLE, LocationReportingFailureIndication.TABLE,
            MulticastGroupPaging.TABLE, MulticastSessionActivationFailure.TABLE, MulticastSessionActivationRequest.TABLE,
            MulticastSessionActivationResponse.TABLE, MulticastSessionDeactivationRequest.TABLE, MulticastSessionDeactivationResponse.TABLE,
            MulticastSessionUpdateFailure.TABLE, MulticastSessionUpdateRequest.TABLE, MulticastSessionUpdateResponse.TABLE,
            NasNonDeliveryIndication.TABLE, NgReset.TABLE, NgResetAcknowledge.TABLE, NgSetupFailure.TABLE, NgSetupRequest.TABLE,
            NgSetupResponse.TABLE, OverloadStart.TABLE, OverloadStop.TABLE, Paging.TABLE, PathSwitchRequest.TABLE,
            PathSwitchRequestAcknowledge.TABLE, PathSwitchRequestFailure.TABLE, PduSessionResourceModifyConfirm.TABLE,
            PduSessionResourceModifyIndication.TABLE, PduSessionResourceModifyRequest.TABLE, PduSessionResourceModifyResponse.TABLE,
            PduSessionResourceNotify.TABLE, PduSessionResourceReleaseCommand.TABLE, PduSessionResourceReleaseResponse.TABLE,
            PduSessionResourceSetupRequest.TABLE, PduSessionResourceSetupResponse.TABLE, PwsCancelRequest.TABLE, PwsCancelResponse.TABLE,
            PwsFailureIndication.TABLE, PwsRestartIndication.TABLE, RanConfigurationUpdate.TABLE, RanConfigurationUpdateAcknowledge.TABLE,
            RanConfigurationUpdateFailure.TABLE, RanCpRelocationIndication.TABLE, RerouteNasRequest.TABLE, RetrieveUeInformation.TABLE,
            RrcInactiveTransitionReport.TABLE, SecondaryRatDataUsageReport.TABLE, TraceFailureIndication.TABLE, TraceStart.TABLE,
            UeContextModificationFailure.TABLE, UeContextModificationRequest.TABLE, UeContextModificationResponse.TABLE,
            UeContextReleaseCommand.TABLE, UeContextReleaseComplete.TABLE, UeContextReleaseRequest.TABLE, UeContextResumeFailure.TABLE,
            UeContextResumeRequest.TABLE, UeContextResumeResponse.TABLE, UeContextSuspendFailure.TABLE, UeContextSuspendRequest.TABLE,
            UeContextSuspendResponse.TABLE, UeInformationTransfer.TABLE, UeRadioCapabilityCheckRequest.TABLE,
            UeRadioCapabilityCheckResponse.TABLE, UeRadioCapabilityIdMappingRequest.TABLE, UeRadioCapabilityIdMappingResponse.TABLE,
            UeRadioCapabilityInfoIndication.TABLE, UeTnlaBindingReleaseRequest.TABLE, UplinkNasTransport.TABLE,
            UplinkNonUeAssociatedNrppaTransport.TABLE, UplinkRanConfigurationTransfer.TABLE, UplinkRanEarlyStatusTransfer.TABLE,
            UplinkRanStatusTransfer.TABLE, UplinkRimInformationTransfer.TABLE, UplinkUeAssociatedNrppaTransport.TABLE,
            WriteReplaceWarningRequest.TABLE, WriteReplaceWarningResponse.TABLE));

    private Ngap() {
    }

    /**
     * Reads an NGAP-PDU.
     *
     * @throws NgapDecodeException if it is none, or must not be acted on
     */
    public static NgapMessage decode(Octets pdu) {
        return UnreadPdu.begins(pdu, TriggeringMessage.INITIATING_MESSAGE, PrivateMessage.PROCEDURE_CODE)
                ? PrivateMessage.of(NgapPdu.decodeEnvelope(pdu)) : REGISTRY.decode(pdu);
    }

    /** The message as an NGAP-PDU. */
    public static Octets encode(NgapMessage message) {
        return switch (message) {
            case AmfConfigurationUpdate m -> AmfConfigurationUpdate.TABLE.encode(m);
            case AmfConfigurationUpdateAcknowledge m -> AmfConfigurationUpdateAcknowledge.TABLE.encode(m);
            case AmfConfigurationUpdateFailure m -> AmfConfigurationUpdateFailure.TABLE.encode(m);
            case AmfCpRelocationIndication m -> AmfCpRelocationIndication.TABLE.encode(m);
            case AmfStatusIndication m -> AmfStatusIndication.TABLE.encode(m);
            case BroadcastSessionModificationFailure m -> BroadcastSessionModificationFailure.TABLE.encode(m);
            case BroadcastSessionModificationRequest m -> BroadcastSessionModificationRequest.TABLE.encode(m);
            case BroadcastSessionModificationResponse m -> BroadcastSessionModificationResponse.TABLE.encode(m);
            case BroadcastSessionReleaseRequest m -> BroadcastSessionReleaseRequest.TABLE.encode(m);
            case BroadcastSessionReleaseRequired m -> BroadcastSessionReleaseRequired.TABLE.encode(m);
            case BroadcastSessionReleaseResponse m -> BroadcastSessionReleaseResponse.TABLE.encode(m);
            case BroadcastSessionSetupFailure m -> BroadcastSessionSetupFailure.TABLE.encode(m);
            case BroadcastSessionSetupRequest m -> BroadcastSessionSetupRequest.TABLE.encode(m);
            case BroadcastSessionSetupResponse m -> BroadcastSessionSetupResponse.TABLE.encode(m);
            case CellTrafficTrace m -> CellTrafficTrace.TABLE.encode(m);
            case ConnectionEstablishmentIndication m -> ConnectionEstablishmentIndication.TABLE.encode(m);
            case DeactivateTrace m -> DeactivateTrace.TABLE.encode(m);
            case DistributionReleaseRequest m -> DistributionReleaseRequest.TABLE.encode(m);
            case DistributionReleaseResponse m -> DistributionReleaseResponse.TABLE.encode(m);
            case DistributionSetupFailure m -> DistributionSetupFailure.TABLE.encode(m);
            case DistributionSetupRequest m -> DistributionSetupRequest.TABLE.encode(m);
            case DistributionSetupResponse m -> DistributionSetupResponse.TABLE.encode(m);
            case DownlinkNasTransport m -> DownlinkNasTransport.TABLE.encode(m);
            case DownlinkNonUeAssociatedNrppaTransport m -> DownlinkNonUeAssociatedNrppaTransport.TABLE.encode(m);
            case DownlinkRanConfigurationTransfer m -> DownlinkRanConfigurationTransfer.TABLE.encode(m);
            case DownlinkRanEarlyStatusTransfer m -> DownlinkRanEarlyStatusTransfer.TABLE.encode(m);
            case DownlinkRanStatusTransfer m -> DownlinkRanStatusTransfer.TABLE.encode(m);
            case DownlinkRimInformationTransfer m -> DownlinkRimInformationTransfer.TABLE.encode(m);
            case DownlinkUeAssociatedNrppaTransport m -> DownlinkUeAssociatedNrppaTransport.TABLE.encode(m);
            case ErrorIndication m -> ErrorIndication.TABLE.encode(m);
            case HandoverCancel m -> HandoverCancel.TABLE.encode(m);
            case HandoverCancelAcknowledge m -> HandoverCancelAcknowledge.TABLE.encode(m);
            case HandoverCommand m -> HandoverCommand.TABLE.encode(m);
            case HandoverFailure m -> HandoverFailure.TABLE.encode(m);
            case HandoverNotify m -> HandoverNotify.TABLE.encode(m);
            case HandoverPreparationFailure m -> HandoverPreparationFailure.TABLE.encode(m);
            case HandoverRequest m -> HandoverRequest.TABLE.encode(m);
            case HandoverRequestAcknowledge m -> HandoverRequestAcknowledge.TABLE.encode(m);
            case HandoverRequired m -> HandoverRequired.TABLE.encode(m);
            case HandoverSuccess m -> HandoverSuccess.TABLE.encode(m);
            case InitialContextSetupFailure m -> InitialContextSetupFailure.TABLE.encode(m);
            case InitialContextSetupRequest m -> InitialContextSetupRequest.TABLE.encode(m);
            case InitialContextSetupResponse m -> InitialContextSetupResponse.TABLE.encode(m);
            case InitialUeMessage m -> InitialUeMessage.TABLE.encode(m);
            case LocationReport m -> LocationReport.TABLE.encode(m);
            case LocationReportingControl m -> LocationReportingControl.TABLE.encode(m);
            case LocationReportingFailureIndication m -> LocationReportingFailureIndication.TABLE.encode(m);
            case MulticastGroupPaging m -> MulticastGroupPaging.TABLE.encode(m);
            case MulticastSessionActivationFailure m -> MulticastSessionActivationFailure.TABLE.encode(m);
            case MulticastSessionActivationRequest m -> MulticastSessionActivationRequest.TABLE.encode(m);
            case MulticastSessionActivationResponse m -> MulticastSessionActivationResponse.TABLE.encode(m);
            case MulticastSessionDeactivationRequest m -> MulticastSessionDeactivationRequest.TABLE.encode(m);
            case MulticastSessionDeactivationResponse m -> MulticastSessionDeactivationResponse.TABLE.encode(m);
            case MulticastSessionUpdateFailure m -> MulticastSessionUpdateFailure.TABLE.encode(m);
            case MulticastSessionUpdateRequest m -> MulticastSessionUpdateRequest.TABLE.encode(m);
            case MulticastSessionUpdateResponse m -> MulticastSessionUpdateResponse.TABLE.encode(m);
            case NasNonDeliveryIndication m -> NasNonDeliveryIndication.TABLE.encode(m);
            case NgReset m -> NgReset.TABLE.encode(m);
            case NgResetAcknowledge m -> NgResetAcknowledge.TABLE.encode(m);
            case NgSetupFailure m -> NgSetupFailure.TABLE.encode(m);
            case NgSetupRequest m -> NgSetupRequest.TABLE.encode(m);
            case NgSetupResponse m -> NgSetupResponse.TABLE.encode(m);
            case OverloadStart m -> OverloadStart.TABLE.encode(m);
            case OverloadStop m -> OverloadStop.TABLE.encode(m);
            case Paging m -> Paging.TABLE.encode(m);
            case PathSwitchRequest m -> PathSwitchRequest.TABLE.encode(m);
            case PathSwitchRequestAcknowledge m -> PathSwitchRequestAcknowledge.TABLE.encode(m);
            case PathSwitchRequestFailure m -> PathSwitchRequestFailure.TABLE.encode(m);
            case PduSessionResourceModifyConfirm m -> PduSessionResourceModifyConfirm.TABLE.encode(m);
            case PduSessionResourceModifyIndication m -> PduSessionResourceModifyIndication.TABLE.encode(m);
            case PduSessionResourceModifyRequest m -> PduSessionResourceModifyRequest.TABLE.encode(m);
            case PduSessionResourceModifyResponse m -> PduSessionResourceModifyResponse.TABLE.encode(m);
            case PduSessionResourceNotify m -> PduSessionResourceNotify.TABLE.encode(m);
            case PduSessionResourceReleaseCommand m -> PduSessionResourceReleaseCommand.TABLE.encode(m);
            case PduSessionResourceReleaseResponse m -> PduSessionResourceReleaseResponse.TABLE.encode(m);
            case PduSessionResourceSetupRequest m -> PduSessionResourceSetupRequest.TABLE.encode(m);
            case PduSessionResourceSetupResponse m -> PduSessionResourceSetupResponse.TABLE.encode(m);
            case PrivateMessage m -> m.pdu().encode();
            case PwsCancelRequest m -> PwsCancelRequest.TABLE.encode(m);
            case PwsCancelResponse m -> PwsCancelResponse.TABLE.encode(m);
            case PwsFailureIndication m -> PwsFailureIndication.TABLE.encode(m);
            case PwsRestartIndication m -> PwsRestartIndication.TABLE.encode(m);
            case RanConfigurationUpdate m -> RanConfigurationUpdate.TABLE.encode(m);
            case RanConfigurationUpdateAcknowledge m -> RanConfigurationUpdateAcknowledge.TABLE.encode(m);
            case RanConfigurationUpdateFailure m -> RanConfigurationUpdateFailure.TABLE.encode(m);
            case RanCpRelocationIndication m -> RanCpRelocationIndication.TABLE.encode(m);
            case RerouteNasRequest m -> RerouteNasRequest.TABLE.encode(m);
            case RetrieveUeInformation m -> RetrieveUeInformation.TABLE.encode(m);
            case RrcInactiveTransitionReport m -> RrcInactiveTransitionReport.TABLE.encode(m);
            case SecondaryRatDataUsageReport m -> SecondaryRatDataUsageReport.TABLE.encode(m);
            case TraceFailureIndication m -> TraceFailureIndication.TABLE.encode(m);
            case TraceStart m -> TraceStart.TABLE.encode(m);
            case UeContextModificationFailure m -> UeContextModificationFailure.TABLE.encode(m);
            case UeContextModificationRequest m -> UeContextModificationRequest.TABLE.encode(m);
            case UeContextModificationResponse m -> UeContextModificationResponse.TABLE.encode(m);
            case UeContextReleaseCommand m -> UeContextReleaseCommand.TABLE.encode(m);
            case UeContextReleaseComplete m -> UeContextReleaseComplete.TABLE.encode(m);
            case UeContextReleaseRequest m -> UeContextReleaseRequest.TABLE.encode(m);
            case UeContextResumeFailure m -> UeContextResumeFailure.TABLE.encode(m);
            case UeContextResumeRequest m -> UeContextResumeRequest.TABLE.encode(m);
            case UeContextResumeResponse m -> UeContextResumeResponse.TABLE.encode(m);
            case UeContextSuspendFailure m -> UeContextSuspendFailure.TABLE.encode(m);
            case UeContextSuspendRequest m -> UeContextSuspendRequest.TABLE.encode(m);
            case UeContextSuspendResponse m -> UeContextSuspendResponse.TABLE.encode(m);
            case UeInformationTransfer m -> UeInformationTransfer.TABLE.encode(m);
            case UeRadioCapabilityCheckRequest m -> UeRadioCapabilityCheckRequest.TABLE.encode(m);
            case UeRadioCapabilityCheckResponse m -> UeRadioCapabilityCheckResponse.TABLE.encode(m);
            case UeRadioCapabilityIdMappingRequest m -> UeRadioCapabilityIdMappingRequest.TABLE.encode(m);
            case UeRadioCapabilityIdMappingResponse m -> UeRadioCapabilityIdMappingResponse.TABLE.encode(m);
            case UeRadioCapabilityInfoIndication m -> UeRadioCapabilityInfoIndication.TABLE.encode(m);
            case UeTnlaBindingReleaseRequest m -> UeTnlaBindingReleaseRequest.TABLE.encode(m);
            case UplinkNasTransport m -> UplinkNasTransport.TABLE.encode(m);
            case UplinkNonUeAssociatedNrppaTransport m -> UplinkNonUeAssociatedNrppaTransport.TABLE.encode(m);
            case UplinkRanConfigurationTransfer m -> UplinkRanConfigurationTransfer.TABLE.encode(m);
            case UplinkRanEarlyStatusTransfer m -> UplinkRanEarlyStatusTransfer.TABLE.encode(m);
            case UplinkRanStatusTransfer m -> UplinkRanStatusTransfer.TABLE.encode(m);
            case UplinkRimInformationTransfer m -> UplinkRimInformationTransfer.TABLE.encode(m);
            case UplinkUeAssociatedNrppaTransport m -> UplinkUeAssociatedNrppaTransport.TABLE.encode(m);
            case WriteReplaceWarningRequest m -> WriteReplaceWarningRequest.TABLE.encode(m);
            case WriteReplaceWarningResponse m -> WriteReplaceWarningResponse.TABLE.encode(m);
        };
    }

    /**
     * What to answer the sender of octets that were no message: the message that reports its procedure's failure if there is one and it can
     * be filled, else an Error Indication (TS 38.413 §10).
     *
     * @return null if nothing is to be sent: the sender or the standard wants silence, or it was a response, whose procedure has now failed
     *     on this side
     */
    public static @Nullable NgapMessage answer(NgapDecodeException e) {
        return switch (REGISTRY.replyTo(e)) {
            case NONE -> null;
            case UNSUCCESSFUL_OUTCOME -> failure(e);
            case ERROR_INDICATION -> errorIndication(e);
        };
    }

    /** Whether there is a record for such a message. */
    public static boolean isKnown(@Nullable TriggeringMessage type, @Nullable Integer procedureCode) {
        boolean isPrivate = type == TriggeringMessage.INITIATING_MESSAGE && Objects.equals(procedureCode, PrivateMessage.PROCEDURE_CODE);
        return isPrivate || REGISTRY.knows(type, procedureCode);
    }

    private static NgapMessage failure(NgapDecodeException e) {
        return switch (Objects.requireNonNull(e.procedureCode())) {
            case AMF_CONFIGURATION_UPDATE -> new AmfConfigurationUpdateFailure(e.cause(), null, e.diagnostics());
            case NG_SETUP -> new NgSetupFailure(e.cause(), null, e.diagnostics());
            case RAN_CONFIGURATION_UPDATE -> new RanConfigurationUpdateFailure(e.cause(), null, e.diagnostics());
            case HANDOVER_RESOURCE_ALLOCATION -> handoverFailure(e, e.amfUeNgapId());
            case HANDOVER_PREPARATION, INITIAL_CONTEXT_SETUP, UE_CONTEXT_MODIFICATION, UE_CONTEXT_RESUME, UE_CONTEXT_SUSPEND ->
                    ueFailure(e, e.amfUeNgapId(), e.ranUeNgapId());
            default -> errorIndication(e);
        };
    }

    /** The target of a handover has no name for the UE yet. */
    private static NgapMessage handoverFailure(NgapDecodeException e, @Nullable AmfUeNgapId amf) {
        return amf == null ? errorIndication(e) : new HandoverFailure(amf, e.cause(), e.diagnostics(), null);
    }

    private static NgapMessage ueFailure(NgapDecodeException e, @Nullable AmfUeNgapId amf, @Nullable RanUeNgapId ran) {
        if (amf == null || ran == null) {
            return errorIndication(e);
        }
        return switch (Objects.requireNonNull(e.procedureCode())) {
            case HANDOVER_PREPARATION -> new HandoverPreparationFailure(amf, ran, e.cause(), e.diagnostics(), null);
            case INITIAL_CONTEXT_SETUP -> new InitialContextSetupFailure(amf, ran, List.of(), e.cause(), e.diagnostics());
            case UE_CONTEXT_RESUME -> new UeContextResumeFailure(amf, ran, e.cause(), e.diagnostics());
            case UE_CONTEXT_SUSPEND -> new UeContextSuspendFailure(amf, ran, e.cause(), e.diagnostics());
            default -> new UeContextModificationFailure(amf, ran, e.cause(), e.diagnostics());
        };
    }

    private static ErrorIndication errorIndication(NgapDecodeException e) {
        return new ErrorIndication(e.amfUeNgapId(), e.ranUeNgapId(), e.cause(), e.diagnostics(), null);
    }
}
