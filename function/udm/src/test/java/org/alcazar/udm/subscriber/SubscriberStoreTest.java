// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import static org.alcazar.udm.UdmFixture.SUPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Nssai;
import org.alcazar.udm.UdmFixture;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriberStoreTest {

    /** OP of TS 35.208 test set 1. */
    private static final Octets OP = Octets.fromHex("cdc202d5123e20f62b6d676ac72cb318");

    @TempDir
    private Path folder;

    private UdmFixture fixture;
    private SubscriberStore store;

    @BeforeEach
    void start() {
        fixture = new UdmFixture(folder);
        store = fixture.udm.subscribers();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void subscriberComesBackAsItWasAdded() {
        var amData = new AccessAndMobilitySubscriptionData(new Ambr(new BitRate(7), new BitRate(4_000_000_000_000L)),
                new Nssai(List.of(Snssai.parse("1"), Snssai.parse("1-010203")), List.of(Snssai.parse("255-0000ff"))));
        var subscriber = new Subscriber(SUPI, AuthenticationAlgorithm.TUAK, 0xb9b9, (1L << 48) - 1, amData);
        store.add(subscriber, SubscriberKeys.withOpc(key(32), key(32)));
        assertThat(store.get(SUPI)).isEqualTo(subscriber);
        assertThat(store.get("imsi-00101")).isNull();
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void operatorCodeIsStoredAsTheSubscribersOwn() {
        store.add(Subscriber.milenage(SUPI), SubscriberKeys.withOp(Secret.of(UdmFixture.K), Secret.of(OP)));
        var sealed = Objects.requireNonNull(store.load(SUPI));
        var rand = Octets.fromHex("23553cbe9637a89d218ae64dae47bf35");
        try (var functions = store.functions(SUPI, AuthenticationAlgorithm.MILENAGE, sealed.k(), sealed.opc()); var usim = UdmFixture.usim()) {
            assertThat(functions.f1(rand, 0xff9bb4d0b607L, 0xb9b9)).isEqualTo(usim.f1(rand, 0xff9bb4d0b607L, 0xb9b9))
                    .as("TS 35.208 test set 1").isEqualTo(Octets.fromHex("4a9ffac354dfafb3"));
        }
        assertThat(Milenage.opc(Secret.of(UdmFixture.K), Secret.of(OP)).sameAs(Secret.of(UdmFixture.OPC))).isTrue();
    }

    @Test
    void longTermKeysAreEncryptedAtRest() throws IOException {
        store.add(Subscriber.milenage(SUPI), SubscriberKeys.withOp(Secret.of(UdmFixture.K), Secret.of(OP)));
        fixture.nextSqn();
        var octets = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                octets.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(octets.indexOf(SUPI)).as("the search finds what is there").isPositive();
        for (var secret : List.of(UdmFixture.K, UdmFixture.OPC, OP)) {
            assertThat(octets.indexOf(new String(secret.toArray(), StandardCharsets.ISO_8859_1))).isNegative();
            assertThat(octets.indexOf(new String(secret.slice(0, 8).toArray(), StandardCharsets.ISO_8859_1))).isNegative();
            assertThat(octets.indexOf(secret.toHex())).isNegative();
        }
    }

    @Test
    void keysOfOneSubscriberDoNotDecryptAsAnothers() {
        fixture.add(SUPI, 0);
        fixture.add("imsi-001010000000002", 0);
        fixture.database.write(s -> s.update("UPDATE subscriber SET k = (SELECT k FROM subscriber WHERE supi = ?) WHERE supi = ?",
                SUPI, "imsi-001010000000002"));
        var exchanged = Objects.requireNonNull(store.load("imsi-001010000000002"));
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> store.functions("imsi-001010000000002", AuthenticationAlgorithm.MILENAGE, exchanged.k(), exchanged.opc()))
                .withMessageContaining("imsi-001010000000002/k");
    }

    @Test
    void refusesToAddTheSameTwice() {
        fixture.add(SUPI, 5);
        assertThatExceptionOfType(SubscriberException.class).isThrownBy(() -> fixture.add(SUPI, 6))
                .withMessage(SUPI + " is there already: remove it first to change it");
        assertThat(store.sqn(SUPI)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "imsi-", "imsi-1234", "imsi-1234567890123456", "imsi-12345a", "001010000000001", "imsi-12345\n", "nai-a@b"})
    void refusesWhatIsNoSupi(String supi) {
        assertThatIllegalArgumentException().isThrownBy(() -> Subscriber.milenage(supi)).withMessageContaining("5 to 15 digits");
    }

    @Test
    void refusesKeysOfTheWrongLength() {
        var milenage = Subscriber.milenage(SUPI);
        assertThatIllegalArgumentException().isThrownBy(() -> store.add(milenage, SubscriberKeys.withOpc(key(15), key(16))))
                .withMessage("K of milenage has 32 hexadecimal digits, not 30");
        assertThatIllegalArgumentException().isThrownBy(() -> store.add(milenage, SubscriberKeys.withOp(key(16), key(32))))
                .withMessage("OP and OPc of milenage have 32 hexadecimal digits, not 64");
        assertThatIllegalArgumentException().isThrownBy(() -> new Subscriber(SUPI, AuthenticationAlgorithm.TUAK, 0x10000, 0, milenage.amData()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subscriber(SUPI, AuthenticationAlgorithm.TUAK, 0, 1L << 48, milenage.amData()));
        assertThat(store.count()).isZero();
    }

    @Test
    void listsInOrderAndStopsWhenTold() {
        for (int i = 9; i > 0; i--) {
            fixture.add("imsi-00101000000000" + i, 0);
        }
        var listed = new ArrayList<String>();
        store.each(subscriber -> {
            listed.add(subscriber.supi());
            return listed.size() < 3;
        });
        assertThat(listed).containsExactly("imsi-001010000000001", "imsi-001010000000002", "imsi-001010000000003");
        assertThat(store.remove("imsi-001010000000001")).isTrue();
        assertThat(store.remove("imsi-001010000000001")).isFalse();
        assertThat(store.count()).isEqualTo(8);
    }

    @Test
    void everyChangeRaisesTheRevision() {
        long before = store.revision();
        fixture.add(SUPI, 0);
        long added = store.revision();
        store.remove(SUPI);
        long removed = store.revision();
        store.remove(SUPI);
        assertThat(added).isGreaterThan(before);
        assertThat(removed).isGreaterThan(added);
        assertThat(store.revision()).isEqualTo(removed);
    }

    private static Secret key(int octets) {
        return Secret.of(Octets.fromHex("5a".repeat(octets)));
    }
}
