// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.Announce;
import org.alcazar.ondemand.Operation.Refuse;
import org.alcazar.ondemand.Operation.ResultNotice;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.service.Conversation.Reply;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * Runs the services that were negotiated, one after the other, whoever starts each (§5).
 *
 * <p>What the network starts it starts; what the UE starts it announces: each by itself, or all that follow one another in one message. A
 * required service that does not succeed ends the chain; a preferred one is passed over. The chain as a whole has a time that it may take.
 */
public final class ServiceChain {

    private static final int EXCHANGES = 255;

    private final World world;
    private final Dialogue dialogue;
    private final Settings settings;
    private final CapabilityBlock network;
    private final Observer observer;
    private final List<Step> steps;
    private final List<ServiceResult> results = new ArrayList<>();
    private int exchange;
    private long deadline;

    /**
     * @param network the capability of the function that runs the chain
     * @param steps in the order in which they are to run; closed when the chain has run
     */
    public ServiceChain(World world, Dialogue dialogue, Settings settings, CapabilityBlock network, List<Step> steps, Observer observer) {
        this.world = world;
        this.dialogue = dialogue;
        this.settings = settings;
        this.network = network;
        this.steps = List.copyOf(steps);
        this.observer = observer;
    }

    /** How services that the UE starts are announced. */
    public enum Announcing {
        /** The next when the former has ended. */
        ONE_BY_ONE,
        /** All that follow one another at once. The UE may have an order of its own, but a DH exchange among them comes first. */
        AS_SET
    }

    /**
     * How a function runs its chains.
     *
     * @param bound the time for all services together
     */
    public record Settings(Announcing announcing, Duration bound) {

        public static final Settings STANDARD = new Settings(Announcing.ONE_BY_ONE, Duration.ofSeconds(60));
    }

    /**
     * A service to run.
     *
     * @param required whether the chain ends if it does not succeed
     * @param procedure a fresh one
     */
    public record Step(SecurityServiceIdentifier identifier, boolean required, ServiceProcedure procedure) {

        public Step {
            if (identifier.service() != procedure.service()) {
                throw new IllegalArgumentException(procedure.service() + " does not run " + identifier.service());
            }
        }
    }

    /** Hears what runs, for audit. */
    public interface Observer {

        /** @param duration since the service was begun or announced */
        void ended(Step step, ServiceResult result, Duration duration);
    }

    /**
     * What came of a chain.
     *
     * @param results of the services that were run, in order
     * @param failed the required service that did not succeed; null if all did
     */
    public record Run(List<ServiceResult> results, @Nullable ServiceResult failed) {

        public Run {
            results = List.copyOf(results);
        }
    }

    /** Runs the chain, once. */
    public Run run() {
        // Where numbers begin is left to chance, so that a late answer of an earlier chain is not taken for one of this.
        exchange = world.random().nextInt(EXCHANGES);
        deadline = world.nanos() + settings.bound.toNanos();
        try {
            for (int at = 0; at < steps.size();) {
                var group = group(at);
                at += group.size();
                var failed = group.getFirst().identifier().initiator() == Initiator.NETWORK ? begin(group.getFirst()) : announce(group);
                if (failed != null) {
                    return new Run(results, failed);
                }
            }
            return new Run(results, null);
        } finally {
            steps.forEach(step -> step.procedure().close());
        }
    }

    /** The step there, and those after it that may be announced with it. */
    private List<Step> group(int from) {
        int to = from + 1;
        if (settings.announcing == Announcing.AS_SET && steps.get(from).identifier().initiator() == Initiator.UE) {
            while (to < steps.size() && steps.get(to).identifier().initiator() == Initiator.UE) {
                to++;
            }
        }
        return steps.subList(from, to);
    }

    private @Nullable ServiceResult begin(Step step) {
        long begun = world.nanos();
        var with = conversation();
        return ended(step, step.procedure().start(with), with, begun);
    }

    private @Nullable ServiceResult announce(List<Step> group) {
        long begun = world.nanos();
        var with = conversation();
        var announcement = new Announcement(world.random());
        group.forEach(step -> step.procedure().announce(announcement));
        var announce = announcement.of(group.stream().map(Step::identifier).toList(), network);
        var waiting = new ArrayList<>(group);
        for (boolean first = true; !waiting.isEmpty(); first = false) {
            var failed = next(waiting, announce, first, with, begun);
            if (failed != null) {
                return failed;
            }
        }
        return null;
    }

    /** Waits until the UE starts one of the services, and runs it. */
    private @Nullable ServiceResult next(List<Step> waiting, Announce announce, boolean first, Conversation with, long begun) {
        var reply = with.ask(announce, first, Operation.class, operation -> starts(waiting, operation) != null || refusesAll(operation));
        return switch (reply) {
            case Reply.Silent<Operation>() -> all(waiting, ServiceEnd.TIMED_OUT, with, begun);
            case Reply.Refused<Operation>(var cause) -> all(waiting, ServiceEnd.refusedByUe(cause), with, begun);
            case Reply.Answered<Operation>(Refuse refuse) when refusesAll(refuse) -> all(waiting, ServiceEnd.refusedByUe(refuse.cause()), with, begun);
            case Reply.Answered<Operation>(var opening) -> {
                var step = Objects.requireNonNull(starts(waiting, opening));
                waiting.remove(step);
                var end = opening instanceof Refuse refuse ? ServiceEnd.refusedByUe(refuse.cause())
                        : isTooEarly(step, waiting) ? ServiceEnd.refusedByNetwork(OnDemandCause.OUT_OF_ORDER)
                        : step.procedure().answer(with, opening);
                yield ended(step, end, with, begun);
            }
        };
    }

    /** What other services prove is bound to the keys that a DH exchange leads to. */
    private static boolean isTooEarly(Step step, List<Step> waiting) {
        return step.identifier().service() != SecurityService.DH_EXCHANGE
                && waiting.stream().anyMatch(other -> other.identifier().service() == SecurityService.DH_EXCHANGE);
    }

    private static @Nullable Step starts(List<Step> waiting, Operation operation) {
        for (var step : waiting) {
            var procedure = step.procedure();
            if (procedure.opening().isInstance(operation) || operation instanceof Refuse refuse && refuse.operation() == procedure.openingCode().value()) {
                return step;
            }
        }
        return null;
    }

    private static boolean refusesAll(Operation operation) {
        return operation instanceof Refuse refuse && refuse.operation() == OperationCode.ANNOUNCE.value();
    }

    private @Nullable ServiceResult all(List<Step> waiting, ServiceEnd end, Conversation with, long begun) {
        @Nullable ServiceResult failed = null;
        for (var step : waiting) {
            var bad = ended(step, end, with, begun);
            failed = failed == null ? bad : failed;
        }
        waiting.clear();
        return failed;
    }

    /** @return what ends the chain; null if it goes on */
    private @Nullable ServiceResult ended(Step step, ServiceEnd end, Conversation with, long begun) {
        var result = new ServiceResult(step.identifier(), end.outcome(), end.cause());
        results.add(result);
        observer.ended(step, result, Duration.ofNanos(world.nanos() - begun));
        boolean known = end.outcome() == Outcome.REFUSED_BY_UE || step.procedure().isToldAlready(end);
        if (!known) {
            with.tell(new ResultNotice(result));
        }
        return step.required() && !end.outcome().isGood() ? result : null;
    }

    private Conversation conversation() {
        exchange = exchange % EXCHANGES + 1;
        return new Conversation(world, dialogue, exchange, deadline);
    }
}
