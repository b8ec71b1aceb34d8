// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosFlowParameter;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.message.PduSessionModificationCommand;
import org.alcazar.nas.message.PduSessionModificationCommandReject;
import org.alcazar.nas.message.PduSessionModificationComplete;
import org.alcazar.nas.message.PduSessionModificationReject;
import org.alcazar.nas.message.PduSessionModificationRequest;
import org.alcazar.ngap.element.AcceptedQosFlow;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.transfer.PduSessionResourceModifyRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyTransfer;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.pcf.PccRule.FlowDirection;
import org.alcazar.sbi.pcf.PccRule.FlowInformation;
import org.alcazar.sbi.pcf.PccRule.FlowStatus;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.pcf.SmPolicyUpdateContextData.RuleOperation;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.context.SessionFlow;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another QoS for a session that is there, wanted by policy control, by the UE, or forced by the RAN node. */
class ModificationTest {

    private static final int PTI = 11;
    private static final PccRule VOICE = new PccRule("voice", 20,
            List.of(new FlowInformation("permit out 17 from 10.1.0.0/16 5060 to assigned", FlowDirection.BIDIRECTIONAL)), 1, Arp.DEFAULT,
            null, null,
            BitRate.parse("128 Kbps"), BitRate.parse("128 Kbps"), FlowStatus.ENABLED, null);

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

    private void decide(SmPolicyDecision decision) {
        core.smf.updateNotify(core.network.policies.values().iterator().next().notificationUri(), decision);
        core.pass(Duration.ofSeconds(1));
    }

    private PduSessionModificationCommand voice() {
        core.network.rules = List.of(VOICE);
        decide(core.network.decision());
        return core.transferred(PduSessionModificationCommand.class);
    }

    private SmContextUpdatedData ranTakes(String reference, int... failed) {
        var response = PduSessionResourceModifyResponseTransfer.builder().qosFlowAddOrModifyResponseList(List.of(new AcceptedQosFlow(2)));
        if (failed.length > 0) {
            response = PduSessionResourceModifyResponseTransfer.builder()
                    .qosFlowFailedToAddOrModifyList(List.of(new QosFlowWithCause(failed[0],
                    CauseRadioNetwork.RADIO_RESOURCES_NOT_AVAILABLE)));
        }
        return (SmContextUpdatedData) core.n2(reference, N2SmInfoType.PDU_RES_MOD_RSP, response.build());
    }

    private static PduSessionModificationComplete complete(int pti) {
        return new PduSessionModificationComplete(SmfFixture.SESSION, pti, null);
    }

    private List<Integer> qfis() {
        return core.smf.sessions().getFirst().flows().stream().map(SessionFlow::qfi).toList();
    }

    @Test
    void addsAFlowThatPolicyControlWants() {
        var reference = core.established();
        var command = voice();
        assertThat(command.procedureTransactionId()).isZero();
        var rule = Objects.requireNonNull(command.qosRules()).getFirst();
        assertThat(rule.precedence()).isEqualTo(20);
        assertThat(rule.filters().getFirst().components()).contains(new PacketFilterComponent.Protocol(17),
                new PacketFilterComponent.RemotePort(5060));
        assertThat(Objects.requireNonNull(command.qosFlows()).getFirst().parameters()).contains(new QosFlowParameter.FiveQi(1));
        var transfer = PduSessionResourceModifyRequestTransfer.decode(Objects.requireNonNull(core.network.last().n2SmInfo()).ngapData());
        var added = transfer.qosFlowAddOrModifyRequestList().getFirst();
        assertThat(added.qosFlowIdentifier()).isEqualTo(2);
        assertThat(Objects.requireNonNull(Objects.requireNonNull(added.qosFlowLevelQosParameters()).gbrQosInformation())
                .guaranteedFlowBitRateUl())
                .isEqualTo(128_000);
        assertThat(qfis()).as("not before UE and RAN node have it").containsExactly(1);
        core.n1(reference, complete(0));
        ranTakes(reference);
        assertThat(qfis()).containsExactly(1, 2);
        var change = core.upf.last(SessionModificationRequest.class);
        assertThat(change.createPdrs()).hasSize(2);
        assertThat(change.createQers()).singleElement().satisfies(qer -> assertThat(Objects.requireNonNull(qer.guaranteedBitRate())
                .uplink()).isEqualTo(128));
        assertThat(core.smf.sessions().getFirst().state()).isEqualTo(PduSessionState.ACTIVE);

        core.network.rules = List.of();
        decide(core.network.decision());
        assertThat(Objects.requireNonNull(core.transferred(PduSessionModificationCommand.class).qosRules()))
                .containsExactly(QosRule.delete(2));
        core.n1(reference, complete(0));
        ranTakes(reference);
        assertThat(qfis()).containsExactly(1);
        assertThat(core.upf.last(SessionModificationRequest.class).removePdrs()).hasSize(2);
    }

    @Test
    void changesTheAmbrForUeRanNodeAndUpf() {
        var reference = core.established();
        decide(core.network.decision(new Ambr(BitRate.parse("1 Mbps"), BitRate.parse("2 Mbps"))));
        assertThat(Objects.requireNonNull(core.transferred(PduSessionModificationCommand.class).sessionAmbr()).downlink().bitsPerSecond())
                .isEqualTo(2_000_000);
        core.n1(reference, complete(0));
        ranTakes(reference);
        var qer = core.upf.last(SessionModificationRequest.class).updateQers().getFirst();
        assertThat(Objects.requireNonNull(qer.maximumBitRate()).uplink()).isEqualTo(1000);
    }

    @Test
    void takesBackWhatTheRanNodeHasNoResourcesFor() {
        var reference = core.established();
        voice();
        core.n1(reference, complete(0));
        var command = SmfFixture.n1(PduSessionModificationCommand.class, ranTakes(reference, 2).n1SmMsg());
        assertThat(Objects.requireNonNull(command.qosRules())).containsExactly(QosRule.delete(2));
        core.n1(reference, complete(0));
        assertThat(qfis()).containsExactly(1);
    }

    @Test
    void takesAwayAFlowThatTheRanNodeLost() {
        var reference = core.established();
        voice();
        core.n1(reference, complete(0));
        ranTakes(reference);
        core.n2(reference, N2SmInfoType.PDU_RES_NTY, new PduSessionResourceNotifyTransfer(List.of(),
                List.of(new QosFlowWithCause(2, CauseRadioNetwork.RADIO_RESOURCES_NOT_AVAILABLE)), null));
        core.pass(Duration.ofSeconds(1));
        assertThat(Objects.requireNonNull(core.transferred(PduSessionModificationCommand.class).qosFlows()))
                .containsExactly(QosFlow.delete(2));
    }

    @Test
    void takesAwayLaterWhatTheRanNodeLosesDuringAnotherModification() {
        var reference = core.established();
        voice();
        core.n1(reference, complete(0));
        ranTakes(reference);
        decide(core.network.decision(new Ambr(BitRate.parse("1 Mbps"), BitRate.parse("1 Mbps"))));
        core.n2(reference, N2SmInfoType.PDU_RES_NTY, new PduSessionResourceNotifyTransfer(List.of(),
                List.of(new QosFlowWithCause(2, CauseRadioNetwork.RADIO_RESOURCES_NOT_AVAILABLE)), null));
        core.pass(Duration.ofSeconds(1));
        core.n1(reference, complete(0));
        ranTakes(reference);
        core.pass(Duration.ofSeconds(1));
        var told = core.only(SmfEvent.N1Sent.class).getLast().message();
        assertThat(Objects.requireNonNull(((PduSessionModificationCommand) told).qosFlows())).containsExactly(QosFlow.delete(2));
        core.n1(reference, complete(0));
        assertThat(qfis()).containsExactly(1);
    }

    @Test
    void goesOnAsBeforeWhenTheUeRefuses() {
        var reference = core.established();
        voice();
        ranTakes(reference);
        core.n1(reference, new PduSessionModificationCommandReject(SmfFixture.SESSION, 0, FiveGsmCause.SEMANTIC_ERRORS_IN_PACKET_FILTERS,
                null));
        core.pass(Duration.ofSeconds(1));
        assertThat(qfis()).containsExactly(1);
    }

    @Test
    void commandsFiveTimesAndGoesOnAsBefore() {
        core.established();
        voice();
        core.pass(Duration.ofSeconds(16 * 5 + 1));
        assertThat(core.network.transfers.stream().filter(data -> data.n1SmMsg() != null
                && Nas5gs.decode(data.n1SmMsg()) instanceof PduSessionModificationCommand)).hasSize(5);
        assertThat(qfis()).containsExactly(1);
        assertThat(core.smf.sessions().getFirst().state()).isEqualTo(PduSessionState.ACTIVE);
    }

    @Test
    void tellsTheUeAloneWhereThereIsNoUserPlane() {
        var reference = core.established();
        core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED, SmContextCause.AN_RELEASE));
        voice();
        assertThat(core.network.last().n2SmInfo()).isNull();
        core.n1(reference, complete(0));
        assertThat(qfis()).containsExactly(1, 2);
    }

    @Test
    void takesTheLastOfWhatPolicyControlDecidesMeanwhile() {
        var reference = core.established();
        voice();
        core.network.rules = List.of();
        decide(core.network.decision(new Ambr(BitRate.parse("1 Mbps"), BitRate.parse("1 Mbps"))));
        decide(core.network.decision(new Ambr(BitRate.parse("3 Mbps"), BitRate.parse("3 Mbps"))));
        core.n1(reference, complete(0));
        ranTakes(reference);
        core.pass(Duration.ofSeconds(1));
        var command = core.transferred(PduSessionModificationCommand.class);
        assertThat(Objects.requireNonNull(command.sessionAmbr()).uplink().bitsPerSecond()).isEqualTo(3_000_000);
    }

    @Test
    void closesAGateWithoutAWordToTheUe() {
        core.network.rules = List.of(VOICE);
        core.established();
        int told = core.network.transfers.size();
        core.network.rules = List.of(new PccRule("voice", 20, VOICE.flowInfos(), 1, Arp.DEFAULT, null, null, VOICE.gbrUl(), VOICE.gbrDl(),
                FlowStatus.DISABLED, null));
        decide(core.network.decision());
        assertThat(core.network.transfers).hasSize(told);
        assertThat(core.upf.last(SessionModificationRequest.class).createQers()).hasSize(1);
    }

    private PduSessionModificationRequest.Builder asked() {
        return PduSessionModificationRequest.builder(SmfFixture.SESSION, PTI);
    }

    @Test
    void putsWhatTheUeAsksForToPolicyControl() {
        var reference = core.established();
        core.network.rules = List.of(VOICE);
        var filter = PacketFilter.of(1, PacketFilter.Direction.BIDIRECTIONAL, new PacketFilterComponent.Protocol(17),
                new PacketFilterComponent.RemotePort(5060));
        var rule = new QosRule(0, QosRule.Operation.CREATE, false, List.of(filter), 30, new QosRule.Flow(3, true));
        var flow = QosFlow.create(3, new QosFlowParameter.FiveQi(1),
                new QosFlowParameter.GuaranteedUplink(org.alcazar.nas.element.BitRate.of(128_000)));
        var answer = core.n1(reference, asked().qosRules(List.of(rule)).qosFlows(List.of(flow)).build());
        var command = SmfFixture.n1(PduSessionModificationCommand.class, answer.n1SmMsg());
        assertThat(command.procedureTransactionId()).isEqualTo(PTI);
        assertThat(answer.n2SmInfoType()).isEqualTo(N2SmInfoType.PDU_RES_MOD_REQ);
        var asked = Objects.requireNonNull(core.network.policyUpdates.getFirst().ueInitResReq());
        assertThat(asked.ruleOp()).isEqualTo(RuleOperation.CREATE_PCC_RULE);
        assertThat(asked.packFiltInfo()).containsExactly(new FlowInformation("permit out 17 from any 5060 to assigned",
                FlowDirection.BIDIRECTIONAL));
        assertThat(asked.fiveQi()).isEqualTo(1);
        assertThat(asked.gbrUl()).isEqualTo(new BitRate(128_000));
        core.n1(reference, complete(PTI));
        ranTakes(reference);
        assertThat(qfis()).containsExactly(1, 2);
    }

    @Test
    void answersARequestForNothingElse() {
        var reference = core.established();
        var command = SmfFixture.n1(PduSessionModificationCommand.class, core.n1(reference, asked().build()).n1SmMsg());
        assertThat(command.qosRules()).isNull();
        core.n1(reference, complete(PTI));
        assertThat(core.smf.sessions().getFirst().state()).isEqualTo(PduSessionState.ACTIVE);
        assertThat(core.n1(reference, complete(PTI)).n1SmMsg()).as("come twice").isNull();
        assertThat(core.drops()).contains(Drop.N1_LATE);
    }

    private FiveGsmCause refused(String reference, PduSessionModificationRequest request) {
        return SmfFixture.n1(PduSessionModificationReject.class, core.n1(reference, request).n1SmMsg()).cause();
    }

    @Test
    void refusesWhatCannotBeAskedFor() {
        var reference = core.established();
        assertThat(refused(reference, asked().qosRules(List.of(QosRule.delete(9))).build()))
                .isEqualTo(FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION);
        assertThat(refused(reference, asked().qosRules(List.of(QosRule.delete(1))).build())).as("the default rule stays")
                .isEqualTo(FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION);
        var odd = PacketFilter.of(1, PacketFilter.Direction.UPLINK, new PacketFilterComponent.Ethertype(0x800));
        assertThat(refused(reference, asked().qosRules(List.of(new QosRule(0, QosRule.Operation.CREATE, false, List.of(odd), 30,
                new QosRule.Flow(0, false)))).build())).isEqualTo(FiveGsmCause.SEMANTIC_ERRORS_IN_PACKET_FILTERS);
        core.network.policyFault = new ProblemDetails(Cause.POLICY_CONTEXT_DENIED);
        var fine = PacketFilter.of(1, PacketFilter.Direction.UPLINK, new PacketFilterComponent.MatchAll());
        assertThat(refused(reference, asked().qosRules(List.of(new QosRule(0, QosRule.Operation.CREATE, false, List.of(fine), 30,
                new QosRule.Flow(0, false)))).build())).isEqualTo(FiveGsmCause.QOS_NOT_ACCEPTED);
        assertThat(core.smf.sessions().getFirst().state()).isEqualTo(PduSessionState.ACTIVE);
    }

    @Test
    void ignoresWhatTheUeWantsWhileItIsCommanded() {
        var reference = core.established();
        voice();
        assertThat(core.n1(reference, asked().build()).n1SmMsg()).isNull();
        assertThat(core.drops()).contains(Drop.N1_COLLISION);
    }

    @Test
    void survivesThatTheUeGoesIdleInBetween() {
        var reference = core.established();
        voice();
        core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED, SmContextCause.AN_RELEASE));
        core.n1(reference, complete(0));
        assertThat(qfis()).containsExactly(1, 2);
        assertThat(core.smf.sessions().getFirst().userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
    }
}
