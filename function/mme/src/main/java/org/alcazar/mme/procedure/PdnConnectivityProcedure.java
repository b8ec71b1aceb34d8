// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.List;
import org.alcazar.mme.context.Addresses;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.s1ap.element.ERabToBeSetupItemBearerSuReq;
import org.alcazar.s1ap.message.ERabSetupRequest;

/**
 * A further PDN connection (TS 23.401 §5.10.2, TS 24.301 §6.5.1).
 *
 * <pre>
 * UE                                   MME                         gateway
 * |-- PDN Connectivity Request --------->|--- Create Session -------->|
 * |<- Activate Default Bearer Request ---|   in E-RAB Setup
 * |-- Accept --------------------------->|
 *                                        |--- Modify Bearer --------->|   when the eNB has answered
 * </pre>
 */
final class PdnConnectivityProcedure {

    private final UeSession ue;
    private final PdnConnectivityRequest request;
    private boolean delivered;

    PdnConnectivityProcedure(UeSession ue, PdnConnectivityRequest request) {
        this.ue = ue;
        this.request = request;
    }

    void run() {
        switch (new PdnConnectivity(ue, request).establish()) {
            case PdnConnectivity.Outcome.Refused(var reject) -> ue.send(reject);
            case PdnConnectivity.Outcome.Established(var connection, var activation) -> {
                var answer = ue.ask(() -> deliver(connection, activation), ue.timers().t3485(), EsmMessage.class,
                        message -> isAnswer(message, connection.ebi()));
                if (!(answer instanceof ActivateDefaultEpsBearerContextAccept)) {
                    new PdnRelease(ue).one(connection);
                }
            }
        }
    }

    /** With the bearer, once; where the UE is asked again, by itself. */
    private void deliver(PdnConnectionContext connection, ActivateDefaultEpsBearerContextRequest activation) {
        var emm = ue.emm();
        if (delivered || !emm.enbContextRequested()) {
            new InitialContextSetupProcedure(ue).deliver(activation);
        } else {
            var via = emm.via();
            via.send(new ERabSetupRequest(via.mmeId(), via.enbId(), List.of(new ERabToBeSetupItemBearerSuReq(connection.ebi(),
                    InitialContextSetupProcedure.qos(connection.qos()), Addresses.transportLayerAddress(connection.s1u()), connection.s1u().teid(),
                    emm.seal(activation), false, false, null))));
        }
        delivered = true;
    }

    private static boolean isAnswer(EsmMessage message, int ebi) {
        return switch (message) {
            case ActivateDefaultEpsBearerContextAccept accept -> accept.epsBearerIdentity() == ebi;
            case ActivateDefaultEpsBearerContextReject reject -> reject.epsBearerIdentity() == ebi;
            default -> false;
        };
    }
}
