// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of TS 24.301 §9.9.4.2 and §9.9.4.3. */
class BitRatesTest {

    private static final long KBPS = 1000;
    private static final long MBPS = 1_000_000;

    @ParameterizedTest
    @CsvSource({"0101, 1", "3f3f, 63", "4040, 64", "4141, 72", "7f7f, 568", "8080, 576", "8181, 640", "fefe, 8640", "ffff, 0", "fefe0101, 8700",
            "fefe4a4a, 16000", "fefe4b4b, 17000", "fefe9f9f, 101000", "fefebaba, 128000", "fefebbbb, 130000", "fefefafa, 256000",
            "fefe00000101, 264640", "ffff00000404, 1024000", "fefefafaffff, 65536000"})
    void rateOfAnAccessPoint(String octets, long kbps) {
        var ambr = new ApnAmbr(Octets.fromHex(octets));
        assertThat(ambr.downlinkRate()).isEqualTo(kbps * KBPS);
        assertThat(ambr.uplinkRate()).isEqualTo(kbps * KBPS);
        assertThat(ApnAmbr.of(kbps * KBPS, kbps * KBPS).downlinkRate()).isEqualTo(kbps * KBPS);
    }

    @ParameterizedTest
    @CsvSource({"0900000000, 0", "093f3f3f3f, 63", "09fefefefe01010101, 8700", "09fefefefefafafafa, 256000", "09fefefefefafafafa01010101, 260000",
            "09fefefefefafafafa3d3d3d3d, 500000", "09fefefefefafafafa3e3e3e3e, 510000", "09fefefefefafafafaa1a1a1a1, 1500000",
            "09fefefefefafafafaf6f6f6f6, 10000000", "09fefefefefafafafaffffffff, 10000000"})
    void rateOfABearer(String octets, long kbps) {
        var qos = new EpsQos(Octets.fromHex(octets));
        assertThat(qos.qci()).isEqualTo(9);
        assertThat(qos.maximumUplinkRate()).isEqualTo(kbps * KBPS);
        assertThat(qos.maximumDownlinkRate()).isEqualTo(kbps * KBPS);
        assertThat(qos.guaranteedUplinkRate()).isEqualTo(kbps * KBPS);
        assertThat(qos.guaranteedDownlinkRate()).isEqualTo(kbps * KBPS);
        assertThat(EpsQos.of(9, kbps * KBPS, 0, 0, 0).maximumUplinkRate()).isEqualTo(kbps * KBPS);
    }

    @Test
    void downlinkOfAnAccessPointComesFirst() {
        var ambr = ApnAmbr.of(1 * MBPS, 2 * KBPS);
        assertThat(ambr.contents().at(1)).isEqualTo(2);
        assertThat(ambr.uplinkRate()).isEqualTo(2 * KBPS);
    }

    @Test
    void uplinkOfABearerComesFirst() {
        assertThat(EpsQos.of(1, 1 * KBPS, 2 * KBPS, 3 * KBPS, 4 * KBPS).contents()).isEqualTo(Octets.fromHex("0101020304"));
    }

    @Test
    void bearerWithoutGuaranteeHasItsClassOnly() {
        assertThat(EpsQos.of(5).contents()).isEqualTo(Octets.of(5));
        assertThat(EpsQos.of(5).maximumUplinkRate()).isZero();
    }

    /** Never more than was asked for, and less by a step at most, which is an eighth of the rate or less. */
    @Test
    void rateToldIsTheHighestStepNotAboveIt() {
        Seeded.forAll(5_000, Generators.longs(KBPS, EpsQos.MAX_RATE), rate -> {
            assertThat(ApnAmbr.of(rate, rate).uplinkRate()).isBetween(rate - rate / 8, rate);
            assertThat(EpsQos.of(1, rate, rate, rate, rate).guaranteedDownlinkRate()).isBetween(rate - rate / 8 - KBPS, rate);
        });
        Seeded.forAll(5_000, Generators.longs(KBPS, 300 * MBPS), rate -> {
            assertThat(ApnAmbr.of(rate, rate).uplinkRate()).isBetween(rate - rate / 8 - KBPS, rate);
            assertThat(EpsQos.of(1, rate, rate, rate, rate).guaranteedDownlinkRate()).isBetween(rate - rate / 8 - KBPS, rate);
        });
    }

    @Test
    void ratesPastTheLastStepAreRefused() {
        assertThatThrownBy(() -> ApnAmbr.of(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApnAmbr.of(0, ApnAmbr.MAX_RATE + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EpsQos.of(1, EpsQos.MAX_RATE + 1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
