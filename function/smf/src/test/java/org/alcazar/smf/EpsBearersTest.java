// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerResponse;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the network wants of a session that the UE has in EPS, as an MME hears it. */
class EpsBearersTest {

    @TempDir
    Path folder;

    private SmfFixture core;
    private ScriptedMme mme;

    @BeforeEach
    void start() {
        core = new SmfFixture(folder);
        mme = new ScriptedMme(core);
    }

    @AfterEach
    void end() {
        mme.close();
        core.close();
    }

    private long connected() {
        long teid = ScriptedMme.teid(mme.connected());
        mme.modify(teid, 0x77);
        return teid;
    }

    private void pass() {
        core.pass(Duration.ofMillis(200));
    }

    private void terminate() {
        core.smf.terminate(core.network.policies.values().iterator().next().notificationUri(), "UNSPECIFIED");
        pass();
    }

    // The end

    @Test
    void whatEndsTheSessionEndsItsDefaultBearer() {
        connected();
        terminate();
        assertThat(mme.wanted(DeleteBearerRequest.class)).containsExactly(DeleteBearerRequest.builder().linkedEbi(ScriptedMme.EBI).build());
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.smf.uesAtMmes()).isZero();
        assertThat(core.upf.only(SessionDeletionRequest.class)).hasSize(1);
        assertThat(core.network.policies).isEmpty();
        assertThat(core.network.registrations).isEmpty();
        assertThat(core.network.notifications).as("no AMF has it").isEmpty();
        assertThat(core.drops()).isEmpty();
    }

    @Test
    void aUeThatIsToAskAnewIsToldSo() {
        connected();
        core.smf.release(core.smf.sessions().getFirst().key(), FiveGsmCause.REACTIVATION_REQUESTED);
        pass();
        assertThat(Objects.requireNonNull(mme.wanted(DeleteBearerRequest.class).getFirst().cause()).value()).isEqualTo(Cause.REACTIVATION_REQUESTED);
    }

    @Test
    void theAddressIsNobodysUntilTheMmeSaysThatTheBearerHasEnded() {
        mme.silent = true;
        long teid = connected();
        terminate();
        assertThat(core.upf.only(SessionDeletionRequest.class)).as("no packet goes any more").hasSize(1);
        assertThat(core.smf.sessions()).hasSize(1);
        assertThat(mme.modify(teid, 0x78).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        assertThat(mme.release(teid).cause().isAcceptance()).isTrue();
        mme.answer(DeleteBearerResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).linkedEbi(5).build());
        pass();
        assertThat(core.smf.sessions()).isEmpty();
    }

    @Test
    void itEndsWithoutAnMmeThatDoesNotAnswerToo() {
        mme.silent = true;
        connected();
        terminate();
        core.pass(Duration.ofSeconds(12));
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.drops()).containsExactly(Drop.TRANSFER_FAILED);
    }

    @Test
    void anMmeThatHasForgottenItIsRight() {
        mme.bearerCause = Cause.CONTEXT_NOT_FOUND;
        connected();
        terminate();
        assertThat(core.smf.sessions()).isEmpty();
    }

    @Test
    void theMmeMayEndItFirst() {
        mme.silent = true;
        long teid = connected();
        terminate();
        assertThat(mme.delete(teid, true).cause().isAcceptance()).isTrue();
        assertThat(core.smf.sessions()).isEmpty();
        mme.answer(DeleteBearerResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).linkedEbi(5).build());
        pass();
        assertThat(core.only(SmfEvent.Released.class)).hasSize(1);
    }
}
