// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.PduSessionResourceModifyResponse;
import org.alcazar.ngap.message.PduSessionResourceReleaseResponse;
import org.alcazar.ngap.message.PduSessionResourceSetupResponse;
import org.alcazar.ngap.message.UeContextReleaseRequest;
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
            default -> ue.drop(Drop.NGAP_UNEXPECTED, message.getClass().getSimpleName());
        }
    }
}
