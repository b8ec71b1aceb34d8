// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A UE in EPS and the network that a script plays, in a simulated world. */
final class EpsBench implements AutoCloseable {

    final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    final ScriptedEpc epc;
    final List<Attachment> attachments = new ArrayList<>();
    final List<Deregistration> detaches = new ArrayList<>();
    final List<TrackingAreaUpdate> updates = new ArrayList<>();
    final List<ServiceOutcome> services = new ArrayList<>();
    final List<SessionOutcome> sessions = new ArrayList<>();
    final List<Move> moves = new ArrayList<>();
    final List<EmmMessage> sent = new ArrayList<>();
    final List<EsmMessage> sessionSent = new ArrayList<>();
    final List<UeObserver.Drop> drops = new ArrayList<>();
    final List<String> sessionEnds = new ArrayList<>();
    private S1ModeConfiguration s1Mode = S1ModeConfiguration.DEFAULT;
    private SequenceNumbers sequenceNumbers = SequenceNumbers.fresh();
    private @Nullable Ue ue;

    EpsBench(ScriptedEpc.Script script) {
        epc = new ScriptedEpc(world, UeBench.SUBSCRIBER, script);
    }

    EpsBench with(UnaryOperator<S1ModeConfiguration> change) {
        s1Mode = change.apply(s1Mode);
        return this;
    }

    EpsBench with(SequenceNumbers value) {
        sequenceNumbers = value;
        return this;
    }

    Ue ue() {
        var made = ue;
        if (made == null) {
            made = ue = new Ue(world, UeConfiguration.DEFAULT.withS1Mode(s1Mode), UeBench.SUBSCRIBER.usim(sequenceNumbers, SuciCalculation.NULL), epc,
                    new Notes());
        }
        return made;
    }

    /** Attaches and lets the world run for a minute. */
    Attachment attach() {
        int before = attachments.size();
        ue().attach(attachment -> { });
        run(Duration.ofMinutes(1));
        if (attachments.size() == before) {
            throw new AssertionError("the attach has not ended");
        }
        return attachments.get(before);
    }

    void run(Duration time) {
        world.run(time);
    }

    <M extends EmmMessage> M lastSent(Class<M> type) {
        return type.cast(sent.stream().filter(type::isInstance).reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("the UE sent no " + type.getSimpleName() + " but " + sent)));
    }

    @Override
    public void close() {
        world.close();
    }

    private final class Notes implements UeObserver {

        @Override
        public void sent(Ue of, EmmMessage message, Octets wire) {
            sent.add(message);
        }

        @Override
        public void sessionSent(Ue of, EsmMessage message) {
            sessionSent.add(message);
        }

        @Override
        public void dropped(Ue of, Drop reason, Octets wire) {
            drops.add(reason);
        }

        @Override
        public void attached(Ue of, Attachment attachment) {
            attachments.add(attachment);
        }

        @Override
        public void trackingAreaUpdated(Ue of, TrackingAreaUpdate update) {
            updates.add(update);
        }

        @Override
        public void service(Ue of, ServiceOutcome outcome) {
            services.add(outcome);
        }

        @Override
        public void session(Ue of, SessionOutcome outcome) {
            sessions.add(outcome);
        }

        @Override
        public void sessionEnded(Ue of, PduSession session, String reason) {
            sessionEnds.add(session.id() + " " + reason);
        }

        @Override
        public void deregistered(Ue of, Deregistration deregistration) {
            detaches.add(deregistration);
        }

        @Override
        public void moved(Ue of, Move move) {
            moves.add(move);
        }
    }
}
