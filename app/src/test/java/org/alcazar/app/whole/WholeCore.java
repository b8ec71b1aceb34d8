// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.alcazar.amf.Amf;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.NasTimers;
import org.alcazar.amf.NetworkFunctions;
import org.alcazar.amf.OnDemandSettings;
import org.alcazar.amf.SecurityFunctions;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.ausf.Ausf;
import org.alcazar.ausf.AusfSettings;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.identity.IdentitySchema;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Tai;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.pcf.Pcf;
import org.alcazar.pcf.policy.PolicyStore;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.Database.Commits;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.persistence.KeyStoreEncryption;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.policy.store.SecurityPolicyStore;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.smf.PduSessionService;
import org.alcazar.smf.Smf;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.CarrierLimits;
import org.alcazar.transport.Impairment;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.udm.Udm;
import org.alcazar.udm.UdmSettings;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.udm.subscriber.SubscriberStore;
import org.alcazar.ue.usim.Imsi;
import org.alcazar.ue.usim.TestHomeNetwork;
import org.alcazar.ue.usim.TestSubscriber;
import org.alcazar.ue.usim.TestSubscribers;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** AMF, AUSF and UDM in a simulated world, provisioned with test subscribers: what the simulated radio is put against. */
final class WholeCore implements AutoCloseable {

    static final Plmn PLMN = Plmn.of("999", "70");
    static final Tai TAI = new Tai(PLMN, 1);
    static final TestSubscribers SUBSCRIBERS = TestSubscribers.from(new Imsi(PLMN, "0000000001"));
    static final GnbConfiguration GNB = GnbConfiguration.of("gnb-1", 1, TAI, List.of(org.alcazar.nas.element.Snssai.of(1)));

    private static final PlmnId PLMN_ID = new PlmnId("999", "70");

    final SimulatedWorld world;
    final MemoryCarrier carrier;
    final List<AmfEvent> events = new ArrayList<>();
    final InetSocketAddress address;
    final Amf amf;
    final Ausf ausf;
    final Udm udm;
    final Pcf pcf;
    /** Who serves PDU sessions; nobody, unless a test has put an SMF there. */
    @Nullable Smf smf;
    /** What stands between AMF and SMF. */
    UnaryOperator<PduSessionService> between = UnaryOperator.identity();
    /** Whether the SMF can run services that are required. */
    Predicate<List<SecurityService>> canRun = required -> true;
    final Database database;

    WholeCore(Path folder) {
        this(folder, List.of(IntegrityAlgorithm.NIA2, IntegrityAlgorithm.NIA1, IntegrityAlgorithm.NIA3),
                List.of(CipheringAlgorithm.NEA2, CipheringAlgorithm.NEA1, CipheringAlgorithm.NEA3, CipheringAlgorithm.NEA0));
    }

    WholeCore(Path folder, List<IntegrityAlgorithm> integrity, List<CipheringAlgorithm> ciphering) {
        this(folder, integrity, ciphering, Seeded.seed(), random -> Impairment.NONE);
    }

    /** @param impairment what befalls the messages between gNBs and AMF, by the chance of that seed */
    WholeCore(Path folder, List<IntegrityAlgorithm> integrity, List<CipheringAlgorithm> ciphering, long seed,
            Function<RandomGenerator, Impairment> impairment) {
        this(folder, integrity, ciphering, seed, impairment, null);
    }

    /** @param onDemand the security services that there are; null for none */
    WholeCore(Path folder, OnDemandPlan onDemand) {
        this(folder, List.of(IntegrityAlgorithm.NIA2), List.of(CipheringAlgorithm.NEA2), Seeded.seed(), random -> Impairment.NONE, onDemand);
    }

    /** @param limits how much the AMF takes on */
    WholeCore(Path folder, AmfConfiguration.Limits limits) {
        this(folder, List.of(IntegrityAlgorithm.NIA2), List.of(CipheringAlgorithm.NEA2), Seeded.seed(), random -> Impairment.NONE, null, limits);
    }

    /** @param onDemand the security services that there are; null for none */
    WholeCore(Path folder, List<IntegrityAlgorithm> integrity, List<CipheringAlgorithm> ciphering, long seed,
            Function<RandomGenerator, Impairment> impairment, @Nullable OnDemandPlan onDemand) {
        this(folder, integrity, ciphering, seed, impairment, onDemand, AmfConfiguration.Limits.STANDARD);
    }

    private WholeCore(Path folder, List<IntegrityAlgorithm> integrity, List<CipheringAlgorithm> ciphering, long seed,
            Function<RandomGenerator, Impairment> impairment, @Nullable OnDemandPlan onDemand, AmfConfiguration.Limits limits) {
        world = new SimulatedWorld(seed);
        carrier = new MemoryCarrier(world, CarrierLimits.DEFAULT, impairment.apply(world.random()));
        database = Database.open(DatabaseSettings.Sqlite.at(folder.resolve("core.db")), Commits.INLINE, List.of(SubscriberStore.SCHEMA, PolicyStore.SCHEMA, IdentitySchema.SCHEMA, SecurityPolicyStore.SCHEMA));
        var securityPolicies = onDemand == null ? PolicyAnswers.NONE : onDemand.answers(world, database);
        var keys = KeyStoreEncryption.open(folder.resolve("keys.p12"), Secret.wrap("pass".getBytes(StandardCharsets.UTF_8)), Seeded.random(7));
        var homeNetworkKeys = Map.of(TestHomeNetwork.KEY_ID_A,
                HomeNetworkKey.of(ProtectionScheme.PROFILE_A, TestHomeNetwork.privateKey(ProtectionScheme.PROFILE_A)),
                TestHomeNetwork.KEY_ID_B,
                HomeNetworkKey.of(ProtectionScheme.PROFILE_B, TestHomeNetwork.privateKey(ProtectionScheme.PROFILE_B)));
        udm = new Udm(world, database, keys, Tuak.Parameters.DEFAULT, UdmSettings.of(PLMN_ID, homeNetworkKeys), uri -> null, securityPolicies);
        udm.start();
        ausf = new Ausf(world, udm.ueAuthentication(), AusfSettings.of(UUID.randomUUID(), Set.of(PLMN_ID)));
        var configuration = new AmfConfiguration(UUID.randomUUID(), "amf", new Guami(PLMN_ID, Octets.of(2, 0, 0x40)),
                List.of(new AmfConfiguration.TrackingArea(PLMN_ID, 1)), List.of(Snssai.of(1)), integrity, ciphering, true,
                NasTimers.standard(), limits).withOnDemand(onDemand == null ? OnDemandSettings.OFF : onDemand.settings);
        pcf = new Pcf(world, database, uri -> null, securityPolicies);
        pcf.start();
        var functions = new NetworkFunctions(ausf.ueAuthentication(), onDemand == null ? udm.subscriberDataManagement() : onDemand.provisioning(udm.subscriberDataManagement()),
                udm.ueContextManagement(), pcf.amPolicyControl(), new Selection(),
                onDemand == null ? SecurityFunctions.NONE : onDemand.functions(world, database), uri -> smf);
        amf = new Amf(configuration, world, functions, events::add);
        try {
            address = amf.listen(carrier, new InetSocketAddress(InetAddress.getLoopbackAddress(), 38_412));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one SMF, as far as it can run what is required. */
    private final class Selection implements NetworkFunctions.SmfSelection {

        @Override
        public @Nullable PduSessionService select(Snssai slice, String dnn) {
            return smf == null ? null : between.apply(smf);
        }

        @Override
        public @Nullable PduSessionService select(Snssai slice, String dnn, List<SecurityService> required, List<SecurityService> preferred) {
            return canRun.test(required) ? select(slice, dnn) : null;
        }
    }

    /** Provisions the first subscribers. */
    WholeCore with(int subscribers) {
        SUBSCRIBERS.stream(subscribers).forEach(this::add);
        return this;
    }

    void add(TestSubscriber subscriber) {
        udm.subscribers().add(Subscriber.milenage(subscriber.supi()),
                SubscriberKeys.withOpc(Secret.of(subscriber.k()), Secret.of(subscriber.opc())));
    }

    /** Runs that on a gNB that is set up, and the world on until nothing happens within five minutes. */
    <T> T run(Function<Gnb, T> script) {
        var result = new ArrayList<T>();
        world.turn(() -> {
            var gnb = new Gnb(world, carrier, address, GNB, GnbObserver.NONE);
            assertThat(gnb.start().isAccepted()).isTrue();
            result.add(script.apply(gnb));
        });
        world.run(Duration.ofMinutes(5));
        assertThat(result).as("the script has not come to its end").hasSize(1);
        return result.getFirst();
    }

    <E extends AmfEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        world.close();
        amf.close();
        pcf.close();
        ausf.close();
        udm.close();
        database.close();
    }
}
