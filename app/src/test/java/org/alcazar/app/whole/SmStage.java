// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alcazar.aaa.DnAaas;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.identity.user.AttestationPolicy;
import org.alcazar.identity.user.UserCredentials;
import org.alcazar.identity.user.UserEnrolment;
import org.alcazar.identity.user.UserVerdict;
import org.alcazar.identity.user.UserVerifier;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.sbi.amf.CommunicationService;
import org.alcazar.sbi.ausf.SmKeyService;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.WantedService;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.DnnConfiguration.PduSessionTypes;
import org.alcazar.sbi.udm.DnnConfiguration.SscModes;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.service.ServiceChain;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.smf.OnDemandSettings;
import org.alcazar.smf.SecurityFunctions;
import org.alcazar.smf.SmTimers;
import org.alcazar.smf.Smf;
import org.alcazar.smf.SmfConfiguration;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.SmfConfiguration.Ipv4Range;
import org.alcazar.smf.SmfConfiguration.UserPlaneFunction;
import org.alcazar.smf.context.LeaseStore;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.station.UserPlane;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.device.SigningKey;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.user.SoftwareAuthenticator;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.upf.Upf;
import org.alcazar.upf.UpfConfiguration;
import org.alcazar.upf.n6.UserspaceNetwork;
import org.jspecify.annotations.Nullable;

/**
 * A core with an SMF, a UPF and a gNB, and one UE that is registered: what the security services of sessions are put on. What happens to a
 * message between AMF and SMF, either way, is a test's to say.
 */
final class SmStage {

    static final String DNN = "corp";
    static final String RP_ID = "corp.example";

    private static final InetSocketAddress N4 = new InetSocketAddress("10.0.0.1", Pfcp.PORT);
    private static final Inet4Address UPF = (Inet4Address) InetAddress.ofLiteral("10.0.0.2");
    private static final InetSocketAddress GNB = new InetSocketAddress("10.0.1.1", Gtpu.PORT);
    private static final DnnConfiguration SUBSCRIBED = new DnnConfiguration(
            new PduSessionTypes(org.alcazar.sbi.PduSessionType.IPV4, List.of()), new SscModes(SscMode.SSC_MODE_1, List.of()), null, null, null,
            List.of());

    private final Path folder;

    final List<SmfEvent> events = new ArrayList<>();
    final SoftwareAuthenticator authenticator = new SoftwareAuthenticator(Seeded.random(3), true);
    Announcing announcing = Announcing.ONE_BY_ONE;
    PolicySource source = PolicySource.NRF;
    /** Who gives the SMF keys of sessions; null for the AUSF. */
    @Nullable SmKeyService keys;
    /** The gNB as the UE has it. */
    Function<Gnb, NrCell> radio = gnb -> gnb;
    /** Who hears what the UE does. */
    UeObserver observer = UeObserver.NONE;
    /** What stands between SMF and AMF. */
    UnaryOperator<CommunicationService> toAmf = UnaryOperator.identity();

    SmStage(Path folder) {
        this.folder = folder;
    }

    /** What a test has to do with. */
    record Scene(WholeCore core, Function<WholeCore, Smf> restarting, Gnb gnb, NrCell cell, Ue ue, @Nullable OnDemandConfiguration able) {

        Smf smf() {
            return Objects.requireNonNull(core.smf);
        }

        SessionOutcome establish() {
            return ue.establish(request());
        }

        SessionRequest request() {
            return SessionRequest.IPV4.withDnn(new Dnn(DNN));
        }

        /** The subscriber's card in another UE, that is not registered yet. */
        Ue anotherUe(NrCell in) {
            return MmServicesTest.ue(core, in, UeConfiguration.DEFAULT.withOnDemand(able));
        }

        /** The SMF ends without a word, and another begins in its place with its database. */
        void restartSmf() {
            core.smf = restarting.apply(core);
        }
    }

    /** @param of what the UE can do, of what one can that can do everything */
    void play(OnDemandPlan plan, UnaryOperator<@Nullable OnDemandConfiguration> of, Consumer<Scene> act) {
        try (var core = new WholeCore(folder, plan).with(1);
                var database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("smf.db")), Database.Commits.INLINE,
                        List.of(LeaseStore.SCHEMA));
                var datagrams = new MemoryDatagramCarrier(core.world);
                var upf = new Upf(UpfConfiguration.of(UPF, List.of(DNN)), core.world, Map.of(DNN, new UserspaceNetwork()))) {
            core.udm.sessions().put(new SessionSubscription(null, null, DNN, true, SUBSCRIBED));
            upf.start(datagrams);
            core.smf = smf(core, plan, database, datagrams);
            try {
                core.world.run(Duration.ofSeconds(1));
                enrol(core);
                play(core, datagrams, before -> {
                    Objects.requireNonNull(before.smf).close();
                    return smf(core, plan, database, datagrams);
                }, of.apply(OnDemandConfiguration.ALL.withDevice(OnDemandPlan.device(core.world, "devices", OnDemandPlan.PEI)).withUser(authenticator)), act);
            } finally {
                core.smf.close();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Smf smf(WholeCore core, OnDemandPlan plan, Database database, MemoryDatagramCarrier datagrams) {
        var configuration = new SmfConfiguration(new UUID(0, 2), N4.getAddress(),
                List.of(DataNetwork.internet(DNN, Ipv4Range.parse("10.45.0.2-10.45.0.250"), List.of())),
                List.of(UserPlaneFunction.forAll("upf-1", new InetSocketAddress(UPF, Pfcp.PORT))), SmTimers.standard(),
                SmfConfiguration.Limits.STANDARD).withOnDemand(OnDemandSettings.STANDARD.withSource(source)
                        .withChain(new ServiceChain.Settings(announcing, Duration.ofSeconds(60))));
        var ofAmf = plan.functions(core.world, core.database);
        var functions = new SecurityFunctions(keys == null ? core.ausf.smKeys() : keys, plan, ofAmf.devices(), ofAmf.equipment(),
                new UserVerifier(new UserCredentials(core.world, core.database)));
        DnAaas nobody = name -> null;
        var smf = new Smf(configuration, core.world, toAmf.apply(core.amf), core.amf, core.udm.subscriberDataManagement(),
                core.udm.ueContextManagement(), core.pcf.smPolicyControl(), new LeaseStore(database), nobody, functions, events::add);
        try {
            smf.start(datagrams, N4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return smf;
    }

    private void enrol(WholeCore core) {
        var supi = WholeCore.SUBSCRIBERS.at(0).usim(SequenceNumbers.fresh(), SuciCalculation.NULL).supi();
        var enrolment = new UserEnrolment(core.world, core.database, AttestationPolicy.NONE_OR_SELF);
        var begun = enrolment.begin(supi, RP_ID);
        var response = authenticator.register(RP_ID, begun.challenge(), begun.userHandle(), SigningKey.Kind.P256, SoftwareAuthenticator.Attestation.NONE);
        assertThat(enrolment.complete(supi, RP_ID, response, "a test")).isInstanceOf(UserVerdict.Accepted.class);
    }

    private void play(WholeCore core, MemoryDatagramCarrier datagrams, Function<WholeCore, Smf> restarting, @Nullable OnDemandConfiguration onDemand,
            Consumer<Scene> act) {
        var done = new AtomicReference<@Nullable Boolean>();
        core.world.turn(() -> {
            try (var gnb = new Gnb(core.world, core.carrier, core.address, WholeCore.GNB, GnbObserver.NONE, new UserPlane(datagrams, GNB))) {
                var cell = radio.apply(gnb);
                try (var ue = new Ue(core.world, UeConfiguration.DEFAULT.withOnDemand(onDemand),
                        WholeCore.SUBSCRIBERS.at(0).usim(SequenceNumbers.fresh(), SuciCalculation.NULL), cell, observer)) {
                    assertThat(gnb.start().isAccepted()).isTrue();
                    assertThat(ue.register().succeeded()).isTrue();
                    act.accept(new Scene(core, restarting, gnb, cell, ue, onDemand));
                    done.set(true);
                }
            }
        });
        assertThat(core.world.runUntil(() -> done.get() != null, Duration.ofMinutes(30))).isTrue();
    }

    static OnDemandPlan plan(boolean required, Initiator initiator, SecurityService... services) {
        return new OnDemandPlan().add(row("all", required, initiator, services));
    }

    static SecurityPolicyRow row(String rowId, boolean required, Initiator initiator, SecurityService... services) {
        return new SecurityPolicyRow(rowId, PolicyScope.ALL, Stream.of(services).map(service -> new WantedService(service, Layer.SM, initiator, null,
                required, service == SecurityService.USER_AUTHENTICATION ? new ServiceOptions(null, null, RP_ID, null, List.of(), null, null)
                        : ServiceOptions.NONE)).toList());
    }

    static void assertCause(SessionOutcome outcome, FiveGsmCause cause) {
        assertThat(outcome.failure()).isNotNull();
        assertThat(Objects.requireNonNull(outcome.failure()).sessionCause()).isEqualTo(cause);
    }

    List<SmfEvent.ServiceEnded> ended() {
        return events.stream().filter(SmfEvent.ServiceEnded.class::isInstance).map(SmfEvent.ServiceEnded.class::cast).toList();
    }

    List<Audit.Kind> audits() {
        return events.stream().filter(Audit.class::isInstance).map(event -> ((Audit) event).kind()).toList();
    }

    List<Drop> drops() {
        return events.stream().filter(SmfEvent.Dropped.class::isInstance).map(event -> ((SmfEvent.Dropped) event).reason()).toList();
    }
}
