// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementsTest {

    @ParameterizedTest
    @CsvSource({"001,01,00f110", "208,93,02f839", "310,410,130014", "999,999,999999"})
    void aNetworkIsCodedByItsDigits(String mcc, String mnc, String octets) {
        var plmn = PlmnIdentity.of(mcc, mnc);
        assertThat(plmn.octets().toHex()).isEqualTo(octets);
        assertThat(plmn.mcc()).isEqualTo(mcc);
        assertThat(plmn.mnc()).isEqualTo(mnc);
        assertThat(PlmnIdentity.of(Octets.fromHex(octets))).isEqualTo(plmn);
        assertThat(PlmnIdentity.TYPE.decode(Octets.fromHex(octets))).isEqualTo(plmn).hasToString(mcc + "-" + mnc);
    }

    @Test
    void digitsThatAreNoneAreKeptAndShown() {
        var odd = PlmnIdentity.of(Octets.fromHex("fafefd"));
        assertThat(PlmnIdentity.TYPE.encode(odd).toHex()).isEqualTo("fafefd");
        assertThat(odd.toString()).hasSizeGreaterThan(5);
        assertThatThrownBy(() -> PlmnIdentity.of("1", "01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlmnIdentity.of("0a1", "01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyShowsNothingOfItself() {
        var one = new SecurityKey(Secret.wrap(Octets.fromHex("5a".repeat(32)).toArray()));
        var other = new SecurityKey(Secret.wrap(Octets.fromHex("a5".repeat(32)).toArray()));
        assertThat(one.toString()).doesNotContainIgnoringCase("5a");
        assertThat(one).isNotEqualTo(other).hasSameHashCodeAs(other);
        assertThat(SecurityKey.TYPE.decode(SecurityKey.TYPE.encode(one))).isEqualTo(one);
        assertThatThrownBy(() -> new SecurityKey(Secret.wrap(new byte[16]))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void algorithmsOfNasMoveOnePlaceUp() {
        // NEA0 to NEA3, NIA1 and NIA2, no EEA, EIA7.
        var capabilities = UeSecurityCapabilities.ofNasOctets(0xf0, 0x60, 0, 0x01);
        assertThat(capabilities).isEqualTo(new UeSecurityCapabilities(0xe000, 0xc000, 0, 0x0200));
    }

    @Test
    void identifiersKeepWithinTheirRange() {
        assertThatThrownBy(() -> new AmfUeNgapId(1L << 40)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RanUeNgapId(1L << 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RanUeNgapId(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SNssai(256, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void slicesAndAreasAreShownAsPeopleWriteThem() {
        assertThat(new SNssai(1, 0xa)).hasToString("01-00000a");
        assertThat(new SNssai(1, null)).hasToString("01");
        assertThat(new Tai(PlmnIdentity.of("001", "01"), 7)).hasToString("001-01/000007");
    }
}
