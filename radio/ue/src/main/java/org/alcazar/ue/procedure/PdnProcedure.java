// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.EsmStatus;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionOutcome;
import org.jspecify.annotations.Nullable;

/** A procedure of session management that the UE begins in EPS (TS 24.301 §6.5), and how it is asked until there is an answer. */
abstract class PdnProcedure {

    final Emm emm;
    final Esm esm;
    final int transaction;
    private final SessionOutcome.Kind kind;
    private final long begun;

    /** What came of a question. */
    sealed interface End {

        record Answered(EsmMessage message) implements End {
        }

        record Failed(Failure failure) implements End {
        }
    }

    PdnProcedure(Emm emm, SessionOutcome.Kind kind) {
        this.emm = emm;
        this.kind = kind;
        esm = emm.esm;
        transaction = esm.transaction();
        begun = emm.world.nanos();
    }

    abstract SessionOutcome run();

    final SessionOutcome ended(@Nullable PduSession session, @Nullable Failure failure) {
        return new SessionOutcome(kind, emm.ue.supi(), session, List.of(), Duration.ofNanos(emm.world.nanos() - begun), failure);
    }

    /**
     * Asks, and asks again each time that the timer runs out.
     *
     * @param timer T3482 or T3492
     * @param isAnswer whether a message of this transaction answers the question
     */
    final End ask(EsmMessage request, Duration timer, Predicate<EsmMessage> isAnswer) {
        for (int i = 0; i < emm.configuration.timers().attempts(); i++) {
            var unconnected = emm.connect();
            if (unconnected != null) {
                return new End.Failed(unconnected);
            }
            if (!emm.nas.send(request)) {
                return new End.Failed(new Failure(Reason.NO_SERVICE));
            }
            var end = await(timer, isAnswer);
            if (end != null) {
                return end;
            }
        }
        return new End.Failed(new Failure(Reason.TIMEOUT));
    }

    private @Nullable End await(Duration timer, Predicate<EsmMessage> isAnswer) {
        long deadline = emm.deadline(timer);
        for (var heard = emm.next(deadline); heard != null; heard = emm.next(deadline)) {
            switch (heard) {
                case Heard.Released(var reason) -> {
                    return new End.Failed(new Failure(reason == ReleaseReason.RELEASED ? Reason.RELEASED : Reason.CONNECTION_LOST));
                }
                case Heard.NewSecurity(var command, var wire) -> emm.secure(command, wire);
                case Heard.Message(EsmMessage message) when message.procedureTransactionIdentity() == transaction && isAnswer.test(message) -> {
                    return new End.Answered(message);
                }
                case Heard.Message(EsmStatus status) when status.procedureTransactionIdentity() == transaction -> {
                    return new End.Failed(Failure.ofEpsSession(Reason.REJECTED, status.cause()));
                }
                case Heard.Message(var other) -> {
                    emm.common(other);
                    if (emm.state() != MobilityState.REGISTERED) {
                        return new End.Failed(new Failure(Reason.DEREGISTERED_BY_NETWORK));
                    }
                }
            }
        }
        return null;
    }
}
