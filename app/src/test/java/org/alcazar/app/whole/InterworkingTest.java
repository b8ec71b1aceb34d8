// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.alcazar.app.whole.InterworkingFixture.PINGS;
import static org.alcazar.app.whole.InterworkingFixture.address;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.MoveProtection;
import org.alcazar.app.demo.MoveNetwork;
import org.alcazar.interworking.Delivery;
import org.alcazar.interworking.MacManner;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.AuthenticationOutcome;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.MoveConfiguration;
import org.alcazar.ue.S1ModeConfiguration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.session.SessionRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** UEs that go from 4G to 5G in idle mode, and back: every method and manner, with every kind of MME that it is for. */
class InterworkingTest {

    private static final int A = S1ModeConfiguration.METHOD_A;
    private static final int B = S1ModeConfiguration.METHOD_B;

    @TempDir
    private Path folder;

    static Stream<Arguments> moves() {
        var all = new ArrayList<Arguments>();
        for (var kind : MoveNetwork.Kind.values()) {
            for (var manner : MacManner.values()) {
                for (var delivery : Delivery.values()) {
                    all.add(Arguments.of(kind, A, manner, delivery, MoveProtection.LEGACY_MME));
                }
            }
            all.add(Arguments.of(kind, 0, MacManner.REQUEST, Delivery.TOGETHER, MoveProtection.STANDARD));
            boolean upgraded = kind != MoveNetwork.Kind.LEGACY;
            all.add(Arguments.of(kind, A | B, MacManner.REQUEST, Delivery.TOGETHER, upgraded ? MoveProtection.UPGRADED_MME : MoveProtection.LEGACY_MME));
            if (upgraded) {
                all.add(Arguments.of(kind, B, MacManner.REQUEST, Delivery.TOGETHER, MoveProtection.UPGRADED_MME));
            }
        }
        return all.stream();
    }

    /** K_AMF' at both ends is the same: the Security Mode Command verifies, and the K_gNB that each makes of it is the other's. */
    @ParameterizedTest(name = "{0} MME, methods {1}, {2}, {3}")
    @MethodSource("moves")
    void sessionAndKeysSurviveTheMoveAndTheWayBack(MoveNetwork.Kind kind, int methods, MacManner manner, Delivery delivery,
            MoveProtection protection) {
        try (var both = new InterworkingFixture(folder, kind, "");
                var ue = both.ue(S1ModeConfiguration.DEFAULT.withMethods(methods).withMove(MoveConfiguration.of(manner, delivery)), both.enb)) {
            var address = attached(both, ue);
            var move = both.run(() -> ue.moveTo(both.gnb));
            var registration = move.registration();
            assertThat(registration).isNotNull();
            assertThat(move.failure()).isNull();
            assertThat(registration.authentication()).isEqualTo(AuthenticationOutcome.NOT_PERFORMED);
            assertThat(both.moved()).satisfies(moved -> {
                assertThat(moved.protection()).isEqualTo(protection);
                assertThat(moved.mapped()).isTrue();
                assertThat(moved.sessions()).isEqualTo(1);
            });
            assertThat(both.audits()).isEmpty();
            assertThat(address(ue)).isEqualTo(address);
            assertThat(both.run(() -> both.pings(ue))).isEqualTo(PINGS);
            assertThat(registration.asSecurity() == AsSecurity.AGREED || ue.sessions().getFirst().bearer() != null).isTrue();
            assertThat(both.core.mme()).isNotNull().satisfies(mme -> assertThat(mme.ues()).as("the MME has let it go").isEmpty());

            var back = both.run(() -> ue.moveTo(both.enb));
            assertThat(back.failure()).isNull();
            assertThat(back.update()).as("by a tracking area update").isNotNull();
            assertThat(address(ue)).isEqualTo(address);
            assertThat(both.run(() -> both.pings(ue))).isEqualTo(PINGS);
            assertThat(both.core.amf().counts().ues()).as("the AMF has let it go").isZero();
            assertThat(both.events).hasAtLeastOneElementOfType(AmfEvent.MovedToEps.class);
        }
    }

    @Test
    void whatEndsASessionInEpsEndsItAtTheUe() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.UPGRADED, "");
                var ue = both.ue(S1ModeConfiguration.DEFAULT.withMethods(A), both.enb)) {
            attached(both, ue);
            var smf = both.core.smf();
            assertThat(smf.release(smf.sessions().getFirst().key(), FiveGsmCause.REGULAR_DEACTIVATION)).isTrue();
            both.world.run(Duration.ofSeconds(5));
            assertThat(ue.sessions()).isEmpty();
            assertThat(smf.sessions()).isEmpty();
            assertThat(both.core.mme()).isNotNull().satisfies(mme -> assertThat(mme.ues()).as("it was the last").isEmpty());
        }
    }

    @Test
    void goesToAndFroAsOftenAsItLikes() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.UPGRADED, "");
                var ue = both.ue(S1ModeConfiguration.DEFAULT.withMethods(A), both.enb)) {
            var address = attached(both, ue);
            for (int i = 0; i < 3; i++) {
                assertThat(both.run(() -> ue.moveTo(both.gnb)).failure()).isNull();
                assertThat(both.run(() -> both.pings(ue))).isEqualTo(PINGS);
                assertThat(both.run(() -> ue.moveTo(both.enb)).failure()).isNull();
                assertThat(both.run(() -> both.pings(ue))).isEqualTo(PINGS);
            }
            assertThat(address(ue)).isEqualTo(address);
            assertThat(both.audits()).isEmpty();
        }
    }

    @Test
    void aUeThatBeganIn5gGoesTo4gAndComesBack() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, "");
                var ue = both.ue(S1ModeConfiguration.DEFAULT.withMethods(A), both.gnb)) {
            assertThat(both.run(() -> ue.register()).failure()).isNull();
            assertThat(both.run(() -> ue.establish(SessionRequest.IPV4)).failure()).isNull();
            var address = address(ue);
            assertThat(both.run(() -> both.pings(ue))).isEqualTo(PINGS);
            assertThat(both.run(() -> ue.moveTo(both.enb)).failure()).isNull();
            assertThat(both.run(() -> both.pings(ue))).isEqualTo(PINGS);
            assertThat(both.run(() -> ue.moveTo(both.gnb)).failure()).isNull();
            assertThat(both.run(() -> both.pings(ue))).isEqualTo(PINGS);
            assertThat(address(ue)).isEqualTo(address);
        }
    }

    @Test
    void theMmeThatKeepsItsKeysGivesTheAmfNoKAsme() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.KEEPING, "");
                var ue = both.ue(S1ModeConfiguration.DEFAULT.withMethods(B), both.enb)) {
            attached(both, ue);
            assertThat(both.run(() -> ue.moveTo(both.gnb)).failure()).isNull();
            assertThat(both.mmeEvents).anySatisfy(event -> assertThat(event)
                    .isInstanceOfSatisfying(MmeEvent.ContextGiven.class, given -> assertThat(given.way()).isEqualTo(MmeEvent.ContextGiven.Way.REGISTRATION_REQUEST)));
        }
    }

    @Test
    void nativeKeysFollowAtOnceWhereTheOperatorWantsThem() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, "  native-keys: at-once");
                var ue = both.ue(S1ModeConfiguration.DEFAULT.withMethods(A), both.enb)) {
            var address = attached(both, ue);
            assertThat(both.run(() -> ue.moveTo(both.gnb)).failure()).isNull();
            assertThat(both.events).hasAtLeastOneElementOfType(AmfEvent.Authenticated.class);
            assertThat(both.core.amf().subscribersWithMappedKeys()).isEmpty();
            assertThat(address(ue)).isEqualTo(address);
        }
    }

    @Test
    void mappedKeysAreToBeSeenUntilTheNextRegistration() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, "");
                var ue = both.ue(S1ModeConfiguration.DEFAULT.withMethods(A), both.enb)) {
            attached(both, ue);
            assertThat(both.run(() -> ue.moveTo(both.gnb)).failure()).isNull();
            assertThat(both.core.amf().subscribersWithMappedKeys()).isEqualTo(List.of(ue.supi()));
        }
    }

    private static String attached(InterworkingFixture both, Ue ue) {
        var attachment = both.run(() -> ue.attach());
        assertThat(attachment.failure()).isNull();
        assertThat(ue.state()).isEqualTo(MobilityState.REGISTERED);
        assertThat(both.run(() -> both.pings(ue))).isEqualTo(PINGS);
        return address(ue);
    }
}
