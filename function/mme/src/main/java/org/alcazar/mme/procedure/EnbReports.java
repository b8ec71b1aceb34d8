// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.mme.context.Addresses;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.procedure.ProcedureEnd.Abandoned;
import org.alcazar.s1ap.element.CauseNas;
import org.alcazar.s1ap.element.CauseProtocol;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.ERabSetupItemCtxtSuRes;
import org.alcazar.s1ap.message.ERabModifyResponse;
import org.alcazar.s1ap.message.ERabReleaseIndication;
import org.alcazar.s1ap.message.ERabReleaseResponse;
import org.alcazar.s1ap.message.ERabSetupResponse;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.HandoverCancel;
import org.alcazar.s1ap.message.HandoverCancelAcknowledge;
import org.alcazar.s1ap.message.HandoverPreparationFailure;
import org.alcazar.s1ap.message.HandoverRequired;
import org.alcazar.s1ap.message.InitialContextSetupFailure;
import org.alcazar.s1ap.message.InitialContextSetupResponse;
import org.alcazar.s1ap.message.NasNonDeliveryIndication;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.s1ap.message.UeCapabilityInfoIndication;
import org.alcazar.s1ap.message.UeContextReleaseRequest;
import org.alcazar.wire.aper.BitString;

/** What the eNB says about a UE that is on it, whether a procedure waits or not. */
final class EnbReports {

    private final UeSession ue;

    EnbReports(UeSession ue) {
        this.ue = ue;
    }

    /** @param waiting whether a procedure waits for the UE meanwhile */
    void take(S1apMessage message, boolean waiting) {
        switch (message) {
            case InitialContextSetupResponse response -> {
                for (var bearer : Objects.requireNonNullElse(response.eRabSetupListCtxtSuRes(), List.<ERabSetupItemCtxtSuRes>of())) {
                    setUp(bearer.eRabId(), bearer.transportLayerAddress(), bearer.gtpTeid());
                }
            }
            case ERabSetupResponse response -> {
                response.eRabSetupListBearerSuRes().forEach(bearer -> setUp(bearer.eRabId(), bearer.transportLayerAddress(), bearer.gtpTeid()));
                response.eRabFailedToSetupListBearerSuRes().forEach(bearer -> ue.eRabRefused((int) bearer.eRabId()));
            }
            case ERabModifyResponse response -> response.eRabFailedToModifyList().forEach(bearer -> ue.eRabRefused((int) bearer.eRabId()));
            case InitialContextSetupFailure failure -> throw new Abandoned("the eNB refused the UE context: " + failure.cause());
            case UeContextReleaseRequest request -> {
                var cause = request.cause() == null ? CauseNas.UNSPECIFIED : request.cause();
                ue.release(cause);
                if (waiting) {
                    throw new Abandoned("the eNB asked for release: " + cause);
                }
            }
            // A bearer that the eNB let go of is set up again when the UE next asks for service.
            case ERabReleaseResponse response -> { }
            case ERabReleaseIndication indication -> { }
            // A capability is the eNB's to know while it serves the UE; it asks the UE again when it does so next.
            case UeCapabilityInfoIndication told -> { }
            // What was not delivered is put again by the procedure that waits for its answer, or was said once only.
            case NasNonDeliveryIndication undelivered -> ue.drop(Drop.NAS_UNDELIVERED, String.valueOf(undelivered.cause()));
            default -> refuse(message);
        }
    }

    private void setUp(long ebi, BitString address, long teid) {
        var connection = ue.context().pdnConnections().owning((int) ebi);
        var enb = Addresses.enbEnd(address, teid);
        if (connection == null || enb == null) {
            ue.drop(Drop.S1AP_UNEXPECTED, "bearer " + ebi + " that there is none of, or without an address");
        } else if (!ue.eRabSetUp((int) ebi, enb)) {
            ue.mme().s11().modifyBearer(connection, (int) ebi, enb);
        }
    }

    /** What this MME does not do is refused in the words of its procedure; what nobody asked for is an error (TS 36.413 §10.4). */
    private void refuse(S1apMessage message) {
        ue.drop(Drop.S1AP_UNEXPECTED, message.getClass().getSimpleName());
        var via = ue.emm().via();
        via.send(switch (message) {
            case HandoverRequired required -> new HandoverPreparationFailure(via.mmeId(), via.enbId(), CauseRadioNetwork.HO_TARGET_NOT_ALLOWED);
            case HandoverCancel cancel -> new HandoverCancelAcknowledge(via.mmeId(), via.enbId());
            default -> new ErrorIndication(via.mmeId(), via.enbId(), CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE, null, null);
        });
    }
}
