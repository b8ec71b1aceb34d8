// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionModificationCommand;
import org.alcazar.nas.message.PduSessionModificationRequest;
import org.alcazar.nas.message.PduSessionReleaseCommand;
import org.alcazar.nas.message.PduSessionReleaseComplete;
import org.alcazar.nas.message.PduSessionReleaseReject;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseResponseTransfer;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;
import org.alcazar.sbi.amf.N1N2MsgTxfrFailureNotification;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.smf.SmContextStatusNotification;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateError;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.context.SessionKey;
import org.alcazar.smf.event.Drop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sessions end, and what comes in between. */
class ReleaseTest {

    private static final int PTI = 9;

    @TempDir
    Path folder;

    private SmfFixture core;

    @BeforeEach
    void start() {
        core = new SmfFixture(folder);
    }

    @AfterEach
    void end() {
        core.close();
    }

    private void expectNothingLeft() {
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.network.policies).isEmpty();
        assertThat(core.network.registrations).isEmpty();
        assertThat(core.upf.sessions).isEmpty();
    }

    private static PduSessionReleaseRequest request(int pti) {
        return new PduSessionReleaseRequest(SmfFixture.SESSION, pti, null, null);
    }

    private static PduSessionReleaseComplete complete(int pti) {
        return new PduSessionReleaseComplete(SmfFixture.SESSION, pti, null, null);
    }

    private void ranReleased(String reference) {
        core.n2(reference, N2SmInfoType.PDU_RES_REL_RSP, new PduSessionResourceReleaseResponseTransfer(null));
    }

    @Test
    void releasesWhatTheUeWantsReleased() {
        var reference = core.established();
        var answer = core.n1(reference, request(PTI));
        var command = SmfFixture.n1(PduSessionReleaseCommand.class, answer.n1SmMsg());
        assertThat(command.procedureTransactionId()).isEqualTo(PTI);
        assertThat(command.cause()).isEqualTo(FiveGsmCause.REGULAR_DEACTIVATION);
        assertThat(answer.n2SmInfoType()).isEqualTo(N2SmInfoType.PDU_RES_REL_CMD);
        assertThat(core.upf.sessions).as("no packet passes from then on").isEmpty();
        ranReleased(reference);
        core.n1(reference, complete(PTI));
        expectNothingLeft();
        assertThat(core.network.notifications)
                .containsExactly(SmContextStatusNotification.released(SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON));
        assertThatThrownBy(() -> core.n1(reference, complete(PTI))).isInstanceOfSatisfying(ProblemDetails.class,
                problem -> assertThat(problem.cause()).isEqualTo(Cause.CONTEXT_NOT_FOUND));
    }

    @Test
    void tellsTheRanNodeNothingOfASessionWithoutUserPlane() {
        var reference = core.established();
        core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED, SmContextCause.AN_RELEASE));
        var answer = core.n1(reference, request(PTI));
        assertThat(answer.n2SmInfo()).isNull();
        core.n1(reference, complete(PTI));
        expectNothingLeft();
    }

    @Test
    void commandsFiveTimesAndReleasesAllTheSame() {
        core.established();
        core.smf.release(new SessionKey(SmfFixture.SUPI, SmfFixture.SESSION), FiveGsmCause.REACTIVATION_REQUESTED);
        core.pass(Duration.ofSeconds(16 * 5 + 1));
        assertThat(core.network.transfers.stream().filter(data -> data.n1SmMsg() != null
                && Nas5gs.decode(data.n1SmMsg()) instanceof PduSessionReleaseCommand)).hasSize(5);
        expectNothingLeft();
    }

    @Test
    void endsAtOnceWhatTheAmfEnds() {
        var reference = core.established();
        int told = core.network.transfers.size();
        core.call(() -> {
            core.smf.releaseSmContext(reference, new SmContextReleaseData(SmContextCause.UE_DEREGISTERED));
            return true;
        });
        core.pass(Duration.ofSeconds(1));
        expectNothingLeft();
        assertThat(core.network.transfers).hasSize(told);
        assertThat(core.network.notifications).isEmpty();
    }

    @Test
    void endsASessionForAnotherOfTheSameIdentity() {
        var former = core.established();
        var formerAddress = core.smf.sessions().getFirst().address();
        var next = core.accepted();
        core.pass(Duration.ofSeconds(1));
        assertThat(next).isNotEqualTo(former);
        assertThat(core.smf.sessions()).singleElement().satisfies(view -> {
            assertThat(view.smContextRef()).isEqualTo(next);
            assertThat(view.address()).as("the same UE comes back to its address").isEqualTo(formerAddress);
        });
        assertThat(core.network.notifications).isEmpty();
        assertThat(core.network.registrations).hasSize(1);
        assertThat(core.upf.sessions).hasSize(1);
        assertThatThrownBy(() -> core.n1(former, request(PTI))).isInstanceOf(ProblemDetails.class);
    }

    @Test
    void goesOnWithItsOwnReleaseWhenTheUeWantsOneToo() {
        var reference = core.established();
        core.smf.release(new SessionKey(SmfFixture.SUPI, SmfFixture.SESSION), FiveGsmCause.REGULAR_DEACTIVATION);
        core.pass(Duration.ofSeconds(1));
        assertThat(core.n1(reference, request(PTI)).n1SmMsg()).isNull();
        assertThat(core.drops()).contains(Drop.N1_COLLISION);
        ranReleased(reference);
        core.n1(reference, complete(0));
        expectNothingLeft();
    }

    @Test
    void abandonsAModificationForARelease() {
        var reference = core.established();
        var modification = PduSessionModificationRequest.builder(SmfFixture.SESSION, 8).build();
        SmfFixture.n1(PduSessionModificationCommand.class, core.n1(reference, modification).n1SmMsg());
        assertThat(core.smf.sessions().getFirst().state()).isNotEqualTo(PduSessionState.ENDED);
        SmfFixture.n1(PduSessionReleaseCommand.class, core.n1(reference, request(PTI)).n1SmMsg());
        ranReleased(reference);
        core.n1(reference, complete(PTI));
        expectNothingLeft();
    }

    @Test
    void releasesWithoutTheUeWhatTheUeWasNotReachedFor() {
        var reference = core.established();
        core.smf.release(new SessionKey(SmfFixture.SUPI, SmfFixture.SESSION), FiveGsmCause.REGULAR_DEACTIVATION);
        core.pass(Duration.ofSeconds(1));
        var uri = Objects.requireNonNull(core.network.last().n1n2FailureTxfNotifURI());
        assertThat(core.smf.isCalledBackAt(uri)).isTrue();
        core.smf.n1N2TransferFailureNotification(uri, new N1N2MsgTxfrFailureNotification(N1N2MessageTransferCause.UE_NOT_RESPONDING));
        core.pass(Duration.ofSeconds(1));
        expectNothingLeft();
        assertThat(reference).isNotEmpty();
    }

    @Test
    void answersWhatIsWrongAndGoesOn() {
        var reference = core.established();
        var mismatch = SmfFixture.n1(FiveGsmStatus.class, core.n1(reference, complete(33)).n1SmMsg());
        assertThat(mismatch.cause()).isEqualTo(FiveGsmCause.PTI_MISMATCH);
        var without = SmfFixture.n1(FiveGsmStatus.class, core.n1(reference, request(0)).n1SmMsg());
        assertThat(without.cause()).isEqualTo(FiveGsmCause.INVALID_PTI);
        var other = (SmContextUpdateError) core.update(reference,
                SmContextUpdateData.ofN1(Nas5gs.encode(new PduSessionReleaseRequest(6, PTI, null, null))));
        assertThat(SmfFixture.n1(PduSessionReleaseReject.class, other.n1SmMsg()).cause())
                .isEqualTo(FiveGsmCause.INVALID_PDU_SESSION_IDENTITY);
        assertThat(core.n1(reference, new FiveGsmStatus(SmfFixture.SESSION, 0, FiveGsmCause.PTI_MISMATCH)).n1SmMsg()).isNull();
        assertThat(core.n1(reference, request(255)).n1SmMsg()).as("a reserved PTI").isNull();
        assertThat(core.smf.sessions()).hasSize(1);
    }

    @Test
    void acceptsAgainARequestThatComesTwice() {
        var reference = core.accepted();
        var first = core.transferred(PduSessionEstablishmentAccept.class);
        var answer = core.n1(reference, SmfFixture.request().build());
        assertThat(SmfFixture.n1(PduSessionEstablishmentAccept.class, answer.n1SmMsg())).isEqualTo(first);
        assertThat(answer.n2SmInfoType()).isEqualTo(N2SmInfoType.PDU_RES_SETUP_REQ);
    }

    @Test
    void setsUpNoUserPlaneForASessionThatEnds() {
        var reference = core.established();
        core.n1(reference, request(PTI));
        var answer = core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
        assertThat(answer.upCnxState()).isEqualTo(UpCnxState.DEACTIVATED);
        assertThat(answer.n2SmInfo()).isNull();
    }

    @Test
    void believesAUeThatSaysItHasNoSuchSession() {
        var reference = core.established();
        core.n1(reference, new FiveGsmStatus(SmfFixture.SESSION, 0, FiveGsmCause.INVALID_PDU_SESSION_IDENTITY));
        expectNothingLeft();
        assertThat(core.network.notifications).hasSize(1);
    }
}
