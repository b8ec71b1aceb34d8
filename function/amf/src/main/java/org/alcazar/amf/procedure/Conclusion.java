// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.event.AmfEvent.Deregistered.By;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.amf.procedure.ProcedureEnd.AuthenticationRejection;
import org.alcazar.amf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.amf.procedure.ProcedureEnd.Overtaken;
import org.alcazar.amf.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseNas;
import org.jspecify.annotations.Nullable;

/**
 * What follows where a procedure could not go on. Of congestion a UE is told under protection or not at all: whatever an unprotected message
 * says, it would stay away for 15 to 30 minutes (TS 24.501 §5.5.1.2.5).
 */
final class Conclusion {

    private final UeSession ue;

    Conclusion(UeSession ue) {
        this.ue = ue;
    }

    /** @return the cause that the UE was told; null if it was told none */
    @Nullable FiveGmmCause of(ProcedureEnd end) {
        FiveGmmCause told = null;
        switch (end) {
            case Rejection rejection when rejection.isTemporary() && ue.isConnected() && !ue.n1().isSecured() -> {
                ue.drop(Drop.CONGESTION_UNTOLD, rejection.why());
                ue.release(CauseMisc.CONTROL_PROCESSING_OVERLOAD);
            }
            case Rejection rejection -> {
                sendIfConnected(reject(rejection));
                ue.release(CauseNas.UNSPECIFIED);
                told = rejection.cause;
                if (!rejection.isTemporary()) {
                    ue.deregister(By.NETWORK);
                }
            }
            case AuthenticationRejection rejection -> {
                sendIfConnected(new AuthenticationReject(null));
                ue.release(CauseNas.AUTHENTICATION_FAILURE);
                ue.deregister(By.NETWORK);
            }
            case Abandoned abandoned -> ue.release(CauseNas.UNSPECIFIED);
            case ContextEnd superseded -> {
                ue.release(CauseNas.NORMAL_RELEASE);
                ue.deregister(superseded.by);
            }
            case Overtaken overtaken -> throw new IllegalStateException("nothing to overtake", overtaken);
        }
        return told;
    }

    private RegistrationReject reject(Rejection rejection) {
        var later = rejection.isTemporary() ? GprsTimer2.of(ue.timers().t3346(ue.amf().world().random())) : null;
        return RegistrationReject.builder(rejection.cause).t3346(later).build();
    }

    private void sendIfConnected(FiveGmmMessage message) {
        if (ue.isConnected()) {
            ue.send(message);
        }
    }
}
