// SPDX-License-Identifier: Apache-2.0
package org.alcazar.radius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadiusPacketTest {

    /** The request of RFC 2865 §7.1. */
    static final Octets REQUEST = Octets.fromHex("01000038 0f403f9473978057bd83d5cb98f4227a 01066e656d6f"
            + "02120dbe708d93d413ce3196e43f782a0aee 0406c0a80110 050600000003");

    @Test
    void readsTheRequestOfTheStandard() {
        var packet = RadiusPacket.decode(REQUEST);
        assertThat(packet.code()).isEqualTo(RadiusCode.ACCESS_REQUEST);
        assertThat(packet.text(RadiusAttribute.USER_NAME)).isEqualTo("nemo");
        assertThat(packet.number(5)).isEqualTo(3);
        assertThat(packet.attributes()).hasSize(4);
        assertThat(packet.encode()).isEqualTo(REQUEST);
    }

    @Test
    void passesOverPadding() {
        assertThat(RadiusPacket.decode(Octets.fromHex(REQUEST.toHex() + "0000"))).isEqualTo(RadiusPacket.decode(REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01000038", "01000013 0f403f9473978057bd83d5cb98f4227a", "01000015 0f403f9473978057bd83d5cb98f4227a",
        "01000015 0f403f9473978057bd83d5cb98f4227a 01", "01000016 0f403f9473978057bd83d5cb98f4227a 0101",
        "01000016 0f403f9473978057bd83d5cb98f4227a 0103", "01000016 0f403f9473978057bd83d5cb98f4227a 0002"})
    void refusesWhatIsNone(String hex) {
        assertThatThrownBy(() -> RadiusPacket.decode(Octets.fromHex(hex))).isInstanceOf(RadiusDecodeException.class);
    }

    @Test
    void readsAttributesOf3gpp() {
        var packet = new RadiusPacket(1, 1, Octets.wrap(new byte[16]),
                List.of(RadiusAttribute.vendor(9, ThreeGpp.IMSI, Octets.of(1)),
                        RadiusAttribute.vendor(ThreeGpp.VENDOR, ThreeGpp.SESSION_S_NSSAI, Octets.of(1, 0, 0, 0xa1))));
        var again = RadiusPacket.decode(packet.encode());
        assertThat(again.threeGpp(ThreeGpp.SESSION_S_NSSAI)).isEqualTo(Octets.of(1, 0, 0, 0xa1));
        assertThat(again.threeGpp(ThreeGpp.IMSI)).isNull();
    }

    @Test
    void splitsAndJoinsEapPacketsOfAnyLength() {
        Seeded.forAll(300, random -> octets(random, random.nextInt(1501)), eap -> {
            var fragments = RadiusPacket.eapMessage(eap);
            assertThat(fragments).hasSize(Math.max(1, (eap.length() + 252) / 253));
            var packet = new RadiusPacket(RadiusCode.ACCESS_REQUEST, 1, Octets.wrap(new byte[16]), fragments);
            assertThat(RadiusPacket.decode(packet.encode()).eapMessage()).isEqualTo(eap);
        });
    }

    @Test
    void readsBackWhatItWrites() {
        Seeded.forAll(2_000, RadiusPacketTest::any, packet -> assertThat(RadiusPacket.decode(packet.encode())).isEqualTo(packet));
    }

    @Test
    void takesOrRefusesWhatIsAltered() {
        Seeded.forAll(5_000, random -> Octets.wrap(Mutations.random(any(random).encode().toArray(), random)), octets -> {
            try {
                var packet = RadiusPacket.decode(octets);
                var again = packet.encode();
                assertThat(again).isEqualTo(octets.slice(0, again.length()));
            } catch (RadiusDecodeException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        });
    }

    static RadiusPacket any(RandomGenerator random) {
        var attributes = new ArrayList<RadiusAttribute>();
        for (int left = random.nextInt(15); left > 0; left--) {
            attributes.add(new RadiusAttribute(random.nextInt(1, 256), octets(random, random.nextInt(254))));
        }
        return new RadiusPacket(random.nextInt(256), random.nextInt(256), octets(random, 16), attributes);
    }

    static Octets octets(RandomGenerator random, int length) {
        var octets = new byte[length];
        random.nextBytes(octets);
        return Octets.wrap(octets);
    }
}
