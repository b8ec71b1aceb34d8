// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.alcazar.eap.aka.AkaAttribute;
import org.alcazar.eap.aka.AkaAttributes;
import org.alcazar.eap.aka.EapAka;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.SealedTypes;
import org.alcazar.testkit.Seeded;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EapTest {

    private static final String CHALLENGE = "01 05 0050 32 01 0000"
            + "01 05 0000 000102030405060708090a0b0c0d0e0f"
            + "02 05 0000 101112131415161718191a1b1c1d1e1f"
            + "18 01 0001  17 02 0004 574c414e"
            + "0b 05 0000 00000000000000000000000000000000";

    @Test
    void readsTheAttributesOfAChallenge() {
        var packet = Eap.decode(Octets.fromHex(CHALLENGE));
        assertThat(packet).isEqualTo(new EapPacket.Request(5, EapAka.of(true, EapAka.CHALLENGE,
                new AkaAttribute.Rand(Octets.fromHex("000102030405060708090a0b0c0d0e0f")),
                new AkaAttribute.Autn(Octets.fromHex("101112131415161718191a1b1c1d1e1f")),
                new AkaAttribute.Kdf(1), new AkaAttribute.KdfInput(Octets.wrap("WLAN".getBytes(UTF_8))),
                new AkaAttribute.Mac(Octets.wrap(new byte[16])))));
        assertThat(Eap.encode(packet)).isEqualTo(Octets.fromHex(CHALLENGE));
    }

    @ParameterizedTest
    @CsvSource({
        "01010005 01, Request[identifier=1; method=Identity[data=]]",
        "02010008 01 616263, Response[identifier=1; method=Identity[data=616263]]",
        "02020006 03 32, Response[identifier=2; method=Nak[desired=32]]",
        "03070004, Success[identifier=7]",
        "04070004, Failure[identifier=7]",
        "05000006 0100, Initiate[identifier=0; type=1; data=00]",
        "02030006 0d 00, 'Response[identifier=3; method=EapTls[type=13; more=false; start=false; low=0; messageLength=null; data=]]'",
        "0104000c 0d c0 00000800 1603, 'Request[identifier=4; method=EapTls[type=13; more=true; start=false; low=0; messageLength=2048; data=1603]]'",
        "01040006 15 20, 'Request[identifier=4; method=EapTls[type=21; more=false; start=true; low=0; messageLength=null; data=]]'",
        "02050006 1a 03, 'Response[identifier=5; method=MsChapV2[opCode=3; header=null; data=]]'",
        "0106000e fe 0028af 00000003 0100, 'Request[identifier=6; method=FiveG[messageId=1; spare=0; data=]]'",
        "0206000d fe 000000 00000003 ff, 'Response[identifier=6; method=Expanded[vendorId=0; vendorType=3; data=ff]]'"})
    void readsPackets(String hex, String expected) {
        var octets = Octets.fromHex(hex);
        var packet = Eap.decode(octets);
        assertThat(packet.toString()).isEqualTo(expected.replace(';', ','));
        assertThat(Eap.encode(packet)).isEqualTo(octets);
    }

    @Test
    void passesOverPaddingOfTheLink() {
        assertThat(Eap.decode(Octets.fromHex("03070004 0000"))).isEqualTo(new EapPacket.Success(7));
    }

    @Test
    void keepsReservedBits() {
        var octets = Octets.fromHex("01050010 17 05 1234 0d01abcd 0e01 0000");
        var aka = (EapAka) ((EapPacket.Request) Eap.decode(octets)).method();
        assertThat(aka.reserved()).isEqualTo(List.of(0x1234, 0xabcd, 0));
        assertThat(Eap.encode(new EapPacket.Request(5, aka))).isEqualTo(octets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "030700", "03070005", "0307000500", "01010004", "07010004", "0101000c 17010000 01010000", "0101000c 17010000 0e000000",
        "0101000c 17010000 0e010005", "01010010 17010000 03020008 ff000001", "01010010 17010000 0e020001 61ff0000", "0101000b fe 0028af 000000"})
    void refusesWhatIsNone(String hex) {
        assertThatThrownBy(() -> Eap.decode(Octets.fromHex(hex))).isInstanceOf(EapDecodeException.class);
    }

    @Test
    void saysWhichMethodIsAtFault() {
        assertThatThrownBy(() -> Eap.decode(Octets.fromHex("0109000c 32010000 0b010000")))
                .isInstanceOfSatisfying(EapDecodeException.class, fault -> {
                    assertThat(fault.identifier()).isEqualTo(9);
                    assertThat(fault.methodType()).isEqualTo(EapMethod.AKA_PRIME);
                    assertThat(fault).hasMessageContaining("AT_MAC");
                });
    }

    @Test
    void everyPacketMethodAndAttributeIsGenerated() {
        SealedTypes.eachIsMade(EapPacket.class, 500, RandomPackets::any);
        SealedTypes.eachIsMade(EapMethod.class, 500, RandomPackets::method);
        SealedTypes.eachIsMade(AkaAttribute.class, 2_000, RandomPackets::attribute);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Seeded.forAll(5_000, RandomPackets::any, packet -> assertThat(Eap.decode(Eap.encode(packet))).isEqualTo(packet));
    }

    @Test
    void everyAttributeIsOfTheStandard() {
        var names = new TreeSet<String>();
        Seeded.forAll(2_000, RandomPackets::attribute, attribute -> {
            var name = AkaAttributes.name(attribute);
            names.add(name == null ? "other" : name);
        });
        assertThat(names).hasSize(27).contains("AT_RAND", "AT_CHECKCODE", "AT_BIDDING", "other");
    }

    @Test
    void takesOrRefusesDamagedPackets() {
        Mutations.takenOrRefused(Octets.fromHex(CHALLENGE).toArray(), 5_000, EapDecodeException.class, bytes -> {
            var octets = Octets.of(bytes);
            var again = Eap.encode(Eap.decode(octets));
            assertThat(again).isEqualTo(octets.slice(0, again.length()));
        });
    }

    @Test
    void readsPacketsOf5gAuthentication() {
        for (var vector : SharedVectors.load("eap_aka_prime_5g.json")) {
            var request = (EapPacket.Request) roundTrip(Octets.of(vector.hex("eap_request")));
            var challenge = (EapAka) request.method();
            assertThat(challenge.get(AkaAttribute.Rand.class)).isEqualTo(new AkaAttribute.Rand(Octets.of(vector.hex("rand"))));
            assertThat(challenge.get(AkaAttribute.Autn.class)).isEqualTo(new AkaAttribute.Autn(Octets.of(vector.hex("autn"))));
            assertThat(challenge.get(AkaAttribute.Mac.class)).isEqualTo(new AkaAttribute.Mac(Octets.of(vector.hex("at_mac_request"))));
            assertThat(challenge.get(AkaAttribute.KdfInput.class))
                    .isEqualTo(new AkaAttribute.KdfInput(Octets.wrap(vector.text("network_name").getBytes(UTF_8))));
            var response = (EapPacket.Response) roundTrip(Octets.of(vector.hex("eap_response")));
            var answer = (EapAka) response.method();
            assertThat(answer.get(AkaAttribute.Res.class)).isEqualTo(new AkaAttribute.Res(Octets.of(vector.hex("res"))));
            assertThat(answer.get(AkaAttribute.Mac.class)).isEqualTo(new AkaAttribute.Mac(Octets.of(vector.hex("at_mac_response"))));
        }
    }

    private static EapPacket roundTrip(Octets octets) {
        var packet = Eap.decode(octets);
        assertThat(Eap.encode(packet)).isEqualTo(octets);
        return packet;
    }
}
