// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.alcazar.aaa.AaaEvents;
import org.alcazar.aaa.radius.RadiusAaas;
import org.alcazar.aaa.radius.RadiusSettings;
import org.alcazar.aaa.server.AaaServer;
import org.alcazar.crypto.Secret;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.radius.RadiusAttribute;
import org.alcazar.radius.RadiusCode;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.DnnConfiguration.PduSessionTypes;
import org.alcazar.sbi.udm.DnnConfiguration.SscModes;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.smf.SmTimers;
import org.alcazar.smf.Smf;
import org.alcazar.smf.SmfConfiguration;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.SmfConfiguration.Ipv4Range;
import org.alcazar.smf.SmfConfiguration.UserPlaneFunction;
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.smf.event.AuthenticationResult;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.station.UserPlane;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.eap.EapCredentials;
import org.alcazar.ue.eap.EapCredentials.Conduct;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.session.SessionState;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.upf.Upf;
import org.alcazar.upf.UpfConfiguration;
import org.alcazar.upf.n6.UserspaceNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A UE that must satisfy its data network too, from the first request through AMF, SMF and RADIUS to a server of our own, in simulated time. */
class SecondaryAuthenticationTest {

    private static final String DNN = "works";
    private static final InetSocketAddress N4 = new InetSocketAddress("10.0.0.1", Pfcp.PORT);
    private static final Inet4Address UPF = (Inet4Address) InetAddress.ofLiteral("10.0.0.2");
    private static final InetSocketAddress GNB = new InetSocketAddress("10.0.1.1", Gtpu.PORT);
    private static final InetSocketAddress SERVER = new InetSocketAddress("10.0.9.1", RadiusSettings.AUTHENTICATION_PORT);
    private static final InetSocketAddress DYNAMIC = new InetSocketAddress("10.0.0.1", RadiusSettings.DYNAMIC_AUTHORIZATION_PORT);

    private static final DnnConfiguration SUBSCRIBED = new DnnConfiguration(
            new PduSessionTypes(org.alcazar.sbi.PduSessionType.IPV4, List.of()), new SscModes(SscMode.SSC_MODE_1, List.of()), null, null, null,
            List.of());

    @TempDir
    private Path folder;

    private final List<SmfEvent> events = new ArrayList<>();
    private final Secret shared = secret("a shared secret");

    /** What a test has to do with. */
    private record Scene(WholeCore core, Smf smf, AaaServer server, Ue ue) {

        SessionOutcome establish(EapCredentials credentials) {
            return ue.establish(SessionRequest.IPV4.withDnn(new Dnn(DNN)).withEap(credentials));
        }

        void pass(Duration time) {
            core.world.gate().await(time);
        }
    }

    @Test
    void letsAUserInOutAndInAgain() {
        play(scene -> {
            var outcome = scene.establish(anna("right"));
            assertThat(outcome.failure()).isNull();
            var session = Objects.requireNonNull(outcome.session());
            assertThat(Objects.requireNonNull(session.ipv4()).toHex()).isEqualTo("0a2d004d");
            var which = reference(scene);
            assertThat(ask(scene, RadiusCode.COA_REQUEST, which)).isEqualTo(RadiusCode.COA_ACK);
            scene.pass(Duration.ofSeconds(2));
            assertThat(results()).containsExactly(AuthenticationResult.SUCCEEDED, AuthenticationResult.SUCCEEDED);
            assertThat(session.state()).isEqualTo(SessionState.ACTIVE);
            assertThat(ask(scene, RadiusCode.DISCONNECT_REQUEST, which)).isEqualTo(RadiusCode.DISCONNECT_ACK);
            scene.pass(Duration.ofSeconds(2));
            assertThat(session.state()).isEqualTo(SessionState.INACTIVE);
            assertThat(scene.smf.sessions()).isEmpty();
            assertThat(ask(scene, RadiusCode.DISCONNECT_REQUEST, which)).isEqualTo(RadiusCode.DISCONNECT_NAK);
            assertThat(scene.establish(anna("right").withInRequest(true)).succeeded()).isTrue();
        });
    }

    @Test
    void turnsAwayWhoIsNotWanted() {
        play(scene -> {
            assertCause(scene.establish(anna("wrong")), FiveGsmCause.USER_AUTHENTICATION_FAILED);
            assertCause(scene.establish(anna("right").withConduct(Conduct.REFUSES)), FiveGsmCause.USER_AUTHENTICATION_FAILED);
            assertCause(scene.establish(EapCredentials.msChapV2("bert", secret("right"))), FiveGsmCause.USER_AUTHENTICATION_FAILED);
            assertThat(scene.smf.sessions()).isEmpty();
            assertThat(scene.establish(anna("right")).succeeded()).isTrue();
        });
    }

    @Test
    void givesUpOnWhoFallsSilent() {
        play(scene -> {
            for (var conduct : List.of(Conduct.SILENT, Conduct.FALLS_SILENT, Conduct.GARBLED)) {
                assertThat(scene.establish(anna("right").withConduct(conduct)).succeeded()).isFalse();
                scene.pass(Duration.ofMinutes(2));
            }
            assertThat(results()).hasSize(3).doesNotContain(AuthenticationResult.SUCCEEDED);
            assertThat(scene.smf.sessions()).isEmpty();
        });
    }

    @Test
    void turnsAwayAUeThatKnowsNoEap() {
        play(scene -> assertCause(scene.ue.establish(SessionRequest.IPV4.withDnn(new Dnn(DNN))), FiveGsmCause.USER_AUTHENTICATION_FAILED));
    }

    @Test
    void saysSoWhereNoServerAnswers() {
        play(scene -> {
            scene.server.close();
            assertCause(scene.establish(anna("right")), FiveGsmCause.NETWORK_FAILURE);
        });
    }

    private void play(Consumer<Scene> act) {
        try (var core = new WholeCore(folder).with(1);
                var database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("smf.db")), Database.Commits.INLINE,
                        List.of(LeaseStore.SCHEMA));
                var datagrams = new MemoryDatagramCarrier(core.world);
                var upf = new Upf(UpfConfiguration.of(UPF, List.of(DNN)), core.world, Map.of(DNN, new UserspaceNetwork()));
                var aaas = new RadiusAaas(new RadiusSettings("alcazar", null, new InetSocketAddress(N4.getAddress(), 0), DYNAMIC,
                        List.of(RadiusSettings.Aaa.of("works-aaa", List.of(new RadiusSettings.Server(SERVER, shared))))), core.world,
                        AaaEvents.NONE);
                var server = new AaaServer(core.world, shared, Map.of("anna", secret("right")),
                        List.of(RadiusAttribute.address(RadiusAttribute.FRAMED_IP_ADDRESS, (Inet4Address) InetAddress.ofLiteral("10.45.0.77"))))) {
            var network = DataNetwork.internet(DNN, Ipv4Range.parse("10.45.0.2-10.45.0.250"), List.of()).withAaa("works-aaa");
            var configuration = new SmfConfiguration(new UUID(0, 2), N4.getAddress(), List.of(network),
                    List.of(UserPlaneFunction.forAll("upf-1", new InetSocketAddress(UPF, Pfcp.PORT))), SmTimers.standard(),
                    SmfConfiguration.Limits.STANDARD);
            try (var smf = new Smf(configuration, core.world, core.amf, core.amf, core.udm.subscriberDataManagement(),
                    core.udm.ueContextManagement(), core.pcf.smPolicyControl(), new LeaseStore(database), aaas, events::add)) {
                core.udm.sessions().put(new SessionSubscription(null, null, DNN, true, SUBSCRIBED));
                upf.start(datagrams);
                smf.start(datagrams, N4);
                server.start(datagrams, SERVER);
                aaas.start(datagrams, smf);
                core.smf = smf;
                core.world.run(Duration.ofSeconds(1));
                play(core, smf, server, datagrams, act);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void play(WholeCore core, Smf smf, AaaServer server, MemoryDatagramCarrier datagrams, Consumer<Scene> act) {
        var done = new AtomicReference<Boolean>();
        core.world.turn(() -> {
            try (var gnb = new Gnb(core.world, core.carrier, core.address, WholeCore.GNB, GnbObserver.NONE, new UserPlane(datagrams, GNB));
                    var ue = new Ue(core.world, UeConfiguration.DEFAULT,
                            WholeCore.SUBSCRIBERS.at(0).usim(SequenceNumbers.fresh(), SuciCalculation.NULL), gnb, UeObserver.NONE)) {
                assertThat(gnb.start().isAccepted()).isTrue();
                assertThat(ue.register().succeeded()).isTrue();
                act.accept(new Scene(core, smf, server, ue));
                done.set(true);
            }
        });
        assertThat(core.world.runUntil(() -> done.get() != null, Duration.ofMinutes(30))).isTrue();
    }

    private static EapCredentials anna(String password) {
        return EapCredentials.msChapV2("anna", secret(password));
    }

    private static RadiusAttribute reference(Scene scene) {
        return RadiusAttribute.text(RadiusAttribute.ACCT_SESSION_ID, scene.smf.sessions().getFirst().smContextRef());
    }

    private static int ask(Scene scene, int code, RadiusAttribute which) {
        return Objects.requireNonNull(scene.server.ask(DYNAMIC, code, List.of(which), Duration.ofSeconds(2))).code();
    }

    private static void assertCause(SessionOutcome outcome, FiveGsmCause cause) {
        assertThat(outcome.failure()).isNotNull();
        assertThat(Objects.requireNonNull(outcome.failure()).sessionCause()).isEqualTo(cause);
    }

    private List<AuthenticationResult> results() {
        return events.stream().filter(SmfEvent.SecondaryAuthentication.class::isInstance)
                .map(event -> ((SmfEvent.SecondaryAuthentication) event).result()).toList();
    }

    private static Secret secret(String text) {
        return Secret.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
