// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.HandoverCancel;
import org.alcazar.ngap.message.HandoverCancelAcknowledge;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.NasNonDeliveryIndication;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.PduSessionResourceModifyConfirm;
import org.alcazar.ngap.message.PduSessionResourceModifyIndication;
import org.alcazar.ngap.message.PduSessionResourceModifyResponse;
import org.alcazar.ngap.message.PduSessionResourceNotify;
import org.alcazar.ngap.message.PduSessionResourceReleaseResponse;
import org.alcazar.ngap.message.PduSessionResourceSetupResponse;
import org.alcazar.ngap.message.SecondaryRatDataUsageReport;
import org.alcazar.ngap.message.UeContextModificationFailure;
import org.alcazar.ngap.message.UeContextModificationResponse;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UeContextResumeFailure;
import org.alcazar.ngap.message.UeContextResumeRequest;
import org.alcazar.ngap.message.UeContextSuspendFailure;
import org.alcazar.ngap.message.UeContextSuspendRequest;
import org.alcazar.ngap.message.UeRadioCapabilityInfoIndication;
import org.alcazar.sbi.smf.N2SmInfoType;

/** What the gNB says about a UE that is on it, whether a procedure waits or not. */
final class RanReports {

    private final UeSession ue;
    private final SessionManagement sessions;

    RanReports(UeSession ue) {
        this.ue = ue;
        this.sessions = new SessionManagement(ue);
    }

    /** @param waiting whether a procedure waits for the UE meanwhile */
    void take(NgapMessage message, boolean waiting) {
        switch (message) {
            case InitialContextSetupFailure failure -> {
                sessions.fromRan(failure.pduSessionResourceFailedToSetupList(), N2SmInfoType.PDU_RES_SETUP_FAIL);
                throw new Abandoned("the gNB refused the UE context: " + failure.cause());
            }
            case UeContextReleaseRequest request -> {
                var cause = request.cause() == null ? CauseNas.UNSPECIFIED : request.cause();
                ue.release(cause);
                if (waiting) {
                    throw new Abandoned("the gNB asked for release: " + cause.name());
                }
            }
            case InitialContextSetupResponse response -> {
                sessions.fromRan(response.pduSessionResourceSetupList(), N2SmInfoType.PDU_RES_SETUP_RSP);
                sessions.fromRan(response.pduSessionResourceFailedToSetupList(), N2SmInfoType.PDU_RES_SETUP_FAIL);
            }
            case PduSessionResourceSetupResponse response -> {
                sessions.fromRan(response.pduSessionResourceSetupList(), N2SmInfoType.PDU_RES_SETUP_RSP);
                sessions.fromRan(response.pduSessionResourceFailedToSetupList(), N2SmInfoType.PDU_RES_SETUP_FAIL);
            }
            case PduSessionResourceModifyResponse response -> {
                sessions.fromRan(response.pduSessionResourceModifyList(), N2SmInfoType.PDU_RES_MOD_RSP);
                sessions.fromRan(response.pduSessionResourceFailedToModifyList(), N2SmInfoType.PDU_RES_MOD_FAIL);
            }
            case PduSessionResourceReleaseResponse response ->
                    sessions.fromRan(Objects.requireNonNullElse(response.pduSessionResourceReleasedList(), List.of()), N2SmInfoType.PDU_RES_REL_RSP);
            // A capability is the gNB's to know while it serves the UE; it asks the UE again when it does so next.
            case UeRadioCapabilityInfoIndication told -> { }
            case PduSessionResourceNotify notify -> {
                sessions.fromRan(notify.pduSessionResourceNotifyList(), N2SmInfoType.PDU_RES_NTY);
                sessions.fromRan(notify.pduSessionResourceReleasedList(), N2SmInfoType.PDU_RES_NTY_REL);
            }
            case PduSessionResourceModifyIndication indication -> confirm(indication);
            case UeContextModificationResponse response when ue.n1().ranKeysRenewed(true) -> { }
            case UeContextModificationFailure failure when ue.n1().ranKeysRenewed(false) ->
                    ue.audit(Kind.RAN_KEY_KEPT, "the gNB goes on with a key of the former K_AMF: " + failure.cause());
            case SecondaryRatDataUsageReport report ->
                    sessions.fromRan(report.pduSessionResourceSecondaryRatUsageList(), N2SmInfoType.SECONDARY_RAT_USAGE);
            // What was not delivered is put again by the procedure that waits for its answer, or was said once only.
            case NasNonDeliveryIndication undelivered -> ue.drop(Drop.NAS_UNDELIVERED, String.valueOf(undelivered.cause()));
            default -> refuse(message);
        }
    }

    private void confirm(PduSessionResourceModifyIndication indication) {
        var via = ue.n1().via();
        var changes = sessions.indicated(indication.pduSessionResourceModifyList());
        via.send(new PduSessionResourceModifyConfirm(via.amfId(), via.ranId(), changes.confirmed(), changes.refused(), null));
    }

    /** What this AMF does not do is refused in the words of its procedure; what nobody asked for is an error (TS 38.413 §10.4). */
    private void refuse(NgapMessage message) {
        ue.drop(Drop.NGAP_UNEXPECTED, message.getClass().getSimpleName());
        var via = ue.n1().via();
        via.send(switch (message) {
            case HandoverCancel cancel -> new HandoverCancelAcknowledge(via.amfId(), via.ranId());
            case UeContextSuspendRequest suspension -> new UeContextSuspendFailure(via.amfId(), via.ranId(), CauseMisc.UNSPECIFIED);
            case UeContextResumeRequest resumption -> new UeContextResumeFailure(via.amfId(), via.ranId(), CauseMisc.UNSPECIFIED);
            default -> new ErrorIndication(via.amfId(), via.ranId(), CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE, null, null);
        });
    }
}
