// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of a SUCI; scheme outputs are those of TS 33.501 annex C.4. */
class SuciTest {

    private static final String A_KEY = "977d8b2fdaa7b64aa700d04227d5b440630ea4ec50f9082273a26bb678c92222";
    private static final String A_CIPHER_TEXT = "8e358a1582adb15322c10e515141d2039a";
    private static final String A_TAG = "12e1d7783a97f1ac";
    private static final String B_KEY = "03759bb22c563d9f4a6b3c1419e543fc2f39d6823f02a9d71162b39399218b244b";
    private static final String B_CIPHER_TEXT = "be22d8b9f856a52ed381cd7eaf4cf2d525";
    private static final String B_TAG = "3cddc61a0a7882eb";

    @ParameterizedTest
    @ValueSource(strings = {
            "suci-0-999-70-0000-0-0-0000000001",
            "suci-0-274-012-0-0-0-001002086",
            "suci-0-274-012-0-1-27-b2e92f836055a255837debf850b528997ce0201cb82adfe4be1f587d07d8457dcb02352410cddd9e730ef3fa87",
            "suci-0-001-01-17-2-255-039aab8376597021e855679a9778ea0b67396e68c66df32c0f41e9acca2da9b9d146a33fc2716ac7dae96aa30a4d",
            "suci-0-001-01-17-f-3-00",
            "suci-1-example.com-678-0-0-user17",
            "suci-1-3gpp.com-678-1-27-" + A_KEY + A_CIPHER_TEXT + A_TAG,
            "suci-3-operator.com-1-c-3-abcd",
    })
    void textsComeBackAsTheyWere(String text) {
        assertThat(Suci.parse(text).toSuciString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "",
            "suci-0-",
            "imsi-999700000000001",
            "suci-0-99-70-0-0-0-0000000001",
            "suci-0-999-7-0-0-0-0000000001",
            "suci-0-999-70-00000-0-0-0000000001",
            "suci-0-999-70--0-0-0000000001",
            "suci-0-999-70-0-0-0-",
            "suci-0-999-70-0-0-0-00000000012",
            "suci-0-999-70-0-0-0-00000a0001",
            "suci-0-999-70-0-1-256-abcd",
            "suci-0-999-70-0-1-1-abc",
            "suci-0-999-70-0-10-1-abcd",
            "suci-4-example.com-0-0-0-user",
            "suci-1-example.com-0-1-1-abcd",
    })
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> Suci.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nullSchemeLeavesTheMsinOpen() {
        var suci = ImsiSuci.ofNullScheme(Plmn.of("274", "012"), "0", "001002086");
        assertThat(suci.schemeOutput()).isEqualTo(Octets.fromHex("00012080f6"));
        assertThat(suci.msin()).isEqualTo("001002086");
    }

    @Test
    void concealedMsinCannotBeRead() {
        var suci = new ImsiSuci(Plmn.of("274", "012"), "0", Suci.PROFILE_A, 1, Octets.of(1, 2, 3));
        assertThatThrownBy(suci::msin).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "type1.rid678.schid0.useriduser17@example.com",
            "type1.rid678.schid1.hnkey27.ecckey" + A_KEY + ".cip" + A_CIPHER_TEXT + ".mac" + A_TAG + "@3gpp.com",
            "type1.rid678.schid2.hnkey27.ecckey" + B_KEY + ".cip" + B_CIPHER_TEXT + ".mac" + B_TAG + "@3gpp.com",
            "type2.rid0.schidc.hnkey1.outabcd@5gc.example",
    })
    void networkAccessIdentifiersComeBackAsTheyWere(String nai) {
        assertThat(NaiSuci.ofNai(nai).toNai()).isEqualTo(nai);
    }

    @Test
    void schemeOutputOfANetworkAccessIdentifierIsKeyCipherTextAndTag() {
        var suci = NaiSuci.ofNai("type1.rid678.schid2.hnkey27.ecckey" + B_KEY + ".cip" + B_CIPHER_TEXT + ".mac" + B_TAG + "@3gpp.com");
        assertThat(suci.schemeOutput()).isEqualTo(Octets.fromHex(B_KEY + B_CIPHER_TEXT + B_TAG));
        assertThat(suci.homeNetworkPublicKeyId()).isEqualTo(27);
        assertThat(suci.routingIndicator()).isEqualTo("678");
        var open = NaiSuci.ofNai("type1.rid678.schid0.useriduser17@example.com");
        assertThat(open.schemeOutput()).isEqualTo(Octets.wrap("user17".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "",
            "user@example.com",
            "type0.rid678.schid0.userid0999999999@nai.5gc.mnc015.mcc234.3gppnetwork.org",
            "type4.rid678.schid0.useriduser17@example.com",
            "type1.rid67890.schid0.useriduser17@example.com",
            "type1.rid678.schid1.useriduser17@example.com",
            "type1.rid678.schid0.hnkey27.outabcd@example.com",
            "type1.rid678.schid1.hnkey27.outabcd@example.com",
            "type1.rid678.schid1.hnkey27.eccabcd.cip00.mac00@example.com",
            "type1.rid678.schid1.hnkey27.ecckeyabcd.cip00.mac00@example.com",
            "type1.rid678.schid12.hnkey27.outabcd@example.com",
            "type1.rid678.schidc.hnkey256.outabcd@example.com",
            "type1.rid678.schidc.hnkey1.outabc@example.com",
            "type1.rid678.schid0.useriduser17@",
            "type1.rid678.schid0.useriduser17@a@b",
    })
    void otherNetworkAccessIdentifiersAreRefused(String nai) {
        assertThatThrownBy(() -> NaiSuci.ofNai(nai)).isInstanceOf(DecodeException.class);
    }

    @Test
    void endlessNetworkAccessIdentifierIsRefused() {
        var nai = "type1.rid678.schid0.userid" + "a".repeat(NaiSuci.MAX_NAI) + "@example.com";
        assertThatThrownBy(() -> NaiSuci.ofNai(nai)).isInstanceOf(DecodeException.class);
    }
}
