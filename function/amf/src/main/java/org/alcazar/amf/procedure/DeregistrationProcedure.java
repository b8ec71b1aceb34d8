// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.event.AmfEvent.Deregistered.By;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.DeregistrationType;
import org.alcazar.nas.message.UeOriginatingDeregistrationAccept;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.nas.message.UeTerminatedDeregistrationAccept;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.ngap.element.CauseNas;

/** Deregistration (TS 23.502 §4.2.2.3, TS 24.501 §5.5.2). Ends the UE's context. */
final class DeregistrationProcedure {

    private final UeSession ue;

    DeregistrationProcedure(UeSession ue) {
        this.ue = ue;
    }

    /** The UE wants it; one that switches off does not wait for an answer. */
    void byUe(UeOriginatingDeregistrationRequest request) {
        if (!request.deregistrationType().switchOff()) {
            ue.send(new UeOriginatingDeregistrationAccept());
        }
        ue.release(CauseNas.DEREGISTER);
        ue.deregister(By.UE);
    }

    /**
     * The network wants it, and has it whatever the UE does: a UE that is idle, does not answer, loses its connection or begins to register
     * is deregistered all the same (§5.5.2.3.5).
     */
    void byNetwork(boolean reRegistrationRequired) {
        try {
            if (ue.isRegistered() && ue.isConnected()) {
                var request = UeTerminatedDeregistrationRequest
                        .builder(new DeregistrationType(false, reRegistrationRequired, AccessType.THREE_GPP)).build();
                ue.ask(request, ue.timers().t3522(), UeTerminatedDeregistrationAccept.class);
            }
        } finally {
            ue.deregister(By.NETWORK);
        }
        ue.release(CauseNas.DEREGISTER);
    }
}
