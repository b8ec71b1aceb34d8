// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.alcazar.app.whole.MmServicesTest.device;
import static org.alcazar.app.whole.MmServicesTest.plan;
import static org.alcazar.app.whole.MmServicesTest.ue;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.ue.Registration;
import org.alcazar.ue.ServiceMisbehaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Registration Request that comes while the services of another are being run (TS 24.501 §5.5.1.2.8). */
class MmCollisionTest {

    @TempDir
    private Path folder;

    private WholeCore core() {
        return new WholeCore(folder, plan(Announcing.ONE_BY_ONE).want("all", PolicyScope.ALL, true, Initiator.NETWORK, SecurityService.DH_EXCHANGE,
                SecurityService.DEVICE_AUTHENTICATION)).with(1);
    }

    private static Gnb neighbour(WholeCore core) {
        var gnb = new Gnb(core.world, core.carrier, core.address, GnbConfiguration.of("gnb-2", 2, WholeCore.TAI,
                List.of(org.alcazar.nas.element.Snssai.of(1))), GnbObserver.NONE);
        assertThat(gnb.start().isAccepted()).isTrue();
        return gnb;
    }

    /** The card turns up in another cell while an answer is waited for: that registration has it all, and the other is gone. */
    @Test
    void theSameSubscriberElsewhereEndsWhatIsBeingRun() {
        try (var core = core()) {
            var silences = new AtomicInteger(1);
            ServiceMisbehaviour once = message -> message.operation() instanceof KeyShareAnswer && silences.getAndDecrement() > 0 ? List.of()
                    : ServiceMisbehaviour.NONE.instead(message);
            var cutOff = new ArrayList<Registration>();
            var second = core.run(gnb -> {
                ue(core, gnb, device(core).withMisbehaviour(once)).register(RegistrationType.Kind.INITIAL, cutOff::add);
                core.world.gate().await(Duration.ofSeconds(2));
                assertThat(cutOff).as("in the middle of it").isEmpty();
                return ue(core, neighbour(core), device(core)).register();
            });
            assertRan(second);
            assertThat(cutOff).singleElement().satisfies(first -> assertThat(first.succeeded()).isFalse());
            assertOneUe(core);
        }
    }

    /** Two that call themselves the same, at the same time: it is one subscriber in the end, registered by one of them. */
    @Test
    void twoAtOnceAreOneInTheEnd() {
        try (var core = core()) {
            var both = new ArrayList<Registration>();
            var later = core.run(gnb -> {
                var neighbour = neighbour(core);
                ue(core, gnb, device(core)).register(RegistrationType.Kind.INITIAL, both::add);
                ue(core, neighbour, device(core)).register(RegistrationType.Kind.INITIAL, both::add);
                core.world.gate().await(Duration.ofMinutes(2));
                assertThat(both).hasSize(2);
                assertThat(core.amf.counts().ues()).isLessThanOrEqualTo(1);
                assertThat(core.amf.counts().unfinished()).isZero();
                return ue(core, gnb, device(core)).register();
            });
            assertRan(later);
            assertOneUe(core);
        }
    }

    /** The very request that is being served, once more on its connection: what is being run goes on (case d). */
    @Test
    void theSameRequestAgainChangesNothing() {
        try (var core = core()) {
            var again = new AtomicBoolean(true);
            var registration = core.run(gnb -> {
                var air = new Air(gnb);
                air.onDownlink = nas -> {
                    // The first one that is ciphered is a question of the chain.
                    if ((nas.at(1) & 0xf) == 2 && again.getAndSet(false)) {
                        air.sayUp(air.uplink.getFirst());
                    }
                    return List.of(nas);
                };
                return ue(core, air, device(core)).register();
            });
            assertThat(again).isFalse();
            assertRan(registration);
            assertOneUe(core);
        }
    }

    private static void assertRan(Registration registration) {
        assertThat(registration.failure()).isNull();
        assertThat(registration.services()).extracting(ServiceResult::outcome).containsExactly(Outcome.SUCCEEDED, Outcome.SUCCEEDED);
    }

    private static void assertOneUe(WholeCore core) {
        assertThat(core.amf.counts().ues()).isEqualTo(1);
        assertThat(core.amf.counts().unfinished()).isZero();
        assertThat(core.amf.counts().connections()).isLessThanOrEqualTo(1);
    }
}
