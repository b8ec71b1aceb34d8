// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.alcazar.app.whole.InterworkingFixture.address;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.app.demo.Eavesdropper;
import org.alcazar.app.demo.MoveAttack;
import org.alcazar.app.demo.MoveNetwork;
import org.alcazar.app.demo.Tampering;
import org.alcazar.app.demo.Tricks;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MoveRefusal;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.ue.EpsMisbehaviour;
import org.alcazar.ue.Failure;
import org.alcazar.ue.MoveConfiguration;
import org.alcazar.ue.S1ModeConfiguration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.Relay;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must fail, and how: each row of the table of the design, at a whole core. */
class InterworkingAttackTest {

    private static final S1ModeConfiguration A = S1ModeConfiguration.DEFAULT.withMethods(S1ModeConfiguration.METHOD_A);
    private static final S1ModeConfiguration B = S1ModeConfiguration.DEFAULT.withMethods(S1ModeConfiguration.METHOD_B);

    @TempDir
    private Path folder;

    private enum BadMac1 {
        WRONG(MoveRefusal.MAC_WRONG, A.withMisbehaviour(EpsMisbehaviour.wrongMac(EmmMessageType.TRACKING_AREA_UPDATE_REQUEST))),
        MISSING(MoveRefusal.NOT_PROTECTED, A.withMisbehaviour(EpsMisbehaviour.unprotected(EmmMessageType.TRACKING_AREA_UPDATE_REQUEST))),
        STALE(MoveRefusal.REPLAYED, A.withMove(MoveConfiguration.DEFAULT.withCountsBack(2)));

        private final MoveRefusal refusal;
        private final S1ModeConfiguration s1Mode;

        BadMac1(MoveRefusal refusal, S1ModeConfiguration s1Mode) {
            this.refusal = refusal;
            this.s1Mode = s1Mode;
        }
    }

    @ParameterizedTest
    @EnumSource(BadMac1.class)
    void mac1ThatIsNotRightLeadsToAuthentication(BadMac1 bad) {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, ""); var ue = both.ue(bad.s1Mode, both.enb)) {
            var address = attached(both, ue);
            assertThat(both.run(() -> ue.moveTo(both.gnb)).failure()).isNull();
            assertThat(both.mmeEvents).anySatisfy(event -> assertThat(event)
                    .isInstanceOfSatisfying(MmeEvent.ContextRefused.class, refused -> assertThat(refused.why()).isEqualTo(bad.refusal)));
            assertThat(both.audits()).containsExactly(Kind.EPS_MESSAGE_REFUSED);
            assertThat(both.last(AmfEvent.Authenticated.class).supi()).isEqualTo(ue.supi());
            assertThat(both.core.amf().subscribersWithMappedKeys()).isEmpty();
            assertThat(address(ue)).as("a good UE keeps its session").isEqualTo(address);
        }
    }

    @ParameterizedTest
    @EnumSource(BadMac1.class)
    void orToARejectWhereTheOperatorWantsThatAndTheMmesContextStays(BadMac1 bad) {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, "  unverified: reject"); var ue = both.ue(bad.s1Mode, both.enb)) {
            attached(both, ue);
            both.run(() -> ue.moveTo(both.gnb));
            assertThat(both.events).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(AmfEvent.RegistrationFailed.class,
                    failed -> assertThat(failed.cause()).isEqualTo(FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED)));
            assertThat(both.audits()).contains(Kind.EPS_MESSAGE_REFUSED);
            assertThat(both.mmeEvents).noneMatch(MmeEvent.ContextGiven.class::isInstance);
        }
    }

    @ParameterizedTest
    @EnumSource(value = MoveAttack.class, names = {"MAC_2_WRONG", "MAC_2_MISSING", "REQUEST_ALTERED"})
    void aRequestThatWasAlteredIsRejectedAndWrittenDown(MoveAttack attack) {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, ""); var ue = both.ue(A, both.enb)) {
            attached(both, ue);
            both.run(() -> ue.moveTo(new Tricks(attack, both.core).between(both.gnb)));
            assertThat(both.last(AmfEvent.RegistrationFailed.class).cause()).isNotNull();
            assertThat(both.audits()).contains(Kind.EPS_REGISTRATION_TAMPERED);
            assertThat(both.core.amf().subscribersWithMappedKeys()).isEmpty();
        }
    }

    @Test
    void mac2OfMethodBIsVerifiedByTheMme() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.UPGRADED, ""); var ue = both.ue(B, both.enb)) {
            var address = attached(both, ue);
            assertThat(both.run(() -> ue.moveTo(Relay.of(both.gnb, Tampering.wrongMac2()))).failure()).isNull();
            assertThat(both.mmeEvents).anySatisfy(event -> assertThat(event)
                    .isInstanceOfSatisfying(MmeEvent.ContextRefused.class, refused -> assertThat(refused.why()).isEqualTo(MoveRefusal.MAC_WRONG)));
            assertThat(both.last(AmfEvent.Authenticated.class).supi()).isEqualTo(ue.supi());
            assertThat(address(ue)).isEqualTo(address);
        }
    }

    @Test
    void methodBAtALegacyMmeLeadsToAuthentication() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, ""); var ue = both.ue(B, both.enb)) {
            attached(both, ue);
            assertThat(both.run(() -> ue.moveTo(both.gnb)).failure()).isNull();
            assertThat(both.last(AmfEvent.Authenticated.class).supi()).isEqualTo(ue.supi());
            assertThat(both.core.amf().subscribersWithMappedKeys()).isEmpty();
        }
    }

    @Test
    void capabilitiesStruckOutOnTheWayAreNoticedInTheSecurityModeCommand() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, ""); var ue = both.ue(S1ModeConfiguration.DEFAULT, both.enb)) {
            attached(both, ue);
            var cell = new Tricks(MoveAttack.CAPABILITIES_AT_REGISTRATION, both.core).between(both.gnb);
            assertThat(both.run(() -> ue.moveTo(cell)).failure()).isNotNull();
            assertThat(both.events).noneMatch(AmfEvent.Registered.class::isInstance);
        }
    }

    @Test
    void capabilitiesStruckOutOfTheAttachRequestAreNoticed() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.UPGRADED, "")) {
            var cell = new Tricks(MoveAttack.CAPABILITIES_AT_ATTACH, both.core).between(both.enb);
            try (var ue = both.ue(A, cell)) {
                assertThat(both.run(() -> ue.attach()).failure()).isNotNull();
                assertThat(both.mmeEvents).noneMatch(MmeEvent.Attached.class::isInstance);
            }
        }
    }

    @Test
    void methodsStruckOutOfTheAttachRequestAreNoticed() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.UPGRADED, "")) {
            var methods = Octets.fromHex("00007ed9010103");
            var cell = Relay.of(both.enb, Tampering.replaced(() -> methods, Octets.fromHex("00007ed9010101")));
            try (var ue = both.ue(A.withMethods(S1ModeConfiguration.METHOD_A | S1ModeConfiguration.METHOD_B), cell)) {
                assertThat(both.run(() -> ue.attach()).failure()).isNotNull();
            }
        }
    }

    /** The first time a request was stopped on its way: the MME has the UE yet, and has its COUNT. */
    @Test
    void aPairThatWasVerifiedOnceIsNotVerifiedAgain() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, ""); var ue = both.ue(A, both.enb)) {
            attached(both, ue);
            var heard = new AtomicReference<@Nullable Octets>();
            UnaryOperator<Octets> wrong = Tampering.wrongMac2();
            var cell = Relay.of(both.gnb, nas -> heard.compareAndSet(null, nas) ? wrong.apply(nas) : Octets.of(0));
            both.run(() -> ue.moveTo(cell));
            assertThat(both.audits()).contains(Kind.EPS_REGISTRATION_TAMPERED);
            replay(both, Objects.requireNonNull(heard.get()));
            assertThat(both.mmeEvents).anySatisfy(event -> assertThat(event)
                    .isInstanceOfSatisfying(MmeEvent.ContextRefused.class, refused -> assertThat(refused.why()).isEqualTo(MoveRefusal.REPLAYED)));
        }
    }

    @Test
    void aPairOfAUeThatHasMovedMovesNobody() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, ""); var ue = both.ue(A, both.enb)) {
            var address = attached(both, ue);
            var heard = new AtomicReference<@Nullable Octets>();
            assertThat(both.run(() -> ue.moveTo(Relay.of(both.gnb, Tampering.kept(heard)))).failure()).isNull();
            replay(both, Objects.requireNonNull(heard.get()));
            assertThat(both.audits()).contains(Kind.EPS_CONTEXT_UNKNOWN);
            assertThat(both.run(() -> both.pings(ue))).as("the UE is none the worse for it").isEqualTo(InterworkingFixture.PINGS);
            assertThat(address(ue)).isEqualTo(address);
        }
    }

    private static void replay(InterworkingFixture both, Octets heard) {
        var other = new Eavesdropper();
        both.gnb.connect(new InitialAccess<>(heard, EstablishmentCause.MO_SIGNALLING, null), other);
        both.world.run(Duration.ofMinutes(2));
        assertThat(other.isAnswered()).isTrue();
        assertThat(other.isServed()).isFalse();
    }

    @Test
    void anIdentityThatTheMmeNeverGaveLeadsToAuthentication() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, ""); var ue = both.ue(S1ModeConfiguration.DEFAULT, both.enb)) {
            attached(both, ue);
            var tricks = new Tricks(MoveAttack.UNKNOWN_GUTI, both.core);
            tricks.prepare(ue);
            assertThat(both.run(() -> ue.moveTo(tricks.between(both.gnb))).failure()).isNull();
            assertThat(both.audits()).contains(Kind.EPS_CONTEXT_UNKNOWN);
            assertThat(both.last(AmfEvent.Authenticated.class).supi()).isEqualTo(ue.supi());
        }
    }

    @Test
    void anMmeThatIsSilentLeadsToAuthentication() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.LEGACY, ""); var ue = both.ue(A, both.enb)) {
            attached(both, ue);
            new Tricks(MoveAttack.MME_SILENT, both.core).prepare(ue);
            assertThat(both.run(() -> ue.moveTo(both.gnb)).failure()).isNull();
            assertThat(both.audits()).contains(Kind.MME_SILENT);
            assertThat(both.last(AmfEvent.Authenticated.class).supi()).isEqualTo(ue.supi());
            assertThat(both.core.amf().subscribersWithMappedKeys()).isEmpty();
        }
    }

    @Test
    void aMethodThatIsNotTakenLeadsToAuthentication() {
        try (var both = new InterworkingFixture(folder, MoveNetwork.Kind.UPGRADED, "  methods: [B]"); var ue = both.ue(A, both.enb)) {
            attached(both, ue);
            var failure = both.run(() -> ue.moveTo(both.gnb)).failure();
            assertThat(failure).satisfiesAnyOf(none -> assertThat(none).isNull(),
                    refused -> assertThat(Objects.requireNonNull(refused).reason()).isEqualTo(Failure.Reason.REJECTED));
            assertThat(both.audits()).contains(Kind.EPS_METHOD_REFUSED);
            assertThat(both.core.amf().subscribersWithMappedKeys()).isEmpty();
        }
    }

    private static String attached(InterworkingFixture both, Ue ue) {
        assertThat(both.run(() -> ue.attach()).failure()).isNull();
        return address(ue);
    }
}
