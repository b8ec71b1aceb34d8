// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.function.Predicate;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionAuthenticationCommand;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.session.SessionState;
import org.jspecify.annotations.Nullable;

/** One question of the UE's to session management in the network, and how it is put again until there is an answer. */
final class SessionTransaction {

    private final FiveGmm fiveGmm;
    private final SessionContext session;
    final int id;
    private boolean questioned;

    /** What came of a question. */
    sealed interface End {

        record Answered(FiveGsmMessage message) implements End {
        }

        record Failed(Failure failure) implements End {
        }
    }

    SessionTransaction(FiveGmm fiveGmm, SessionContext session) {
        this.fiveGmm = fiveGmm;
        this.session = session;
        id = fiveGmm.fiveGsm.transaction();
    }

    /**
     * Asks, and asks again each time that the timer runs out.
     *
     * @param timer T3580, T3581 or T3582
     * @param isAnswer whether a message of this transaction answers the question
     */
    End ask(UlNasTransport request, Duration timer, Predicate<FiveGsmMessage> isAnswer) {
        for (int i = 0; i < fiveGmm.ue.configuration().timers().sessionAttempts(); i++) {
            var unconnected = fiveGmm.connect();
            if (unconnected != null) {
                return new End.Failed(unconnected);
            }
            if (session.state() == SessionState.INACTIVE) {
                return new End.Failed(new Failure(Reason.SESSION_RELEASED));
            }
            if (!fiveGmm.n1.send(request)) {
                return new End.Failed(new Failure(Reason.NO_SERVICE));
            }
            var end = await(timer, isAnswer);
            if (end != null) {
                return end;
            }
        }
        return new End.Failed(new Failure(Reason.TIMEOUT));
    }

    private @Nullable End await(Duration timer, Predicate<FiveGsmMessage> isAnswer) {
        long deadline = fiveGmm.deadline(timer);
        for (var heard = fiveGmm.next(deadline); heard != null; heard = fiveGmm.next(deadline)) {
            var end = switch (heard) {
                case Heard.Released(var reason) ->
                        new End.Failed(new Failure(reason == ReleaseReason.RELEASED ? Reason.RELEASED : Reason.CONNECTION_LOST));
                case Heard.NewSecurity(var command, var wire) -> {
                    fiveGmm.securityMode.take(command, wire, null);
                    yield null;
                }
                case Heard.Message(DlNasTransport transport) -> take(transport, isAnswer);
                case Heard.Message(var other) -> {
                    fiveGmm.common(other);
                    yield fiveGmm.context.state() == MobilityState.REGISTERED ? null
                            : new End.Failed(new Failure(Reason.DEREGISTERED_BY_NETWORK));
                }
            };
            if (end != null) {
                return end;
            }
            if (questioned) {
                // The network is at it: the answer takes as long as its questions.
                questioned = false;
                deadline = fiveGmm.deadline(timer);
            }
        }
        return null;
    }

    private boolean hasHeard() {
        var services = fiveGmm.fiveGsm.services(session.id());
        return services != null && services.hasHeard();
    }

    private @Nullable End take(DlNasTransport transport, Predicate<FiveGsmMessage> isAnswer) {
        var unforwarded = transport.cause();
        var about = transport.pduSessionId();
        if (unforwarded != null) {
            return about != null && about == session.id() ? new End.Failed(new Failure(Reason.NOT_FORWARDED, unforwarded)) : null;
        }
        var message = fiveGmm.fiveGsm.open(transport);
        if (message == null) {
            questioned = hasHeard();
            return null;
        }
        if (message.procedureTransactionId() == id && message.pduSessionId() == session.id()) {
            if (isAnswer.test(message)) {
                return new End.Answered(message);
            }
            if (message instanceof FiveGsmStatus status) {
                return new End.Failed(Failure.ofSession(Reason.REJECTED, status.cause()));
            }
        }
        questioned = message instanceof PduSessionAuthenticationCommand && message.pduSessionId() == session.id();
        fiveGmm.fiveGsm.take(message);
        questioned |= hasHeard();
        return session.state() == SessionState.INACTIVE ? new End.Failed(new Failure(Reason.SESSION_RELEASED)) : null;
    }
}
