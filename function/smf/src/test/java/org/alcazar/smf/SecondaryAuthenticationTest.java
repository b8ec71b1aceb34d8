// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.alcazar.aaa.AaaAnswer;
import org.alcazar.aaa.AaaConversation;
import org.alcazar.aaa.AaaGrant;
import org.alcazar.aaa.AaaQuestion;
import org.alcazar.aaa.AaaSelector;
import org.alcazar.aaa.DnAaa;
import org.alcazar.eap.Eap;
import org.alcazar.eap.EapMethod;
import org.alcazar.eap.EapPacket;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionAuthenticationCommand;
import org.alcazar.nas.message.PduSessionAuthenticationComplete;
import org.alcazar.nas.message.PduSessionAuthenticationResult;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionEstablishmentReject;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.PduSessionReleaseCommand;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.smf.SmfConfiguration.Limits;
import org.alcazar.smf.event.AuthenticationResult;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.transport.DatagramImpairment;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authentication by the data network: who is asked what, and what becomes of a session by the answers. */
class SecondaryAuthenticationTest {

    private static final String AAA = "works-aaa";
    private static final Octets SUCCESS = Eap.encode(new EapPacket.Success(9));
    private static final Octets FAILURE = Eap.encode(new EapPacket.Failure(9));
    private static final AaaAnswer ACCEPT = new AaaAnswer.Accept(SUCCESS, AaaGrant.PLAIN);
    private static final AaaAnswer REJECT = new AaaAnswer.Reject(FAILURE, "no");

    @TempDir
    Path folder;

    private final List<AaaQuestion> questions = new ArrayList<>();
    private Function<AaaQuestion, AaaAnswer> answers = question -> ACCEPT;
    private Duration thinks = Duration.ofMillis(5);
    private SmfFixture core;

    /** The DN-AAA. */
    private final class Scripted implements DnAaa {

        @Override
        public String name() {
            return AAA;
        }

        @Override
        public AaaAnswer ask(AaaQuestion question) {
            questions.add(question);
            core.world.gate().await(thinks);
            return answers.apply(question);
        }
    }

    @BeforeEach
    void start() {
        core = fixture(AAA);
    }

    private SmfFixture fixture(String wanted) {
        return new SmfFixture(folder, SmfFixture.internet().withAaa(wanted), Limits.STANDARD, 1, DatagramImpairment.NONE,
                (configuration, world, network, leases, events) -> new Smf(configuration, world, network, network, network, network, network,
                        leases, name -> name.equals(AAA) ? new Scripted() : null, events));
    }

    @AfterEach
    void end() {
        core.close();
    }

    @Test
    void asksTheUeWhoItIsAndLetsItInWhenTheDataNetworkDoes() {
        answers = question -> question.conversation() == null ? challenge(40) : ACCEPT;
        var reference = core.accepted();
        assertThat(core.upf.sessions).as("nothing is made for who is not let in yet").isEmpty();
        var identity = command();
        assertThat(identity.procedureTransactionId()).isZero();
        assertThat(Eap.decode(identity.eapMessage())).isInstanceOfSatisfying(EapPacket.Request.class,
                request -> assertThat(request.method()).isEqualTo(new EapMethod.Identity(Octets.EMPTY)));
        complete(reference, identity, new EapMethod.Identity(text("anna@works.example")));
        var challenge = command();
        assertThat(challenge.eapMessage().at(1)).isEqualTo(40);
        complete(reference, challenge, new EapMethod.Other(13, Octets.of(1)));
        var accept = core.transferred(PduSessionEstablishmentAccept.class);
        assertThat(accept.eapMessage()).isEqualTo(SUCCESS);
        assertThat(questions).extracting(AaaQuestion::userName).containsOnly("anna@works.example");
        assertThat(Objects.requireNonNull(questions.getLast().conversation()).state()).isEqualTo(Octets.of(7));
        assertThat(questions.getLast().session().reference()).isEqualTo(reference);
        assertThat(core.upf.sessions).hasSize(1);
        assertResults(AuthenticationResult.SUCCEEDED);
        core.setUp(reference, 0x77, null);
    }

    @Test
    void asksNobodyTwiceWhoItIs() {
        core.accepted(named("anna"));
        assertThat(core.transferred(PduSessionEstablishmentAccept.class).eapMessage()).isEqualTo(SUCCESS);
        assertThat(questions).singleElement().satisfies(question -> {
            assertThat(question.userName()).isEqualTo("anna");
            assertThat(Eap.decode(question.eapMessage())).isEqualTo(new EapPacket.Response(0, new EapMethod.Identity(text("anna"))));
        });
    }

    @Test
    void asksNobodyWhereTheDataNetworkDoesNotWantIt() {
        core.close();
        core = new SmfFixture(folder);
        core.accepted();
        assertThat(core.transferred(PduSessionEstablishmentAccept.class).eapMessage()).isNull();
    }

    @Test
    void turnsAwayWhoIsRejected() {
        answers = question -> REJECT;
        core.create(named("anna"));
        assertRejected(FiveGsmCause.USER_AUTHENTICATION_FAILED, FAILURE);
        assertResults(AuthenticationResult.REJECTED);
        assertThat(audited()).containsExactly(Audit.Kind.SECONDARY_AUTHENTICATION_FAILED);
    }

    @Test
    void doesNotBlameTheUeForTheDataNetworksFaults() {
        answers = question -> new AaaAnswer.Unreachable("nobody there");
        core.create(named("anna"));
        assertRejected(FiveGsmCause.NETWORK_FAILURE, null);
        answers = question -> new AaaAnswer.Nonsense("what?");
        core.create(named("anna"));
        assertRejected(FiveGsmCause.NETWORK_FAILURE, null);
        core.close();
        core = fixture("another-aaa");
        core.create(named("anna"));
        assertRejected(FiveGsmCause.NETWORK_FAILURE, null);
        assertResults(AuthenticationResult.AAA_UNKNOWN);
        assertThat(audited()).containsExactly(Audit.Kind.SECONDARY_AUTHENTICATION_IMPOSSIBLE);
    }

    @Test
    void asksFiveTimesAndGivesUp() {
        core.accepted();
        core.pass(Duration.ofSeconds(76));
        assertThat(core.network.transfers).hasSize(6);
        assertThat(core.network.transfers.subList(0, 5)).extracting(data -> data.n1SmMsg()).containsOnly(core.network.transfers.getFirst().n1SmMsg());
        assertRejected(FiveGsmCause.USER_AUTHENTICATION_FAILED, null);
        assertResults(AuthenticationResult.UE_SILENT);
    }

    @Test
    void turnsAwayWhoDoesNotKnowTheCommandOrWillNotSayWhoItIs() {
        var reference = core.accepted();
        core.n1(reference, new FiveGsmStatus(SmfFixture.SESSION, 0, FiveGsmCause.MESSAGE_TYPE_NON_EXISTENT));
        assertRejected(FiveGsmCause.USER_AUTHENTICATION_FAILED, null);
        reference = core.accepted();
        complete(reference, command(), new EapMethod.Nak(Octets.of(0)));
        assertRejected(FiveGsmCause.USER_AUTHENTICATION_FAILED, null);
        assertResults(AuthenticationResult.UE_SILENT, AuthenticationResult.NO_IDENTITY);
    }

    @Test
    void passesOverEapThatAnswersNothing() {
        var reference = core.accepted();
        var command = command();
        int identifier = command.eapMessage().at(1);
        var wrong = List.of(Octets.of(2, identifier + 1 & 0xff, 0, 5, 1), Octets.of(1, identifier, 0, 5, 1), Octets.of(2, identifier, 0, 6, 1),
                Octets.of(2, identifier, 0, 4), Octets.of(3, identifier, 0, 4));
        for (var eap : wrong) {
            core.n1(reference, new PduSessionAuthenticationComplete(SmfFixture.SESSION, 0, eap, null));
        }
        assertThat(questions).isEmpty();
        assertThat(core.drops()).containsOnly(Drop.N1_LATE).hasSize(wrong.size());
        complete(reference, command, new EapMethod.Identity(text("anna")));
        assertThat(core.transferred(PduSessionEstablishmentAccept.class).eapMessage()).isEqualTo(SUCCESS);
    }

    @Test
    void endsConversationsThatDoNotEnd() {
        var asked = new int[1];
        answers = question -> challenge(++asked[0]);
        var reference = ((SmContextCreatedData) core.create(named("anna"))).smContextRef();
        while (core.n1Sent() instanceof PduSessionAuthenticationCommand command && asked[0] < 100) {
            complete(reference, command, new EapMethod.Other(13, Octets.of(1)));
        }
        assertThat(asked[0]).isEqualTo(64);
        assertRejected(FiveGsmCause.USER_AUTHENTICATION_FAILED, null);
        assertResults(AuthenticationResult.TOO_LONG);
    }

    @Test
    void boundsTheTimeItTakes() {
        var asked = new int[1];
        answers = question -> challenge(++asked[0]);
        var reference = ((SmContextCreatedData) core.create(named("anna"))).smContextRef();
        for (int i = 0; i < 6; i++) {
            core.pass(Duration.ofSeconds(11));
            if (core.n1Sent() instanceof PduSessionAuthenticationCommand command) {
                complete(reference, command, new EapMethod.Other(13, Octets.of(1)));
            }
        }
        assertRejected(FiveGsmCause.USER_AUTHENTICATION_FAILED, null);
        assertResults(AuthenticationResult.TOO_LONG);
    }

    @Test
    void hearsTheAmfWhileTheDataNetworkThinks() {
        thinks = Duration.ofSeconds(20);
        var reference = ((SmContextCreatedData) core.create(named("anna"))).smContextRef();
        core.call(() -> {
            core.service.releaseSmContext(reference, new SmContextReleaseData(SmContextCause.UE_DEREGISTERED));
            return true;
        });
        assertThat(core.smf.sessions()).isEmpty();
        core.pass(Duration.ofSeconds(30));
        assertThat(core.network.transfers).isEmpty();
        assertThat(core.upf.sessions).isEmpty();
    }

    @Test
    void takesNoWishesOfAUeThatHasNoSessionYet() {
        thinks = Duration.ofSeconds(1);
        var reference = ((SmContextCreatedData) core.create(named("anna"))).smContextRef();
        var answer = core.n1(reference, new PduSessionReleaseRequest(SmfFixture.SESSION, 9, null, null));
        assertThat(SmfFixture.n1(FiveGsmStatus.class, answer.n1SmMsg()).cause()).isEqualTo(FiveGsmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE);
        core.n1(reference, named("anna"));
        core.pass(Duration.ofSeconds(2));
        assertThat(core.transferred(PduSessionEstablishmentAccept.class).eapMessage()).isEqualTo(SUCCESS);
    }

    @Test
    void endsBeforeItBeginsWhereTheNetworkWantsThat() {
        thinks = Duration.ofSeconds(5);
        core.create(named("anna"));
        core.smf.release(core.smf.sessions().getFirst().key(), FiveGsmCause.REGULAR_DEACTIVATION);
        core.pass(Duration.ofSeconds(10));
        assertRejected(FiveGsmCause.REGULAR_DEACTIVATION, null);
        assertThat(core.smf.sessions()).isEmpty();
    }

    @Test
    void givesTheAddressThatTheDataNetworkSays() {
        answers = question -> new AaaAnswer.Accept(SUCCESS, new AaaGrant(Ipv4Addr.parse("10.45.0.4"), null, false));
        var reference = core.accepted(named("anna"));
        assertThat(core.smf.sessions().getFirst().address()).hasToString("10.45.0.4");
        assertThat(core.smf.disconnect(AAA, new AaaSelector(null, null, null, null, Ipv4Addr.parse("10.45.0.4")))).isEqualTo(1);
        core.pass(Duration.ofMillis(10));
        assertThat(core.transferred(PduSessionReleaseCommand.class).cause()).isEqualTo(FiveGsmCause.USER_AUTHENTICATION_FAILED);
        assertThat(reference).isNotEmpty();
    }

    // A session that is there

    @Test
    void hasAUeProveItselfAgain() {
        var reference = established();
        assertThat(core.smf.reauthenticate(AAA, meaning(reference), new AaaConversation(0, Octets.of(5)))).isEqualTo(1);
        core.pass(Duration.ofMillis(10));
        complete(reference, command(), new EapMethod.Identity(text("anna")));
        assertThat(core.transferred(PduSessionAuthenticationResult.class).eapMessage()).isEqualTo(SUCCESS);
        assertThat(Objects.requireNonNull(questions.getLast().conversation()).state()).isEqualTo(Octets.of(5));
        assertThat(core.smf.sessions()).hasSize(1);
        assertResults(AuthenticationResult.SUCCEEDED, AuthenticationResult.SUCCEEDED);
    }

    @Test
    void endsTheSessionOfAUeThatDoesNotProveItselfAgain() {
        var reference = established();
        answers = question -> REJECT;
        core.smf.reauthenticate(AAA, meaning(reference), null);
        core.pass(Duration.ofMillis(10));
        complete(reference, command(), new EapMethod.Identity(text("anna")));
        var release = core.transferred(PduSessionReleaseCommand.class);
        assertThat(release.cause()).isEqualTo(FiveGsmCause.USER_AUTHENTICATION_FAILED);
        assertThat(release.eapMessage()).isEqualTo(FAILURE);
    }

    @Test
    void endsASessionThatTheDataNetworkRevokes() {
        var reference = established();
        assertThat(core.smf.disconnect(AAA, meaning("another"))).isZero();
        assertThat(core.smf.disconnect("another-aaa", meaning(reference))).as("only whose consent it was").isZero();
        assertThat(core.smf.disconnect(AAA, new AaaSelector(null, "anna", "999700000000001", "INTERNET", null))).isEqualTo(1);
        core.pass(Duration.ofMillis(10));
        assertThat(core.transferred(PduSessionReleaseCommand.class).cause()).isEqualTo(FiveGsmCause.USER_AUTHENTICATION_FAILED);
        assertResults(AuthenticationResult.SUCCEEDED, AuthenticationResult.REVOKED);
    }

    @Test
    void revokesEvenWhileItAsksAgain() {
        var reference = established();
        core.smf.reauthenticate(AAA, meaning(reference), null);
        core.pass(Duration.ofMillis(10));
        core.smf.disconnect(AAA, meaning(reference));
        core.pass(Duration.ofMillis(10));
        assertThat(core.transferred(PduSessionReleaseCommand.class).cause()).isEqualTo(FiveGsmCause.USER_AUTHENTICATION_FAILED);
    }

    @Test
    void endsASessionWhoseTimeIsOver() {
        answers = question -> new AaaAnswer.Accept(SUCCESS, new AaaGrant(null, Duration.ofHours(1), false));
        var reference = established();
        core.pass(Duration.ofMinutes(59));
        assertThat(core.smf.sessions()).hasSize(1);
        core.smf.prolong(AAA, meaning(reference), Duration.ofMinutes(10), false);
        core.pass(Duration.ofMinutes(9));
        assertThat(core.smf.sessions()).hasSize(1);
        core.pass(Duration.ofSeconds(61));
        assertThat(core.transferred(PduSessionReleaseCommand.class).cause()).isEqualTo(FiveGsmCause.REGULAR_DEACTIVATION);
        assertResults(AuthenticationResult.SUCCEEDED, AuthenticationResult.EXPIRED);
    }

    @Test
    void asksAgainWhereTheDataNetworkWantsThatAtTheEndOfTheTime() {
        answers = question -> new AaaAnswer.Accept(SUCCESS, new AaaGrant(null, Duration.ofMinutes(30), true));
        var reference = established();
        for (int i = 0; i < 3; i++) {
            core.pass(Duration.ofMinutes(30));
            complete(reference, command(), new EapMethod.Identity(text("anna")));
            assertThat(core.n1Sent()).isInstanceOf(PduSessionAuthenticationResult.class);
        }
        assertThat(core.smf.sessions()).hasSize(1);
    }

    private String established() {
        var reference = core.accepted(named("anna"));
        core.setUp(reference, 0x77, null);
        return reference;
    }

    private static AaaSelector meaning(String reference) {
        return new AaaSelector(reference, null, null, null, null);
    }

    private static PduSessionEstablishmentRequest named(String identity) {
        return SmfFixture.request().dnRequestContainer(text(identity)).build();
    }

    private static AaaAnswer challenge(int identifier) {
        return new AaaAnswer.Challenge(Eap.encode(new EapPacket.Request(identifier & 0xff, new EapMethod.Other(13, Octets.of(0x20)))),
                new AaaConversation(0, Octets.of(7)));
    }

    private PduSessionAuthenticationCommand command() {
        return core.transferred(PduSessionAuthenticationCommand.class);
    }

    private void complete(String reference, PduSessionAuthenticationCommand command, EapMethod method) {
        core.n1(reference, new PduSessionAuthenticationComplete(SmfFixture.SESSION, 0,
                Eap.encode(new EapPacket.Response(command.eapMessage().at(1), method)), null));
    }

    private void assertRejected(FiveGsmCause cause, @Nullable Octets eap) {
        core.pass(Duration.ofMillis(20));
        var reject = core.transferred(PduSessionEstablishmentReject.class);
        assertThat(reject.cause()).isEqualTo(cause);
        assertThat(reject.eapMessage()).isEqualTo(eap);
        assertThat(reject.procedureTransactionId()).isEqualTo(SmfFixture.PTI);
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.upf.sessions).isEmpty();
        assertThat(core.network.policies).isEmpty();
    }

    private void assertResults(AuthenticationResult... results) {
        assertThat(core.only(SmfEvent.SecondaryAuthentication.class)).extracting(SmfEvent.SecondaryAuthentication::result)
                .containsExactly(results);
    }

    private List<Audit.Kind> audited() {
        return core.only(Audit.class).stream().map(Audit::kind).toList();
    }

    private static Octets text(String text) {
        return Octets.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
