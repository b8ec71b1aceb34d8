// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsServiceType;
import org.alcazar.nas.eps.message.ExtendedServiceRequest;
import org.alcazar.nas.eps.message.ServiceReject;
import org.alcazar.s1ap.element.CauseNas;

/**
 * Service request (TS 23.401 §5.3.4, TS 24.301 §5.6.1): an idle UE comes back to send, to receive, or because it was paged.
 *
 * <pre>
 * UE                       MME                                   gateway
 * |-- Service Request ------>|
 * |<- (bearers) -------------|   Initial Context Setup: that the air is protected tells the UE that it is served
 *                            |--- Modify Bearer ------------------->|   when the eNB has answered
 * |<- GUTI Reallocation ---->|   where the UE was paged by its GUTI
 * </pre>
 */
final class ServiceRequestProcedure {

    private final UeSession ue;

    ServiceRequestProcedure(UeSession ue) {
        this.ue = ue;
    }

    /** @param verified whether the request proved, by its MAC, that it comes of the UE whose context this is */
    void run(boolean verified) {
        requireKnown(verified);
        if (ue.context().pdnConnections().isEmpty()) {
            throw new Rejection(EmmCause.NO_EPS_BEARER_CONTEXT_ACTIVATED, "a UE without PDN connection asks for service");
        }
        boolean paged = ue.takePaged();
        ue.gutiConfirmed();
        new InitialContextSetupProcedure(ue).deliver(null);
        if (paged) {
            new GutiReallocationProcedure(ue).run();
        }
    }

    /** There is no circuit switched domain to fall back to. */
    void run(ExtendedServiceRequest request, boolean verified) {
        if (request.serviceType() == EpsServiceType.PACKET_SERVICES_VIA_S1) {
            run(verified);
        } else {
            requireKnown(verified);
            ue.send(ServiceReject.builder(EmmCause.CS_DOMAIN_NOT_AVAILABLE).build());
        }
    }

    /** Service over the control plane is not offered. */
    void refuse() {
        ue.send(ServiceReject.builder(EmmCause.MESSAGE_TYPE_NON_EXISTENT).build());
        if (!ue.emm().enbContextRequested()) {
            ue.release(CauseNas.NORMAL_RELEASE);
        }
    }

    /** A UE that this MME does not know, or that has nothing to be served with, attaches anew (TS 24.301 §5.6.1.5). */
    private void requireKnown(boolean verified) {
        if (!verified || !ue.isRegistered()) {
            throw new Rejection(verified ? EmmCause.IMPLICITLY_DETACHED : EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, "service for nobody known");
        }
    }
}
