// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap;

import java.util.List;
import java.util.Objects;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.s1ap.codec.S1apDecodeException;
import org.alcazar.s1ap.codec.S1apRegistry;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.message.DownlinkNasTransport;
import org.alcazar.s1ap.message.DownlinkS1Cdma2000Tunnelling;
import org.alcazar.s1ap.message.ERabModificationConfirm;
import org.alcazar.s1ap.message.ERabModificationIndication;
import org.alcazar.s1ap.message.ERabModifyRequest;
import org.alcazar.s1ap.message.ERabModifyResponse;
import org.alcazar.s1ap.message.ERabReleaseCommand;
import org.alcazar.s1ap.message.ERabReleaseIndication;
import org.alcazar.s1ap.message.ERabReleaseResponse;
import org.alcazar.s1ap.message.ERabSetupRequest;
import org.alcazar.s1ap.message.ERabSetupResponse;
import org.alcazar.s1ap.message.EnbConfigurationTransfer;
import org.alcazar.s1ap.message.EnbConfigurationUpdate;
import org.alcazar.s1ap.message.EnbConfigurationUpdateAcknowledge;
import org.alcazar.s1ap.message.EnbConfigurationUpdateFailure;
import org.alcazar.s1ap.message.EnbDirectInformationTransfer;
import org.alcazar.s1ap.message.EnbStatusTransfer;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.HandoverCancel;
import org.alcazar.s1ap.message.HandoverCancelAcknowledge;
import org.alcazar.s1ap.message.HandoverCommand;
import org.alcazar.s1ap.message.HandoverFailure;
import org.alcazar.s1ap.message.HandoverNotify;
import org.alcazar.s1ap.message.HandoverPreparationFailure;
import org.alcazar.s1ap.message.HandoverRequest;
import org.alcazar.s1ap.message.HandoverRequestAcknowledge;
import org.alcazar.s1ap.message.HandoverRequired;
import org.alcazar.s1ap.message.InitialContextSetupFailure;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.alcazar.s1ap.message.InitialContextSetupResponse;
import org.alcazar.s1ap.message.InitialUeMessage;
import org.alcazar.s1ap.message.LocationReport;
import org.alcazar.s1ap.message.LocationReportingControl;
import org.alcazar.s1ap.message.LocationReportingFailureIndication;
import org.alcazar.s1ap.message.MmeConfigurationTransfer;
import org.alcazar.s1ap.message.MmeConfigurationUpdate;
import org.alcazar.s1ap.message.MmeConfigurationUpdateAcknowledge;
import org.alcazar.s1ap.message.MmeConfigurationUpdateFailure;
import org.alcazar.s1ap.message.MmeDirectInformationTransfer;
import org.alcazar.s1ap.message.MmeStatusTransfer;
import org.alcazar.s1ap.message.NasNonDeliveryIndication;
import org.alcazar.s1ap.message.OverloadStart;
import org.alcazar.s1ap.message.OverloadStop;
import org.alcazar.s1ap.message.Paging;
import org.alcazar.s1ap.message.PathSwitchRequest;
import org.alcazar.s1ap.message.PathSwitchRequestAcknowledge;
import org.alcazar.s1ap.message.PathSwitchRequestFailure;
import org.alcazar.s1ap.message.Reset;
import org.alcazar.s1ap.message.ResetAcknowledge;
import org.alcazar.s1ap.message.S1SetupFailure;
import org.alcazar.s1ap.message.S1SetupRequest;
import org.alcazar.s1ap.message.S1SetupResponse;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.s1ap.message.UeCapabilityInfoIndication;
import org.alcazar.s1ap.message.UeContextModificationFailure;
import org.alcazar.s1ap.message.UeContextModificationRequest;
import org.alcazar.s1ap.message.UeContextModificationResponse;
import org.alcazar.s1ap.message.UeContextReleaseCommand;
import org.alcazar.s1ap.message.UeContextReleaseComplete;
import org.alcazar.s1ap.message.UeContextReleaseRequest;
import org.alcazar.s1ap.message.UplinkNasTransport;
import org.alcazar.s1ap.message.UplinkS1Cdma2000Tunnelling;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The way in and out: octets to messages, messages to octets, and what to answer where octets are no message (TS 36.413 §10). */
public final class S1ap {

    /** The SCTP payload protocol identifier of S1AP (TS 36.412 §7). */
    public static final int PAYLOAD_PROTOCOL_ID = 18;

    /** The SCTP port of S1AP (TS 36.412 §7). */
    public static final int PORT = 36412;

    // Procedures of which a message reports the failure (TS 36.413 §8.1).
    private static final int HANDOVER_PREPARATION = 0;
    private static final int HANDOVER_RESOURCE_ALLOCATION = 1;
    private static final int PATH_SWITCH_REQUEST = 3;
    private static final int INITIAL_CONTEXT_SETUP = 9;
    private static final int S1_SETUP = 17;
    private static final int UE_CONTEXT_MODIFICATION = 21;
    private static final int ENB_CONFIGURATION_UPDATE = 29;
    private static final int MME_CONFIGURATION_UPDATE = 30;

    private static final S1apRegistry<S1apMessage> REGISTRY = new S1apRegistry<>(List.of(
            DownlinkNasTransport.TABLE, DownlinkS1Cdma2000Tunnelling.TABLE, ERabModificationConfirm.TABLE,
            ERabModificationIndication.TABLE, ERabModifyRequest.TABLE, ERabModifyResponse.TABLE, ERabReleaseCommand.TABLE,
            ERabReleaseIndication.TABLE, ERabReleaseResponse.TABLE, ERabSetupRequest.TABLE, ERabSetupResponse.TABLE,
            EnbConfigurationTransfer.TABLE, EnbConfigurationUpdate.TABLE, EnbConfigurationUpdateAcknowledge.TABLE,
            EnbConfigurationUpdateFailure.TABLE, EnbDirectInformationTransfer.TABLE, EnbStatusTransfer.TABLE, ErrorIndication.TABLE,
            HandoverCancel.TABLE, HandoverCancelAcknowledge.TABLE, HandoverCommand.TABLE, HandoverFailure.TABLE, HandoverNotify.TABLE,
            HandoverPreparationFailure.TABLE, HandoverRequest.TABLE, HandoverRequestAcknowledge.TABLE, HandoverRequired.TABLE,
            InitialContextSetupFailure.TABLE, InitialContextSetupRequest.TABLE, InitialContextSetupResponse.TABLE,
            InitialUeMessage.TABLE, LocationReport.TABLE, LocationReportingControl.TABLE, LocationReportingFailureIndication.TABLE,
            MmeConfigurationTransfer.TABLE, MmeConfigurationUpdate.TABLE, MmeConfigurationUpdateAcknowledge.TABLE,
            MmeConfigurationUpdateFailure.TABLE, MmeDirectInformationTransfer.TABLE, MmeStatusTransfer.TABLE,
            NasNonDeliveryIndication.TABLE, OverloadStart.TABLE, OverloadStop.TABLE, Paging.TABLE, PathSwitchRequest.TABLE,
            PathSwitchRequestAcknowledge.TABLE, PathSwitchRequestFailure.TABLE, Reset.TABLE, ResetAcknowledge.TABLE,
            S1SetupFailure.TABLE, S1SetupRequest.TABLE, S1SetupResponse.TABLE, UeCapabilityInfoIndication.TABLE,
            UeContextModificationFailure.TABLE, UeContextModificationRequest.TABLE, UeContextModificationResponse.TABLE,
            UeContextReleaseCommand.TABLE, UeContextReleaseComplete.TABLE, UeContextReleaseRequest.TABLE, UplinkNasTransport.TABLE,
            UplinkS1Cdma2000Tunnelling.TABLE));

    private S1ap() {
    }

    /**
     * Reads an S1AP-PDU.
     *
     * @throws S1apDecodeException if it is none, or must not be acted on
     */
    public static S1apMessage decode(Octets pdu) {
        return REGISTRY.decode(pdu);
    }

    /** The message as an S1AP-PDU. */
    public static Octets encode(S1apMessage message) {
        return switch (message) {
            case DownlinkNasTransport m -> DownlinkNasTransport.TABLE.encode(m);
            case DownlinkS1Cdma2000Tunnelling m -> DownlinkS1Cdma2000Tunnelling.TABLE.encode(m);
            case ERabModificationConfirm m -> ERabModificationConfirm.TABLE.encode(m);
            case ERabModificationIndication m -> ERabModificationIndication.TABLE.encode(m);
            case ERabModifyRequest m -> ERabModifyRequest.TABLE.encode(m);
            case ERabModifyResponse m -> ERabModifyResponse.TABLE.encode(m);
            case ERabReleaseCommand m -> ERabReleaseCommand.TABLE.encode(m);
            case ERabReleaseIndication m -> ERabReleaseIndication.TABLE.encode(m);
            case ERabReleaseResponse m -> ERabReleaseResponse.TABLE.encode(m);
            case ERabSetupRequest m -> ERabSetupRequest.TABLE.encode(m);
            case ERabSetupResponse m -> ERabSetupResponse.TABLE.encode(m);
            case EnbConfigurationTransfer m -> EnbConfigurationTransfer.TABLE.encode(m);
            case EnbConfigurationUpdate m -> EnbConfigurationUpdate.TABLE.encode(m);
            case EnbConfigurationUpdateAcknowledge m -> EnbConfigurationUpdateAcknowledge.TABLE.encode(m);
            case EnbConfigurationUpdateFailure m -> EnbConfigurationUpdateFailure.TABLE.encode(m);
            case EnbDirectInformationTransfer m -> EnbDirectInformationTransfer.TABLE.encode(m);
            case EnbStatusTransfer m -> EnbStatusTransfer.TABLE.encode(m);
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
            case InitialContextSetupFailure m -> InitialContextSetupFailure.TABLE.encode(m);
            case InitialContextSetupRequest m -> InitialContextSetupRequest.TABLE.encode(m);
            case InitialContextSetupResponse m -> InitialContextSetupResponse.TABLE.encode(m);
            case InitialUeMessage m -> InitialUeMessage.TABLE.encode(m);
            case LocationReport m -> LocationReport.TABLE.encode(m);
            case LocationReportingControl m -> LocationReportingControl.TABLE.encode(m);
            case LocationReportingFailureIndication m -> LocationReportingFailureIndication.TABLE.encode(m);
            case MmeConfigurationTransfer m -> MmeConfigurationTransfer.TABLE.encode(m);
            case MmeConfigurationUpdate m -> MmeConfigurationUpdate.TABLE.encode(m);
            case MmeConfigurationUpdateAcknowledge m -> MmeConfigurationUpdateAcknowledge.TABLE.encode(m);
            case MmeConfigurationUpdateFailure m -> MmeConfigurationUpdateFailure.TABLE.encode(m);
            case MmeDirectInformationTransfer m -> MmeDirectInformationTransfer.TABLE.encode(m);
            case MmeStatusTransfer m -> MmeStatusTransfer.TABLE.encode(m);
            case NasNonDeliveryIndication m -> NasNonDeliveryIndication.TABLE.encode(m);
            case OverloadStart m -> OverloadStart.TABLE.encode(m);
            case OverloadStop m -> OverloadStop.TABLE.encode(m);
            case Paging m -> Paging.TABLE.encode(m);
            case PathSwitchRequest m -> PathSwitchRequest.TABLE.encode(m);
            case PathSwitchRequestAcknowledge m -> PathSwitchRequestAcknowledge.TABLE.encode(m);
            case PathSwitchRequestFailure m -> PathSwitchRequestFailure.TABLE.encode(m);
            case Reset m -> Reset.TABLE.encode(m);
            case ResetAcknowledge m -> ResetAcknowledge.TABLE.encode(m);
            case S1SetupFailure m -> S1SetupFailure.TABLE.encode(m);
            case S1SetupRequest m -> S1SetupRequest.TABLE.encode(m);
            case S1SetupResponse m -> S1SetupResponse.TABLE.encode(m);
            case UeCapabilityInfoIndication m -> UeCapabilityInfoIndication.TABLE.encode(m);
            case UeContextModificationFailure m -> UeContextModificationFailure.TABLE.encode(m);
            case UeContextModificationRequest m -> UeContextModificationRequest.TABLE.encode(m);
            case UeContextModificationResponse m -> UeContextModificationResponse.TABLE.encode(m);
            case UeContextReleaseCommand m -> UeContextReleaseCommand.TABLE.encode(m);
            case UeContextReleaseComplete m -> UeContextReleaseComplete.TABLE.encode(m);
            case UeContextReleaseRequest m -> UeContextReleaseRequest.TABLE.encode(m);
            case UplinkNasTransport m -> UplinkNasTransport.TABLE.encode(m);
            case UplinkS1Cdma2000Tunnelling m -> UplinkS1Cdma2000Tunnelling.TABLE.encode(m);
        };
    }

    /**
     * What to answer the sender of octets that were no message: the message that reports its procedure's failure if there is one and it can
     * be filled, else an Error Indication (TS 36.413 §10).
     *
     * @return null if nothing is to be sent: the sender or the standard wants silence, or it was a response, whose procedure has now failed
     *     on this side
     */
    public static @Nullable S1apMessage answer(S1apDecodeException e) {
        return switch (REGISTRY.replyTo(e)) {
            case NONE -> null;
            case UNSUCCESSFUL_OUTCOME -> failure(e);
            case ERROR_INDICATION -> errorIndication(e);
        };
    }

    /** Whether there is a record for such a message. */
    public static boolean isKnown(@Nullable TriggeringMessage type, @Nullable Integer procedureCode) {
        return REGISTRY.knows(type, procedureCode);
    }

    private static S1apMessage failure(S1apDecodeException e) {
        var mme = e.mmeUeS1apId();
        var enb = e.enbUeS1apId();
        return switch (Objects.requireNonNull(e.procedureCode())) {
            case S1_SETUP -> new S1SetupFailure(e.cause(), null, e.diagnostics());
            case ENB_CONFIGURATION_UPDATE -> new EnbConfigurationUpdateFailure(e.cause(), null, e.diagnostics());
            case MME_CONFIGURATION_UPDATE -> new MmeConfigurationUpdateFailure(e.cause(), null, e.diagnostics());
            case HANDOVER_RESOURCE_ALLOCATION -> mme == null ? errorIndication(e) : new HandoverFailure(mme, e.cause(), e.diagnostics());
            default -> mme == null || enb == null ? errorIndication(e) : ueFailure(e, mme, enb);
        };
    }

    private static S1apMessage ueFailure(S1apDecodeException e, MmeUeS1apId mme, EnbUeS1apId enb) {
        return switch (Objects.requireNonNull(e.procedureCode())) {
            case HANDOVER_PREPARATION -> new HandoverPreparationFailure(mme, enb, e.cause(), e.diagnostics());
            case INITIAL_CONTEXT_SETUP -> new InitialContextSetupFailure(mme, enb, e.cause(), e.diagnostics());
            case UE_CONTEXT_MODIFICATION -> new UeContextModificationFailure(mme, enb, e.cause(), e.diagnostics());
            case PATH_SWITCH_REQUEST -> new PathSwitchRequestFailure(mme, enb, e.cause(), e.diagnostics());
            default -> errorIndication(e);
        };
    }

    private static ErrorIndication errorIndication(S1apDecodeException e) {
        return new ErrorIndication(e.mmeUeS1apId(), e.enbUeS1apId(), e.cause(), e.diagnostics(), null);
    }
}
