// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Stream;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.message.HandoverCommand;
import org.alcazar.ngap.message.HandoverRequest;
import org.alcazar.ngap.message.HandoverRequestAcknowledge;
import org.alcazar.ngap.message.HandoverRequired;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
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
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.transfer.HandoverCommandTransfer;
import org.alcazar.ngap.transfer.HandoverPreparationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.HandoverRequestAcknowledgeTransfer;
import org.alcazar.ngap.transfer.HandoverRequiredTransfer;
import org.alcazar.ngap.transfer.HandoverResourceAllocationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestAcknowledgeTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestSetupFailedTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyConfirmTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyIndicationTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyIndicationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyReleasedTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseCommandTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Which transfers lie in which lists of which messages. */
final class Transfers {

    /** A transfer's octets and what they are. */
    record Inside(Class<? extends PduSessionTransfer> type, Octets octets) {

        PduSessionTransfer decode() {
            return Transfers.decode(type, octets);
        }
    }

    private Transfers() {
    }

    /** The transfers of a message, in wire order. */
    static Stream<Inside> of(NgapMessage message) {
        return switch (message) {
            case InitialContextSetupRequest m -> setup(m.pduSessionResourceSetupList());
            case InitialContextSetupResponse m -> Stream.concat(
                    all(PduSessionResourceSetupResponseTransfer.class, m.pduSessionResourceSetupList()),
                    all(PduSessionResourceSetupUnsuccessfulTransfer.class, m.pduSessionResourceFailedToSetupList()));
            case InitialContextSetupFailure m ->
                    all(PduSessionResourceSetupUnsuccessfulTransfer.class, m.pduSessionResourceFailedToSetupList());
            case PduSessionResourceSetupRequest m -> setup(m.pduSessionResourceSetupList());
            case PduSessionResourceSetupResponse m -> Stream.concat(
                    all(PduSessionResourceSetupResponseTransfer.class, m.pduSessionResourceSetupList()),
                    all(PduSessionResourceSetupUnsuccessfulTransfer.class, m.pduSessionResourceFailedToSetupList()));
            case PduSessionResourceModifyRequest m -> m.pduSessionResourceModifyList().stream()
                    .map(item -> new Inside(PduSessionResourceModifyRequestTransfer.class, item.transfer()));
            case PduSessionResourceModifyResponse m -> Stream.concat(
                    all(PduSessionResourceModifyResponseTransfer.class, m.pduSessionResourceModifyList()),
                    all(PduSessionResourceModifyUnsuccessfulTransfer.class, m.pduSessionResourceFailedToModifyList()));
            case PduSessionResourceReleaseCommand m ->
                    all(PduSessionResourceReleaseCommandTransfer.class, m.pduSessionResourceToReleaseList());
            case PduSessionResourceReleaseResponse m ->
                    all(PduSessionResourceReleaseResponseTransfer.class, m.pduSessionResourceReleasedList());
            case UeContextReleaseComplete m -> m.pduSessionResourceList().stream().filter(item -> item.transfer() != null)
                    .map(item -> new Inside(PduSessionResourceReleaseResponseTransfer.class, item.transfer()));
            case PduSessionResourceNotify m -> Stream.concat(
                    all(PduSessionResourceNotifyTransfer.class, m.pduSessionResourceNotifyList()),
                    all(PduSessionResourceNotifyReleasedTransfer.class, m.pduSessionResourceReleasedList()));
            case PduSessionResourceModifyIndication m ->
                    all(PduSessionResourceModifyIndicationTransfer.class, m.pduSessionResourceModifyList());
            case PduSessionResourceModifyConfirm m -> Stream.concat(
                    all(PduSessionResourceModifyConfirmTransfer.class, m.pduSessionResourceModifyList()),
                    all(PduSessionResourceModifyIndicationUnsuccessfulTransfer.class, m.pduSessionResourceFailedToModifyList()));
            case PathSwitchRequest m -> Stream.concat(
                    all(PathSwitchRequestTransfer.class, m.pduSessionResourceToBeSwitchedDlList()),
                    all(PathSwitchRequestSetupFailedTransfer.class, m.pduSessionResourceFailedToSetupList()));
            case PathSwitchRequestAcknowledge m -> Stream.concat(
                    all(PathSwitchRequestAcknowledgeTransfer.class, m.pduSessionResourceSwitchedList()),
                    all(PathSwitchRequestUnsuccessfulTransfer.class, m.pduSessionResourceReleasedList()));
            case PathSwitchRequestFailure m -> all(PathSwitchRequestUnsuccessfulTransfer.class, m.pduSessionResourceReleasedList());
            case HandoverRequired m -> all(HandoverRequiredTransfer.class, m.pduSessionResourceList());
            case HandoverCommand m -> Stream.concat(
                    all(HandoverCommandTransfer.class, m.pduSessionResourceHandoverList()),
                    all(HandoverPreparationUnsuccessfulTransfer.class, m.pduSessionResourceToReleaseList()));
            case HandoverRequest m -> m.pduSessionResourceSetupList().stream()
                    .map(item -> new Inside(PduSessionResourceSetupRequestTransfer.class, item.transfer()));
            case HandoverRequestAcknowledge m -> Stream.concat(
                    all(HandoverRequestAcknowledgeTransfer.class, m.pduSessionResourceAdmittedList()),
                    all(HandoverResourceAllocationUnsuccessfulTransfer.class, m.pduSessionResourceFailedToSetupList()));
            default -> Stream.of();
        };
    }

    /** Reads a transfer of a class by that class's own method. */
    static PduSessionTransfer decode(Class<? extends PduSessionTransfer> type, Octets octets) {
        try {
            return (PduSessionTransfer) type.getMethod("decode", Octets.class).invoke(null, octets);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Inside> setup(List<PduSession.Setup> list) {
        return list.stream().map(item -> new Inside(PduSessionResourceSetupRequestTransfer.class, item.transfer()));
    }

    private static Stream<Inside> all(Class<? extends PduSessionTransfer> type, @Nullable List<PduSession.Transfer> list) {
        return list == null ? Stream.of() : list.stream().map(item -> new Inside(type, item.transfer()));
    }
}
