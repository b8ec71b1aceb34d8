// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alcazar.amf.AmfConfiguration.Limits;
import org.alcazar.amf.admission.AdmissionSettings;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.Pressure;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.load.Flood;
import org.alcazar.gnb.load.RadioSimulation;
import org.alcazar.gnb.load.ServiceLoad;
import org.alcazar.gnb.load.SimulationException;
import org.alcazar.gnb.load.SimulationPlan;
import org.alcazar.nas.element.Snssai;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.usim.TestHomeNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flood of bogus SUCIs, and what it does to others. */
class StormTest {

    private static final int RATE = 20;
    private static final int TIMES = 50;
    private static final int UES = 40;
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final List<Flood.Counts> floods = new ArrayList<>();
    private final List<ServiceLoad.Report> services = new ArrayList<>();
    private final List<Integer> registered = new ArrayList<>();

    @Test
    void registeredUesAreServedWhileFiftyTimesTheAdmissionRateIsBogus() {
        var limits = Limits.STANDARD.withAdmission(new AdmissionSettings(RATE, RATE / 2, 1_000, 100));
        try (var core = new WholeCore(folder, limits).with(UES + 10)) {
            var gnbs = SimulationPlan.gnbs(3, WholeCore.TAI, List.of(Snssai.of(1)));
            var plan = SimulationPlan.of(gnbs.subList(1, 3), UES + 10, WholeCore.SUBSCRIBERS);
            var radio = new RadioSimulation(core.world, core.carrier, core.address, plan, GnbObserver.NONE, UeObserver.NONE, progress -> { });
            core.world.turn(() -> {
                try {
                    radio.connect();
                    assertThat(radio.register(0, UES, RATE / 2.0).failures()).isEmpty();
                    var ues = IntStream.range(0, UES).mapToObj(radio::ue).toList();
                    core.world.turn(() -> services.add(ServiceLoad.run(core.world, ues, 20, LONG, progress -> { })));
                    core.world.turn(() -> registered.add(radio.register(UES, 10, 2).registered()));
                    floods.add(Flood.run(core.world, core.carrier, core.address, gnbs.getFirst(), TestHomeNetwork.KEY_ID_A, RATE * TIMES, LONG));
                } catch (SimulationException e) {
                    throw new AssertionError(e);
                }
            });
            core.world.run(Duration.ofMinutes(2));
            assertThat(services).singleElement().satisfies(report -> {
                assertThat(report.failures()).isEmpty();
                assertThat(report.served()).isEqualTo(200);
            });
            assertThat(registered).as("new UEs of other gNBs get in").containsExactly(10);
            assertThat(floods).singleElement().satisfies(flood -> {
                assertThat(flood.sent()).isEqualTo(10L * RATE * TIMES);
                assertThat(flood.heard()).as("what the home network had to open").isBetween(90L, 120L);
            });
            assertThat(core.amf.counts().unfinished()).isZero();
            assertThat(core.amf.counts().connections()).isZero();
            assertThat(core.amf.counts().ues()).isEqualTo(UES + 10);
            assertThat(core.amf.admission().pressure()).isEqualTo(Pressure.NONE);
            assertThat(core.events(AmfEvent.PressureChanged.class)).isEmpty();
            assertThat(core.events(AmfEvent.RefusalsBegan.class)).as("said once, and not for each").hasSizeBetween(1, 2)
                    .hasSameSizeAs(core.events(AmfEvent.RefusalsEnded.class));
        }
    }
}
