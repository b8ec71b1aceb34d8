// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import java.time.Duration;
import java.util.function.Predicate;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.Refuse;
import org.alcazar.ondemand.Operation.SmSecurityModeReject;
import org.alcazar.strand.World;

/** What one service has to say within a chain: its exchange, and the time that the chain has left. */
public final class Conversation {

    private final World world;
    private final Dialogue dialogue;
    private final int exchange;
    private final long deadline;

    Conversation(World world, Dialogue dialogue, int exchange, long deadline) {
        this.world = world;
        this.dialogue = dialogue;
        this.exchange = exchange;
        this.deadline = deadline;
    }

    /** What came of a question. */
    public sealed interface Reply<A> {

        record Answered<A>(A operation) implements Reply<A> {
        }

        /** The UE will not, or cannot. */
        record Refused<A>(OnDemandCause cause) implements Reply<A> {
        }

        /** Nothing came in time. */
        record Silent<A>() implements Reply<A> {
        }
    }

    /** Asks for an operation of that kind. */
    public <A extends Operation> Reply<A> ask(Operation question, Class<A> kind) {
        return ask(question, true, kind, answer -> kind.isInstance(answer) || answer instanceof Refuse);
    }

    <A extends Operation> Reply<A> ask(Operation question, boolean put, Class<A> kind, Predicate<Operation> answers) {
        var left = Duration.ofNanos(deadline - world.nanos());
        var answer = left.isPositive() ? dialogue.ask(new Dialogue.Question(exchange, question, put, answers, left)) : null;
        if (answer == null) {
            return new Reply.Silent<>();
        }
        return kind.isInstance(answer) ? new Reply.Answered<>(kind.cast(answer)) : new Reply.Refused<>(switch (answer) {
            case Refuse(_, var cause) -> cause;
            case SmSecurityModeReject(var cause) -> cause;
            default -> OnDemandCause.OUT_OF_ORDER;
        });
    }

    /** Says something that is not answered. */
    public void tell(Operation operation) {
        dialogue.tell(exchange, operation);
    }
}
