// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.OnDemandDecodeException;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.Refuse;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.SecurityServiceMessage;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.service.Dialogue;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.procedure.PduSession.Took;
import org.alcazar.strand.Strand.Attempts;
import org.jspecify.annotations.Nullable;

/** Security services speak with the UE in 5GSM messages of their own, which go by the AMF. */
final class SmDialogue implements Dialogue {

    private final PduSession session;

    SmDialogue(PduSession session) {
        this.session = session;
    }

    @Override
    public @Nullable Operation ask(Question question) {
        var silentFirst = new AtomicBoolean(!question.put());
        var answer = new AtomicReference<@Nullable Operation>();
        session.ask(attempts(question.within()), () -> {
            if (!silentFirst.getAndSet(false)) {
                tell(question.exchange(), question.operation());
            }
        }, uplink -> {
            var said = uplink instanceof Uplink.N1(var message) ? answerIn(message, question) : null;
            answer.set(said);
            return said != null ? Took.ANSWER : isOfServices(uplink) ? Took.PART : Took.NOT_MINE;
        });
        return answer.get();
    }

    @Override
    public void tell(int exchange, Operation operation) {
        session.amf().send(new SmSecurityServiceDownlink(session.key().pduSessionId(), session.context().establishmentPti(),
                SecurityServiceMessages.encode(new SecurityServiceMessage(exchange, operation))), null);
    }

    /** As often as T3560 says, and not longer than there is time. */
    private Attempts attempts(Duration within) {
        var timer = session.smf().configuration().onDemand().step();
        var interval = within.compareTo(timer.interval()) < 0 ? within : timer.interval();
        return new Attempts(interval, (int) Math.clamp(within.toNanos() / interval.toNanos(), 1, timer.count()));
    }

    private @Nullable Operation answerIn(Object message, Question question) {
        return switch (message) {
            case SmSecurityServiceUplink uplink -> answerIn(uplink, question);
            // Said by a UE that was thought to know the message: it will not (extension-encoding §1).
            case FiveGsmStatus status when status.cause().equals(FiveGsmCause.MESSAGE_TYPE_NON_EXISTENT) ->
                    new Refuse(OperationCode.of(question.operation()).value(), OnDemandCause.NOT_CAPABLE);
            default -> null;
        };
    }

    private @Nullable Operation answerIn(SmSecurityServiceUplink uplink, Question question) {
        try {
            var said = SecurityServiceMessages.decode(uplink.content());
            if (said.exchange() == question.exchange() && question.answers().test(said.operation())) {
                return said.operation();
            }
            session.drop(Drop.N1_LATE, OperationCode.of(said.operation()).name());
        } catch (OnDemandDecodeException e) {
            session.drop(Drop.N1_UNDECODABLE, String.valueOf(e.getMessage()));
        }
        return null;
    }

    private static boolean isOfServices(Uplink uplink) {
        return uplink instanceof Uplink.N1(var message) && message instanceof SmSecurityServiceUplink;
    }
}
