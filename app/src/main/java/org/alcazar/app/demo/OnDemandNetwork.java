// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alcazar.aaa.server.AaaServer;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.core.Storage;
import org.alcazar.app.keys.FirstStart;
import org.alcazar.crypto.Secret;
import org.alcazar.eir.EquipmentRange;
import org.alcazar.eir.EquipmentStore;
import org.alcazar.persistence.Passwords;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.eir.EquipmentStatus;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.DnnConfiguration.PduSessionTypes;
import org.alcazar.sbi.udm.DnnConfiguration.SscModes;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.strand.World;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.alcazar.udm.subscriber.Subscriber;
import org.alcazar.udm.subscriber.SubscriberKeys;
import org.alcazar.ue.device.SigningKey;
import org.alcazar.ue.device.TestDeviceCa;
import org.alcazar.ue.eap.EapCredentials;
import org.alcazar.ue.usim.TestSubscriber;
import org.alcazar.wire.Octets;

/** The network of the demonstration of security services: its configuration, as an operator writes it, and what lies in its database. */
final class OnDemandNetwork implements AutoCloseable {

    /** The data network's domain, as its users' credentials name it. */
    static final String RELYING_PARTY = "factory.example";

    private static final String USER = "anna";
    static final String AAA_ADDRESS = "127.0.0.9";

    /** {@code %s}: sources and announcement, barred UE's subscriber. */
    private static final String TEXT = """
            amf:
              slices: [{ sst: 1, sd: "0000a1" }, { sst: 2, sd: "0000a2" }, { sst: 3, sd: "0000a3" }]
            identity:
              null-scheme: false
              home-network-keys: [{ id: 1, scheme: A, file: home-network-1.pem }]
            sessions:
              data-networks:
                - { name: internet, slices: [{ sst: 1, sd: "0000a1" }], ipv4: ["10.45.0.2-10.45.0.254"] }
                - { name: bank, slices: [{ sst: 1, sd: "0000a1" }], ipv4: ["10.45.1.2-10.45.1.254"] }
                - { name: factory, slices: [{ sst: 2, sd: "0000a2" }], ipv4: ["10.45.2.2-10.45.2.254"] }
                - { name: meters, slices: [{ sst: 3, sd: "0000a3" }], ipv4: ["10.45.3.2-10.45.3.254"] }
              dn-aaa:
                - { name: factory-aaa, servers: [{ address: 127.0.0.9, secret: "file:factory-aaa.secret" }] }
              radius: { address: 127.0.0.1 }
            security-policy:
              device-trust: makers.pem
              %s
              rows:
                - { id: broadband, slice: { sst: 1, sd: "0000a1" }, mm: "DH exchange (network, preferred), device authentication (UE, preferred)", sm: "independent SM security (network, preferred)" }
                - { id: bank, slice: { sst: 1, sd: "0000a1" }, dnn: bank, sm: "independent SM security (network)" }
                - { id: low-latency, slice: { sst: 2, sd: "0000a2" }, mm: "DH exchange (UE, at least X25519MLKEM768), device authentication (network)" }
                - { id: factory, slice: { sst: 2, sd: "0000a2" }, dnn: factory, sm: "DH exchange (network, place 1), user authentication (UE, place 2, rp factory.example), secondary authentication (network, place 3) by factory-aaa" }
                - { id: massive-iot, slice: { sst: 3, sd: "0000a3" }, mm: "device authentication (UE)", sm: "DH exchange (UE), independent SM security (network)" }
                - { id: fleet, subscriber: %s, mm: "device authentication (network)" }
            database: { location: alcazar.db }
            key-store: { file: key-store.p12, password: "file:key-store.password" }
            """;

    private static final String APART = "sources: { mm: udm-am-data, sm: udm-sm-data }";
    private static final String TOGETHER = "announcement: as-a-set\n  sources: { mm: pcf-am, together: true }";

    private static final DnnConfiguration ANY_SESSION = new DnnConfiguration(new PduSessionTypes(PduSessionType.IPV4, List.of()),
            new SscModes(SscMode.SSC_MODE_1, List.of()), null, null, null, List.of());

    private final Path folder;
    private final World world;
    private final TestDeviceCa makers;
    private final Secret shared;
    private final Secret password = Secret.wrap("known to Anna and the factory".getBytes(StandardCharsets.UTF_8));

    /** @throws IOException if the folder can't be written to */
    OnDemandNetwork(Path folder, World world) throws IOException {
        this.folder = folder;
        this.world = world;
        makers = TestDeviceCa.root("Makers of the demonstration", SigningKey.Kind.P256, world.now(), world.random());
        Files.writeString(folder.resolve("makers.pem"), makers.pem(), StandardCharsets.US_ASCII);
        shared = Passwords.fromFileOrNew(folder.resolve("factory-aaa.secret"), world.random());
    }

    /** Who certifies the devices. */
    TestDeviceCa makers() {
        return makers;
    }

    /**
     * The configuration.
     *
     * @param together whether the AMF asks the PCF once for all rows, or AMF and SMF the UDM, each for itself
     * @param fleet the subscriber whose device must be known wherever it registers
     */
    Configuration configuration(boolean together, String fleet) throws IOException, ConfigurationException {
        var file = folder.resolve(together ? "together.yaml" : "apart.yaml");
        Files.writeString(file, TEXT.formatted(together ? TOGETHER : APART, fleet), StandardCharsets.UTF_8);
        FirstStart.createKeys(ConfigurationFile.readBeforeKeys(file), world.random());
        return ConfigurationFile.read(file);
    }

    /** A subscriber of all slices and data networks. */
    static void provision(Storage storage, TestSubscriber subscriber) {
        var standard = Subscriber.milenage(subscriber.supi());
        var slices = List.of(new Snssai(1, Octets.of(0, 0, 0xa1)), new Snssai(2, Octets.of(0, 0, 0xa2)), new Snssai(3, Octets.of(0, 0, 0xa3)));
        storage.subscribers().add(new Subscriber(standard.supi(), standard.algorithm(), standard.amf(), standard.sqn(),
                new AccessAndMobilitySubscriptionData(new Ambr(new BitRate(1_000_000_000), new BitRate(1_000_000_000)), new Nssai(slices, List.of()))),
                SubscriberKeys.withOpc(Secret.of(subscriber.k()), Secret.of(subscriber.opc())));
    }

    /** What every subscriber gets in the data networks. */
    static void provisionSessions(Storage storage) {
        for (var dnn : List.of(OnDemandCast.INTERNET, OnDemandCast.BANK, OnDemandCast.FACTORY, OnDemandCast.METERS)) {
            storage.sessionSubscriptions().put(new SessionSubscription(null, null, dnn, dnn.equals(OnDemandCast.INTERNET), ANY_SESSION));
        }
    }

    static void bar(Storage storage, String pei) {
        storage.equipment().put(new EquipmentStore.Entry(EquipmentRange.parse(pei), EquipmentStatus.BLACKLISTED, "reported stolen"));
    }

    /** The factory's own server, which knows its users by their passwords. */
    AaaServer server() {
        return new AaaServer(world, shared, Map.of(USER, password), List.of());
    }

    /** How the factory's user proves to that server who she is. */
    EapCredentials credentials() {
        return EapCredentials.msChapV2(USER, password);
    }

    @Override
    public void close() {
        shared.close();
        password.close();
    }
}
