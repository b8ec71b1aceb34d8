// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.message.PduSessionModificationCommand;
import org.alcazar.nas.message.PduSessionModificationReject;
import org.alcazar.nas.message.PduSessionModificationRequest;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.session.SessionModification;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionState;
import org.jspecify.annotations.Nullable;

/** UE-requested PDU session modification (TS 24.501 §6.4.2, TS 23.502 §4.3.3.2). */
final class SessionModificationProcedure extends SessionProcedure {

    private final int id;
    private final SessionModification modification;

    SessionModificationProcedure(FiveGmm fiveGmm, int id, SessionModification modification) {
        super(fiveGmm, SessionOutcome.Kind.MODIFICATION);
        this.id = id;
        this.modification = modification;
    }

    @Override
    SessionOutcome run() {
        var session = fiveGsm.session(id);
        if (session == null || session.state() != SessionState.ACTIVE) {
            return ended(session, new Failure(Reason.WRONG_STATE));
        }
        session.state(SessionState.MODIFICATION_PENDING);
        var transaction = new SessionTransaction(fiveGmm, session);
        var end = transaction.ask(fiveGsm.carry(message(transaction.id)).build(), timers.t3581(),
                answer -> answer instanceof PduSessionModificationCommand || answer instanceof PduSessionModificationReject);
        @Nullable Failure failure = switch (end) {
            case SessionTransaction.End.Answered(PduSessionModificationCommand command) -> {
                var cause = fiveGsm.modify(command);
                yield cause == null ? null : Failure.ofSession(Reason.NOT_ACCEPTABLE, cause);
            }
            case SessionTransaction.End.Answered(PduSessionModificationReject reject) -> Failure.ofSession(Reason.REJECTED, reject.cause());
            case SessionTransaction.End.Answered(var other) -> throw new IllegalStateException(other.messageType() + " is no answer");
            case SessionTransaction.End.Failed(var why) -> why;
        };
        if (session.state() == SessionState.MODIFICATION_PENDING) {
            session.state(SessionState.ACTIVE);
        }
        return ended(session, failure);
    }

    private PduSessionModificationRequest message(int transaction) {
        return PduSessionModificationRequest.builder(id, transaction).qosRules(modification.rules()).qosFlows(modification.flows())
                .maximumDataRate(modification.maximumDataRate()).alwaysOnRequested(modification.alwaysOn()).build();
    }
}
