// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"suci-0-274-012-0-1-1-b2e9cb02", "suci-0-001-01-1234-2-255-03ab", "suci-0-274-012-0-0-0-001002086",
        "suci-0-001-01-0-c-7-00", "suci-1-3gpp.com-0-0-0-verylongusername1", "suci-1-my-operator.com-21-1-3-aabb", "suci-3-a-b-0-0-0-x-y"})
    void suciIsTheSameAfterParsing(String text) {
        assertThat(Suci.parse(text)).hasToString(text);
    }

    @Test
    void suciTellsItsParts() {
        assertThat(Suci.parse("suci-0-274-012-17-1-2-b2e9")).isEqualTo(new Suci(0, "274-012", "17", 1, 2, "b2e9"));
        assertThat(Suci.parse("suci-1-my-operator.com-21-0-0-anna")).isEqualTo(new Suci(1, "my-operator.com", "21", 0, 0, "anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "suci-", "imsi-001010000000001", "suci-0-274-012-0-1-1-", "suci-0-274-012-0-1-0-b2e9", "suci-0-274-012-0-1-256-b2e9",
        "suci-0-274-012-0-0-1-001002086", "suci-0-274-012-0-0-0-12a4", "suci-0-27-012-0-0-0-1234", "suci-0-274-012-12345-0-0-1234",
        "suci-0-274-012-0-1-1-xyz", "suci-8-274-012-0-0-0-1234", "suci-0-274-012-0-0-0-12345678901234", "suci-1-a/b-0-0-0-x"})
    void refusesWhatIsNoSuci(String text) {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> Suci.parse(text))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(Cause.MANDATORY_IE_INCORRECT));
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> Suci.parse("suci-1-" + "a-1-0-0-".repeat(10_000)));
    }

    @Test
    void servingNetworkNameHasThreeDigitsEach() {
        assertThat(new PlmnId("208", "93").servingNetworkName()).isEqualTo("5G:mnc093.mcc208.3gppnetwork.org");
        assertThat(new PlmnId("310", "410").servingNetworkName()).isEqualTo("5G:mnc410.mcc310.3gppnetwork.org");
    }

    @Test
    void plmnHasThreeOctetsAsInNas() {
        assertThat(new PlmnId("208", "93").octets()).isEqualTo(Octets.fromHex("02f839"));
        assertThat(new PlmnId("310", "410").octets()).isEqualTo(Octets.fromHex("130014"));
    }

    @Test
    void sliceDifferentiatorOfAllOnesIsNone() {
        assertThat(Snssai.parse("1-FFFFFF")).isEqualTo(Snssai.of(1)).hasToString("1");
        assertThat(Snssai.parse("3-0a0B0c")).isEqualTo(new Snssai(3, Octets.of(10, 11, 12))).hasToString("3-0a0b0c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "256", "-1", "1-", "1-0102", "1-01020g", "1-01020304", "x"})
    void refusesWhatIsNoSlice(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Snssai.parse(text));
    }

    @Test
    void bitRatesHaveUnits() {
        assertThat(BitRate.parse("1.5 Gbps")).isEqualTo(new BitRate(1_500_000_000)).hasToString("1500 Mbps");
        assertThat(BitRate.parse("0 bps")).isEqualTo(new BitRate(0)).hasToString("0 bps");
        assertThat(BitRate.parse("100 Kbps")).isEqualTo(new BitRate(100_000)).hasToString("100 Kbps");
        assertThatIllegalArgumentException().isThrownBy(() -> BitRate.parse("100"));
        assertThatIllegalArgumentException().isThrownBy(() -> BitRate.parse("1 MB/s"));
        assertThatIllegalArgumentException().isThrownBy(() -> BitRate.parse("999999999999999999 Tbps"));
    }
}
