// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.procedure.UeSessions.Counts;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.Impairment;
import org.alcazar.wire.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many UEs over a network that loses, doubles and delays, with gNBs that come and go; then everything ends and nothing is left. */
class RoughSimulationTest {

    private static final int GNBS = 4;
    private static final int UES = 25;

    private final Set<Octets> sentProtected = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void registersAllInTheEndAndHoldsNothingAfterIt(long seed) {
        var random = Seeded.random(seed);
        var rough = Impairment.random(random, 0.04, 0.04, 0.1, Duration.ofSeconds(3));
        var core = new AmfFixture(AmfConfiguration.Limits.STANDARD, seed, (association, stream, ppid, payload) -> {
            requireNewCount(payload);
            return rough.decide(association, stream, ppid, payload);
        });
        List<RoughRan> rans = new ArrayList<>();
        for (int i = 0; i < GNBS; i++) {
            rans.add(new RoughRan(core.world, core.carrier, AmfFixture.N2, 1 + i * UES, UES));
        }
        for (int round = 0; round < 40; round++) {
            core.pass(Duration.ofMillis(random.nextInt(8_000)));
            var ran = rans.get(random.nextInt(GNBS));
            if (random.nextInt(4) == 0) {
                ran.abort();
                ran.connect();
            } else {
                ran.ues.get(random.nextInt(UES)).comeBack();
            }
        }
        core.pass(Duration.ofMinutes(10));

        var gutis = rans.stream().flatMap(ran -> ran.ues.stream()).map(ue -> ue.guti).toList();
        assertThat(gutis).as("5G-GUTIs of all UEs").doesNotContainNull().doesNotHaveDuplicates();
        assertThat(core.amf.counts().ues()).isEqualTo(GNBS * UES);
        assertThat(core.amf.counts().unfinished()).isZero();
        assertThat(core.only(AmfEvent.Registered.class).size() + core.only(AmfEvent.RegistrationFailed.class).size())
                .as("procedures that ended").isGreaterThanOrEqualTo(GNBS * UES);

        rans.forEach(RoughRan::stop);
        core.pass(Duration.ofSeconds(30));
        assertThat(core.amf.counts().connections()).isZero();
        core.pass(NasTimers.standard().untilTakenAsGone().plusMinutes(1));
        assertThat(core.amf.counts()).as("nothing is left").isEqualTo(new Counts(0, 0, 0, 0));
    }

    /** A message sent again is protected afresh: no protected NAS message leaves the AMF twice. */
    private void requireNewCount(Octets payload) {
        var nas = switch (Ngap.decode(payload)) {
            case DownlinkNasTransport transport -> transport.nasPdu();
            case InitialContextSetupRequest setup -> setup.nasPdu();
            default -> null;
        };
        if (nas != null && SecurityProtectedMessage.isProtected(nas)) {
            assertThat(sentProtected.add(nas)).as("a NAS COUNT used once").isTrue();
        }
    }
}
