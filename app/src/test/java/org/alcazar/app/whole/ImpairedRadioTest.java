// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.gnb.load.RadioSimulation;
import org.alcazar.gnb.load.SimulationException;
import org.alcazar.gnb.load.SimulationPlan;
import org.alcazar.gnb.load.SimulationReport;
import org.alcazar.nas.element.Snssai;
import org.alcazar.station.SetupAttempts;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.Impairment;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.Registration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.UeTimers;
import org.alcazar.ue.usim.TestHomeNetwork;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Core and radio with a link between them that loses, doubles and delays messages: in the end everybody is where both ends say. */
class ImpairedRadioTest {

    private static final int UES = 40;

    @TempDir
    private Path folder;

    static List<Long> seeds() {
        return IntStream.range(0, 6).mapToObj(i -> Seeded.seed() + i).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyUeIsRegisteredInTheEnd(long seed) {
        var registrations = new ArrayList<Registration>();
        try (var core = new WholeCore(folder, List.of(IntegrityAlgorithm.NIA2), List.of(CipheringAlgorithm.NEA2), seed,
                random -> Impairment.random(random, 0.12, 0.05, 0.10, Duration.ofSeconds(2))).with(UES)) {
            var reports = run(core, new UeObserver() {
                @Override
                public void registered(Ue ue, Registration registration) {
                    registrations.add(registration);
                }
            });
            assertThat(reports.getFirst().failures()).isEmpty();
            assertThat(reports.getFirst().registered()).isEqualTo(UES);
            assertThat(registrations).as("it was no easy link").anyMatch(registration -> registration.attempts() > 1);
            assertThat(registrations).extracting(Registration::asSecurity).doesNotContain(AsSecurity.KEY_MISMATCH, AsSecurity.CAPABILITY_MISMATCH);
            assertThat(reports.getLast().deregistered() + reports.getLast().failed()).isEqualTo(UES);
            assertThat(core.events(AmfEvent.Audit.class)).extracting(AmfEvent.Audit::kind)
                    .doesNotContain(AmfEvent.Audit.Kind.FOREIGN_UE_ID, AmfEvent.Audit.Kind.CAPABILITY_MISMATCH);
            assertThat(core.amf.counts().unfinished()).isZero();
        }
    }

    private static List<SimulationReport> run(WholeCore core, UeObserver observer) {
        var persistent = new SetupAttempts(20, Duration.ofSeconds(10), Duration.ofSeconds(2), true);
        var gnbs = SimulationPlan.gnbs(2, WholeCore.TAI, List.of(Snssai.of(1))).stream().map(gnb -> gnb.withNgSetup(persistent)).toList();
        var plan = SimulationPlan.of(gnbs, UES, WholeCore.SUBSCRIBERS)
                .withSuci(TestHomeNetwork.suciCalculation(ProtectionScheme.PROFILE_A))
                .withUe(UeConfiguration.DEFAULT.withTimers(UeTimers.STANDARD)).withThen(SimulationPlan.Then.STAY_CONNECTED)
                .withRate(20).withPatience(Duration.ofMinutes(10));
        var simulation = new RadioSimulation(core.world, core.carrier, core.address, plan, GnbObserver.NONE, observer, progress -> { });
        var reports = new ArrayList<SimulationReport>();
        core.world.turn(() -> {
            try {
                simulation.connect();
            } catch (SimulationException e) {
                throw new AssertionError(e);
            }
            reports.add(simulation.register());
            reports.add(simulation.deregister(0));
        });
        core.world.runUntil(() -> reports.size() == 2, Duration.ofHours(1));
        assertThat(reports).as("the simulation has not come to its end").hasSize(2);
        core.world.run(Duration.ofMinutes(10));
        return reports;
    }
}
