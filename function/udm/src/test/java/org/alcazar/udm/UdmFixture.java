// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationFunctions;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.aka.ChallengeResult;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.crypto.suci.HomeNetworkKey;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.Database.Commits;
import org.alcazar.persistence.DatabaseSettings;
import org.alcazar.persistence.KeyEncryption;
import org.alcazar.persistence.KeyStoreEncryption;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.hss.CancelLocationCallback;
import org.alcazar.sbi.udm.AuthEvent;
import org.alcazar.sbi.udm.AuthType;
import org.alcazar.sbi.udm.AuthenticationInfoRequest;
import org.alcazar.sbi.udm.Av5GHeAka;
import org.alcazar.sbi.udm.DeregistrationCallback;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.udm.subscriber.SubscriberStore;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A UDM in a simulated world, with a database in a folder, that can crash and be started again. */
public final class UdmFixture implements AutoCloseable {

    public static final PlmnId HOME = new PlmnId("001", "01");
    public static final String NETWORK = HOME.servingNetworkName();
    public static final String SUPI = "imsi-001010000000001";
    public static final UUID AUSF = UUID.fromString("6f1e4b6c-2f6d-4b7e-9a54-0c4d1b2a3e5f");

    /** K and OPc of TS 35.208 test set 1. */
    public static final Octets K = Octets.fromHex("465b5ce8b199b49faa5f0a2ee238a6bc");
    public static final Octets OPC = Octets.fromHex("cd63cb71954a9f4e48a5994e37a02baf");

    public final SimulatedWorld world = new SimulatedWorld(1);
    public final Map<URI, DeregistrationCallback> callbacks = new HashMap<>();
    public final Map<URI, CancelLocationCallback> mmes = new HashMap<>();
    private final DatabaseSettings settings;
    private final Commits commits;
    private final Path folder;
    private final List<Database> abandoned = new ArrayList<>();
    public UdmSettings udmSettings = UdmSettings.of(HOME, Map.of());
    public Database database;
    public Udm udm;

    public UdmFixture(Path folder) {
        this(folder, DatabaseSettings.Sqlite.at(folder.resolve("core.db")), Commits.INLINE);
    }

    public UdmFixture(Path folder, DatabaseSettings settings, Commits commits) {
        this.folder = folder;
        this.settings = settings;
        this.commits = commits;
        database = open();
        udm = udm();
    }

    private Database open() {
        return Database.open(settings, commits, List.of(SubscriberStore.SCHEMA));
    }

    private Udm udm() {
        var started = new Udm(world, database, keys(), Tuak.Parameters.DEFAULT, udmSettings, this::callback, this::mme, PolicyAnswers.NONE);
        started.start();
        return started;
    }

    private @Nullable DeregistrationCallback callback(URI uri) {
        return callbacks.get(uri);
    }

    private @Nullable CancelLocationCallback mme(URI uri) {
        return mmes.get(uri);
    }

    public KeyEncryption keys() {
        return KeyStoreEncryption.open(folder.resolve("keys.p12"), Secret.wrap("pass".getBytes(StandardCharsets.UTF_8)), Seeded.random(7));
    }

    /** Starts with other settings, on the same database. */
    public void restart(UdmSettings with) {
        udmSettings = with;
        udm.close();
        udm = udm();
    }

    /** Ends as a kill does, with nothing written that was not, and starts again. */
    public void crash() {
        abandoned.add(database);
        database = open();
        udm = udm();
    }

    public void add(String supi, long sqn) {
        var subscriber = new Subscriber(supi, Subscriber.milenage(supi).algorithm(), Subscriber.DEFAULT_AMF, sqn, Subscriber.DEFAULT_AM_DATA);
        udm.subscribers().add(subscriber, SubscriberKeys.withOpc(Secret.of(K), Secret.of(OPC)));
    }

    /** What the subscriber's USIM computes with. */
    public static AuthenticationFunctions usim() {
        return Milenage.withOpc(Secret.of(K), Secret.of(OPC));
    }

    public Av5GHeAka vector(String supiOrSuci) {
        return vector(supiOrSuci, null);
    }

    public Av5GHeAka vector(String supiOrSuci, @Nullable ResynchronizationInfo info) {
        var result = udm.ueAuthentication().generateAuthData(supiOrSuci, new AuthenticationInfoRequest(NETWORK, AUSF, info));
        return (Av5GHeAka) result.authenticationVector();
    }

    /** The sequence number of a vector, as the USIM reads it. */
    public long sqn(Av5GHeAka vector) {
        try (var usim = usim()) {
            var challenge = usim.answer(vector.rand(), AuthenticationToken.decode(vector.autn()));
            return ((ChallengeResult.Genuine) challenge).sqn();
        }
    }

    public long nextSqn() {
        return sqn(vector(SUPI));
    }

    public void confirm(String supi, boolean success) {
        udm.ueAuthentication().confirmAuth(supi, new AuthEvent(AUSF, success, world.now(), AuthType.FIVE_G_AKA, NETWORK));
    }

    public static HomeNetworkKey key(ProtectionScheme scheme, String privateKey) {
        return HomeNetworkKey.of(scheme, Secret.of(Octets.fromHex(privateKey)));
    }

    @Override
    public void close() {
        world.close();
        udm.close();
        database.close();
        abandoned.forEach(Database::close);
    }
}
