// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.usim.Imsi;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.ue.usim.TestHomeNetwork;
import org.alcazar.ue.usim.TestSubscriber;
import org.alcazar.ue.usim.TestSubscribers;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** One UE and its scripted network in a simulated world, with notes of what the UE did. */
final class UeBench implements AutoCloseable {

    static final TestSubscriber SUBSCRIBER = TestSubscribers.from(new Imsi(Plmn.of("999", "70"), "0000000001")).at(0);

    final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    final ScriptedNetwork network;
    final List<Registration> registrations = new ArrayList<>();
    final List<Deregistration> deregistrations = new ArrayList<>();
    final List<FiveGmmMessage> sent = new ArrayList<>();
    final List<FiveGmmMessage> received = new ArrayList<>();
    final List<UeObserver.Drop> drops = new ArrayList<>();
    final List<SessionOutcome> sessions = new ArrayList<>();
    final List<ServiceOutcome> services = new ArrayList<>();
    final List<String> sessionEnds = new ArrayList<>();
    final List<FiveGsmMessage> sessionSent = new ArrayList<>();
    final List<MobilityState> states = new ArrayList<>();
    private UeConfiguration configuration = UeConfiguration.DEFAULT;
    private SuciCalculation suci = SuciCalculation.NULL;
    private SequenceNumbers sequenceNumbers = SequenceNumbers.fresh();
    private TestSubscriber card = SUBSCRIBER;
    private @Nullable Ue ue;

    UeBench(ScriptedNetwork.Script script) {
        network = new ScriptedNetwork(world, SUBSCRIBER, script);
    }

    UeBench with(UeConfiguration value) {
        configuration = value;
        return this;
    }

    UeBench with(ProtectionScheme scheme) {
        suci = TestHomeNetwork.suciCalculation(scheme);
        return this;
    }

    UeBench with(SequenceNumbers value) {
        sequenceNumbers = value;
        return this;
    }

    UeBench with(TestSubscriber value) {
        card = value;
        return this;
    }

    Ue ue() {
        var made = ue;
        if (made == null) {
            made = ue = new Ue(world, configuration, card.usim(sequenceNumbers, suci), network, new Notes());
        }
        return made;
    }

    /** Registers and lets the world run to its end, or for an hour. */
    Registration register() {
        return register(RegistrationType.Kind.INITIAL);
    }

    Registration register(RegistrationType.Kind kind) {
        int before = registrations.size();
        ue().register(kind, registration -> { });
        run(Duration.ofHours(1));
        if (registrations.size() == before) {
            throw new AssertionError("the registration has not ended");
        }
        return registrations.get(before);
    }

    Deregistration deregister(boolean switchOff) {
        ue().deregister(switchOff, deregistration -> { });
        run(Duration.ofHours(1));
        return deregistrations.getLast();
    }

    /** Establishes a session and lets the world run to its end, or for an hour. */
    SessionOutcome establish(SessionRequest request) {
        int before = sessions.size();
        ue().establish(request, outcome -> { });
        run(Duration.ofHours(1));
        if (sessions.size() == before) {
            throw new AssertionError("the establishment has not ended");
        }
        return sessions.get(before);
    }

    void run(Duration time) {
        world.run(time);
    }

    <M extends FiveGmmMessage> M lastSent(Class<M> type) {
        return type.cast(sent.stream().filter(type::isInstance).reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("the UE sent no " + type.getSimpleName() + " but " + sent)));
    }

    @Override
    public void close() {
        world.close();
    }

    private final class Notes implements UeObserver {

        @Override
        public void sent(Ue of, FiveGmmMessage message, Octets wire) {
            sent.add(message);
        }

        @Override
        public void received(Ue of, FiveGmmMessage message, Octets wire) {
            received.add(message);
        }

        @Override
        public void dropped(Ue of, Drop reason, Octets wire) {
            drops.add(reason);
        }

        @Override
        public void state(Ue of, MobilityState from, MobilityState to, String reason) {
            states.add(to);
        }

        @Override
        public void registered(Ue of, Registration registration) {
            registrations.add(registration);
        }

        @Override
        public void session(Ue of, SessionOutcome outcome) {
            sessions.add(outcome);
        }

        @Override
        public void service(Ue of, ServiceOutcome outcome) {
            services.add(outcome);
        }

        @Override
        public void sessionEnded(Ue of, PduSession session, String reason) {
            sessionEnds.add(session.id() + " " + reason);
        }

        @Override
        public void sessionSent(Ue of, FiveGsmMessage message) {
            sessionSent.add(message);
        }

        @Override
        public void deregistered(Ue of, Deregistration deregistration) {
            deregistrations.add(deregistration);
        }
    }
}
