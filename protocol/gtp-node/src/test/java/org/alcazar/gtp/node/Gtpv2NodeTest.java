// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.gtp.node.Gtpv2Answer.Why;
import org.alcazar.gtp.v2c.Gtpv2Packet;
import org.alcazar.gtp.v2c.Gtpv2c;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.Guti;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.message.ContextAcknowledge;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.gtp.v2c.message.CreateSessionResponse;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.DeleteSessionResponse;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationFailureIndication;
import org.alcazar.gtp.v2c.message.EchoResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.ModifyBearerResponse;
import org.alcazar.gtp.v2c.message.VersionNotSupported;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.DatagramImpairment;
import org.alcazar.transport.Impairment.Fate;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Gtpv2NodeTest {

    private static final InetSocketAddress AMF = new InetSocketAddress("10.0.0.1", Gtpv2c.PORT);
    private static final InetSocketAddress MME = new InetSocketAddress("10.0.0.2", Gtpv2c.PORT);
    private static final Cause ACCEPTED = Cause.of(Cause.REQUEST_ACCEPTED);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final SimulatedWorld world = new SimulatedWorld(1);
    private final List<Gtpv2Answer> answers = new ArrayList<>();

    @AfterEach
    void end() {
        world.close();
    }

    /** Answers deletions and context requests at once, and remembers what it saw. */
    private static class Scripted implements Gtpv2Handler {

        final List<Gtpv2Message> requests = new ArrayList<>();
        final List<Gtpv2Answer> acknowledged = new ArrayList<>();
        final List<String> events = new ArrayList<>();

        @Override
        public void request(Gtpv2Request request) {
            requests.add(request.message());
            switch (request.message()) {
                case DeleteSessionRequest _ -> request.answer(77, DeleteSessionResponse.builder(ACCEPTED).build());
                case ContextRequest _ -> request.answer(5, ContextResponse.builder(ACCEPTED).build(), acknowledged::add);
                default -> assertThat(request.isAnswered()).isFalse();
            }
        }

        @Override
        public long remoteTeid(InetSocketAddress peer, long teid) {
            return teid == 9 ? 99 : 0;
        }

        @Override
        public void restarted(InetSocketAddress peer) {
            events.add("restarted");
        }

        @Override
        public void lost(InetSocketAddress peer) {
            events.add("lost");
        }
    }

    private Gtpv2Node node(MemoryDatagramCarrier carrier, InetSocketAddress local, int restartCounter, Gtpv2Handler handler)
            throws IOException {
        var node = new Gtpv2Node(Gtpv2Settings.of(restartCounter), world, handler);
        node.bind(carrier, local);
        return node;
    }

    private static DeleteSessionRequest deletion() {
        return DeleteSessionRequest.builder().build();
    }

    private static ContextRequest contextRequest() {
        return ContextRequest.builder().guti(new Guti(new PlmnId("001", "01"), 1, 2, 3)).build();
    }

    private static ContextAcknowledge acknowledge() {
        return ContextAcknowledge.builder(ACCEPTED).build();
    }

    /** Asks for a context, and acknowledges what comes. */
    private void move(Gtpv2Node amf) {
        amf.ask(MME, 0, contextRequest(), answer -> {
            answers.add(answer);
            if (answer instanceof Gtpv2Answer.Response response) {
                amf.acknowledge(MME, response, 6, acknowledge());
            }
        });
    }

    @Test
    void asksAndIsAnswered() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var smf = new Scripted();
        node(carrier, MME, 1, smf);
        var node = node(carrier, AMF, 1, new Scripted());
        node.ask(MME, 9, deletion(), answers::add);
        world.turn(() -> answers.add(node.await(MME, 9, deletion())));
        world.run(SHORT);
        assertThat(answers).hasSize(2).allSatisfy(answer -> {
            var response = (Gtpv2Answer.Response) answer;
            assertThat(response.message()).isInstanceOf(DeleteSessionResponse.class);
            assertThat(response.packet().teid()).isEqualTo(77);
        });
        world.run(LONG);
        assertThat(smf.requests).hasSize(2);
        assertThat(node.counts().retransmissions()).isZero();
    }

    @Test
    void sendsAgainWhatIsLostAndHandlesOnceWhatCameTwice() throws IOException {
        // The first request is lost, the answer to the second too: the third finds the response remembered.
        var fates = List.of(Fate.LOST, Fate.INTACT, Fate.LOST, Fate.DOUBLED, Fate.DOUBLED, Fate.INTACT);
        var at = new int[1];
        var carrier = new MemoryDatagramCarrier(world, (from, to, length) -> fates.get(at[0]++));
        var smf = new Scripted();
        var smfNode = node(carrier, MME, 1, smf);
        var node = node(carrier, AMF, 1, new Scripted());
        node.ask(MME, 9, deletion(), answers::add);
        world.run(LONG);
        assertThat(answers).hasSize(1);
        assertThat(smf.requests).hasSize(1);
        assertThat(smfNode.counts().duplicates()).isEqualTo(2);
        assertThat(node.counts().retransmissions()).isEqualTo(2);
        assertThat(node.counts().stray()).isEqualTo(2);
    }

    @Test
    void acknowledgesAContextOnce() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var mme = new Scripted();
        var mmeNode = node(carrier, MME, 1, mme);
        var amf = node(carrier, AMF, 1, new Scripted());
        move(amf);
        world.run(LONG);
        assertThat(answers).hasSize(1);
        assertThat(mme.acknowledged).singleElement().satisfies(answer -> {
            var response = (Gtpv2Answer.Response) answer;
            assertThat(response.message()).isEqualTo(acknowledge());
            assertThat(response.packet().teid()).isEqualTo(6);
        });
        assertThat(mmeNode.counts().retransmissions()).isZero();
    }

    @Test
    void sendsAContextResponseAgainUntilItIsAcknowledgedAndTheAcknowledgementAgainToo() throws IOException {
        int acknowledgement = Gtpv2c.encode(Gtpv2Packet.of(6, 0, acknowledge())).length();
        var lost = new ArrayList<InetSocketAddress>();
        // The first response is lost, and the first two acknowledgements.
        var carrier = new MemoryDatagramCarrier(world, (from, to, length) -> {
            boolean loses = from.equals(MME) ? !lost.contains(MME) : length == acknowledgement && lost.stream().filter(AMF::equals).count() < 2;
            if (loses) {
                lost.add(from);
            }
            return loses ? Fate.LOST : Fate.INTACT;
        });
        var mme = new Scripted();
        node(carrier, MME, 1, mme);
        var amf = node(carrier, AMF, 1, new Scripted());
        move(amf);
        world.run(LONG);
        assertThat(answers).hasSize(1);
        assertThat(mme.requests).hasSize(1);
        assertThat(mme.acknowledged).singleElement().isInstanceOf(Gtpv2Answer.Response.class);
        assertThat(lost).hasSize(3);
        assertThat(amf.counts().duplicates()).isPositive();
    }

    @Test
    void givesAContextUpThatNobodyAcknowledges() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var mme = new Scripted();
        var mmeNode = node(carrier, MME, 1, mme);
        var amf = node(carrier, AMF, 1, new Scripted());
        amf.ask(MME, 0, contextRequest(), answers::add);
        world.run(LONG);
        assertThat(answers).hasSize(1);
        assertThat(mme.acknowledged).containsExactly(new Gtpv2Answer.None(Why.SILENCE));
        assertThat(mmeNode.counts().retransmissions()).isEqualTo(2);
        assertThat(amf.counts().duplicates()).isEqualTo(2);
    }

    @Test
    void takesARequestOfTheSameNumberAndOtherOctetsAsAnother() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var smf = new Scripted();
        node(carrier, MME, 1, smf);
        var peer = carrier.bind(AMF, (from, datagram) -> { });
        for (long teid = 1; teid <= 2; teid++) {
            send(peer, MME, Gtpv2Packet.of(teid, 5, deletion()));
            send(peer, MME, Gtpv2Packet.of(teid, 5, deletion()));
        }
        world.run(SHORT);
        assertThat(smf.requests).hasSize(2);
    }

    @Test
    void givesUpAfterTheLastAttempt() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var node = node(carrier, AMF, 1, new Scripted());
        node.ask(MME, 9, deletion(), answers::add);
        world.run(Duration.ofSeconds(8));
        assertThat(answers).isEmpty();
        world.run(SHORT);
        assertThat(answers).containsExactly(new Gtpv2Answer.None(Why.SILENCE));
        node.close();
        node.ask(MME, 9, deletion(), answers::add);
        assertThat(answers).endsWith(new Gtpv2Answer.None(Why.CLOSED));
    }

    @Test
    void doesNotSendMoreAtATimeThanMayWait() throws IOException {
        var node = new Gtpv2Node(new Gtpv2Settings(0, SHORT, 2, Duration.ZERO, 2, 2), world, new Scripted());
        node.bind(new MemoryDatagramCarrier(world), AMF);
        for (int i = 0; i < 3; i++) {
            node.ask(MME, 9, deletion(), answers::add);
        }
        assertThat(answers).containsExactly(new Gtpv2Answer.None(Why.TOO_MANY));
        node.close();
        assertThat(answers).hasSize(3).endsWith(new Gtpv2Answer.None(Why.CLOSED));
    }

    @Test
    void takesNoAnswerFromAnotherOrOfAnotherKind() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var seen = new ArrayList<Octets>();
        var peer = carrier.bind(MME, (from, datagram) -> seen.add(Octets.copyOf(datagram)));
        var other = carrier.bind(new InetSocketAddress("10.0.0.3", Gtpv2c.PORT), (from, datagram) -> { });
        var node = node(carrier, AMF, 1, new Scripted());
        node.ask(MME, 9, deletion(), answers::add);
        world.run(SHORT);
        int number = Gtpv2c.decode(seen.getFirst()).sequenceNumber();
        var right = Gtpv2Packet.of(1, number, DeleteSessionResponse.builder(ACCEPTED).build());
        send(other, AMF, right);
        send(peer, AMF, Gtpv2Packet.of(1, number, ModifyBearerResponse.builder(ACCEPTED).build()));
        send(peer, AMF, Gtpv2Packet.of(1, number, ContextResponse.builder(ACCEPTED).build()));
        send(peer, AMF, Gtpv2Packet.of(1, number, acknowledge()));
        send(peer, AMF, Gtpv2Packet.ofPath(number + 1 & 0xff_ffff, VersionNotSupported.of()));
        world.run(SHORT);
        assertThat(answers).isEmpty();
        assertThat(node.counts().stray()).isEqualTo(5);
        send(peer, AMF, right);
        world.run(SHORT);
        assertThat(answers).hasSize(1);
    }

    @Test
    void endsARequestWhoseResponseCantBeRead() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var seen = new ArrayList<Octets>();
        var peer = carrier.bind(MME, (from, datagram) -> seen.add(Octets.copyOf(datagram)));
        var node = node(carrier, AMF, 1, new Scripted());
        node.ask(MME, 9, deletion(), answers::add);
        world.run(SHORT);
        int number = Gtpv2c.decode(seen.getFirst()).sequenceNumber();
        // No cause, which is mandatory.
        var response = new byte[] {0x48, 37, 0, 8, 0, 0, 0, 1, (byte) (number >> 16), (byte) (number >> 8), (byte) number, 0};
        peer.send(AMF, ByteBuffer.wrap(response));
        world.run(SHORT);
        assertThat(answers).singleElement().isInstanceOf(Gtpv2Answer.Unreadable.class);
    }

    @Test
    void refusesARequestThatCantBeReadAndNamesWhy() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var smf = new Scripted();
        node(carrier, MME, 1, smf);
        var replies = new ArrayList<Octets>();
        var peer = carrier.bind(AMF, (from, datagram) -> replies.add(Octets.copyOf(datagram)));
        // A Create Session Request without anything, to our tunnel endpoint 9.
        peer.send(MME, ByteBuffer.wrap(Octets.fromHex("48200008 00000009 00000500").toArray()));
        world.run(SHORT);
        var reply = Gtpv2c.decode(replies.getFirst());
        assertThat(reply.sequenceNumber()).isEqualTo(5);
        assertThat(reply.teid()).isEqualTo(99);
        assertThat(reply.message()).isInstanceOfSatisfying(CreateSessionResponse.class,
                response -> assertThat(response.cause().value()).isEqualTo(Cause.MANDATORY_IE_MISSING));
        assertThat(smf.requests).isEmpty();
    }

    @Test
    void handsOnWhatWantsNoAnswerAndCountsWhatNobodyTakes() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var smf = new Scripted();
        var smfNode = node(carrier, MME, 1, smf);
        var node = node(carrier, AMF, 1, new Scripted());
        node.tell(MME, 9, DownlinkDataNotificationFailureIndication.builder(Cause.of(Cause.UE_NOT_RESPONDING)).build());
        var peer = carrier.bind(new InetSocketAddress("10.0.0.3", Gtpv2c.PORT), (from, datagram) -> { });
        // Trace Session Activation.
        peer.send(MME, ByteBuffer.wrap(Octets.fromHex("48470008 00000009 00000500").toArray()));
        world.run(LONG);
        assertThat(smf.requests).singleElement().isInstanceOf(DownlinkDataNotificationFailureIndication.class);
        assertThat(smfNode.counts().unknown()).isEqualTo(1);
    }

    @Test
    void noticesThatAPeerIsGone() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var mme = node(carrier, MME, 7, new Scripted());
        var handler = new Scripted();
        var amf = node(carrier, AMF, 1, handler);
        amf.watch(MME);
        amf.watch(MME);
        world.run(LONG);
        assertThat(handler.events).isEmpty();
        assertThat(amf.counts().asked()).isBetween(4L, 6L);
        mme.close();
        world.run(Duration.ofSeconds(70));
        assertThat(handler.events).containsExactly("lost");
        world.run(LONG);
        assertThat(handler.events).hasSize(1);
    }

    @Test
    void noticesThatAPeerHasBegunAnew() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var first = node(carrier, MME, 255, new Scripted());
        var handler = new Scripted();
        var amf = node(carrier, AMF, 1, handler);
        amf.watch(MME);
        world.run(LONG);
        first.close();
        node(carrier, MME, 0, new Scripted());
        world.run(LONG);
        assertThat(handler.events).containsExactly("restarted");
        amf.heard(MME, 255);
        assertThat(handler.events).as("what came late").hasSize(1);
        amf.heard(MME, 1);
        assertThat(handler.events).hasSize(2);
        amf.unwatch(MME);
        long asked = amf.counts().asked();
        world.run(LONG);
        assertThat(amf.counts().asked()).isEqualTo(asked);
    }

    @Test
    void handsEachContextOverOnceOverARoughNetwork() throws IOException {
        var carrier = new MemoryDatagramCarrier(world,
                DatagramImpairment.random(world.random(), 0.1, 0.2, 0.3, Duration.ofSeconds(2)));
        var mme = new Scripted();
        node(carrier, MME, 1, mme);
        var amf = node(carrier, AMF, 1, new Scripted());
        for (int i = 0; i < 500; i++) {
            move(amf);
        }
        world.run(LONG);
        assertThat(answers).hasSize(500);
        assertThat(answers.stream().filter(Gtpv2Answer.None.class::isInstance).count()).isLessThan(20);
        assertThat(mme.requests).hasSizeBetween(480, 500);
        assertThat(mme.acknowledged).hasSameSizeAs(mme.requests);
        assertThat(mme.acknowledged.stream().filter(Gtpv2Answer.None.class::isInstance).count()).isLessThan(25);
    }

    @Test
    void answersEchoesAndOtherVersionsAndSurvivesAnything() throws IOException {
        var carrier = new MemoryDatagramCarrier(world);
        var node = node(carrier, MME, 3, new Scripted());
        var replies = new ArrayList<Octets>();
        var peer = carrier.bind(AMF, (from, datagram) -> replies.add(Octets.copyOf(datagram)));
        peer.send(MME, ByteBuffer.wrap(Octets.fromHex("4001000900000100 03000100 07").toArray()));
        peer.send(MME, ByteBuffer.wrap(Octets.fromHex("32010004 00000000 00000100").toArray()));
        world.run(SHORT);
        assertThat(Gtpv2c.decode(replies.getFirst()).message()).isEqualTo(EchoResponse.builder(3).build());
        assertThat(Gtpv2c.decode(replies.get(1)).message()).isInstanceOf(VersionNotSupported.class);
        peer.send(MME, ByteBuffer.allocate(40_000));
        world.run(SHORT);
        assertThat(node.counts().unreadable()).isEqualTo(2);
        assertThat(replies).hasSize(2);
        var valid = Gtpv2c.encode(Gtpv2Packet.of(1, 1, contextRequest())).toArray();
        RandomGenerator random = world.random();
        for (int i = 0; i < 20_000; i++) {
            var octets = valid.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt();
            }
            peer.send(MME, ByteBuffer.wrap(octets, 0, random.nextInt(octets.length + 1)));
            if (i % 1_000 == 0) {
                world.run(SHORT);
            }
        }
        world.run(SHORT);
        assertThat(carrier.counts().handlerFaults()).isZero();
        assertThat(node.counts().unreadable()).isGreaterThan(1_000);
    }

    private static void send(DatagramEndpoint from, InetSocketAddress to, Gtpv2Packet packet) {
        from.send(to, ByteBuffer.wrap(Gtpv2c.encode(packet).toArray()));
    }
}
