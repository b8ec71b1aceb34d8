// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.alcazar.wire.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({"0.0.0.0,00000000", "10.45.0.2,0a2d0002", "255.255.255.255,ffffffff"})
    void anIpv4AddressIsDotted(String text, String hex) {
        var address = Ipv4Addr.parse(text);
        assertThat(address.octets()).isEqualTo(Octets.fromHex(hex));
        assertThat(Ipv4Addr.of(address.bits())).isEqualTo(address).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "::/0,::/0", "2001:db8::/32,2001:db8::/32", "2001:DB8:0:0:1:0:0:0/80,2001:db8:0:0:1::/80",
        "1:0:0:2:0:0:0:3/128,1:0:0:2::3/128", "1:2:3:4:5:6:7:8/128,1:2:3:4:5:6:7:8/128", "fd00:0:1:2::/64,fd00:0:1:2::/64"})
    void anIpv6PrefixIsShortened(String text, String shown) {
        var prefix = Ipv6Prefix.parse(text);
        assertThat(prefix).hasToString(shown);
        assertThat(Ipv6Prefix.parse(shown)).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.45.0", "10.45.0.256", "10.45.0.2.1", "localhost", "2001:db8::1", "10.45.0.+2"})
    void whatIsNoIpv4AddressIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ipv4Addr.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2001:db8::", "2001:db8::1/64", "2001:db8::/129", "10.45.0.0/16", "::ffff:10.0.0.1/128", "example.org/64", ":::/0"})
    void whatIsNoIpv6PrefixIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ipv6Prefix.parse(text));
    }
}
