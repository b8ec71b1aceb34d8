// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.alcazar.nas.element.Eui64;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.MacAddress;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NaiSuci;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.message.IdentityResponse;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileIdentityTest {

    @Test
    void identitiesLieAsTheStandardDrawsThem() {
        same("00", new NoIdentity());
        same("01 99f907 00f0 00 00 0000000010", ImsiSuci.ofNullScheme(Plmn.of("999", "70"), "000", "0000000001"));
        same("01 722410 f0ff 00 00 00012080f6", ImsiSuci.ofNullScheme(Plmn.of("274", "012"), "0", "001002086"));
        same("01 00f110 65f7 01 1b aabbcc", new ImsiSuci(Plmn.of("001", "01"), "567", Suci.PROFILE_A, 27, Octets.fromHex("aabbcc")));
        same("f2 02f839 ca fe01 deadbeef", new FiveGGuti(Plmn.of("208", "93"), 0xca, 0x3f8, 1, 0xdeadbeef));
        same("f4 fe01 deadbeef", new FiveGSTmsi(0x3f8, 1, 0xdeadbeef));
        same("4b 09512430325781", new Imei("490154203237518"));
        same("45 73806121856151f1", new Imeisv("4370816125816151"));
        same("0e 001122334455", new MacAddress(Octets.fromHex("001122334455"), true));
        same("07 0011223344556677", new Eui64(Octets.fromHex("0011223344556677")));
    }

    @Test
    void networkAccessIdentifierIsText() {
        var nai = "type1.rid678.schid0.useriduser17@example.com";
        same("11" + Octets.wrap(nai.getBytes(StandardCharsets.UTF_8)), NaiSuci.ofNai(nai));
    }

    @Test
    void missingRoutingIndicatorCountsAsZero() {
        assertThat(decode("01 00f110 ffff 00 00 0000000010")).isEqualTo(ImsiSuci.ofNullScheme(Plmn.of("001", "01"), "0", "0000000001"));
    }

    @Test
    void supiFormatWithoutMeaningCountsAsImsi() {
        assertThat(decode("71 00f110 f0ff 00 00 0000000010")).isEqualTo(ImsiSuci.ofNullScheme(Plmn.of("001", "01"), "0", "0000000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", // nothing
            "01", "0100f1", "0100f110", "0100f110f0", "0100f110f0ff", "0100f110f0ff00", "0100f110f0ff0000", // SUCI cut off
            "a102f83970", // reserved format, length 5: index out of range elsewhere
            "0100f110f0ff0000 0a", "0100f110f0ff0000 f000", "0100f110f0ff0000 000000000000", // MSIN of other than 1..10 digits
            "010af110f0ff0000 00", "01a0f110f0ff0000 00", "0100fa10f0ff0000 00", "0100a110f0ff0000 00", "0100f1a0f0ff0000 00", // PLMN
            "11", "11616263", "11ff", "2174797065312e726964302e7363686964302e7573657269644061", // network access identifier
            "f202f839cafe01deadbe", "f202f839cafe01deadbeef00", "f2", // 5G-GUTI
            "f4fe01deadbe", "f4fe01deadbeef00", "f4", // 5G-S-TMSI
            "4b", "4b095124303257", "4b0951243032578100", "eb09512430325781", // IMEI
            "45", "4573806121856151", "45a3806121856151f1", "e573806121856151f1", // IMEISV
            "0000", "06", "0600112233", "0600112233445566", "07", "07001122334455", "07001122334455667788",
    })
    void malformedIdentitiesAreRefused(String hex) {
        assertThatThrownBy(() -> decode(hex)).isExactlyInstanceOf(NasDecodeException.class);
    }

    private static void same(String hex, MobileIdentity identity) {
        assertThat(decode(hex)).isEqualTo(identity);
        assertThat(Nas5gs.encode(new IdentityResponse(identity))).isEqualTo(response(hex));
    }

    private static MobileIdentity decode(String hex) {
        return ((IdentityResponse) Nas5gs.decode(response(hex))).mobileIdentity();
    }

    private static Octets response(String hex) {
        var value = Octets.fromHex(hex);
        return new OctetWriter().u24(0x7e005c).u16(value.length()).octets(value).toOctets();
    }
}
