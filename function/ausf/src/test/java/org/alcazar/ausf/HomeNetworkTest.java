// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.aka.ChallengeResult;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.crypto.suci.Concealment;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.Database.Commits;
import org.alcazar.persistence.DatabaseSettings.Sqlite;
import org.alcazar.persistence.KeyStoreEncryption;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Suci;
import org.alcazar.sbi.ausf.AuthResult;
import org.alcazar.sbi.ausf.AuthenticationInfo;
import org.alcazar.sbi.ausf.ConfirmationData;
import org.alcazar.sbi.ausf.UeAuthenticationService;
import org.alcazar.sbi.json.ThroughJson;
import org.alcazar.sbi.udm.NudmUeAuthenticationService;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.alcazar.testkit.Seeded;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.testkit.Vector;
import org.alcazar.udm.Udm;
import org.alcazar.udm.UdmSettings;
import org.alcazar.udm.subscriber.AuthenticationAlgorithm;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.udm.subscriber.SubscriberStore;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AUSF and UDM together, every call through JSON, against a USIM and against recorded runs. */
class HomeNetworkTest {

    private static final String SUPI = "imsi-001010000000001";
    private static final Octets K = Octets.fromHex("465b5ce8b199b49faa5f0a2ee238a6bc");
    private static final Octets OPC = Octets.fromHex("cd63cb71954a9f4e48a5994e37a02baf");
    private static final PlmnId HOME = new PlmnId("001", "01");

    private final ScriptedWorld world = new ScriptedWorld();
    private final HomeNetworkKey key = HomeNetworkKey.generate(ProtectionScheme.PROFILE_A, Seeded.random(2));

    @TempDir
    private Path folder;

    private Database database;
    private Udm udm;
    private UeAuthenticationService ausf;

    @BeforeEach
    void start() {
        database = Database.open(Sqlite.at(folder.resolve("core.db")), Commits.INLINE, List.of(SubscriberStore.SCHEMA));
        var keys = KeyStoreEncryption.open(folder.resolve("keys.p12"), Secret.wrap("pass".getBytes(StandardCharsets.UTF_8)), Seeded.random(1));
        udm = new Udm(world, database, keys, Tuak.Parameters.DEFAULT, UdmSettings.of(HOME, Map.of(1, key)), uri -> null);
        var networks = Set.of(HOME, new PlmnId("208", "93"));
        ausf = ThroughJson.wrap(UeAuthenticationService.class,
                new Ausf(world, ThroughJson.wrap(NudmUeAuthenticationService.class, udm.ueAuthentication()), AusfSettings.of(UUID.randomUUID(), networks))
                        .ueAuthentication());
    }

    @AfterEach
    void stop() {
        udm.close();
        database.close();
    }

    @Test
    void recordedRunsComeOutTheSame() {
        for (var run : SharedVectors.load("aka_5g_chains.json")) {
            recordedRun(run);
        }
    }

    private void recordedRun(Vector run) {
        var supi = run.has("supi") ? run.text("supi") : "imsi-208930000000001";
        udm.withdraw(supi);
        udm.subscribers().add(
                new Subscriber(supi, AuthenticationAlgorithm.MILENAGE, Integer.parseInt(run.text("amf_field"), 16), Long.parseLong(run.text("sqn"), 16),
                        Subscriber.DEFAULT_AM_DATA),
                SubscriberKeys.withOpc(Secret.wrap(run.hex("k")), Secret.wrap(run.hex("opc"))));
        world.nextOctets(run.hex("rand"));
        var context = ausf.authenticate(new AuthenticationInfo(supi, run.text("sn_name"), null));
        assertThat(context.authData().rand().toHex()).as("%s", run).isEqualTo(run.text("rand"));
        assertThat(context.authData().autn().toHex()).as("%s", run).isEqualTo(run.text("autn"));
        assertThat(context.authData().hxresStar().toHex()).as("%s", run).isEqualTo(run.text("hres_star"));
        var response = ausf.confirm5gAka(context.authCtxId(), new ConfirmationData(Octets.wrap(run.hex("res_star"))));
        assertThat(response.supi()).as("%s", run).isEqualTo(supi);
        assertThat(Objects.requireNonNull(response.kseaf()).sameAs(Secret.wrap(run.hex("kseaf")))).as("%s", run).isTrue();
    }

    @Test
    void concealedUeIsAuthenticatedAndAnotherIsNot() {
        add(K);
        assertThat(attempt(suci(), K)).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
        assertThat(attempt(suci(), K)).isEqualTo(AuthResult.AUTHENTICATION_SUCCESS);
        assertThat(attemptWithAnyAnswer(suci())).isEqualTo(AuthResult.AUTHENTICATION_FAILURE);
    }

    @Test
    void ueThatIsAheadIsAuthenticatedAfterItSaidSo() {
        add(K);
        var first = ausf.authenticate(new AuthenticationInfo(suci(), HOME.servingNetworkName(), null));
        try (var usim = Milenage.withOpc(Secret.of(K), Secret.of(OPC))) {
            var auts = usim.auts(first.authData().rand(), 77_777L << 5);
            var info = new ResynchronizationInfo(first.authData().rand(), auts);
            var second = ausf.authenticate(new AuthenticationInfo(suci(), HOME.servingNetworkName(), info));
            var genuine = (ChallengeResult.Genuine) usim.answer(second.authData().rand(), AuthenticationToken.decode(second.authData().autn()));
            assertThat(genuine.sqn() >> 5).isEqualTo(77_778);
        }
    }

    @Test
    void autsOfAnotherUsimIsRefused() {
        add(K);
        var first = ausf.authenticate(new AuthenticationInfo(suci(), HOME.servingNetworkName(), null));
        try (var usim = Milenage.withOpc(Secret.of(OPC), Secret.of(OPC))) {
            var info = new ResynchronizationInfo(first.authData().rand(), usim.auts(first.authData().rand(), 77_777L << 5));
            assertThatExceptionOfType(ProblemDetails.class)
                    .isThrownBy(() -> ausf.authenticate(new AuthenticationInfo(suci(), HOME.servingNetworkName(), info)))
                    .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.AUTHENTICATION_REJECTED));
        }
    }

    private void add(Octets k) {
        udm.subscribers().add(Subscriber.milenage(SUPI), SubscriberKeys.withOpc(Secret.of(k), Secret.of(OPC)));
    }

    private String suci() {
        var output = Concealment.conceal(ProtectionScheme.PROFILE_A, key.publicKey(), Octets.fromHex("0000000010"), world.random());
        return new Suci(0, HOME.toString(), "0", Suci.PROFILE_A, 1, output.toHex()).toString();
    }

    private AuthResult attempt(String suci, Octets k) {
        var context = ausf.authenticate(new AuthenticationInfo(suci, HOME.servingNetworkName(), null));
        var rand = context.authData().rand();
        try (var usim = Milenage.withOpc(Secret.of(k), Secret.of(OPC))) {
            var keys = ((ChallengeResult.Genuine) usim.answer(rand, AuthenticationToken.decode(context.authData().autn()))).keys();
            var resStar = KeyDerivation5g.resStar(keys.ck(), keys.ik(), new ServingNetworkName(HOME.servingNetworkName()), rand, keys.res());
            return ausf.confirm5gAka(context.authCtxId(), new ConfirmationData(Octets.copyOf(resStar.reveal(), 0, 16))).authResult();
        }
    }

    private AuthResult attemptWithAnyAnswer(String suci) {
        var context = ausf.authenticate(new AuthenticationInfo(suci, HOME.servingNetworkName(), null));
        return ausf.confirm5gAka(context.authCtxId(), new ConfirmationData(context.authData().hxresStar())).authResult();
    }
}
