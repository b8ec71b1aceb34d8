// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.alcazar.aaa.AaaEvents;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.core.Core;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.core.Storage;
import org.alcazar.app.load.Turns;
import org.alcazar.crypto.Secret;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.persistence.Database;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.DnnConfiguration.PduSessionTypes;
import org.alcazar.sbi.udm.DnnConfiguration.SscModes;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.smf.event.AuthenticationResult;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.station.UserPlane;
import org.alcazar.strand.LiveWorld;
import org.alcazar.testkit.TestAuthority;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.transport.UdpCarrier;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.eap.EapCredentials;
import org.alcazar.ue.eap.EapCredentials.Certificates;
import org.alcazar.ue.eap.EapCredentials.Method;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.session.SessionState;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.upf.n6.UserspaceNetwork;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data network whose authentication nobody here wrote (docs/secondary-authentication.md): from the UE through AMF, SMF and RADIUS to
 * FreeRADIUS, in real time. Runs where FreeRADIUS is.
 */
class FreeRadiusTest {

    private static final String DNN = "works";
    private static final InetSocketAddress N2 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 38412);
    private static final InetSocketAddress N3 = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.3"), 2152);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final DnnConfiguration SUBSCRIBED = new DnnConfiguration(
            new PduSessionTypes(org.alcazar.sbi.PduSessionType.IPV4, List.of()), new SscModes(SscMode.SSC_MODE_1, List.of()), null, null, null,
            List.of());

    @TempDir
    private Path folder;

    private final TestAuthority authority = new TestAuthority("works");
    private final List<SmfEvent> events = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void needFreeRadius() {
        if (FreeRadius.program().isEmpty() || FreeRadius.program("radclient").isEmpty()) {
            var why = "no freeradius and radclient on the PATH";
            System.err.println("FreeRADIUS is not tried: " + why);
            Assumptions.abort(why);
        }
    }

    /** What a test has to do with. */
    private record Scene(LiveWorld world, Core core, FreeRadius server, InetSocketAddress dynamic, Ue ue) {

        SessionOutcome establish(EapCredentials credentials) {
            return ue.establish(SessionRequest.IPV4.withDnn(new Dnn(DNN)).withEap(credentials));
        }

        PduSession established(EapCredentials credentials) {
            var outcome = establish(credentials);
            assertThat(outcome.failure()).as(credentials.method().name()).isNull();
            return Objects.requireNonNull(outcome.session());
        }

        void await(BooleanSupplier what) {
            long deadline = world.nanos() + PATIENCE.toNanos();
            while (!what.getAsBoolean() && world.nanos() < deadline) {
                world.gate().await(Duration.ofMillis(20));
            }
            assertThat(what.getAsBoolean()).isTrue();
        }

        String radclient(String kind) throws Exception {
            var reference = core.smf().sessions().getFirst().smContextRef();
            return FreeRadius.radclient(dynamic, kind, FreeRadius.SECRET, "Acct-Session-Id = \"" + reference + "\"");
        }
    }

    @Test
    void letsInWhoProvesItselfByEachMethod() throws Exception {
        play("", scene -> {
            scene.established(certified(authority, authority));
            assertThat(scene.server.said()).contains("TLS-Session-Version = \"TLS 1.3\"").contains("NAS-Identifier = \"alcazar\"");
            for (var method : List.of(Method.TTLS_PAP, Method.TTLS_MS_CHAP_V2)) {
                scene.established(EapCredentials.ttls(method, FreeRadius.USER, secret(FreeRadius.PASSWORD), List.of(authority.certificate()))
                        .withOuterIdentity("anonymous@works.example"));
            }
            scene.established(EapCredentials.msChapV2(FreeRadius.USER, secret(FreeRadius.PASSWORD)).withInRequest(true));
            assertThat(results()).containsOnly(AuthenticationResult.SUCCEEDED).hasSize(4);
            assertThat(scene.core.smf().sessions()).hasSize(4);
        });
    }

    @Test
    void turnsAwayWhoDoesNot() throws Exception {
        var other = new TestAuthority("elsewhere");
        play("", scene -> {
            assertRejected(scene, certified(other, authority));
            assertRejected(scene, certified(authority, other));
            for (var method : List.of(Method.TTLS_PAP, Method.TTLS_MS_CHAP_V2)) {
                assertRejected(scene, EapCredentials.ttls(method, FreeRadius.USER, secret("a wrong password"), List.of(authority.certificate())));
                assertRejected(scene, EapCredentials.ttls(method, FreeRadius.USER, secret(FreeRadius.PASSWORD), List.of(other.certificate())));
            }
            assertRejected(scene, EapCredentials.msChapV2(FreeRadius.USER, secret("a wrong password")));
            assertThat(results()).containsOnly(AuthenticationResult.REJECTED);
            assertThat(scene.core.smf().sessions()).isEmpty();
        });
    }

    @Test
    void doesWhatTheServerWantsOfItsOwnAccord() throws Exception {
        play("", scene -> {
            var session = scene.established(certified(authority, authority));
            assertThat(FreeRadius.radclient(scene.dynamic, "disconnect", "another secret", "User-Name = \"anna\"")).doesNotContain("ACK");
            assertThat(scene.radclient("coa")).contains("CoA-ACK");
            scene.await(() -> results().size() == 2);
            assertThat(results()).containsOnly(AuthenticationResult.SUCCEEDED);
            assertThat(session.state()).isEqualTo(SessionState.ACTIVE);
            assertThat(scene.radclient("disconnect")).contains("Disconnect-ACK");
            scene.await(() -> session.state() == SessionState.INACTIVE);
            scene.await(() -> scene.core.smf().sessions().isEmpty());
            assertThat(events).filteredOn(SmfEvent.Released.class::isInstance).singleElement()
                    .satisfies(event -> assertThat(((SmfEvent.Released) event).cause()).isEqualTo(FiveGsmCause.USER_AUTHENTICATION_FAILED));
        });
    }

    @Test
    void takesWhatIsGranted() throws Exception {
        play("Session-Timeout = 1, Termination-Action = RADIUS-Request, Framed-IP-Address = 10.45.0.77", scene -> {
            var session = scene.established(certified(authority, authority));
            assertThat(Objects.requireNonNull(session.ipv4()).toHex()).isEqualTo("0a2d004d");
            scene.await(() -> results().size() >= 3);
            assertThat(results()).containsOnly(AuthenticationResult.SUCCEEDED);
            assertThat(session.state()).isEqualTo(SessionState.ACTIVE);
        });
    }

    private interface Act {

        void play(Scene scene) throws Exception;
    }

    private void play(String reply, Act act) throws Exception {
        int port = freePort();
        try (var server = FreeRadius.start(folder.resolve("freeradius"), authority, reply);
                var world = new LiveWorld();
                var udp = new UdpCarrier();
                var datagrams = new MemoryDatagramCarrier(world)) {
            var secret = Files.writeString(folder.resolve("shared.secret"), FreeRadius.SECRET);
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            var configuration = ConfigurationFile.read(Files.writeString(folder.resolve("alcazar.yaml"), """
                    identity: { null-scheme: true }
                    sessions:
                      data-networks: [{ name: works, ipv4: [10.45.0.2-10.45.0.250], aaa: works-aaa }]
                      dn-aaa: [{ name: works-aaa, servers: [{ address: 127.0.0.1, port: %d, secret: "file:shared.secret" }] }]
                      radius: { address: 127.0.0.1, listen: 127.0.0.1, port: %d }
                    """.formatted(server.address.getPort(), port)));
            try (var storage = Storage.open(configuration, Database.Commits.GROUPED, world.random());
                    var core = Core.start(configuration, world, storage, AmfEvents.NONE, events::add, AaaEvents.NONE, ServiceTap.NONE)) {
                var subscriber = WholeCore.SUBSCRIBERS.at(0);
                storage.subscribers().add(Subscriber.milenage(subscriber.supi()),
                        SubscriberKeys.withOpc(Secret.of(subscriber.k()), Secret.of(subscriber.opc())));
                storage.sessionSubscriptions().put(new SessionSubscription(null, null, DNN, true, SUBSCRIBED));
                var carrier = new MemoryCarrier(world);
                core.carry(datagrams, network -> new UserspaceNetwork());
                var dynamic = Objects.requireNonNull(core.authenticate(udp));
                core.listen(carrier, N2);
                Turns.await(world, () -> {
                    try (var gnb = new Gnb(world, carrier, N2, WholeCore.GNB, GnbObserver.NONE, new UserPlane(datagrams, N3));
                            var ue = new Ue(world, UeConfiguration.DEFAULT, subscriber.usim(SequenceNumbers.fresh(), SuciCalculation.NULL), gnb,
                                    UeObserver.NONE)) {
                        assertThat(gnb.start().isAccepted()).isTrue();
                        assertThat(ue.register().failure()).isNull();
                        act.play(new Scene(world, core, server, dynamic, ue));
                    }
                    return true;
                });
            }
        }
    }

    /** @param users whose certificate the user has @param servers whose the server is to have */
    private static EapCredentials certified(TestAuthority users, TestAuthority servers) {
        var own = users.client("anna@works.example");
        return EapCredentials.tls("anna@works.example",
                new Certificates(List.of(servers.certificate()), FreeRadius.SERVER_NAME, own.key(), List.of(own.certificate())));
    }

    private static void assertRejected(Scene scene, EapCredentials credentials) {
        var failure = scene.establish(credentials).failure();
        assertThat(failure).as(credentials.method().name()).isNotNull();
        assertThat(Objects.requireNonNull(failure).sessionCause()).isEqualTo(FiveGsmCause.USER_AUTHENTICATION_FAILED);
    }

    private List<AuthenticationResult> results() {
        return events.stream().filter(SmfEvent.SecondaryAuthentication.class::isInstance)
                .map(event -> ((SmfEvent.SecondaryAuthentication) event).result()).toList();
    }

    private static int freePort() throws IOException {
        try (var probe = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return probe.getLocalPort();
        }
    }

    private static Secret secret(String text) {
        return Secret.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
