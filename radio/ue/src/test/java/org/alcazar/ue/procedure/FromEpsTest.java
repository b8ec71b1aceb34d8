// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.interworking.Delivery;
import org.alcazar.interworking.InterworkingElement.Announcement;
import org.alcazar.interworking.InterworkingElement.ProtectedByEps;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.interworking.Mac2;
import org.alcazar.interworking.MacManner;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.EpsUnprotected;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.message.EpsNasMessageContainer;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.ue.EpsMisbehaviour;
import org.alcazar.ue.MoveConfiguration;
import org.alcazar.ue.S1ModeConfiguration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.context.EpsContext;
import org.alcazar.ue.context.EpsSecurityContext;
import org.alcazar.ue.context.UeContext;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.usim.Imsi;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.ue.usim.TestSubscribers;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the layouts and the check of MAC-2 in protocol/interworking, and the numbers of docs/interworking-encoding.md §6. */
class FromEpsTest {

    private static final Plmn PLMN = Plmn.of("999", "70");
    private static final EpsGuti GUTI = new EpsGuti(PLMN, 0x8040, 0xe9, 0xdeadbeef);
    private static final Octets K_ASME = Octets.fromHex("202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f");
    private static final int COUNT = 0x105;
    private static final String K_AMF = "bdea3758cff57accc9d928644103d8efdff9030261efdcecfef3ddf97e46efd8";

    private final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    private final EpsContext context = new EpsContext();

    @AfterEach
    void stop() {
        context.close();
        world.close();
    }

    @ParameterizedTest
    @EnumSource(MacManner.class)
    void methodAProtectsBothMessages(MacManner manner) {
        var from = from(methods(S1ModeConfiguration.METHOD_A).withMove(MoveConfiguration.of(manner, Delivery.TOGETHER)));
        var wires = from.protect(request(from));
        assertThat(wires).hasSize(1);
        var outer = SecurityProtectedMessage.decode(wires.getFirst());
        assertThat(outer.headerType()).isEqualTo(SecurityHeaderType.INTEGRITY_PROTECTED);
        assertThat(outer.sequenceNumber()).isEqualTo(5);
        var request = (RegistrationRequest) Nas5gs.decode(outer.payload());
        assertThat(InterworkingElements.find(ProtectedByEps.class, request.others().get(OtherElements.PROTECTED_BY_EPS)))
                .isEqualTo(ProtectedByEps.legacy(manner, Delivery.TOGETHER, 2));
        var tau = verified(Objects.requireNonNull(request.epsNasMessageContainer()));
        assertThat(InterworkingElements.find(Announcement.class, tau.others().get(OtherElements.EPS_INTERWORKING)))
                .isEqualTo(Announcement.of(manner, Delivery.TOGETHER));
        assertThat(holds(manner.input(EpsNasMessageContainer.cutFrom(outer.payload()), plain(request.epsNasMessageContainer()),
                mac(request.epsNasMessageContainer())), outer.mac())).isTrue();
        assertThat(from.mapped().kAmf().disclose().toHex()).isEqualTo(K_AMF);
        assertThat(from.mapped().ngKsi()).isEqualTo(new NasKeySetIdentifier(true, 2));
        assertThat(nextCount()).isEqualTo(COUNT + 1);
    }

    @Test
    void methodASeparatelySendsTheTauRequestNext() {
        var from = from(methods(S1ModeConfiguration.METHOD_A).withMove(MoveConfiguration.of(MacManner.REQUEST_AND_MAC_1, Delivery.SEPARATELY)));
        var wires = from.protect(request(from));
        assertThat(wires).hasSize(2);
        assertThat(((RegistrationRequest) Nas5gs.decode(SecurityProtectedMessage.decode(wires.getFirst()).payload())).epsNasMessageContainer()).isNull();
        verified(wires.getLast());
    }

    @Test
    void methodBTakesACountOfItsOwn() {
        context.mmeSaid(true);
        var from = from(methods(S1ModeConfiguration.METHOD_A | S1ModeConfiguration.METHOD_B));
        var outer = SecurityProtectedMessage.decode(from.protect(request(from)).getFirst());
        var request = (RegistrationRequest) Nas5gs.decode(outer.payload());
        assertThat(request.epsNasMessageContainer()).isNull();
        assertThat(InterworkingElements.find(ProtectedByEps.class, request.others().get(OtherElements.PROTECTED_BY_EPS)))
                .isEqualTo(ProtectedByEps.upgraded(2));
        assertThat(holds(MacManner.REQUEST.input(outer.payload(), null, 0), outer.mac())).isTrue();
        assertThat(from.mapped().kAmf().disclose().toHex()).isEqualTo(K_AMF);
        assertThat(nextCount()).isEqualTo(COUNT + 1);
    }

    @Test
    void withBothMethodsTheMmeDecides() {
        var from = from(methods(S1ModeConfiguration.METHOD_A | S1ModeConfiguration.METHOD_B));
        assertThat(request(from).epsNasMessageContainer()).as("an MME that said nothing is a legacy one").isNotNull();
    }

    @Test
    void aUeOfTodaySendsNothingOfTheExtension() {
        var from = from(methods(0));
        var open = request(from);
        assertThat(open.others()).isEqualTo(OtherElements.NONE);
        assertThat(from.protect(open)).containsExactly(Nas5gs.encode(open));
        assertThat(verified(Objects.requireNonNull(open.epsNasMessageContainer())).others()).isEqualTo(OtherElements.NONE);
        assertThat(open.mobileIdentity()).isEqualTo(GUTI.toFiveGGuti());
        assertThat(Objects.requireNonNull(open.ueStatus()).emmRegistered()).isTrue();
    }

    @Test
    void aNativeContextOf5gsGoesBeforeMac2() {
        var emm = emm(methods(S1ModeConfiguration.METHOD_A));
        inUse();
        var from = Objects.requireNonNull(FromEps.of(emm, true));
        var request = request(from);
        assertThat(request.others()).isEqualTo(OtherElements.NONE);
        assertThat(verified(Objects.requireNonNull(request.epsNasMessageContainer())).others()).as("nothing is announced").isEqualTo(OtherElements.NONE);
    }

    @Test
    void faultsAreMadeOnPurpose() {
        var wrong = from(methods(S1ModeConfiguration.METHOD_A).withMisbehaviour(EpsMisbehaviour.wrongMac(EmmMessageType.TRACKING_AREA_UPDATE_REQUEST)));
        assertThat(mme(COUNT).unprotect(Objects.requireNonNull(request(wrong).epsNasMessageContainer()))).isInstanceOf(EpsUnprotected.BadMac.class);
        var missing = from(methods(S1ModeConfiguration.METHOD_A).withMisbehaviour(EpsMisbehaviour.silent(EmmMessageType.TRACKING_AREA_UPDATE_REQUEST)));
        assertThat(request(missing).epsNasMessageContainer()).isNull();
        var back = from(methods(S1ModeConfiguration.METHOD_A).withMove(MoveConfiguration.DEFAULT.withCountsBack(3)));
        assertThat(mme(COUNT).unprotect(Objects.requireNonNull(request(back).epsNasMessageContainer()))).isInstanceOf(EpsUnprotected.Replayed.class);
    }

    @Test
    void whoHasNothingOfEpsBringsNothing() {
        var emm = emm(methods(S1ModeConfiguration.METHOD_A));
        assertThat(FromEps.of(emm, false)).isNull();
        context.guti(GUTI);
        assertThat(FromEps.of(emm, false)).isNull();
    }

    private static S1ModeConfiguration methods(int methods) {
        return S1ModeConfiguration.DEFAULT.withMethods(methods);
    }

    private FromEps from(S1ModeConfiguration configuration) {
        boolean upgraded = context.isMmeUpgraded();
        var emm = emm(configuration);
        inUse();
        context.mmeSaid(upgraded);
        return Objects.requireNonNull(FromEps.of(emm, false));
    }

    private void inUse() {
        context.guti(GUTI);
        var keys = new EpsSecurityContext(NasKeySetIdentifier.of(2), Secret.of(K_ASME));
        keys.use(end(EpsNasProtection.End.UE, COUNT));
        context.take(keys);
    }

    private Emm emm(S1ModeConfiguration s1Mode) {
        var configuration = UeConfiguration.DEFAULT.withS1Mode(s1Mode);
        var usim = TestSubscribers.from(new Imsi(PLMN, "0000000001")).at(0).usim(SequenceNumbers.fresh(), SuciCalculation.NULL);
        var ue = new Ue(world, configuration, usim, new Nowhere(), UeObserver.NONE);
        return Objects.requireNonNull(new Terminal(ue, world, usim, new UeContext(), context, new Nowhere(), UeObserver.NONE).emm);
    }

    private static RegistrationRequest.Builder builder(FromEps from) {
        return RegistrationRequest.builder(new RegistrationType(RegistrationType.Kind.MOBILITY_UPDATING, false), NasKeySetIdentifier.NO_KEY, from.identity());
    }

    private static RegistrationRequest request(FromEps from) {
        var builder = builder(from);
        from.into(builder, OtherElements.NONE, null);
        return builder.build().cleartextOnly();
    }

    private int nextCount() {
        return Objects.requireNonNull(context.protection()).nextUplink();
    }

    private static EpsNasProtection end(EpsNasProtection.End end, int nextUplink) {
        var kAsme = Secret.of(K_ASME);
        return EpsNasProtection.resumed(end, IntegrityAlgorithm.NIA2, KeyDerivationEps.kNasInt(kAsme, IntegrityAlgorithm.NIA2),
                CipheringAlgorithm.NEA0, KeyDerivationEps.kNasEnc(kAsme, CipheringAlgorithm.NEA0), nextUplink, 0);
    }

    private static EpsNasProtection mme(int nextUplink) {
        return end(EpsNasProtection.End.MME, nextUplink);
    }

    private static TrackingAreaUpdateRequest verified(Octets tau) {
        var verified = (EpsUnprotected.Verified) mme(COUNT).unprotect(tau);
        assertThat(verified.count().value()).isEqualTo(COUNT);
        return (TrackingAreaUpdateRequest) verified.message();
    }

    private static Octets plain(Octets tau) {
        return tau.slice(6, tau.length());
    }

    private static int mac(Octets tau) {
        return tau.at(1) << 24 | tau.at(2) << 16 | tau.at(3) << 8 | tau.at(4);
    }

    private static boolean holds(Octets input, int mac) {
        return Mac2.holds(IntegrityAlgorithm.NIA2, KeyDerivationEps.kNasInt(Secret.of(K_ASME), IntegrityAlgorithm.NIA2), COUNT, input, mac);
    }

    /** A cell that takes nobody. */
    private static final class Nowhere implements NrCell {

        @Override
        public Tai tai() {
            return new Tai(PLMN, 1);
        }

        @Override
        public @Nullable RadioConnection connect(InitialAccess<FiveGSTmsi> access, RadioListener listener) {
            return null;
        }

        @Override
        public void camp(FiveGSTmsi identity, RadioListener listener) {
        }

        @Override
        public void leave(FiveGSTmsi identity, RadioListener listener) {
        }
    }
}
