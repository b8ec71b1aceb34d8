// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementsTest {

    private static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @ParameterizedTest
    @CsvSource({"001, 01, 00f110", "999, 70, 99f907", "310, 410, 130014", "208, 093, 023890"})
    void aNetworkIsThreeOctetsOfSwappedDigits(String mcc, String mnc, String octets) {
        var plmn = PlmnIdentity.of(mcc, mnc);
        assertThat(plmn.octets().toHex()).isEqualTo(octets);
        assertThat(PlmnIdentity.of(Octets.fromHex(octets))).isEqualTo(plmn);
        assertThat(plmn.mcc()).isEqualTo(mcc);
        assertThat(plmn.mnc()).isEqualTo(mnc);
        assertThat(plmn).hasToString(mcc + "-" + mnc);
    }

    @Test
    void anyThreeOctetsAreKeptAsTheyCame() {
        Seeded.forAll(300, Generators.bytes(3, 3), bytes -> {
            var plmn = PlmnIdentity.TYPE.decode(Octets.of(bytes));
            assertThat(PlmnIdentity.TYPE.encode(plmn)).isEqualTo(Octets.of(bytes));
            assertThat(plmn.octets()).isEqualTo(Octets.of(bytes));
        });
    }

    @ParameterizedTest
    @CsvSource({"01, 01", "0001, 01", "001, 1", "001, 0001", "00a, 01", "001, ''"})
    void otherDigitsAreNoNetwork(String mcc, String mnc) {
        assertThatIllegalArgumentException().isThrownBy(() -> PlmnIdentity.of(mcc, mnc));
    }

    @Test
    void networksHaveThreeOctets() {
        assertThatIllegalArgumentException().isThrownBy(() -> PlmnIdentity.of(Octets.of(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlmnIdentity(1 << 24));
    }

    @Test
    void aKeyIsReadAndWrittenAndNotShown() {
        var key = SecurityKey.TYPE.decode(Octets.fromHex(KEY));
        assertThat(SecurityKey.TYPE.encode(key)).isEqualTo(Octets.fromHex(KEY));
        assertThat(key.toString()).doesNotContain("0102").doesNotContain("1e1f");
        assertThat(key).isEqualTo(SecurityKey.TYPE.decode(Octets.fromHex(KEY))).isNotEqualTo(SecurityKey.TYPE.decode(Octets.fromHex(KEY.replace("1f", "1e"))));
        assertThat(key.hashCode()).isEqualTo(SecurityKey.TYPE.decode(Octets.fromHex(KEY.replace("1f", "1e"))).hashCode());
    }

    @Test
    void aKeyHas256Bits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecurityKey(Secret.wrap(new byte[16])));
        assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> SecurityKey.TYPE.decode(Octets.fromHex(KEY.substring(2))));
    }

    @Test
    void diagnosticsComeBackAsTheyWent() {
        var ies = Generators.lists(random -> new CriticalityDiagnosticsIe(Generators.constants(Criticality.class).next(random), random.nextInt(65_536),
                Generators.constants(TypeOfError.class).next(random)), 0, 256);
        Seeded.forAll(100, random -> new CriticalityDiagnostics(random.nextBoolean() ? random.nextInt(256) : null,
                random.nextBoolean() ? Generators.constants(TriggeringMessage.class).next(random) : null,
                random.nextBoolean() ? Generators.constants(Criticality.class).next(random) : null, ies.next(random)),
                diagnostics -> assertThat(CriticalityDiagnostics.TYPE.decode(CriticalityDiagnostics.TYPE.encode(diagnostics))).isEqualTo(diagnostics));
    }

    @Test
    void diagnosticsAreTheOctetsOfX691() {
        var element = new CriticalityDiagnosticsIe(Criticality.IGNORE, 38, TypeOfError.MISSING);
        // not extended, all but iE-Extensions there; 15, initiating, reject; one element: not extended, ignore, 38, missing
        assertThat(CriticalityDiagnostics.TYPE.encode(new CriticalityDiagnostics(15, TriggeringMessage.INITIATING_MESSAGE, Criticality.REJECT, List.of(element))))
                .isEqualTo(Octets.fromHex("780f0000" + "10" + "0026" + "40"));
    }

    @Test
    void diagnosticsNameAtMost256Elements() {
        var element = new CriticalityDiagnosticsIe(Criticality.IGNORE, 1, TypeOfError.MISSING);
        var tooMany = new CriticalityDiagnostics(null, null, null, Collections.nCopies(257, element));
        assertThatIllegalArgumentException().isThrownBy(() -> CriticalityDiagnostics.TYPE.encode(tooMany));
    }
}
