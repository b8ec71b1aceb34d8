// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.amf.event.Pressure;
import org.alcazar.ngap.element.OverloadAction;
import org.junit.jupiter.api.Test;

class PressureGaugeTest {

    private static final long SECOND = 1_000_000_000L;

    private final PressureGauge gauge = new PressureGauge(0);
    private long now;

    @Test
    void risesStepByStepWhileWorkWaitsAndFallsOnlyAfterQuiet() {
        assertThat(seconds(7, () -> gauge.waited(SECOND))).containsExactly(Pressure.HIGH, Pressure.HIGH, Pressure.OVERLOAD, Pressure.OVERLOAD,
                Pressure.SEVERE, Pressure.SEVERE, Pressure.SEVERE);
        assertThat(gauge.why()).isEqualTo("work waits 1000 ms for a processor");
        assertThat(seconds(5, () -> { })).containsExactly(Pressure.SEVERE, Pressure.SEVERE, Pressure.SEVERE, Pressure.SEVERE, Pressure.OVERLOAD);
        assertThat(seconds(10, () -> { })).endsWith(Pressure.NONE);
    }

    @Test
    void oneBadSecondMakesNewcomersDearButTellsGnbsNothing() {
        assertThat(seconds(1, () -> gauge.waited(SECOND))).containsExactly(Pressure.HIGH);
        assertThat(Pressure.HIGH.overloadStart()).isNull();
        assertThat(Pressure.HIGH.price()).isGreaterThan(Pressure.NONE.price());
        assertThat(seconds(5, () -> { })).endsWith(Pressure.NONE);
    }

    @Test
    void staysWhereItIsBetweenBadAndQuiet() {
        seconds(3, () -> gauge.waited(SECOND));
        assertThat(seconds(20, () -> gauge.waited(SECOND / 5))).containsOnly(Pressure.OVERLOAD);
    }

    @Test
    void heedsFunctionsThatAreCongestedOrSlow() {
        assertThat(seconds(1, () -> calls(10, 1, 0))).containsExactly(Pressure.NONE);
        assertThat(seconds(1, () -> calls(30, 3, 0))).containsExactly(Pressure.HIGH);
        assertThat(gauge.why()).isEqualTo("3 of 30 calls to functions were slow or met congestion");
        assertThat(seconds(2, () -> calls(3, 0, 2 * SECOND))).endsWith(Pressure.OVERLOAD);
    }

    @Test
    void heedsAFunctionThatDoesNotAnswerAtAll() {
        gauge.callBegins(0);
        gauge.callBegins(0);
        assertThat(seconds(1, () -> { })).containsExactly(Pressure.HIGH);
        assertThat(gauge.why()).isEqualTo("2 calls to functions and no answer for 1000 ms");
        gauge.callEnds(SECOND, false, now);
        gauge.callEnds(SECOND, false, now);
        assertThat(seconds(6, () -> { })).endsWith(Pressure.NONE);
    }

    @Test
    void heedsProvenUesThatArePutOff() {
        assertThat(seconds(3, gauge::putOff)).endsWith(Pressure.OVERLOAD);
    }

    @Test
    void asksGnbsForMoreTheHigherItIs() {
        assertThat(Pressure.OVERLOAD.overloadStart()).isNotNull().satisfies(start -> {
            assertThat(start.amfOverloadResponse()).isEqualTo(OverloadAction.REJECT_RRC_CR_SIGNALLING);
            assertThat(start.trafficLoadReduction()).isEqualTo(50);
        });
        assertThat(Pressure.SEVERE.overloadStart()).isNotNull().satisfies(start -> {
            assertThat(start.amfOverloadResponse()).isEqualTo(OverloadAction.PERMIT_EMERGENCY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY);
            assertThat(start.trafficLoadReduction()).isEqualTo(90);
        });
    }

    private void calls(int all, int congested, long nanos) {
        for (int i = 0; i < all; i++) {
            gauge.callBegins(now);
            gauge.callEnds(nanos, i < congested, now);
        }
    }

    /** The pressure at the end of each second. */
    private List<Pressure> seconds(int count, Runnable each) {
        var seen = new ArrayList<Pressure>();
        for (int i = 0; i < count; i++) {
            each.run();
            now += SECOND;
            gauge.look(now);
            seen.add(gauge.pressure());
        }
        return seen;
    }
}
