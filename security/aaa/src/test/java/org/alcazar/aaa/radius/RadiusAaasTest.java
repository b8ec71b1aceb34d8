// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alcazar.aaa.AaaAnswer;
import org.alcazar.aaa.AaaCommands;
import org.alcazar.aaa.AaaConversation;
import org.alcazar.aaa.AaaEvent;
import org.alcazar.aaa.AaaQuestion;
import org.alcazar.aaa.AaaSelector;
import org.alcazar.aaa.AaaSession;
import org.alcazar.aaa.radius.RadiusSettings.Aaa;
import org.alcazar.aaa.radius.RadiusSettings.CallingStation;
import org.alcazar.aaa.radius.RadiusSettings.Server;
import org.alcazar.aaa.server.AaaServer;
import org.alcazar.crypto.Secret;
import org.alcazar.eap.Eap;
import org.alcazar.eap.EapMethod;
import org.alcazar.eap.EapPacket;
import org.alcazar.radius.RadiusAttribute;
import org.alcazar.radius.RadiusAuthentication;
import org.alcazar.radius.RadiusCode;
import org.alcazar.radius.RadiusPacket;
import org.alcazar.radius.ThreeGpp;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.DatagramImpairment;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions to servers and what servers ask, over datagrams that get lost, come twice, or come from an enemy. */
class RadiusAaasTest {

    private static final InetSocketAddress FIRST = new InetSocketAddress("10.0.9.1", 1812);
    private static final InetSocketAddress SECOND = new InetSocketAddress("10.0.9.2", 1812);
    private static final InetSocketAddress LOCAL = new InetSocketAddress("10.0.0.1", 0);
    private static final InetSocketAddress DYNAMIC = new InetSocketAddress("10.0.0.1", 3799);
    private static final AaaSession SESSION = new AaaSession("11-22", "imsi-999700000000001", null, null, "works",
            new Snssai(1, Octets.of(0, 0, 0xa1)), new PlmnId("999", "70"));

    private final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    private final Secret secret = secret("a shared secret");
    private final List<AaaEvent> events = new ArrayList<>();
    private final Commands commands = new Commands();
    private final List<AutoCloseable> open = new ArrayList<>();
    private MemoryDatagramCarrier carrier = new MemoryDatagramCarrier(world);

    private static final class Commands implements AaaCommands {

        final List<String> heard = new ArrayList<>();
        int meant = 1;

        @Override
        public int disconnect(String aaa, AaaSelector which) {
            heard.add(aaa + " disconnect " + which.reference());
            return meant;
        }

        @Override
        public int reauthenticate(String aaa, AaaSelector which, @Nullable AaaConversation state) {
            heard.add(aaa + " again " + which.reference() + (state == null ? "" : " " + state.state()));
            return meant;
        }

        @Override
        public int prolong(String aaa, AaaSelector which, Duration lifetime, boolean thenAgain) {
            heard.add(aaa + " prolong " + which.reference() + " " + lifetime + " " + thenAgain);
            return meant;
        }
    }

    @AfterEach
    void end() throws Exception {
        for (var one : open) {
            one.close();
        }
        world.close();
    }

    @Test
    void letsAUserInAndTakesWhatIsGranted() {
        server(FIRST, secret, RadiusAttribute.number(RadiusAttribute.SESSION_TIMEOUT, 3600),
                RadiusAttribute.number(RadiusAttribute.TERMINATION_ACTION, 1),
                new RadiusAttribute(RadiusAttribute.FRAMED_IP_ADDRESS, Octets.of(10, 45, 0, 77)));
        var accept = (AaaAnswer.Accept) converse(aaas(aaa -> aaa), "right");
        assertThat(accept.grant().lifetime()).isEqualTo(Duration.ofHours(1));
        assertThat(accept.grant().thenAgain()).isTrue();
        assertThat(accept.grant().ipv4()).isEqualTo(Ipv4Addr.parse("10.45.0.77"));
        assertThat(Eap.decode(accept.eapMessage())).isInstanceOf(EapPacket.Success.class);
        assertThat(sent().getFirst().text(RadiusAttribute.USER_NAME)).isEqualTo("anna");
        assertThat(sent().getFirst().text(RadiusAttribute.CALLED_STATION_ID)).isEqualTo("works");
        assertThat(sent().getFirst().threeGpp(ThreeGpp.SESSION_S_NSSAI)).isEqualTo(Octets.of(1, 0, 0, 0xa1));
        assertThat(sent().getFirst().attributes().getFirst().type()).isEqualTo(RadiusAttribute.MESSAGE_AUTHENTICATOR);
    }

    @Test
    void turnsAUserAway() {
        server(FIRST, secret);
        var reject = (AaaAnswer.Reject) converse(aaas(aaa -> aaa), "wrong");
        assertThat(Eap.decode(Objects.requireNonNull(reject.eapMessage()))).isInstanceOf(EapPacket.Failure.class);
    }

    @Test
    void tellsWhoTheSubscriberIsOnlyWhereThatIsWanted() {
        server(FIRST, secret);
        converse(aaas(aaa -> aaa), "right");
        assertThat(sent()).allSatisfy(packet -> {
            assertThat(packet.encode().toHex()).doesNotContain(Octets.wrap("999700000000001".getBytes(StandardCharsets.UTF_8)).toHex());
        });
        events.clear();
        converse(aaas(aaa -> new Aaa(aaa.name(), aaa.servers(), aaa.attempts(), aaa.rest(), CallingStation.SUPI, true, true)), "right");
        assertThat(sent().getFirst().text(RadiusAttribute.CALLING_STATION_ID)).isEqualTo("999700000000001");
        assertThat(sent().getFirst().threeGpp(ThreeGpp.IMSI)).isEqualTo(Octets.wrap("999700000000001".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void getsThroughALossyNetwork() {
        carrier = new MemoryDatagramCarrier(world, DatagramImpairment.random(world.random(), 0.2, 0.2, 0.2, Duration.ofSeconds(1)));
        server(FIRST, secret);
        var aaas = aaas(aaa -> aaa);
        int accepted = 0;
        for (int i = 0; i < 20; i++) {
            accepted += converse(aaas, "right") instanceof AaaAnswer.Accept ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(15);
    }

    @Test
    void asksAnotherServerWhereOneIsSilentAndRemembersThat() {
        server(SECOND, secret);
        var aaas = aaas(aaa -> aaa);
        long before = world.nanos();
        assertThat(converse(aaas, "right")).isInstanceOf(AaaAnswer.Accept.class);
        assertThat(Duration.ofNanos(world.nanos() - before)).as("three attempts").isGreaterThanOrEqualTo(Duration.ofSeconds(6));
        assertThat(events).contains(new AaaEvent.Silent("works-aaa", FIRST));
        before = world.nanos();
        assertThat(converse(aaas, "right")).isInstanceOf(AaaAnswer.Accept.class);
        assertThat(Duration.ofNanos(world.nanos() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThat(converse(aaas(aaa -> aaa), "right")).isInstanceOf(AaaAnswer.Unreachable.class);
    }

    @Test
    void takesNoAnswerOfOneWhoDoesNotKnowTheSecret() {
        server(FIRST, secret("another secret"));
        enemy(SECOND, request -> new RadiusAuthentication(secret("another secret")).answer(RadiusCode.ACCESS_ACCEPT, request,
                RadiusPacket.eapMessage(Eap.encode(new EapPacket.Success(0)))));
        assertThat(converse(aaas(aaa -> aaa), "right")).isInstanceOf(AaaAnswer.Unreachable.class);
        assertThat(dropped()).contains(AaaEvent.Drop.FORGED);
    }

    @Test
    void takesNoAnswerWithoutMessageAuthenticator() {
        enemy(FIRST, request -> {
            var signed = new RadiusAuthentication(secret).answer(RadiusCode.ACCESS_ACCEPT, request,
                    RadiusPacket.eapMessage(Eap.encode(new EapPacket.Success(0))));
            return new RadiusPacket(signed.code(), signed.identifier(), signed.authenticator(),
                    signed.attributes().subList(1, signed.attributes().size()));
        });
        assertThat(converse(aaas(aaa -> aaa), "right")).isInstanceOf(AaaAnswer.Unreachable.class);
        assertThat(dropped()).contains(AaaEvent.Drop.UNSIGNED);
    }

    @Test
    void callsNonsenseNonsense() {
        var failure = Eap.encode(new EapPacket.Failure(1));
        var success = Eap.encode(new EapPacket.Success(1));
        var tooLong = Eap.encode(new EapPacket.Request(1, new EapMethod.Other(13, Octets.wrap(new byte[1500]))));
        nonsense(RadiusCode.ACCESS_ACCEPT, List.of());
        nonsense(RadiusCode.ACCESS_ACCEPT, RadiusPacket.eapMessage(failure));
        nonsense(RadiusCode.ACCESS_ACCEPT, RadiusPacket.eapMessage(Octets.fromHex("0301")));
        nonsense(RadiusCode.ACCESS_ACCEPT, RadiusPacket.eapMessage(Octets.fromHex(success.toHex() + "00")));
        nonsense(RadiusCode.ACCESS_CHALLENGE, RadiusPacket.eapMessage(success));
        nonsense(RadiusCode.ACCESS_CHALLENGE, RadiusPacket.eapMessage(tooLong));
        nonsense(RadiusCode.COA_ACK, List.of());
        assertThat(one(RadiusCode.ACCESS_REJECT, RadiusPacket.eapMessage(success))).isInstanceOf(AaaAnswer.Reject.class);
    }

    private void nonsense(int code, List<RadiusAttribute> attributes) {
        assertThat(one(code, attributes)).isInstanceOf(AaaAnswer.Nonsense.class);
    }

    private AaaAnswer one(int code, List<RadiusAttribute> attributes) {
        var enemy = enemy(FIRST, request -> new RadiusAuthentication(secret).answer(code, request, attributes));
        try {
            return converse(aaas(aaa -> aaa), "right");
        } finally {
            quietly(enemy);
        }
    }

    // What servers want

    @Test
    void doesWhatAServerWants() {
        var server = server(FIRST, secret);
        aaas(aaa -> aaa);
        var which = RadiusAttribute.text(RadiusAttribute.ACCT_SESSION_ID, "11-22");
        assertThat(ask(server, RadiusCode.DISCONNECT_REQUEST, which).code()).isEqualTo(RadiusCode.DISCONNECT_ACK);
        assertThat(ask(server, RadiusCode.COA_REQUEST, which).code()).isEqualTo(RadiusCode.COA_ACK);
        assertThat(ask(server, RadiusCode.COA_REQUEST, which, RadiusAttribute.number(RadiusAttribute.SESSION_TIMEOUT, 60)).code())
                .isEqualTo(RadiusCode.COA_ACK);
        var authorize = ask(server, RadiusCode.COA_REQUEST, which, RadiusAttribute.number(RadiusAttribute.SERVICE_TYPE, 17),
                new RadiusAttribute(RadiusAttribute.STATE, Octets.of(1, 2, 3)));
        assertThat(authorize.code()).isEqualTo(RadiusCode.COA_NAK);
        assertThat(authorize.number(RadiusAttribute.ERROR_CAUSE)).isEqualTo(507);
        assertThat(commands.heard).containsExactly("works-aaa disconnect 11-22", "works-aaa again 11-22", "works-aaa prolong 11-22 PT1M false",
                "works-aaa again 11-22 010203");
    }

    @Test
    void refusesWhatItCannotDo() {
        var server = server(FIRST, secret);
        aaas(aaa -> aaa);
        var which = RadiusAttribute.text(RadiusAttribute.ACCT_SESSION_ID, "11-22");
        assertError(ask(server, RadiusCode.DISCONNECT_REQUEST), 402);
        assertError(ask(server, RadiusCode.COA_REQUEST, which, RadiusAttribute.number(12, 1400)), 401);
        assertError(ask(server, RadiusCode.COA_REQUEST, which, RadiusAttribute.number(RadiusAttribute.SERVICE_TYPE, 2)), 405);
        assertError(ask(server, RadiusCode.COA_REQUEST, which, RadiusAttribute.number(RadiusAttribute.SERVICE_TYPE, 17)), 402);
        assertError(ask(server, RadiusCode.COA_REQUEST, which, RadiusAttribute.number(RadiusAttribute.SESSION_TIMEOUT, 0)), 407);
        assertError(ask(server, RadiusCode.COA_REQUEST, which, RadiusAttribute.text(RadiusAttribute.NAS_IDENTIFIER, "another")), 403);
        assertThat(commands.heard).isEmpty();
        commands.meant = 0;
        assertError(ask(server, RadiusCode.DISCONNECT_REQUEST, which), 503);
        assertError(ask(server, RadiusCode.COA_REQUEST, which), 503);
    }

    @Test
    void hearsNoStrangersAndNoForgers() {
        var forger = server(FIRST, secret("another secret"));
        var stranger = server(new InetSocketAddress("10.0.9.9", 1812), secret);
        aaas(aaa -> aaa);
        var which = RadiusAttribute.text(RadiusAttribute.ACCT_SESSION_ID, "11-22");
        assertThat(in(() -> forger.ask(DYNAMIC, RadiusCode.DISCONNECT_REQUEST, List.of(which), Duration.ofSeconds(1)))).isNull();
        assertThat(in(() -> stranger.ask(DYNAMIC, RadiusCode.DISCONNECT_REQUEST, List.of(which), Duration.ofSeconds(1)))).isNull();
        assertThat(dropped()).containsExactly(AaaEvent.Drop.FORGED, AaaEvent.Drop.STRANGER);
        assertThat(commands.heard).isEmpty();
    }

    @Test
    void doesNothingTwiceAndNothingOld() throws IOException {
        aaas(aaa -> aaa);
        var answers = new ArrayList<Octets>();
        var endpoint = carrier.bind(new InetSocketAddress(FIRST.getAddress(), 5000), (from, datagram) -> answers.add(Octets.copyOf(datagram)));
        open.add(endpoint);
        var authentication = new RadiusAuthentication(secret);
        var which = RadiusAttribute.text(RadiusAttribute.ACCT_SESSION_ID, "11-22");
        var request = authentication.dynamicRequest(RadiusCode.DISCONNECT_REQUEST, 1, List.of(which)).encode();
        for (int i = 0; i < 3; i++) {
            endpoint.send(DYNAMIC, request.asBuffer());
        }
        var old = RadiusAttribute.number(RadiusAttribute.EVENT_TIMESTAMP, world.now().getEpochSecond() - 301);
        endpoint.send(DYNAMIC, authentication.dynamicRequest(RadiusCode.DISCONNECT_REQUEST, 2, List.of(which, old)).encode().asBuffer());
        endpoint.send(DYNAMIC, ByteBuffer.wrap(new byte[7]));
        world.run(Duration.ofSeconds(1));
        assertThat(commands.heard).hasSize(1);
        assertThat(answers).hasSize(3);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(dropped()).containsExactly(AaaEvent.Drop.STALE, AaaEvent.Drop.UNDECODABLE);
    }

    private static void assertError(RadiusPacket answer, long error) {
        assertThat(answer.code()).isIn(RadiusCode.DISCONNECT_NAK, RadiusCode.COA_NAK);
        assertThat(answer.number(RadiusAttribute.ERROR_CAUSE)).isEqualTo(error);
    }

    // What is around it

    private AaaServer server(InetSocketAddress at, Secret known, RadiusAttribute... granted) {
        var server = new AaaServer(world, known, Map.of("anna", secret("right")), List.of(granted));
        open.add(server);
        try {
            server.start(carrier, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server;
    }

    private AutoCloseable enemy(InetSocketAddress at, UnaryOperator<RadiusPacket> answer) {
        try {
            var endpoint = new AtomicReference<org.alcazar.transport.DatagramEndpoint>();
            endpoint.set(carrier.bind(at, (from, datagram) ->
                    endpoint.get().send(from, answer.apply(RadiusPacket.decode(Octets.copyOf(datagram))).encode().asBuffer())));
            open.add(endpoint.get());
            return endpoint.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RadiusAaas aaas(UnaryOperator<Aaa> change) {
        open.stream().filter(RadiusAaas.class::isInstance).forEach(RadiusAaasTest::quietly);
        var settings = new RadiusSettings("alcazar", null, LOCAL, DYNAMIC,
                List.of(change.apply(Aaa.of("works-aaa", List.of(new Server(FIRST, secret), new Server(SECOND, secret))))));
        var aaas = new RadiusAaas(settings, world, events::add);
        open.add(aaas);
        try {
            aaas.start(carrier, commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return aaas;
    }

    private static void quietly(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private AaaAnswer converse(RadiusAaas aaas, String password) {
        var aaa = Objects.requireNonNull(aaas.named("works-aaa"));
        var peer = new TestPeer("anna", password);
        return Objects.requireNonNull(in(() -> {
            var answer = aaa.ask(new AaaQuestion(SESSION, "anna", null, Eap.encode(peer.begin())));
            while (answer instanceof AaaAnswer.Challenge(var eap, var conversation)) {
                var response = peer.answer((EapPacket.Request) Eap.decode(eap));
                answer = aaa.ask(new AaaQuestion(SESSION, "anna", conversation, Eap.encode(response)));
            }
            return answer;
        }));
    }

    private RadiusPacket ask(AaaServer server, int code, RadiusAttribute... attributes) {
        return Objects.requireNonNull(in(() -> server.ask(DYNAMIC, code, List.of(attributes), Duration.ofSeconds(1))));
    }

    private <T> @Nullable T in(Supplier<@Nullable T> turn) {
        var result = new AtomicReference<@Nullable T>();
        var done = new boolean[1];
        world.turn(() -> {
            result.set(turn.get());
            done[0] = true;
        });
        assertThat(world.runUntil(() -> done[0], Duration.ofMinutes(2))).isTrue();
        return result.get();
    }

    private List<RadiusPacket> sent() {
        return events.stream().filter(AaaEvent.Sent.class::isInstance).map(event -> ((AaaEvent.Sent) event).packet()).toList();
    }

    private List<AaaEvent.Drop> dropped() {
        return events.stream().filter(AaaEvent.Dropped.class::isInstance).map(event -> ((AaaEvent.Dropped) event).reason()).toList();
    }

    private static Secret secret(String text) {
        return Secret.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
