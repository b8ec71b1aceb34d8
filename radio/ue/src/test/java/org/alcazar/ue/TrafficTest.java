// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.alcazar.nas.element.PduAddress;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.session.QosRules;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.traffic.Datagram;
import org.alcazar.ue.traffic.IpPacket;
import org.alcazar.ue.traffic.PingPlan;
import org.alcazar.ue.traffic.PingReport;
import org.alcazar.ue.traffic.RouterDiscovery;
import org.alcazar.ue.traffic.TrafficEnd;
import org.alcazar.ue.traffic.TransferPlan;
import org.alcazar.ue.traffic.TransferReport;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Echoes, datagrams and transfers between two sessions with a wire of known delay and loss between them. */
class TrafficTest {

    private static final Duration DELAY = Duration.ofMillis(7);

    private final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    private final RandomGenerator random = Seeded.random(Seeded.seed());
    private final SessionContext left = session(2);
    private final SessionContext right = session(3);
    private final TrafficEnd leftEnd = new TrafficEnd(world, left);
    private final TrafficEnd rightEnd = new TrafficEnd(world, right);
    private double loss;

    TrafficTest() {
        left.bearerUp(new Wire(right), new Bearer(1, true, true));
        right.bearerUp(new Wire(left), new Bearer(1, true, true));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void measuresRoundTrips() {
        var reports = new ArrayList<PingReport>();
        leftEnd.ping(PingPlan.of(address(right), 5), reports::add);
        world.run(Duration.ofSeconds(1));
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst().lost()).isZero();
        assertThat(reports.getFirst().roundTrips()).hasSize(5).containsOnly(DELAY.multipliedBy(2));
    }

    @Test
    void countsWhatIsLost() {
        loss = 1;
        var reports = new ArrayList<PingReport>();
        leftEnd.ping(PingPlan.of(address(right), 3), reports::add);
        leftEnd.ping(PingPlan.of(Octets.fromHex("20010db8000000000000000000000001"), 2), reports::add);
        world.run(Duration.ofMinutes(1));
        assertThat(reports).containsExactlyInAnyOrder(new PingReport(3, List.of()), new PingReport(0, List.of()));
    }

    @Test
    void transfersAndTellsTheLoss() {
        rightEnd.echo(TransferPlan.ECHO_PORT);
        var reports = new ArrayList<TransferReport>();
        leftEnd.transfer(TransferPlan.of(address(right), 600_000), reports::add);
        world.run(Duration.ofMinutes(1));
        assertThat(reports.getFirst().lost()).isZero();
        assertThat(reports.getFirst().octetsSent()).isEqualTo(600_000);
        assertThat(reports.getFirst().duration()).isBetween(Duration.ofMillis(490), Duration.ofMillis(520));
        loss = 0.1;
        leftEnd.transfer(TransferPlan.of(address(right), 1_200_000), reports::add);
        world.run(Duration.ofMinutes(1));
        assertThat(reports.getLast().sent()).isEqualTo(1000);
        assertThat(reports.getLast().lost()).as("19 of 100 either way").isBetween(120, 260);
    }

    @Test
    void asksAndAnswers() {
        rightEnd.echo(99);
        var answers = new ArrayList<@Nullable Octets>();
        leftEnd.request(address(right), 99, Octets.of(1, 2, 3), Duration.ofSeconds(1), answers::add);
        leftEnd.request(address(right), 98, Octets.of(1, 2, 3), Duration.ofSeconds(1), answers::add);
        world.run(Duration.ofSeconds(5));
        assertThat(answers).containsExactly(Octets.of(1, 2, 3), null);
    }

    @Test
    void readsWhatItWrites() {
        Seeded.forAll(500, RandomGenerator::nextLong, seed -> {
            var chance = Seeded.random(seed);
            int length = chance.nextBoolean() ? 4 : 16;
            var datagram = new Datagram(octets(chance, length), chance.nextInt(0x10000), octets(chance, length), chance.nextInt(0x10000),
                    octets(chance, chance.nextInt(1400)));
            var packet = Objects.requireNonNull(IpPacket.read(datagram.packet()));
            assertThat(Datagram.read(packet)).isEqualTo(datagram);
            assertThat(packet.encode()).isEqualTo(datagram.packet());
        });
    }

    @Test
    void livesThroughDamagedPackets() {
        rightEnd.echo(7);
        var packet = new Datagram(address(left), 7, address(right), 7, Octets.of(1, 2, 3, 4, 5, 6, 7, 8)).packet().toArray();
        var solicitation = RouterDiscovery.solicitation(Octets.fromHex("fe800000000000000000000000000001")).toArray();
        Seeded.forAll(2_000, RandomGenerator::nextLong, seed -> {
            var chance = Seeded.random(seed);
            var damaged = Octets.wrap(Mutations.random(chance.nextBoolean() ? packet : solicitation, chance));
            right.received(damaged);
            RouterDiscovery.read(damaged);
            right.rules().flowOf(PduSessionType.ETHERNET, damaged);
        });
    }

    private static Octets octets(RandomGenerator random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.wrap(bytes);
    }

    private static Octets address(SessionContext session) {
        return Objects.requireNonNull(session.ipv4());
    }

    private SessionContext session(int host) {
        var session = new SessionContext(world, 1, SessionRequest.IPV4, () -> { });
        var request = PduSessionEstablishmentRequest.builder(1, 1,
                SessionRequest.IPV4.maximumDataRate()).build();
        var accept = ScriptedNetwork.acceptance(request).pduAddress(PduAddress.ipv4(Octets.of(10, 45, 0, host))).build();
        var rules = (QosRules.Change.Accepted) QosRules.NONE.changed(accept.qosRules());
        session.accepted(accept, rules.rules());
        return session;
    }

    /** Brings packets to the other session, after a while and not all. */
    private final class Wire implements SessionContext.Uplink {

        private final SessionContext to;

        Wire(SessionContext to) {
            this.to = to;
        }

        @Override
        public boolean send(Octets packet) {
            if (random.nextDouble() >= loss) {
                world.after(DELAY, () -> to.received(packet));
            }
            return true;
        }
    }
}
