// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.PduSessionReleaseCommand;
import org.alcazar.nas.message.PduSessionReleaseReject;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionState;
import org.jspecify.annotations.Nullable;

/** UE-requested PDU session release (TS 24.501 §6.4.3, TS 23.502 §4.3.4.2). */
final class SessionReleaseProcedure extends SessionProcedure {

    private final int id;

    SessionReleaseProcedure(FiveGmm fiveGmm, int id) {
        super(fiveGmm, SessionOutcome.Kind.RELEASE);
        this.id = id;
    }

    @Override
    SessionOutcome run() {
        var session = fiveGsm.session(id);
        if (session == null) {
            return ended(null, new Failure(Reason.WRONG_STATE));
        }
        session.state(SessionState.INACTIVE_PENDING);
        return ended(session, request(fiveGmm, session, null));
    }

    /**
     * Has the network release a session.
     *
     * @param cause why, if it is told
     * @return null if the network released it
     */
    static @Nullable Failure request(FiveGmm fiveGmm, SessionContext session, @Nullable FiveGsmCause cause) {
        var fiveGsm = fiveGmm.fiveGsm;
        var transaction = new SessionTransaction(fiveGmm, session);
        var request = fiveGsm.carry(new PduSessionReleaseRequest(session.id(), transaction.id, cause, null)).build();
        return switch (transaction.ask(request, fiveGmm.ue.configuration().timers().t3582(),
                answer -> answer instanceof PduSessionReleaseCommand || answer instanceof PduSessionReleaseReject)) {
            case SessionTransaction.End.Answered(PduSessionReleaseCommand command) -> {
                fiveGsm.release(command);
                yield null;
            }
            case SessionTransaction.End.Answered(PduSessionReleaseReject reject) -> {
                session.state(SessionState.ACTIVE);
                yield Failure.ofSession(Reason.REJECTED, reject.cause());
            }
            case SessionTransaction.End.Answered(var other) -> throw new IllegalStateException(other.messageType() + " is no answer");
            case SessionTransaction.End.Failed(var why) -> {
                // The UE wanted no more of it: it is gone on this side in any case (§6.4.3.5).
                if (session.state() != SessionState.INACTIVE) {
                    fiveGsm.end(session, why.toString());
                }
                yield why.reason() == Reason.SESSION_RELEASED ? null : why;
            }
        };
    }
}
