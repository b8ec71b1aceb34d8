// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.interworking.InterworkingElement.Capability;
import org.alcazar.interworking.InterworkingElement.Replay;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.SessionOptions;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.element.GutiType;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.element.MsIdentityType;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.nas.eps.message.AttachComplete;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.AuthenticationFailure;
import org.alcazar.nas.eps.message.AuthenticationReject;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.AuthenticationResponse;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.EsmInformationRequest;
import org.alcazar.nas.eps.message.EsmInformationResponse;
import org.alcazar.nas.eps.message.IdentityRequest;
import org.alcazar.nas.eps.message.IdentityResponse;
import org.alcazar.nas.eps.message.PdnConnectivityReject;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.SecurityModeReject;
import org.alcazar.nas.eps.message.UeOriginatingDetachRequest;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a UE attaches, and what it does not put up with. */
class AttachTest {

    private static final int BOTH = S1ModeConfiguration.METHOD_A | S1ModeConfiguration.METHOD_B;

    @Test
    void attachesWithAPdnConnection() {
        var requests = new ArrayList<AttachRequest>();
        try (var bench = new EpsBench(epc -> requests.add(epc.attach()))) {
            var attachment = bench.attach();
            assertThat(attachment.failure()).isNull();
            assertThat(attachment.identity()).isEqualTo(new Imsi("999700000000001"));
            assertThat(attachment.authentication()).isEqualTo(AuthenticationOutcome.ANSWERED);
            assertThat(attachment.algorithms()).isEqualTo(new EpsNasSecurityAlgorithms(2, 2));
            assertThat(attachment.asSecurity()).isEqualTo(AsSecurity.AGREED);
            assertThat(attachment.guti()).isEqualTo(ScriptedEpc.GUTI);
            assertThat(bench.ue().state()).isEqualTo(MobilityState.REGISTERED);
            var request = requests.getFirst();
            assertThat(request.ksi()).isEqualTo(NasKeySetIdentifier.NO_KEY);
            assertThat(request.ueAdditionalSecurityCapability()).isEqualTo(new UeAdditionalSecurityCapability(0xf000, 0xf000));
            assertThat(request.others()).as("not an octet of an extension").isEqualTo(OtherElements.NONE);
            var connectivity = ScriptedEpc.connectivity(request);
            assertThat(connectivity.pdnType()).isEqualTo(PdnType.IPV4);
            assertThat(connectivity.informationTransfer()).isNull();
            var session = Objects.requireNonNull(attachment.session());
            assertThat(SessionOptions.pduSessionId(Objects.requireNonNull(connectivity.pco()))).isEqualTo(session.id());
            assertThat(session.type()).isEqualTo(PduSessionType.IPV4);
            assertThat(session.ipv4()).isEqualTo(Octets.of(10, 45, 0, 2));
            assertThat(session.snssai()).isEqualTo(Snssai.of(1));
            assertThat(session.mtu()).isEqualTo(1400);
            assertThat(session.rules().list()).as("kept for 5GS").hasSize(1);
            assertThat(Objects.requireNonNull(session.ambr()).downlink().bitsPerSecond()).isEqualTo(20_000_000);
            assertThat(bench.epc.radio).containsExactly("security complete");
        }
    }

    @Test
    void comesAgainByItsGutiUnderTheKeysItHas() {
        var again = new ArrayList<AttachRequest>();
        try (var bench = new EpsBench(epc -> {
            if (epc.protection == null) {
                epc.attach();
                epc.release(ReleaseReason.RELEASED);
                return;
            }
            var request = epc.hear(AttachRequest.class);
            again.add(request);
            epc.secure = true;
            epc.bringUp(request);
        })) {
            bench.attach();
            var attachment = bench.attach();
            assertThat(attachment.failure()).isNull();
            assertThat(attachment.identity()).isEqualTo(ScriptedEpc.GUTI);
            assertThat(attachment.authentication()).isEqualTo(AuthenticationOutcome.NOT_PERFORMED);
            assertThat(attachment.asSecurity()).as("of the COUNT of the Attach Request").isEqualTo(AsSecurity.AGREED);
            assertThat(again.getFirst().ksi()).isEqualTo(NasKeySetIdentifier.of(0));
            assertThat(again.getFirst().oldGutiType()).isEqualTo(GutiType.NATIVE);
            assertThat(bench.sessionEnds).containsExactly("1 attached anew");
        }
    }

    @Test
    void comesByItsImsiWhereItsGutiIsForgotten() {
        try (var bench = new EpsBench(epc -> {
            if (epc.protection == null) {
                epc.attach();
                epc.release(ReleaseReason.RELEASED);
            } else if (epc.ksi.value() == 0) {
                epc.hear(AttachRequest.class);
                epc.ksi = NasKeySetIdentifier.of(1);
                epc.send(AttachReject.builder(EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED).build());
                epc.release(ReleaseReason.RELEASED);
            } else {
                epc.attach();
            }
        })) {
            bench.attach();
            var attachment = bench.attach();
            assertThat(attachment.failure()).isNull();
            assertThat(attachment.attempts()).isEqualTo(2);
            assertThat(attachment.identity()).isEqualTo(new Imsi("999700000000001"));
        }
    }

    @Test
    void tellsItsApnToTheGenuineNetworkOnly() {
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            var connectivity = ScriptedEpc.connectivity(request);
            assertThat(connectivity.informationTransfer()).isTrue();
            assertThat(connectivity.apn()).isNull();
            epc.authenticate();
            epc.secure();
            epc.send(new EsmInformationRequest(0, connectivity.procedureTransactionIdentity(), OtherElements.NONE));
            assertThat(epc.hear(EsmInformationResponse.class).apn()).isEqualTo(new Dnn("private"));
            epc.bringUp(request);
        }).with(s1Mode -> s1Mode.withSession(SessionRequest.IPV4.withDnn(new Dnn("private"))))) {
            assertThat(bench.attach().failure()).isNull();
        }
    }

    // EPS AKA

    @Test
    void mendsASequenceNumber() {
        var auts = new ArrayList<@Nullable Octets>();
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            epc.send(epc.challenge());
            var failure = epc.hear(AuthenticationFailure.class);
            assertThat(failure.cause()).isEqualTo(EmmCause.SYNCH_FAILURE);
            auts.add(failure.auts());
            epc.sqn = 0x2000;
            epc.authenticate();
            epc.secure();
            epc.bringUp(request);
        }).with(SequenceNumbers.startingAt(0x1000))) {
            var attachment = bench.attach();
            assertThat(attachment.failure()).isNull();
            assertThat(attachment.authentication()).isEqualTo(AuthenticationOutcome.RESYNCHRONISED);
            assertThat(auts).doesNotContainNull();
        }
    }

    @Test
    void refusesAVectorThatWasNotMadeForEps() {
        try (var bench = new EpsBench(epc -> {
            epc.amfField = 0;
            epc.hear(AttachRequest.class);
            epc.send(epc.challenge());
            assertThat(epc.hear(AuthenticationFailure.class).cause()).isEqualTo(EmmCause.NON_EPS_AUTHENTICATION_UNACCEPTABLE);
            epc.send(new AuthenticationReject(OtherElements.NONE));
        })) {
            var attachment = bench.attach();
            assertThat(attachment.authentication()).isEqualTo(AuthenticationOutcome.NON_5G_VECTOR);
            assertThat(attachment.failure()).isEqualTo(new Failure(Failure.Reason.AUTHENTICATION_REJECTED));
        }
    }

    @Test
    void leavesANetworkThatFailsThreeTimes() {
        try (var bench = new EpsBench(epc -> {
            epc.hear(AttachRequest.class);
            for (int i = 0; i < 3; i++) {
                var challenge = epc.challenge();
                var token = AuthenticationToken.decode(challenge.autn()).encode().toArray();
                token[15] ^= 1;
                epc.send(new AuthenticationRequest(challenge.ksi(), challenge.rand(), Octets.wrap(token)));
                assertThat(epc.hear(AuthenticationFailure.class).cause()).isEqualTo(EmmCause.MAC_FAILURE);
            }
        })) {
            assertThat(bench.attach().failure()).isEqualTo(new Failure(Failure.Reason.NETWORK_NOT_AUTHENTIC));
            assertThat(bench.epc.radio).containsExactly("drop");
        }
    }

    @Test
    void answersARepeatedChallengeWithTheSameResponse() {
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            var challenge = epc.challenge();
            epc.send(challenge);
            var first = epc.hear(AuthenticationResponse.class);
            epc.send(challenge);
            assertThat(epc.hear(AuthenticationResponse.class)).isEqualTo(first);
            epc.secure();
            epc.bringUp(request);
        })) {
            assertThat(bench.attach().failure()).isNull();
        }
    }

    @Test
    void saysWhoItIs() {
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            epc.send(new IdentityRequest(MsIdentityType.IMEI, OtherElements.NONE));
            assertThat(epc.hearsNothingFor(Duration.ofSeconds(1))).as("in the open it says its IMSI only").isTrue();
            epc.send(new IdentityRequest(MsIdentityType.IMSI, OtherElements.NONE));
            assertThat(epc.hear(IdentityResponse.class).identity()).isEqualTo(new Imsi("999700000000001"));
            epc.authenticate();
            epc.secure();
            epc.send(new IdentityRequest(MsIdentityType.IMEISV, OtherElements.NONE));
            assertThat(epc.hear(IdentityResponse.class).identity()).isEqualTo(UeConfiguration.DEFAULT.imeisv());
            epc.bringUp(request);
        })) {
            assertThat(bench.attach().failure()).isNull();
            assertThat(bench.drops).containsExactly(UeObserver.Drop.UNPROTECTED);
        }
    }

    // Security mode

    @Test
    void rejectsAlteredCapabilities() {
        rejects(EmmCause.UE_SECURITY_CAPABILITIES_MISMATCH, 0, epc -> SecurityModeCommand
                .builder(epc.algorithms, epc.ksi, new S1UeSecurityCapability(Octets.of(0x80, 0x40, 0xc0, 0x40))).build());
        rejects(EmmCause.UE_SECURITY_CAPABILITIES_MISMATCH, 0, epc -> epc.command()
                .replayedUeAdditionalSecurityCapability(new UeAdditionalSecurityCapability(0xf000, 0x8000)).build());
    }

    @Test
    void rejectsAlteredMethods() {
        rejects(EmmCause.UE_SECURITY_CAPABILITIES_MISMATCH, BOTH, epc -> replay(epc, S1ModeConfiguration.METHOD_A, false));
    }

    @Test
    void rejectsAlgorithmsItDoesNotOffer() {
        rejects(EmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED, 0, epc -> {
            epc.algorithms = new EpsNasSecurityAlgorithms(2, 0);
            return epc.command().build();
        });
    }

    @Test
    void rejectsAKeyItHasNot() {
        rejects(EmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED, 0, epc -> {
            epc.kAsme = Secret.copyOf(new byte[32]);
            return epc.command().build();
        });
    }

    /** What a network makes of the last challenge. */
    private interface Command {
        SecurityModeCommand of(ScriptedEpc epc);
    }

    private static void rejects(EmmCause cause, int methods, Command command) {
        var rejections = new ArrayList<EmmCause>();
        try (var bench = new EpsBench(epc -> {
            epc.hear(AttachRequest.class);
            epc.authenticate();
            var said = command.of(epc);
            epc.protection = epc.newProtection();
            epc.secure = true;
            epc.send(said);
            epc.secure = false;
            rejections.add(((SecurityModeReject) NasEps.decode(epc.hearWire(), Direction.UPLINK)).cause());
        }).with(s1Mode -> s1Mode.withMethods(methods))) {
            assertThat(bench.attach().failure()).isNotNull();
            assertThat(rejections).containsExactly(cause);
            assertThat(bench.ue().knowsUpgradedMme()).isFalse();
        }
    }

    @Test
    void showsWhatItSentWhereItWasAltered() {
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            epc.authenticate();
            var complete = epc.secure(epc.command().hashMme(Octets.of(1, 2, 3, 4, 5, 6, 7, 8)).imeisvRequested(true).build());
            assertThat(complete.replayedNasMessage()).isEqualTo(epc.received.getFirst());
            assertThat(complete.imeisv()).isEqualTo(UeConfiguration.DEFAULT.imeisv());
            epc.bringUp(request);
        })) {
            assertThat(bench.attach().failure()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"0xe000, 0xe000, AGREED", "0x8000, 0xe000, CAPABILITY_MISMATCH", "0xe000, 0, CAPABILITY_MISMATCH"})
    void comparesWhatTheEnbWasTold(String encryption, String integrity, AsSecurity expected) {
        try (var bench = new EpsBench(epc -> {
            epc.hear(AttachRequest.class);
            epc.authenticate();
            epc.secure();
            epc.activate(epc.kEnb(), Integer.decode(encryption), Integer.decode(integrity));
        })) {
            assertThat(bench.attach().asSecurity()).isEqualTo(expected);
        }
    }

    // The extension

    @Test
    void learnsThatTheMmeIsUpgradedAndForgetsItWithTheMme() {
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            if (epc.protection != null) {
                // Another MME, which took the context over and says nothing of itself.
                epc.secure = true;
                epc.activate();
                epc.bearerUp(ScriptedEpc.EBI);
                epc.send(epc.accept(request).guti(new EpsGuti(ScriptedEpc.TAI.plmn(), 0x8001, 2, 7)).build());
                epc.hear(AttachComplete.class);
                return;
            }
            assertThat(InterworkingElements.find(Capability.class, request.others().get(OtherElements.EPS_INTERWORKING)))
                    .isEqualTo(new Capability(BOTH));
            epc.authenticate();
            epc.secure(replay(epc, BOTH, true));
            epc.bringUp(request);
            epc.release(ReleaseReason.RELEASED);
        }).with(s1Mode -> s1Mode.withMethods(BOTH))) {
            assertThat(bench.attach().failure()).isNull();
            assertThat(bench.ue().knowsUpgradedMme()).isTrue();
            assertThat(bench.attach().failure()).isNull();
            assertThat(bench.ue().epsGuti()).isNotEqualTo(ScriptedEpc.GUTI);
            assertThat(bench.ue().knowsUpgradedMme()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"3, true, true", "3, false, false", "0, true, false"})
    void infersItOnlyWhereItIsTo(int methods, boolean infers, boolean expected) {
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            epc.authenticate();
            epc.secure(epc.command().replayedUeAdditionalSecurityCapability(request.ueAdditionalSecurityCapability()).build());
            epc.bringUp(request);
        }).with(s1Mode -> s1Mode.withMethods(methods).withInfersUpgrade(infers))) {
            assertThat(bench.attach().failure()).isNull();
            assertThat(bench.ue().knowsUpgradedMme()).isEqualTo(expected);
        }
    }

    private static SecurityModeCommand replay(ScriptedEpc epc, int methods, boolean verifies) {
        return epc.command().others(OtherElements.NONE.with(OtherElements.EPS_INTERWORKING,
                InterworkingElements.encode(Replay.of(new Capability(methods), verifies)))).build();
    }

    // The end of it

    @Test
    void reportsWhyItWasRejected() {
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            epc.send(AttachReject.builder(EmmCause.ESM_FAILURE).esmMessage(NasEps.encode(PdnConnectivityReject.builder(0,
                    ScriptedEpc.connectivity(request).procedureTransactionIdentity(), EsmCause.MISSING_OR_UNKNOWN_APN).build())).build());
        })) {
            var failure = Objects.requireNonNull(bench.attach().failure());
            assertThat(failure.emmCause()).isEqualTo(EmmCause.ESM_FAILURE);
            assertThat(failure.esmCause()).isEqualTo(EsmCause.MISSING_OR_UNKNOWN_APN);
            assertThat(failure).hasToString("rejected: esm #27 missing or unknown apn");
            assertThat(bench.ue().sessions()).isEmpty();
            assertThat(bench.ue().state()).isEqualTo(MobilityState.DEREGISTERED);
        }
    }

    @Test
    void detachesWhereItCannotTakeTheBearer() {
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            epc.authenticate();
            epc.secure();
            epc.send(epc.accept(request).build());
            epc.hear(UeOriginatingDetachRequest.class);
        }).with(s1Mode -> s1Mode.withSession(SessionRequest.of(PduSessionType.IPV6)))) {
            assertThat(bench.attach().failure()).isEqualTo(new Failure(Failure.Reason.NOT_ACCEPTABLE));
            assertThat(bench.ue().sessions()).isEmpty();
            assertThat(bench.ue().state()).isEqualTo(MobilityState.DEREGISTERED);
        }
    }

    @Test
    void takesNoAcceptThatNothingVouchesFor() {
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            epc.send(epc.accept(request).build());
        })) {
            assertThat(bench.attach().failure()).isEqualTo(new Failure(Failure.Reason.TIMEOUT));
            assertThat(bench.drops).containsExactly(UeObserver.Drop.UNPROTECTED);
        }
    }

    @Test
    void triesAsOftenAsItMay() {
        try (var bench = new EpsBench(epc -> epc.hear(AttachRequest.class)).with(s1Mode -> s1Mode.withTimers(EpsTimers.STANDARD.withAttempts(2)))) {
            var attachment = bench.attach();
            assertThat(attachment.attempts()).isEqualTo(2);
            assertThat(attachment.duration()).isEqualTo(Duration.ofSeconds(40));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong MAC", "twice", "silent"})
    void misbehavesWhereItIsTold(String what) {
        var complete = EmmMessageType.ATTACH_COMPLETE;
        var misbehaviour = switch (what) {
            case "wrong MAC" -> EpsMisbehaviour.wrongMac(complete);
            case "twice" -> EpsMisbehaviour.twice(complete);
            default -> EpsMisbehaviour.silent(complete);
        };
        var heard = new ArrayList<Octets>();
        try (var bench = new EpsBench(epc -> {
            var request = epc.hear(AttachRequest.class);
            epc.authenticate();
            epc.secure();
            epc.activate();
            epc.bearerUp(ScriptedEpc.EBI);
            epc.send(epc.accept(request).build());
            while (!epc.hearsNothingFor(Duration.ofSeconds(1))) {
                heard.add(epc.received.getLast());
            }
        }).with(s1Mode -> s1Mode.withMisbehaviour(misbehaviour))) {
            assertThat(bench.attach().failure()).isNull();
            assertThat(heard).hasSize(what.equals("silent") ? 0 : what.equals("twice") ? 2 : 1);
        }
    }

    @Test
    void doesInOneSystemWhatIsOfThatSystem() {
        try (var bench = new EpsBench(ScriptedEpc::attach)) {
            var registrations = new ArrayList<Registration>();
            bench.ue().register(RegistrationType.Kind.INITIAL, registrations::add);
            bench.run(Duration.ofSeconds(1));
            assertThat(registrations.getFirst().failure()).isEqualTo(new Failure(Failure.Reason.WRONG_STATE));
            assertThatThrownBy(() -> new Ue(bench.world, UeConfiguration.DEFAULT,
                    UeBench.SUBSCRIBER.usim(SequenceNumbers.fresh(), SuciCalculation.NULL), bench.epc, UeObserver.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        try (var bench = new UeBench(ScriptedNetwork::register)) {
            var attachments = new ArrayList<Attachment>();
            bench.ue().attach(attachments::add);
            bench.run(Duration.ofSeconds(1));
            assertThat(attachments.getFirst().failure()).isEqualTo(new Failure(Failure.Reason.WRONG_STATE));
        }
    }
}
