// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import org.alcazar.testkit.Generators;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GprsTimerTest {

    @ParameterizedTest
    @CsvSource({
            "PT0S, 0, 0, PT0S",
            "PT1S, 0, 1, PT2S",
            "PT0.001S, 0, 1, PT2S",
            "PT2.9S, 0, 1, PT2S",
            "PT3S, 0, 2, PT4S",
            "PT12S, 0, 6, PT12S",
            "PT60S, 0, 30, PT60S",
            "PT62S, 0, 31, PT62S",
            "PT63S, 0, 31, PT62S",
            "PT12M, 1, 12, PT12M",
            "PT31M, 1, 31, PT31M",
            "PT33M, 1, 31, PT31M",
            "PT33M30S, 2, 6, PT36M",
            "PT54M, 2, 9, PT54M",
            "PT186M, 2, 31, PT186M",
    })
    void timer2IsTheNearestThereIs(Duration wanted, int unit, int value, Duration told) {
        var timer = GprsTimer2.of(wanted);
        assertThat(timer).isEqualTo(new GprsTimer2(unit, value));
        assertThat(timer.duration()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
            "PT0S, 3, 0, PT0S",
            "PT1S, 3, 1, PT2S",
            "PT60S, 3, 30, PT60S",
            "PT10M, 4, 20, PT10M",
            "PT12M, 4, 24, PT12M",
            "PT54M, 0, 5, PT50M",
            "PT55M, 0, 6, PT60M",
            "PT1H, 0, 6, PT1H",
            "PT9H, 1, 9, PT9H",
            "PT31H, 1, 31, PT31H",
            "PT34H, 1, 31, PT31H",
            "PT36H, 2, 4, PT40H",
            "PT310H, 2, 31, PT310H",
            "PT316H, 6, 1, PT320H",
            "PT9920H, 6, 31, PT9920H",
    })
    void timer3IsTheNearestThereIs(Duration wanted, int unit, int value, Duration told) {
        var timer = GprsTimer3.of(wanted);
        assertThat(timer.duration()).isEqualTo(told);
        assertThat(timer).isEqualTo(new GprsTimer3(unit, value));
    }

    @Test
    void noOtherTimerIsNearer() {
        Seeded.forAll(2_000, Generators.longs(0, 9920L * 3600), seconds -> {
            var told = Objects.requireNonNull(GprsTimer3.of(Duration.ofSeconds(seconds)).duration());
            long distance = Math.abs(told.toSeconds() - seconds);
            for (int octet = 0; octet < 7 << 5; octet++) {
                var other = new GprsTimer3(octet >> 5, octet & 0x1f).duration();
                if (other != null && (other.isPositive() || seconds == 0)) {
                    assertThat(Math.abs(other.toSeconds() - seconds)).isGreaterThanOrEqualTo(distance);
                }
            }
        });
    }

    @Test
    void longerThanTheLongestIsRefused() {
        assertThatThrownBy(() -> GprsTimer2.of(Duration.ofMinutes(187))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GprsTimer3.of(Duration.ofHours(9921))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GprsTimer2.of(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deactivatedHasNoDuration() {
        assertThat(GprsTimer2.DEACTIVATED.duration()).isNull();
        assertThat(GprsTimer3.DEACTIVATED.duration()).isNull();
    }

    @Test
    void unitsOfTimer2WithoutMeaningCountAsMinutes() {
        assertThat(new GprsTimer2(3, 5).duration()).isEqualTo(Duration.ofMinutes(5));
    }
}
