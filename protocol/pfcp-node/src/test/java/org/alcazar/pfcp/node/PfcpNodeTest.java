// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.PfcpPdu;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.AssociationSetupResponse;
import org.alcazar.pfcp.message.HeartbeatResponse;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionDeletionResponse;
import org.alcazar.pfcp.message.VersionNotSupportedResponse;
import org.alcazar.pfcp.node.PfcpAnswer.Why;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.DatagramImpairment;
import org.alcazar.transport.Impairment.Fate;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PfcpNodeTest {

    private static final InetSocketAddress SMF = new InetSocketAddress("10.0.0.1", Pfcp.PORT);
    private static final InetSocketAddress UPF = new InetSocketAddress("10.0.0.2", Pfcp.PORT);
    private static final NodeId NAME = new NodeId.Ipv4((Inet4Address) SMF.getAddress());
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final SimulatedWorld world = new SimulatedWorld(1);
    private final List<PfcpAnswer> answers = new ArrayList<>();

    @AfterEach
    void end() {
        world.close();
    }

    /** Answers associations and deletions at once, and remembers what it saw. */
    private static class Scripted implements PfcpHandler {

        final List<PfcpMessage> requests = new ArrayList<>();
        final List<String> events = new ArrayList<>();

        @Override
        public void request(PfcpRequest request) {
            requests.add(request.message());
            switch (request.message()) {
                case SessionDeletionRequest _ ->
                        request.answer(77, SessionDeletionResponse.builder(Cause.SESSION_CONTEXT_NOT_FOUND).build());
                default -> request.answer(accepted());
            }
        }

        @Override
        public void restarted(InetSocketAddress peer, Instant recoveryTimeStamp) {
            events.add("restarted");
        }

        @Override
        public void lost(InetSocketAddress peer) {
            events.add("lost");
        }
    }

    private static PfcpNode node(World world, MemoryDatagramCarrier carrier, InetSocketAddress local, PfcpHandler handler)
            throws IOException {
        var node = new PfcpNode(PfcpSettings.of(NAME), world, handler);
        node.bind(carrier, local);
        return node;
    }

    private static AssociationSetupResponse accepted() {
        return AssociationSetupResponse.builder(Cause.REQUEST_ACCEPTED)
                .nodeId(NAME).recoveryTimeStamp(Instant.EPOCH.plusSeconds(1)).build();
    }

    private static AssociationSetupRequest setup() {
        return AssociationSetupRequest.builder(NAME, Instant.EPOCH.plusSeconds(1)).build();
    }

    @Test
    void asksAndIsAnswered() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var upf = new Scripted();
        node(world, carrier, UPF, upf);
        var smf = node(world, carrier, SMF, new Scripted());
        smf.ask(UPF, setup(), answers::add);
        world.turn(() -> answers.add(smf.await(UPF, 5, new SessionDeletionRequest())));
        world.run(SHORT);
        assertThat(answers).hasSize(2);
        assertThat(response(answers.getFirst())).isInstanceOf(AssociationSetupResponse.class);
        assertThat(response(answers.getLast())).isInstanceOf(SessionDeletionResponse.class);
        assertThat(((PfcpAnswer.Response) answers.getLast()).pdu().seid()).isEqualTo(77);
        assertThat(upf.requests).hasSize(2);
        world.run(LONG);
        assertThat(answers).hasSize(2);
        assertThat(smf.counts().retransmissions()).isZero();
    }

    @Test
    void sendsAgainWhatIsLostAndHandlesOnceWhatCameTwice() throws IOException {
        // The first request is lost, the answer to the second too: the third finds the response remembered.
        var fates = List.of(Fate.LOST, Fate.INTACT, Fate.LOST, Fate.DOUBLED, Fate.DOUBLED, Fate.INTACT);
        var at = new int[1];
        var carrier = new MemoryDatagramCarrier(world, (from, to, length) -> fates.get(at[0]++));
        var upf = new Scripted();
        var upfNode = node(world, carrier, UPF, upf);
        var smf = node(world, carrier, SMF, new Scripted());
        smf.ask(UPF, setup(), answers::add);
        world.run(LONG);
        assertThat(answers).hasSize(1);
        assertThat(upf.requests).hasSize(1);
        assertThat(upfNode.counts().duplicates()).isEqualTo(2);
        assertThat(smf.counts().retransmissions()).isEqualTo(2);
        assertThat(smf.counts().stray()).isEqualTo(2);
    }

    @Test
    void takesARequestOfTheSameNumberAndOtherOctetsAsAnother() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var held = new ArrayList<PfcpRequest>();
        var handler = new Scripted() {
            @Override
            public void request(PfcpRequest request) {
                held.add(request);
            }
        };
        node(world, carrier, UPF, handler);
        var replies = new ArrayList<Long>();
        var smf = carrier.bind(SMF, (from, datagram) -> replies.add(Pfcp.decode(Octets.copyOf(datagram)).seid()));
        for (long seid = 1; seid <= 2; seid++) {
            var octets = Pfcp.encode(PfcpPdu.of(seid, 5, new SessionDeletionRequest()));
            smf.send(UPF, ByteBuffer.wrap(octets.toArray()));
            smf.send(UPF, ByteBuffer.wrap(octets.toArray()));
        }
        world.run(SHORT);
        assertThat(held).hasSize(2);
        held.forEach(request -> request.answer(request.seid() + 10, SessionDeletionResponse.builder(Cause.REQUEST_ACCEPTED).build()));
        smf.send(UPF, ByteBuffer.wrap(Pfcp.encode(PfcpPdu.of(2, 5, new SessionDeletionRequest())).toArray()));
        world.run(SHORT);
        assertThat(replies).containsExactly(11L, 12L, 12L);
    }

    @Test
    void givesUpAfterTheLastAttempt() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var smf = node(world, carrier, SMF, new Scripted());
        smf.ask(UPF, setup(), answers::add);
        world.run(Duration.ofSeconds(8));
        assertThat(answers).isEmpty();
        world.run(Duration.ofSeconds(1));
        assertThat(answers).containsExactly(new PfcpAnswer.None(Why.SILENCE));
        smf.close();
        smf.ask(UPF, setup(), answers::add);
        assertThat(answers).endsWith(new PfcpAnswer.None(Why.CLOSED));
    }

    @Test
    void takesNoAnswerFromAnotherOrOfAnotherKind() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var seen = new ArrayList<Octets>();
        var upf = carrier.bind(UPF, (from, datagram) -> seen.add(Octets.copyOf(datagram)));
        var other = carrier.bind(new InetSocketAddress("10.0.0.3", Pfcp.PORT), (from, datagram) -> { });
        var smf = node(world, carrier, SMF, new Scripted());
        smf.ask(UPF, setup(), answers::add);
        world.run(SHORT);
        int number = Pfcp.decode(seen.getFirst()).sequenceNumber();
        var right = PfcpPdu.of(number, accepted());
        send(other, right);
        send(upf, PfcpPdu.of(number, new HeartbeatResponse(Instant.EPOCH.plusSeconds(1))));
        send(upf, PfcpPdu.of(number + 1 & 0xff_ffff, new VersionNotSupportedResponse()));
        world.run(SHORT);
        assertThat(answers).isEmpty();
        assertThat(smf.counts().stray()).isEqualTo(3);
        send(upf, right);
        world.run(SHORT);
        assertThat(answers).hasSize(1);
    }

    @Test
    void endsARequestWhoseResponseCantBeRead() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var seen = new ArrayList<Octets>();
        var upf = carrier.bind(UPF, (from, datagram) -> seen.add(Octets.copyOf(datagram)));
        var smf = node(world, carrier, SMF, new Scripted());
        smf.ask(UPF, 1, new SessionDeletionRequest(), answers::add);
        world.run(SHORT);
        var right = Pfcp.encode(PfcpPdu.of(1, Pfcp.decode(seen.getFirst()).sequenceNumber(),
                SessionDeletionResponse.builder(Cause.REQUEST_ACCEPTED).build())).toArray();
        right[3]++;
        upf.send(SMF, ByteBuffer.wrap(right));
        world.run(SHORT);
        assertThat(answers).singleElement().isInstanceOf(PfcpAnswer.Unreadable.class);
    }

    @Test
    void noticesThatAPeerIsGone() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var upf = node(world, carrier, UPF, new Scripted());
        var handler = new Scripted();
        var smf = node(world, carrier, SMF, handler);
        smf.watch(UPF, upf.recoveryTimeStamp());
        world.run(LONG);
        assertThat(handler.events).isEmpty();
        assertThat(smf.counts().asked()).isGreaterThan(25);
        upf.close();
        world.run(Duration.ofSeconds(20));
        assertThat(handler.events).containsExactly("lost");
        world.run(LONG);
        assertThat(handler.events).hasSize(1);
    }

    @Test
    void noticesThatAPeerHasBegunAnew() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var first = node(world, carrier, UPF, new Scripted());
        var handler = new Scripted();
        var smf = node(world, carrier, SMF, handler);
        smf.watch(UPF, first.recoveryTimeStamp());
        world.run(LONG);
        first.close();
        node(world, carrier, UPF, new Scripted());
        world.run(LONG);
        assertThat(handler.events).containsExactly("restarted");
        smf.unwatch(UPF);
        long asked = smf.counts().asked();
        world.run(LONG);
        assertThat(smf.counts().asked()).isEqualTo(asked);
    }

    @Test
    void handsEachRequestOnOnceOverARoughNetwork() throws IOException {
        var carrier = new MemoryDatagramCarrier(world,
                DatagramImpairment.random(world.random(), 0.1, 0.2, 0.3, Duration.ofSeconds(2)));
        var upf = new Scripted();
        node(world, carrier, UPF, upf);
        var smf = node(world, carrier, SMF, new Scripted());
        for (int i = 0; i < 500; i++) {
            smf.ask(UPF, i, new SessionDeletionRequest(), answers::add);
        }
        world.run(LONG);
        assertThat(answers).hasSize(500);
        long unanswered = answers.stream().filter(PfcpAnswer.None.class::isInstance).count();
        assertThat(unanswered).isLessThan(20);
        assertThat(upf.requests).hasSizeBetween(480, 500);
    }

    @Test
    void answersWhatCantBeReadAndSurvivesAnything() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var node = node(world, carrier, UPF, new Scripted());
        var replies = new ArrayList<Octets>();
        var peer = carrier.bind(SMF, (from, datagram) -> replies.add(Octets.copyOf(datagram)));
        peer.send(UPF, ByteBuffer.wrap(Octets.fromHex("40050004 00000100").toArray()));
        world.run(SHORT);
        assertThat(Pfcp.decode(replies.getFirst()).message()).isInstanceOf(VersionNotSupportedResponse.class);
        peer.send(UPF, ByteBuffer.allocate(40_000));
        world.run(SHORT);
        assertThat(node.counts().unreadable()).isEqualTo(2);
        assertThat(replies).hasSize(1);
        var valid = Pfcp.encode(PfcpPdu.of(1, setup())).toArray();
        RandomGenerator random = world.random();
        for (int i = 0; i < 20_000; i++) {
            var octets = valid.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt();
            }
            peer.send(UPF, ByteBuffer.wrap(octets, 0, random.nextInt(octets.length + 1)));
            if (i % 1_000 == 0) {
                world.run(SHORT);
            }
        }
        world.run(SHORT);
        assertThat(carrier.counts().handlerFaults()).isZero();
        assertThat(node.counts().unreadable()).isGreaterThan(1_000);
    }

    private static void send(DatagramEndpoint from, PfcpPdu pdu) {
        from.send(SMF, ByteBuffer.wrap(Pfcp.encode(pdu).toArray()));
    }

    private static PfcpMessage response(PfcpAnswer answer) {
        return ((PfcpAnswer.Response) answer).pdu().message();
    }
}
