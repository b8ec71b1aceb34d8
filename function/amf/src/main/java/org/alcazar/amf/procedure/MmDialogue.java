// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.SecurityServiceUplink;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.OnDemandDecodeException;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.Refuse;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.SecurityServiceMessage;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.service.Dialogue;
import org.alcazar.strand.Strand.Attempts;
import org.jspecify.annotations.Nullable;

/** Security services speak with the UE in 5GMM messages of their own, under NAS security. */
final class MmDialogue implements Dialogue {

    private final UeSession ue;

    MmDialogue(UeSession ue) {
        this.ue = ue;
    }

    @Override
    public @Nullable Operation ask(Question question) {
        var silentFirst = new AtomicBoolean(!question.put());
        return ue.ask(() -> {
            if (!silentFirst.getAndSet(false)) {
                tell(question.exchange(), question.operation());
            }
        }, attempts(question.within()), new ServiceReading(question));
    }

    @Override
    public void tell(int exchange, Operation operation) {
        ue.send(new SecurityServiceDownlink(SecurityServiceMessages.encode(new SecurityServiceMessage(exchange, operation))));
    }

    /** As often as T3560 is started, and not longer than there is time. */
    private Attempts attempts(Duration within) {
        var step = ue.amf().configuration().onDemand().step();
        var interval = within.compareTo(step) < 0 ? within : step;
        return new Attempts(interval, Math.clamp(within.toNanos() / interval.toNanos(), 1, ue.timers().t3560().count()));
    }

    /** What of the UE's messages answers a question. */
    private record ServiceReading(Question question) implements Reading<Operation> {

        @Override
        public boolean concerns(FiveGmmMessage message) {
            return message instanceof SecurityServiceUplink || message instanceof FiveGmmStatus(var cause, var others)
                    && cause == FiveGmmCause.MESSAGE_TYPE_NON_EXISTENT;
        }

        @Override
        public @Nullable Operation answer(FiveGmmMessage message) {
            return switch (message) {
                case SecurityServiceUplink uplink -> answer(uplink);
                // Said by a UE that was thought to know the message: it will not (extension-encoding §1).
                default -> new Refuse(OperationCode.of(question.operation()).value(), OnDemandCause.NOT_CAPABLE);
            };
        }

        private @Nullable Operation answer(SecurityServiceUplink uplink) {
            try {
                var said = SecurityServiceMessages.decode(uplink.content());
                return said.exchange() == question.exchange() && question.answers().test(said.operation()) ? said.operation() : null;
            } catch (OnDemandDecodeException e) {
                return null;
            }
        }
    }
}
