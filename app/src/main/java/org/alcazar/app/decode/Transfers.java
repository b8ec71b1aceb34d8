// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.util.List;
import java.util.function.Function;
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
import org.alcazar.ngap.transfer.SecondaryRatDataUsageReportTransfer;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Which transfer stands in which list of which NGAP message (TS 38.413 §9.2.1, §9.2.3): the octets themselves do not tell. */
final class Transfers {

    /**
     * @param message what the message's name has in it
     * @param list what the list's name has in it
     */
    private record Row(String message, String list, Function<Octets, PduSessionTransfer> decode) {
    }

    /** The first that fits counts. */
    private static final List<Row> ROWS = List.of(
            new Row("HandoverRequired", "", HandoverRequiredTransfer::decode),
            new Row("HandoverCommand", "ToRelease", HandoverPreparationUnsuccessfulTransfer::decode),
            new Row("HandoverCommand", "", HandoverCommandTransfer::decode),
            new Row("HandoverRequestAcknowledge", "Failed", HandoverResourceAllocationUnsuccessfulTransfer::decode),
            new Row("HandoverRequestAcknowledge", "", HandoverRequestAcknowledgeTransfer::decode),
            new Row("HandoverRequest", "", PduSessionResourceSetupRequestTransfer::decode),
            new Row("PathSwitchRequestAcknowledge", "Released", PathSwitchRequestUnsuccessfulTransfer::decode),
            new Row("PathSwitchRequestAcknowledge", "", PathSwitchRequestAcknowledgeTransfer::decode),
            new Row("PathSwitchRequestFailure", "", PathSwitchRequestUnsuccessfulTransfer::decode),
            new Row("PathSwitchRequest", "Failed", PathSwitchRequestSetupFailedTransfer::decode),
            new Row("PathSwitchRequest", "", PathSwitchRequestTransfer::decode),
            new Row("ModifyIndication", "", PduSessionResourceModifyIndicationTransfer::decode),
            new Row("ModifyConfirm", "Failed", PduSessionResourceModifyIndicationUnsuccessfulTransfer::decode),
            new Row("ModifyConfirm", "", PduSessionResourceModifyConfirmTransfer::decode),
            new Row("Notify", "Released", PduSessionResourceNotifyReleasedTransfer::decode),
            new Row("Notify", "", PduSessionResourceNotifyTransfer::decode),
            new Row("SecondaryRat", "", SecondaryRatDataUsageReportTransfer::decode),
            new Row("ReleaseComplete", "", PduSessionResourceReleaseResponseTransfer::decode),
            new Row("ReleaseResponse", "", PduSessionResourceReleaseResponseTransfer::decode),
            new Row("ReleaseCommand", "", PduSessionResourceReleaseCommandTransfer::decode),
            new Row("", "FailedToSetup", PduSessionResourceSetupUnsuccessfulTransfer::decode),
            new Row("", "FailedToModify", PduSessionResourceModifyUnsuccessfulTransfer::decode),
            new Row("Request", "Modify", PduSessionResourceModifyRequestTransfer::decode),
            new Row("Response", "Modify", PduSessionResourceModifyResponseTransfer::decode),
            new Row("Request", "Setup", PduSessionResourceSetupRequestTransfer::decode),
            new Row("Response", "Setup", PduSessionResourceSetupResponseTransfer::decode),
            new Row("Failure", "", PduSessionResourceSetupUnsuccessfulTransfer::decode));

    private Transfers() {
    }

    /** The transfer; null if none is known for that place, or the octets are none of the one that is. */
    static @Nullable PduSessionTransfer read(String message, String list, Octets octets) {
        for (var row : ROWS) {
            if (message.contains(row.message) && list.contains(row.list)) {
                try {
                    return row.decode.apply(octets);
                } catch (DecodeException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
