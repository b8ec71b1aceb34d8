// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.hss.UpdateLocationRequest;

/** Registers this MME with the HSS as the one that serves the UE, which ends what served it before (TS 29.272 §5.2.1.1). */
final class LocationUpdate {

    private final UeSession ue;

    LocationUpdate(UeSession ue) {
        this.ue = ue;
    }

    /** @param attach whether the UE begins anew, and has brought nothing from where it was */
    void run(String imsi, boolean attach) {
        var configuration = ue.mme().configuration();
        var registration = ue.newRegistration(imsi);
        try {
            var data = ue.mme().functions().hss().updateLocation(new UpdateLocationRequest(imsi, configuration.gummei().plmnId(),
                    configuration.name(), registration.callback(configuration.callbackPath()), attach, false)).subscriptionData();
            if (data == null) {
                throw new Rejection(EmmCause.NETWORK_FAILURE, "the HSS gives no subscription data");
            }
            ue.context().subscription(data);
        } catch (ProblemDetails problem) {
            throw HomeNetworkRefusal.ofLocation(problem);
        }
    }
}
