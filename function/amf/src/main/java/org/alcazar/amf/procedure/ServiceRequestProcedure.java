// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.ArrayList;
import java.util.Objects;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.message.ServiceAccept;
import org.alcazar.nas.message.ServiceReject;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.ngap.element.CauseNas;

/**
 * Service request (TS 23.502 §4.2.3.2 and §4.2.3.3, TS 24.501 §5.6.1): an idle UE comes back to send, to receive, or because it was paged.
 *
 * <pre>
 * UE                       AMF                                   SMF
 * |-- Service Request ------>|
 *                            |--- activate, per session with data ->|
 * |<- Service Accept --------|   in Initial Context Setup, with the user planes for the gNB
 * |<- Configuration Update ->|   a new 5G-GUTI, where the UE was paged by its old one
 * </pre>
 */
final class ServiceRequestProcedure {

    private final UeSession ue;
    private final ServiceRequest request;

    ServiceRequestProcedure(UeSession ue, ServiceRequest request) {
        this.ue = ue;
        this.request = request;
    }

    /** @param verified whether the request proved, by its MAC, that it comes of the UE whose context this is */
    void run(boolean verified) {
        if (!verified || !ue.isRegistered()) {
            refuse(verified);
            return;
        }
        if (!ue.amf().load().returns(ue.n1().via())) {
            putOff();
            return;
        }
        boolean paged = ue.takePaged();
        ue.uses(request.sTmsi().tmsi());
        var reactivation = new SessionManagement(ue).reactivate(request.pduSessionStatus(), request.uplinkDataStatus());
        var setups = new ArrayList<>(reactivation.setups());
        for (var waiting : ue.outbox().takeUserPlaneSetups()) {
            if (setups.stream().noneMatch(setup -> setup.id() == waiting.pduSessionId())) {
                setups.add(new SessionTransport(ue).setup(waiting.pduSessionId(), Objects.requireNonNull(waiting.n2SmInfo())));
            }
        }
        var accept = ServiceAccept.builder().pduSessionStatus(reactivation.status()).reactivationResult(reactivation.result())
                .reactivationErrors(reactivation.errors()).build();
        new InitialContextSetupProcedure(ue, setups).deliver(accept, Objects.requireNonNull(ue.context().ambr()));
        if (paged) {
            new ConfigurationUpdateProcedure(ue).reallocateGuti();
        }
    }

    /** The UE stays registered, and comes again later (TS 24.501 §5.6.1.5). */
    private void putOff() {
        var later = GprsTimer2.of(ue.timers().t3346(ue.amf().world().random()));
        ue.send(ServiceReject.builder(FiveGmmCause.CONGESTION).t3346(later).build());
        ue.release(CauseNas.UNSPECIFIED);
    }

    /** A UE that this AMF does not know, or that has nothing to be served with, registers anew (TS 24.501 §5.6.1.5). */
    private void refuse(boolean verified) {
        ue.send(ServiceReject.builder(verified ? FiveGmmCause.IMPLICITLY_DEREGISTERED : FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED).build());
        ue.release(CauseNas.NORMAL_RELEASE);
    }
}
