// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.CreateBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerResponse;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerResponse;
import org.alcazar.gtp.v2c.message.UpdateBearerRequest;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.eps.TrafficFlowTemplate;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.pcf.PccRule.FlowDirection;
import org.alcazar.sbi.pcf.PccRule.FlowInformation;
import org.alcazar.sbi.pcf.PccRule.FlowStatus;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.s11.Bearers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the network wants of a session that the UE has in EPS, as an MME hears it. */
class EpsBearersTest {

    private static final PccRule VOICE = new PccRule("voice", 20, List.of(new FlowInformation("permit out 17 from any 5060 to assigned",
            FlowDirection.BIDIRECTIONAL)), 1, Arp.DEFAULT, null, null, BitRate.parse("128 Kbps"), BitRate.parse("128 Kbps"), FlowStatus.ENABLED, null);

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

    // Changes

    private void decide(SmPolicyDecision decision) {
        core.smf.updateNotify(core.network.policies.values().iterator().next().notificationUri(), decision);
        pass();
    }

    private void voice() {
        core.network.rules = List.of(VOICE);
        decide(core.network.decision());
    }

    private List<CreatePdr> freshPdrs() {
        return core.upf.only(SessionModificationRequest.class).stream().flatMap(change -> change.createPdrs().stream()).toList();
    }

    @Test
    void aFlowWithGuaranteedRatesHasABearerAndATunnelOfItsOwn() {
        connected();
        voice();
        var asked = mme.wanted(CreateBearerRequest.class).getFirst();
        assertThat(asked.linkedEbi()).isEqualTo(ScriptedMme.EBI);
        var wanted = asked.bearersToCreate().getFirst();
        assertThat(wanted.ebi()).isZero();
        assertThat(wanted.qos()).isEqualTo(new BearerQos(Bearers.priority(VOICE.arp()), 1, 128, 128, 128, 128));
        var template = TrafficFlowTemplate.decode(Objects.requireNonNull(wanted.tft()));
        assertThat(template.operation()).isEqualTo(TrafficFlowTemplate.Operation.CREATE);
        assertThat(template.filters().getFirst().precedence()).isEqualTo(20);
        assertThat(template.filters().getFirst().filter().components()).contains(new PacketFilterComponent.Protocol(17));
        var uplink = freshPdrs().stream().filter(pdr -> pdr.pdi().localFTeid() instanceof FTeid.Choose).toList();
        assertThat(uplink).as("the UPF chooses it a tunnel").hasSize(1);
        assertThat(Objects.requireNonNull(wanted.fTeid(0)).teid()).isNotEqualTo(0);
        var last = core.upf.last(SessionModificationRequest.class);
        var far = last.createFars().getFirst();
        assertThat(Objects.requireNonNull(Objects.requireNonNull(far.forwardingParameters()).outerHeaderCreation()).teid())
                .isEqualTo(ScriptedMme.VOICE_ENODEB);
        assertThat(last.updatePdrs()).singleElement().satisfies(pdr -> assertThat(pdr.farId()).isEqualTo(far.farId()));
        assertThat(core.only(SmfEvent.BearerMade.class)).extracting(SmfEvent.BearerMade::ebi).containsExactly(6);
        assertThat(core.drops()).isEmpty();
    }

    @Test
    void itEndsWithItsFlow() {
        connected();
        voice();
        core.network.rules = List.of();
        decide(core.network.decision());
        assertThat(mme.wanted(DeleteBearerRequest.class)).containsExactly(DeleteBearerRequest.builder().ebis(List.of(6)).build());
        assertThat(core.upf.last(SessionModificationRequest.class).removePdrs()).isNotEmpty();
        assertThat(core.smf.sessions().getFirst().flows()).hasSize(1);
        assertThat(core.only(SmfEvent.BearerEnded.class)).hasSize(1);
    }

    @Test
    void anIdleUeGetsItWhenItIsThereAndAllBearersComeBack() {
        long teid = connected();
        mme.release(teid);
        voice();
        assertThat(mme.wanted(CreateBearerRequest.class)).as("nobody is called for it").isEmpty();
        mme.modify(teid, 0x78);
        pass();
        assertThat(mme.wanted(CreateBearerRequest.class)).hasSize(1);
        mme.release(teid);
        mme.modify(teid, 0x79);
        pass();
        var enodeb = org.alcazar.gtp.v2c.element.FTeid.of(org.alcazar.gtp.v2c.element.FTeid.S1U_ENODEB, 0x9a, SmfFixture.GNB);
        var response = mme.ask(ModifyBearerResponse.class, teid,
                ModifyBearerRequest.builder().bearersToModify(List.of(BearerContext.of(6, 0, enodeb))).build());
        assertThat(response.cause().isAcceptance()).isTrue();
        assertThat(mme.wanted(CreateBearerRequest.class)).as("it is there").hasSize(1);
        var far = core.upf.last(SessionModificationRequest.class).createFars().getFirst();
        assertThat(Objects.requireNonNull(Objects.requireNonNull(far.forwardingParameters()).outerHeaderCreation()).teid()).isEqualTo(0x9a);
    }

    @Test
    void aFlowThatGetsNoBearerGoesInTheDefaultOne() {
        mme.bearerCause = Cause.NO_RESOURCES_AVAILABLE;
        connected();
        voice();
        assertThat(core.smf.sessions().getFirst().flows()).hasSize(2);
        assertThat(core.upf.last(SessionModificationRequest.class).removePdrs()).as("the tunnel is given back").isNotEmpty();
        assertThat(core.drops()).containsExactly(Drop.TRANSFER_FAILED);
    }

    @Test
    void anotherAmbrIsToldAndHeldOnceTheUeHasIt() {
        connected();
        var less = new Ambr(BitRate.parse("1 Mbps"), BitRate.parse("2 Mbps"));
        decide(core.network.decision(less));
        var asked = mme.wanted(UpdateBearerRequest.class).getFirst();
        assertThat(asked.ambr()).isEqualTo(new org.alcazar.gtp.v2c.element.Ambr(1000, 2000));
        assertThat(asked.bearersToUpdate().getFirst().qos()).isNull();
        assertThat(core.smf.sessions().getFirst().ambr()).isEqualTo(less);
        mme.bearerCause = Cause.UE_REFUSES;
        decide(core.network.decision());
        assertThat(core.smf.sessions().getFirst().ambr()).as("what the UE does not take is not").isEqualTo(less);
        assertThat(core.drops()).containsExactly(Drop.TRANSFER_FAILED);
    }

    @Test
    void whatEndsTheSessionOvertakesAnMmeThatDoesNotAnswer() {
        mme.silent = true;
        connected();
        voice();
        mme.silent = false;
        terminate();
        assertThat(mme.wanted(DeleteBearerRequest.class)).hasSize(1);
        assertThat(core.smf.sessions()).isEmpty();
    }
}
