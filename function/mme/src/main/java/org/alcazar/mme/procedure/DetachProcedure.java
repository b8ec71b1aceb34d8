// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.mme.event.MmeEvent.Detached.By;
import org.alcazar.nas.eps.element.NetworkDetachType;
import org.alcazar.nas.eps.element.UeDetachType;
import org.alcazar.nas.eps.message.DetachAccept;
import org.alcazar.nas.eps.message.UeOriginatingDetachRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.s1ap.element.CauseNas;

/** Detach (TS 23.401 §5.3.8, TS 24.301 §5.5.2). Ends the UE's context. */
final class DetachProcedure {

    private final UeSession ue;

    DetachProcedure(UeSession ue) {
        this.ue = ue;
    }

    /** The UE wants it; one that switches off does not wait for an answer, one that leaves the circuit switched domain alone stays. */
    void byUe(UeOriginatingDetachRequest request) {
        var type = request.detachType();
        if (!type.switchOff()) {
            ue.send(new DetachAccept());
        }
        if (type.kind() == UeDetachType.Kind.IMSI && !type.switchOff()) {
            return;
        }
        ue.detach(By.UE);
        ue.release(CauseNas.DETACH);
    }

    /**
     * The network wants it, and has it whatever the UE does: a UE that does not come when called, does not answer, loses its connection or
     * begins to attach is detached all the same (§5.5.2.3.4, §5.5.2.3.5, TS 23.401 §5.3.8.3).
     */
    void byNetwork(boolean reAttachRequired) {
        try {
            if (ue.isRegistered() && (ue.isConnected() || new PagingProcedure(ue).bring())) {
                var type = reAttachRequired ? NetworkDetachType.RE_ATTACH_REQUIRED : NetworkDetachType.RE_ATTACH_NOT_REQUIRED;
                ue.ask(UeTerminatedDetachRequest.builder(type).build(), ue.timers().t3422(), DetachAccept.class);
            }
        } finally {
            ue.detach(By.NETWORK);
        }
        ue.release(CauseNas.DETACH);
    }
}
