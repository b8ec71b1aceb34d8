// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.load.Progress;
import org.alcazar.gnb.load.RadioSimulation;
import org.alcazar.gnb.load.SimulationException;
import org.alcazar.gnb.load.SimulationPlan;
import org.alcazar.gnb.load.SimulationReport;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.usim.TestHomeNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RadioSimulationTest {

    @TempDir
    private Path folder;

    private final List<Progress> progress = new ArrayList<>();

    @Test
    void registersManyAtAPaceAndLetsThemGoIdle() {
        try (var core = new WholeCore(folder).with(100)) {
            var report = run(core, 100, plan -> plan.withRate(50));
            assertThat(report.failures()).isEmpty();
            assertThat(report.registered()).isEqualTo(100);
            assertThat(report.duration()).isEqualTo(Duration.ofMillis(1_980));
            assertThat(report.registrationsPerSecond()).isBetween(50.0, 51.0);
            assertThat(core.amf.counts().ues()).isEqualTo(100);
            assertThat(core.amf.counts().connections()).isZero();
            assertThat(core.amf.gnbs()).hasSize(3);
            assertThat(progress).last().isEqualTo(new Progress(100, 100, 100, 0, progress.getLast().elapsed()));
            assertThat(progress).hasSizeBetween(5, 15);
        }
    }

    @Test
    void registersAndDeregistersUnderProfileA() {
        try (var core = new WholeCore(folder).with(30)) {
            var report = run(core, 30, plan -> plan.withThen(SimulationPlan.Then.DEREGISTER)
                    .withSuci(TestHomeNetwork.suciCalculation(ProtectionScheme.PROFILE_A)).withConcurrency(4));
            assertThat(report.failures()).isEmpty();
            assertThat(report.deregistered()).isEqualTo(30);
            assertThat(core.amf.counts().ues()).isZero();
        }
    }

    @Test
    void tellsFailuresByTheirCause() {
        try (var core = new WholeCore(folder).with(3)) {
            core.add(WholeCore.SUBSCRIBERS.at(3).withWrongK());
            var report = run(core, 6, plan -> plan);
            assertThat(report.registered()).isEqualTo(3);
            assertThat(report.failed()).isEqualTo(3);
            assertThat(report.failures()).containsEntry("authentication rejected (the core has another key for this card)", 1);
            assertThat(report.failures().keySet()).anyMatch(cause -> cause.contains("is the subscriber known to the core"));
        }
    }

    @Test
    void saysWhyItCannotBegin() {
        try (var core = new WholeCore(folder)) {
            assertThat(failure(core, new InetSocketAddress("127.0.0.1", 9), WholeCore.TAI)).startsWith("gnb-1: cannot connect to ").contains(":9");
            assertThat(failure(core, core.address, new Tai(WholeCore.PLMN, 99))).startsWith("gnb-1: the AMF refused NG Setup: ");
        }
    }

    private static String failure(WholeCore core, InetSocketAddress amf, Tai tai) {
        var failures = new ArrayList<String>();
        core.world.turn(() -> {
            var plan = SimulationPlan.of(SimulationPlan.gnbs(1, tai, List.of(Snssai.of(1))), 1, WholeCore.SUBSCRIBERS);
            try (var simulation = new RadioSimulation(core.world, core.carrier, amf, plan, GnbObserver.NONE, UeObserver.NONE, all -> { })) {
                simulation.connect();
            } catch (SimulationException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        });
        core.world.run(Duration.ofMinutes(1));
        return failures.getFirst();
    }

    private SimulationReport run(WholeCore core, int ues, UnaryOperator<SimulationPlan> change) {
        var plan = change.apply(SimulationPlan.of(SimulationPlan.gnbs(3, WholeCore.TAI, List.of(Snssai.of(1))), ues, WholeCore.SUBSCRIBERS));
        var simulation = new RadioSimulation(core.world, core.carrier, core.address, plan, GnbObserver.NONE, UeObserver.NONE, progress::add);
        var reports = new ArrayList<SimulationReport>();
        core.world.turn(() -> {
            try {
                simulation.connect();
            } catch (SimulationException e) {
                throw new AssertionError(e);
            }
            reports.add(simulation.register());
        });
        core.world.run(Duration.ofMinutes(2));
        return reports.getFirst();
    }
}
