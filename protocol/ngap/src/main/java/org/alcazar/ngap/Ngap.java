// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import java.util.List;
import java.util.Objects;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.codec.NgapRegistry;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.TriggeringMessage;
import org.alcazar.ngap.message.AmfConfigurationUpdate;
import org.alcazar.ngap.message.AmfConfigurationUpdateAcknowledge;
import org.alcazar.ngap.message.AmfConfigurationUpdateFailure;
import org.alcazar.ngap.message.AmfStatusIndication;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.InitialUeMessage;
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
import org.alcazar.ngap.message.PduSessionResourceModifyRequest;
import org.alcazar.ngap.message.PduSessionResourceModifyResponse;
import org.alcazar.ngap.message.PduSessionResourceReleaseCommand;
import org.alcazar.ngap.message.PduSessionResourceReleaseResponse;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.ngap.message.PduSessionResourceSetupResponse;
import org.alcazar.ngap.message.RanConfigurationUpdate;
import org.alcazar.ngap.message.RanConfigurationUpdateAcknowledge;
import org.alcazar.ngap.message.RanConfigurationUpdateFailure;
import org.alcazar.ngap.message.UeContextModificationFailure;
import org.alcazar.ngap.message.UeContextModificationRequest;
import org.alcazar.ngap.message.UeContextModificationResponse;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UeRadioCapabilityInfoIndication;
import org.alcazar.ngap.message.UplinkNasTransport;
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
    private static final int INITIAL_CONTEXT_SETUP = 14;
    private static final int NG_SETUP = 21;
    private static final int RAN_CONFIGURATION_UPDATE = 35;
    private static final int UE_CONTEXT_MODIFICATION = 40;

    private static final NgapRegistry<NgapMessage> REGISTRY = new NgapRegistry<>(List.of(
            AmfConfigurationUpdate.TABLE, AmfConfigurationUpdateAcknowledge.TABLE, AmfConfigurationUpdateFailure.TABLE,
            AmfStatusIndication.TABLE, DownlinkNasTransport.TABLE, ErrorIndication.TABLE, InitialContextSetupFailure.TABLE,
            InitialContextSetupRequest.TABLE, InitialContextSetupResponse.TABLE, InitialUeMessage.TABLE, NasNonDeliveryIndication.TABLE,
            NgReset.TABLE, NgResetAcknowledge.TABLE, NgSetupFailure.TABLE, NgSetupRequest.TABLE, NgSetupResponse.TABLE,
            OverloadStart.TABLE, OverloadStop.TABLE, Paging.TABLE, PduSessionResourceModifyRequest.TABLE,
            PduSessionResourceModifyResponse.TABLE, PduSessionResourceReleaseCommand.TABLE, PduSessionResourceReleaseResponse.TABLE,
            PduSessionResourceSetupRequest.TABLE, PduSessionResourceSetupResponse.TABLE, RanConfigurationUpdate.TABLE,
            RanConfigurationUpdateAcknowledge.TABLE, RanConfigurationUpdateFailure.TABLE, UeContextModificationFailure.TABLE,
            UeContextModificationRequest.TABLE, UeContextModificationResponse.TABLE, UeContextReleaseCommand.TABLE,
            UeContextReleaseComplete.TABLE, UeContextReleaseRequest.TABLE, UeRadioCapabilityInfoIndication.TABLE,
            UplinkNasTransport.TABLE));

    private Ngap() {
    }

    /**
     * Reads an NGAP-PDU.
     *
     * @throws NgapDecodeException if it is none, or must not be acted on
     */
    public static NgapMessage decode(Octets pdu) {
        return REGISTRY.decode(pdu);
    }

    /** The message as an NGAP-PDU. */
    public static Octets encode(NgapMessage message) {
        return switch (message) {
            case AmfConfigurationUpdate m -> AmfConfigurationUpdate.TABLE.encode(m);
            case AmfConfigurationUpdateAcknowledge m -> AmfConfigurationUpdateAcknowledge.TABLE.encode(m);
            case AmfConfigurationUpdateFailure m -> AmfConfigurationUpdateFailure.TABLE.encode(m);
            case AmfStatusIndication m -> AmfStatusIndication.TABLE.encode(m);
            case DownlinkNasTransport m -> DownlinkNasTransport.TABLE.encode(m);
            case ErrorIndication m -> ErrorIndication.TABLE.encode(m);
            case InitialContextSetupFailure m -> InitialContextSetupFailure.TABLE.encode(m);
            case InitialContextSetupRequest m -> InitialContextSetupRequest.TABLE.encode(m);
            case InitialContextSetupResponse m -> InitialContextSetupResponse.TABLE.encode(m);
            case InitialUeMessage m -> InitialUeMessage.TABLE.encode(m);
            case NasNonDeliveryIndication m -> NasNonDeliveryIndication.TABLE.encode(m);
            case NgReset m -> NgReset.TABLE.encode(m);
            case NgResetAcknowledge m -> NgResetAcknowledge.TABLE.encode(m);
            case NgSetupFailure m -> NgSetupFailure.TABLE.encode(m);
            case NgSetupRequest m -> NgSetupRequest.TABLE.encode(m);
            case NgSetupResponse m -> NgSetupResponse.TABLE.encode(m);
            case OverloadStart m -> OverloadStart.TABLE.encode(m);
            case OverloadStop m -> OverloadStop.TABLE.encode(m);
            case Paging m -> Paging.TABLE.encode(m);
            case PduSessionResourceModifyRequest m -> PduSessionResourceModifyRequest.TABLE.encode(m);
            case PduSessionResourceModifyResponse m -> PduSessionResourceModifyResponse.TABLE.encode(m);
            case PduSessionResourceReleaseCommand m -> PduSessionResourceReleaseCommand.TABLE.encode(m);
            case PduSessionResourceReleaseResponse m -> PduSessionResourceReleaseResponse.TABLE.encode(m);
            case PduSessionResourceSetupRequest m -> PduSessionResourceSetupRequest.TABLE.encode(m);
            case PduSessionResourceSetupResponse m -> PduSessionResourceSetupResponse.TABLE.encode(m);
            case RanConfigurationUpdate m -> RanConfigurationUpdate.TABLE.encode(m);
            case RanConfigurationUpdateAcknowledge m -> RanConfigurationUpdateAcknowledge.TABLE.encode(m);
            case RanConfigurationUpdateFailure m -> RanConfigurationUpdateFailure.TABLE.encode(m);
            case UeContextModificationFailure m -> UeContextModificationFailure.TABLE.encode(m);
            case UeContextModificationRequest m -> UeContextModificationRequest.TABLE.encode(m);
            case UeContextModificationResponse m -> UeContextModificationResponse.TABLE.encode(m);
            case UeContextReleaseCommand m -> UeContextReleaseCommand.TABLE.encode(m);
            case UeContextReleaseComplete m -> UeContextReleaseComplete.TABLE.encode(m);
            case UeContextReleaseRequest m -> UeContextReleaseRequest.TABLE.encode(m);
            case UeRadioCapabilityInfoIndication m -> UeRadioCapabilityInfoIndication.TABLE.encode(m);
            case UplinkNasTransport m -> UplinkNasTransport.TABLE.encode(m);
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
        boolean ofErrorIndication = Objects.equals(e.procedureCode(), ErrorIndication.TABLE.procedureCode());
        if (e.silent() || ofErrorIndication) {
            return null;
        }
        boolean readable = e.cause() != CauseProtocol.TRANSFER_SYNTAX_ERROR;
        if (readable && isKnown(e.triggeringMessage(), e.procedureCode())) {
            return e.triggeringMessage() == TriggeringMessage.INITIATING_MESSAGE ? failure(e) : null;
        }
        return errorIndication(e);
    }

    /** Whether there is a record for such a message. */
    public static boolean isKnown(@Nullable TriggeringMessage type, @Nullable Integer procedureCode) {
        return REGISTRY.knows(type, procedureCode);
    }

    private static NgapMessage failure(NgapDecodeException e) {
        return switch (Objects.requireNonNull(e.procedureCode())) {
            case AMF_CONFIGURATION_UPDATE -> new AmfConfigurationUpdateFailure(e.cause(), null, e.diagnostics());
            case NG_SETUP -> new NgSetupFailure(e.cause(), null, e.diagnostics());
            case RAN_CONFIGURATION_UPDATE -> new RanConfigurationUpdateFailure(e.cause(), null, e.diagnostics());
            case INITIAL_CONTEXT_SETUP, UE_CONTEXT_MODIFICATION -> ueFailure(e, e.amfUeNgapId(), e.ranUeNgapId());
            default -> errorIndication(e);
        };
    }

    private static NgapMessage ueFailure(NgapDecodeException e, @Nullable AmfUeNgapId amf, @Nullable RanUeNgapId ran) {
        if (amf == null || ran == null) {
            return errorIndication(e);
        }
        return Objects.equals(e.procedureCode(), INITIAL_CONTEXT_SETUP)
                ? new InitialContextSetupFailure(amf, ran, List.of(), e.cause(), e.diagnostics())
                : new UeContextModificationFailure(amf, ran, e.cause(), e.diagnostics());
    }

    private static ErrorIndication errorIndication(NgapDecodeException e) {
        return new ErrorIndication(e.amfUeNgapId(), e.ranUeNgapId(), e.cause(), e.diagnostics(), null);
    }
}
