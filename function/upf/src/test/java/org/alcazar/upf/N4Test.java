// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.alcazar.upf.UpfFixture.DOWNLINK_FAR;
import static org.alcazar.upf.UpfFixture.SERVER;
import static org.alcazar.upf.UpfFixture.UE;
import static org.alcazar.upf.UpfFixture.UPLINK_FAR;
import static org.alcazar.upf.UpfFixture.downlinkFar;
import static org.alcazar.upf.UpfFixture.downlinkPdr;
import static org.alcazar.upf.UpfFixture.qer;
import static org.alcazar.upf.UpfFixture.session;
import static org.alcazar.upf.UpfFixture.ue;
import static org.alcazar.upf.UpfFixture.upSeid;
import static org.alcazar.upf.UpfFixture.uplinkFar;
import static org.alcazar.upf.UpfFixture.uplinkPdr;
import static org.alcazar.upf.UpfFixture.uplinkTeid;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.AssociationReleaseRequestFlag;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.FailedRuleId.RuleType;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.IeType;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.element.UpFunctionFeature;
import org.alcazar.pfcp.message.AssociationReleaseRequest;
import org.alcazar.pfcp.message.AssociationReleaseResponse;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.AssociationSetupResponse;
import org.alcazar.pfcp.message.AssociationUpdateRequest;
import org.alcazar.pfcp.message.AssociationUpdateResponse;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.PfdManagementRequest;
import org.alcazar.pfcp.message.PfdManagementResponse;
import org.alcazar.pfcp.message.RemovePdr;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionDeletionResponse;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an SMF may do, and what another may not. */
class N4Test {

    private UpfFixture fixture = new UpfFixture();

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    void setsUpAnAssociationAndTellsWhatItDoes() {
        var smf = fixture.smf("10.0.0.1");
        var response = (AssociationSetupResponse) smf.ask(AssociationSetupRequest.builder(smf.nodeId, smf.node.recoveryTimeStamp())
                .build());
        assertThat(response.cause()).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(response.recoveryTimeStamp()).isEqualTo(smf.node.recoveryTimeStamp());
        assertThat(Objects.requireNonNull(response.upFunctionFeatures()).set(UpFunctionFeature.class)).containsExactlyInAnyOrder(
                UpFunctionFeature.FTUP, UpFunctionFeature.EMPU, UpFunctionFeature.MNOP, UpFunctionFeature.UDBC, UpFunctionFeature.DDND);
        var update = (AssociationUpdateResponse) smf.ask(AssociationUpdateRequest.builder(smf.nodeId).build());
        assertThat(update.cause()).isEqualTo(Cause.REQUEST_ACCEPTED);
        var pfds = (PfdManagementResponse) smf.ask(new PfdManagementRequest(null, OtherElements.NONE));
        assertThat(pfds.cause()).isEqualTo(Cause.SERVICE_NOT_SUPPORTED);
    }

    @Test
    void wantsAnAssociationBeforeASession() {
        var smf = fixture.smf("10.0.0.1");
        var response = (SessionEstablishmentResponse) smf.ask(0, session(smf, fixture.gnb()).build());
        assertThat(response.cause()).isEqualTo(Cause.NO_ESTABLISHED_PFCP_ASSOCIATION);
        var update = (AssociationUpdateResponse) smf.ask(AssociationUpdateRequest.builder(smf.nodeId).build());
        assertThat(update.cause()).isEqualTo(Cause.NO_ESTABLISHED_PFCP_ASSOCIATION);
    }

    @Test
    void endsTheSessionsWithTheAssociation() {
        var smf = fixture.smf();
        smf.establish(session(smf, fixture.gnb()).build());
        var response = (AssociationReleaseResponse) smf.ask(new AssociationReleaseRequest(smf.nodeId));
        assertThat(response.cause()).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(fixture.upf.figures().sessions()).isZero();
        assertThat(fixture.upf.figures().associations()).isEmpty();
    }

    @Test
    void setsAnAssociationUpByItselfWhenTheSmfIsThere() {
        fixture.close();
        fixture = new UpfFixture(1, usual -> new UpfConfiguration(usual.n4(), usual.pfcp(), usual.n3Four(), null, usual.networks(),
                List.of(new InetSocketAddress("10.0.0.1", Pfcp.PORT)), Set.of(), usual.associationRetry(), false, usual.echo(), usual.mtu(),
                usual.limits()));
        fixture.run(Duration.ofMinutes(2));
        assertThat(fixture.upf.figures().associations()).isEmpty();
        var smf = fixture.smf("10.0.0.1");
        fixture.run(Duration.ofMinutes(1));
        assertThat(fixture.upf.figures().associations()).containsExactly("10.0.0.1");
        smf.establish(session(smf, fixture.gnb()).build());
        smf.close();
        fixture.run(Duration.ofMinutes(1));
        assertThat(fixture.upf.figures().sessions()).isZero();
        fixture.smf("10.0.0.1");
        fixture.run(Duration.ofMinutes(1));
        assertThat(fixture.upf.figures().associations()).containsExactly("10.0.0.1");
    }

    @Test
    void asksForTheReleaseOfItsAssociations() {
        var smf = fixture.smf();
        fixture.upf.askForRelease();
        fixture.settle();
        assertThat(smf.updates).hasSize(1);
        assertThat(Objects.requireNonNull(smf.updates.getFirst().associationReleaseRequest()).has(AssociationReleaseRequestFlag.SARR))
                .isTrue();
    }

    @Test
    void endsTheSessionsOfAnSmfThatBeganAnewAndNoOthers() {
        var gnb = fixture.gnb();
        var first = fixture.smf();
        var other = fixture.smf("10.0.0.9").associate();
        first.establish(session(first, gnb).build());
        other.establish(otherSession(other, gnb));
        assertThat(fixture.upf.figures().sessions()).isEqualTo(2);
        fixture.run(Duration.ofSeconds(5));
        first.close();
        fixture.smf("10.0.0.1");
        fixture.run(Duration.ofSeconds(30));
        assertThat(fixture.upf.figures().sessions()).isEqualTo(1);
        assertThat(fixture.upf.figures().associations()).containsExactly("10.0.0.9");
    }

    @Test
    void endsTheSessionsOfAnSmfThatSetsUpAgain() {
        var smf = fixture.smf();
        smf.establish(session(smf, fixture.gnb()).build());
        smf.associate();
        assertThat(fixture.upf.figures().sessions()).isZero();
    }

    @Test
    void endsTheSessionsOfAnSmfThatIsSilent() {
        var smf = fixture.smf();
        smf.establish(session(smf, fixture.gnb()).build());
        fixture.run(Duration.ofMinutes(5));
        assertThat(fixture.upf.figures().sessions()).isEqualTo(1);
        smf.close();
        fixture.run(Duration.ofSeconds(25));
        assertThat(fixture.upf.figures().sessions()).isZero();
    }

    @Test
    void keepsASessionFromAnotherSmf() {
        var gnb = fixture.gnb();
        var smf = fixture.smf();
        var established = smf.establish(session(smf, gnb).build());
        var other = fixture.smf("10.0.0.66").associate();
        var deletion = (SessionDeletionResponse) other.ask(upSeid(established), new SessionDeletionRequest());
        assertThat(deletion.cause()).isEqualTo(Cause.SESSION_CONTEXT_NOT_FOUND);
        var modification = (SessionModificationResponse) other.ask(upSeid(established),
                SessionModificationRequest.builder().removePdrs(List.of(new RemovePdr(1))).build());
        assertThat(modification.cause()).isEqualTo(Cause.SESSION_CONTEXT_NOT_FOUND);
        var stolenName = (AssociationReleaseResponse) other.ask(new AssociationReleaseRequest(smf.nodeId));
        assertThat(stolenName.cause()).isEqualTo(Cause.NO_ESTABLISHED_PFCP_ASSOCIATION);
        var setup = (AssociationSetupResponse) other.ask(
                AssociationSetupRequest.builder(smf.nodeId, smf.node.recoveryTimeStamp().plusSeconds(99)).build());
        assertThat(setup.cause()).isEqualTo(Cause.REQUEST_REJECTED);
        var establishment = (SessionEstablishmentResponse) other.ask(0, session(smf, gnb).build());
        assertThat(establishment.cause()).isEqualTo(Cause.NO_ESTABLISHED_PFCP_ASSOCIATION);
        assertThat(fixture.upf.figures().sessions()).isEqualTo(1);
        assertThat(fixture.upf.figures().foreign()).isEqualTo(5);
    }

    @Test
    void takesAssociationsFromThoseAllowedOnly() {
        fixture.close();
        fixture = new UpfFixture(1, usual -> new UpfConfiguration(usual.n4(), usual.pfcp(), usual.n3Four(), null, usual.networks(),
                List.of(),
                Set.of(UpfFixture.four("10.0.0.1")), usual.associationRetry(), false, usual.echo(), usual.mtu(), usual.limits()));
        fixture.smf();
        var other = fixture.smf("10.0.0.3");
        var setup = (AssociationSetupResponse) other.ask(AssociationSetupRequest.builder(other.nodeId, other.node.recoveryTimeStamp())
                .build());
        assertThat(setup.cause()).isEqualTo(Cause.REQUEST_REJECTED);
    }

    @Test
    void keepsAnAddressWithItsSession() {
        var gnb = fixture.gnb();
        var smf = fixture.smf();
        var other = fixture.smf("10.0.0.9").associate();
        long teid = uplinkTeid(smf.establish(session(smf, gnb).build()));
        var refused = (SessionEstablishmentResponse) other.ask(0, session(other, gnb).build());
        assertThat(refused.cause()).isEqualTo(Cause.RULE_CREATION_MODIFICATION_FAILURE);
        // A tunnel that is another session's can't be had either.
        var stolen = CreatePdr.builder(1, Pdi.builder(SourceInterface.ACCESS)
                .localFTeid(new FTeid.Assigned(teid, UpfFixture.UPF, null)).build())
                .farId(UPLINK_FAR).build();
        refused = (SessionEstablishmentResponse) other.ask(0,
                SessionEstablishmentRequest.builder(other.nodeId, other.seid(1), List.of(stolen), List.of(uplinkFar())).build());
        assertThat(refused.cause()).isEqualTo(Cause.RULE_CREATION_MODIFICATION_FAILURE);
        gnb.uplink(teid, Packets.udp(UE, 1, SERVER, 2, 0));
        fixture.settle();
        assertThat(fixture.internet.received).hasSize(1);
        assertThat(fixture.upf.figures().sessions()).isEqualTo(1);
    }

    @Test
    void choosesOneTunnelForThoseOfOneChooseId() {
        var smf = fixture.smf();
        var pdrs = List.of(choosing(1, 5), choosing(2, 5), choosing(3, 6), choosing(4, null), choosing(5, null));
        var response = smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1), pdrs, List.of(uplinkFar())).build());
        var teids = response.createdPdrs().stream().map(pdr -> ((FTeid.Assigned) pdr.localFTeids().getFirst()).teid()).toList();
        assertThat(teids).hasSize(5);
        assertThat(teids.get(0)).isEqualTo(teids.get(1));
        assertThat(Set.copyOf(teids)).hasSize(4);
    }

    private static CreatePdr choosing(int id, @Nullable Integer chooseId) {
        return CreatePdr.builder(id, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, chooseId)).build())
                .precedence(1L).farId(UPLINK_FAR).build();
    }

    @Test
    void saysWhichRuleItCantTakeAndWhy() {
        var smf = fixture.smf();
        var gnb = fixture.gnb();
        var ok = uplinkFar();
        refuses(smf, uplinkPdr(), CreateFar.builder(9, Flags.of(ApplyAction.DROP)).build(), Cause.RULE_CREATION_MODIFICATION_FAILURE,
                null, new FailedRuleId(RuleType.PDR, 1));
        refuses(smf, with(Pdi.builder(SourceInterface.CORE).networkInstance(DomainName.of("elsewhere"))
                .ueIpAddresses(List.of(ue())).build()),
                ok, Cause.RULE_CREATION_MODIFICATION_FAILURE, IeType.NETWORK_INSTANCE, new FailedRuleId(RuleType.PDR, 1));
        refuses(smf, with(Pdi.builder(SourceInterface.CORE).sdfFilters(List.of(SdfFilter.of("permit out ip from nowhere to assigned")))
                .build()),
                ok, Cause.RULE_CREATION_MODIFICATION_FAILURE, IeType.SDF_FILTER, new FailedRuleId(RuleType.PDR, 1));
        refuses(smf, with(Pdi.builder(SourceInterface.CORE).sdfFilters(List.of(new SdfFilter(null, null, null, null, 4L))).build()),
                ok, Cause.RULE_CREATION_MODIFICATION_FAILURE, IeType.SDF_FILTER, new FailedRuleId(RuleType.PDR, 1));
        refuses(smf, with(Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(false, true, null)).build()),
                ok, Cause.INVALID_F_TEID_ALLOCATION_OPTION, IeType.F_TEID, new FailedRuleId(RuleType.PDR, 1));
        refuses(smf, with(Pdi.builder(SourceInterface.ACCESS).trafficEndpointIds(List.of(1)).build()),
                ok, Cause.SERVICE_NOT_SUPPORTED, IeType.TRAFFIC_ENDPOINT_ID, new FailedRuleId(RuleType.PDR, 1));
        refuses(smf, uplinkPdr(), CreateFar.builder(UPLINK_FAR, Flags.of(ApplyAction.FORW)).forwardingParameters(
                ForwardingParameters.builder(DestinationInterface.CORE)
                        .forwardingPolicy(new OctetString(Octets.of(1))).build()).build(),
                Cause.INVALID_FORWARDING_POLICY, IeType.FORWARDING_POLICY, new FailedRuleId(RuleType.FAR, 1));
        refuses(smf, uplinkPdr(), CreateFar.builder(UPLINK_FAR, Flags.of(ApplyAction.FORW, ApplyAction.DUPL)).build(),
                Cause.SERVICE_NOT_SUPPORTED, IeType.APPLY_ACTION, new FailedRuleId(RuleType.FAR, 1));
        refuses(smf, uplinkPdr(), CreateFar.builder(UPLINK_FAR, Flags.of(ApplyAction.FORW, ApplyAction.DROP)).build(),
                Cause.MANDATORY_IE_INCORRECT, IeType.APPLY_ACTION, new FailedRuleId(RuleType.FAR, 1));
        assertThat(fixture.upf.figures().sessions()).isZero();
        smf.establish(session(smf, gnb).build());
    }

    private static CreatePdr with(Pdi pdi) {
        return CreatePdr.builder(1, pdi).farId(UPLINK_FAR).build();
    }

    private static void refuses(ScriptedSmf smf, CreatePdr pdr, CreateFar far, Cause cause, @Nullable IeType offending,
            FailedRuleId rule) {
        var response = (SessionEstablishmentResponse) smf.ask(0, SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(3), List.of(pdr),
                List.of(far)).createQers(List.of(qer())).build());
        assertThat(response.cause()).isEqualTo(cause);
        assertThat(response.offendingIe()).isEqualTo(offending == null ? null : Integer.valueOf(offending.value()));
        assertThat(response.failedRuleId()).isEqualTo(rule);
    }

    @Test
    void boundsSessionsAndRules() {
        fixture.close();
        fixture = new UpfFixture(1, usual -> new UpfConfiguration(usual.n4(), usual.pfcp(), usual.n3Four(), null, usual.networks(),
                List.of(),
                Set.of(), usual.associationRetry(), false, usual.echo(), usual.mtu(),
                new UpfConfiguration.Limits(1, 1, 2, 1, 1, 1, 1, 10, 10)));
        var smf = fixture.smf();
        var gnb = fixture.gnb();
        var many = List.of(choosing(1, null), choosing(2, null), choosing(3, null));
        var refused = (SessionEstablishmentResponse) smf.ask(0,
                SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1), many, List.of(uplinkFar())).build());
        assertThat(refused.failedRuleId()).isEqualTo(new FailedRuleId(RuleType.PDR, 3));
        smf.establish(session(smf, gnb).build());
        refused = (SessionEstablishmentResponse) smf.ask(0, otherSession(smf, gnb));
        assertThat(refused.cause()).isEqualTo(Cause.NO_RESOURCES_AVAILABLE);
        var other = fixture.smf("10.0.0.9");
        var setup = (AssociationSetupResponse) other.ask(AssociationSetupRequest.builder(other.nodeId, other.node.recoveryTimeStamp())
                .build());
        assertThat(setup.cause()).isEqualTo(Cause.NO_RESOURCES_AVAILABLE);
    }

    @Test
    void changesNothingWhereAModificationFails() {
        var smf = fixture.smf();
        var gnb = fixture.gnb();
        var established = smf.establish(session(smf, gnb).build());
        var response = (SessionModificationResponse) smf.ask(upSeid(established), SessionModificationRequest.builder()
                .removePdrs(List.of(new RemovePdr(1), new RemovePdr(17))).build());
        assertThat(response.cause()).isEqualTo(Cause.RULE_CREATION_MODIFICATION_FAILURE);
        assertThat(response.failedRuleId()).isEqualTo(new FailedRuleId(RuleType.PDR, 17));
        gnb.uplink(uplinkTeid(established), Packets.udp(UE, 1, SERVER, 2, 0));
        fixture.settle();
        assertThat(fixture.internet.received).hasSize(1);
    }

    private static SessionEstablishmentRequest otherSession(ScriptedSmf smf, ScriptedGnb gnb) {
        var far = CreateFar.builder(DOWNLINK_FAR, downlinkFar(gnb).applyAction())
                .forwardingParameters(downlinkFar(gnb).forwardingParameters()).build();
        return SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(78),
                List.of(uplinkPdr(), downlinkPdr(UeIpAddress.destination(UpfFixture.four("10.45.0.99")))),
                List.of(uplinkFar(), far)).createQers(List.of(qer())).build();
    }
}
