// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.eps.message.DeactivateEpsBearerContextRequest;
import org.alcazar.nas.eps.message.PdnDisconnectReject;
import org.alcazar.nas.eps.message.PdnDisconnectRequest;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionState;

/** UE requested PDN disconnect (TS 24.301 §6.5.2, TS 23.401 §5.10.3). */
final class PdnDisconnectProcedure extends PdnProcedure {

    private final int id;

    PdnDisconnectProcedure(Emm emm, int id) {
        super(emm, SessionOutcome.Kind.RELEASE);
        this.id = id;
    }

    @Override
    SessionOutcome run() {
        var session = emm.terminal.sessions.get(id);
        var bearer = session == null ? null : session.ebi();
        if (session == null || bearer == null) {
            return ended(null, new Failure(Reason.WRONG_STATE));
        }
        session.state(SessionState.INACTIVE_PENDING);
        var end = ask(PdnDisconnectRequest.builder(0, transaction, bearer).build(), emm.configuration.timers().t3492(),
                answer -> answer instanceof DeactivateEpsBearerContextRequest || answer instanceof PdnDisconnectReject);
        return ended(session, switch (end) {
            case End.Answered(DeactivateEpsBearerContextRequest deactivation) -> {
                esm.take(deactivation);
                yield null;
            }
            case End.Answered(PdnDisconnectReject reject) -> {
                // A UE keeps its last PDN connection, or detaches (§6.5.2.4).
                session.state(SessionState.ACTIVE);
                yield Failure.ofEpsSession(Reason.REJECTED, reject.cause());
            }
            case End.Answered(var other) -> throw new IllegalStateException(other.messageType() + " is no answer");
            case End.Failed(var why) -> {
                // The UE wanted no more of it: it is gone on this side in any case (§6.5.2.5).
                if (session.state() != SessionState.INACTIVE) {
                    esm.end(session, why.toString());
                }
                yield why;
            }
        });
    }
}
