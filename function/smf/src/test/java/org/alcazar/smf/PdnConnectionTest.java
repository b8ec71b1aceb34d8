// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.message.CreateSessionResponse;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerResponse;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.eps.PcoCodec;
import org.alcazar.nas.eps.SessionOptions;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.ReportType;
import org.alcazar.pfcp.element.SmReqFlag;
import org.alcazar.pfcp.message.DownlinkDataReport;
import org.alcazar.pfcp.message.ErrorIndicationReport;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.SmfConfiguration.Limits;
import org.alcazar.smf.context.PduSessionView;
import org.alcazar.smf.context.ServingNode;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.transport.DatagramImpairment;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDN connection's life, as an MME leads it. */
class PdnConnectionTest {

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

    private PduSessionView session() {
        return core.smf.sessions().getFirst();
    }

    private int cause(CreateSessionResponse response) {
        return response.cause().value();
    }

    private Flags<ApplyAction> lastAction() {
        return Objects.requireNonNull(core.upf.last(SessionModificationRequest.class).updateFars().getFirst().applyAction());
    }

    private static SessionReportRequest data() {
        return SessionReportRequest.builder(Flags.of(ReportType.DLDR)).downlinkDataReport(DownlinkDataReport.builder(List.of(2)).build()).build();
    }

    private void dataComes() {
        core.upf.report(SmfFixture.N4, data());
        core.pass(Duration.ofMillis(100));
    }

    @Test
    void isASessionOfTheSameAddressesPolicyAndSubscription() {
        var response = mme.connected();
        assertThat(cause(response)).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(response.paa()).isEqualTo(PdnAddress.ofIpv4(Octets.of(10, 45, 0, 2)));
        assertThat(Objects.requireNonNull(response.ambr()).uplink()).isEqualTo(50_000);
        assertThat(Objects.requireNonNull(response.sender()).interfaceType()).isEqualTo(FTeid.S11_S4_SGW);
        assertThat(Objects.requireNonNull(response.pgw()).interfaceType()).isEqualTo(FTeid.S5_S8C_PGW);
        var bearer = response.bearersCreated().getFirst();
        var uplink = Objects.requireNonNull(bearer.fTeid(0));
        assertThat(uplink.interfaceType()).isEqualTo(FTeid.S1U_SGW);
        assertThat(uplink.ipv4()).isEqualTo(Octets.wrap(SmfFixture.UPF.getAddress().getAddress()));
        assertThat(Objects.requireNonNull(bearer.qos()).qci()).isEqualTo(9);
        assertThat(session().key().pduSessionId()).isEqualTo(ScriptedMme.SESSION);
        assertThat(session().servedBy()).isEqualTo(ServingNode.MME);
        assertThat(session().epsBearer()).isEqualTo(ScriptedMme.EBI);
        assertThat(session().slice()).isEqualTo(SmfFixture.SLICE);
        assertThat(core.network.policies.values()).hasSize(1);
        assertThat(core.network.registrations).containsKey(SmfFixture.SUPI + "/" + ScriptedMme.SESSION);
        assertThat(core.network.transfers).as("an AMF has nothing to do with it").isEmpty();
    }

    @Test
    void theUeHasItsSessionReadyForFiveGs() {
        var options = PcoCodec.fromNetwork(Objects.requireNonNull(mme.connected().epco()));
        assertThat(options.dnsServersIpv4()).containsExactly(Octets.of(10, 0, 0, 53));
        assertThat(Objects.requireNonNull(SessionOptions.snssai(options)).sst()).isEqualTo(1);
        assertThat(Objects.requireNonNull(SessionOptions.sessionAmbr(options)).uplink().bitsPerSecond()).isEqualTo(50_000_000);
        assertThat(Objects.requireNonNull(SessionOptions.qosRules(options)).getFirst().isDefault()).isTrue();
        assertThat(Objects.requireNonNull(SessionOptions.qosFlows(options))).hasSize(1);
    }

    @Test
    void aUeThatDoesNotKnowFiveGsIsToldNothingOfIt() {
        var asked = PcoCodec.ofUe(ProtocolConfigurationOptions.of(ProtocolConfigurationOptions.request(ProtocolConfigurationOptions.DNS_SERVER_IPV4)));
        var response = mme.create(mme.creation().epco(null).pco(asked).build());
        assertThat(response.epco()).isNull();
        var told = PcoCodec.fromNetwork(Objects.requireNonNull(response.pco()));
        assertThat(told.options()).extracting(ProtocolConfigurationOptions.Option::identifier)
                .containsExactly(ProtocolConfigurationOptions.DNS_SERVER_IPV4);
        assertThat(session().key().hasIdentity()).isFalse();
        assertThat(mme.create(mme.creation("internet", 6).epco(null).build()).pco()).isNull();
    }

    @Test
    void packetsOfS1AreOfNoFlowAndFromTheUesAddressOnly() {
        mme.connected();
        var made = core.upf.last(SessionEstablishmentRequest.class);
        assertThat(made.createPdrs()).allSatisfy(pdr -> {
            assertThat(pdr.pdi().qfis()).isEmpty();
            assertThat(pdr.pdi().ueIpAddresses()).hasSize(1);
        });
        assertThat(made.createQers()).allSatisfy(qer -> assertThat(qer.qfi()).isNull());
        var uplink = made.createPdrs().getFirst();
        assertThat(Objects.requireNonNull(uplink.pdi().ueIpAddresses().getFirst().ipv4()).getHostAddress()).isEqualTo("10.45.0.2");
    }

    @Test
    void goesWhereTheEnodebIsAndIsKeptWhileTheUeIsIdle() {
        long teid = ScriptedMme.teid(mme.connected());
        assertThat(mme.modify(teid, 0x77).cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(session().userPlane()).isEqualTo(UpCnxState.ACTIVATED);
        var far = core.upf.last(SessionModificationRequest.class).updateFars().getFirst();
        var header = Objects.requireNonNull(Objects.requireNonNull(far.updateForwardingParameters()).outerHeaderCreation());
        assertThat(header.teid()).isEqualTo(0x77L);
        assertThat(mme.release(teid).cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(lastAction().has(ApplyAction.BUFF)).isTrue();
        dataComes();
        assertThat(mme.notifications).singleElement().satisfies(notification -> assertThat(notification.bearers()).containsExactly(ScriptedMme.EBI));
        assertThat(session().userPlane()).isEqualTo(UpCnxState.ACTIVATING);
        mme.modify(teid, 0x78);
        assertThat(session().userPlane()).isEqualTo(UpCnxState.ACTIVATED);
        assertThat(lastAction().has(ApplyAction.FORW)).isTrue();
    }

    @Test
    void whatWaitsIsThrownAwayWhenTheUeIsNotReached() {
        long teid = ScriptedMme.teid(mme.connected());
        dataComes();
        mme.notReached(teid);
        assertThat(Objects.requireNonNull(core.upf.last(SessionModificationRequest.class).smReqFlags()).has(SmReqFlag.DROBU)).isTrue();
        assertThat(session().userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        mme.notified = Cause.UNABLE_TO_PAGE_UE;
        dataComes();
        assertThat(mme.notifications).hasSize(2);
        assertThat(session().userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        assertThat(core.drops()).containsOnly(Drop.TRANSFER_FAILED);
    }

    @Test
    void aUeThatIsSilentIsCalledAgainForWhatComesNext() {
        long teid = ScriptedMme.teid(mme.connected());
        dataComes();
        core.pass(Duration.ofSeconds(25));
        assertThat(session().userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        assertThat(Objects.requireNonNull(core.upf.last(SessionModificationRequest.class).smReqFlags()).has(SmReqFlag.DROBU)).isTrue();
        dataComes();
        assertThat(mme.notifications).hasSize(2);
        mme.modify(teid, 0x78);
        assertThat(session().userPlane()).isEqualTo(UpCnxState.ACTIVATED);
    }

    @Test
    void anErrorIndicationOfTheEnodebMakesItIdle() {
        long teid = ScriptedMme.teid(mme.connected());
        mme.modify(teid, 0x77);
        core.upf.report(SmfFixture.N4, SessionReportRequest.builder(Flags.of(ReportType.ERIR)).errorIndicationReport(
                new ErrorIndicationReport(List.of(new org.alcazar.pfcp.element.FTeid.Assigned(0x77, (Inet4Address) SmfFixture.N4.getAddress(), null)),
                        OtherElements.NONE)).build());
        core.pass(Duration.ofMillis(100));
        assertThat(session().userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
    }

    @Test
    void endsWhenTheMmeSaysSo() {
        long teid = ScriptedMme.teid(mme.connected());
        assertThat(mme.delete(teid, true).cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.upf.last(SessionDeletionRequest.class)).isNotNull();
        assertThat(core.network.registrations).isEmpty();
        assertThat(core.network.policies).isEmpty();
        assertThat(core.network.notifications).isEmpty();
        assertThat(mme.delete(teid, true).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
    }

    @Test
    void twoConnectionsOfAUeHaveOneTunnel() {
        var first = mme.connected();
        var second = mme.ask(CreateSessionResponse.class, ScriptedMme.teid(first), mme.creation("internet", 6).epco(ScriptedMme.options(6)).build());
        assertThat(cause(second)).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(ScriptedMme.teid(second)).isEqualTo(ScriptedMme.teid(first));
        assertThat(Objects.requireNonNull(second.pgw()).teid()).isNotEqualTo(Objects.requireNonNull(first.pgw()).teid());
        mme.modify(ScriptedMme.teid(first), 0x77);
        assertThat(core.smf.sessions()).extracting(PduSessionView::userPlane).containsExactly(UpCnxState.ACTIVATED, UpCnxState.DEACTIVATED);
        assertThat(mme.release(ScriptedMme.teid(first)).cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(core.smf.sessions()).extracting(PduSessionView::userPlane).containsOnly(UpCnxState.DEACTIVATED);
        assertThat(mme.ask(org.alcazar.gtp.v2c.message.DeleteSessionResponse.class, ScriptedMme.teid(first),
                DeleteSessionRequest.builder().build()).cause().value()).as("which?").isEqualTo(Cause.CONTEXT_NOT_FOUND);
        mme.delete(ScriptedMme.teid(first), true);
        assertThat(core.smf.sessions()).hasSize(1);
    }

    @Test
    void anotherConnectionWithTheSameBearerReplacesTheOneThatTheMmeForgot() {
        mme.connected();
        var again = mme.connected();
        assertThat(cause(again)).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(again.paa()).as("the same UE").isEqualTo(PdnAddress.ofIpv4(Octets.of(10, 45, 0, 2)));
        assertThat(core.smf.sessions()).hasSize(1);
        assertThat(core.upf.sessions).hasSize(1);
        mme.create(mme.creation().epco(ScriptedMme.options(9)).build());
        core.pass(Duration.ofSeconds(1));
        assertThat(core.smf.sessions()).singleElement().satisfies(view -> assertThat(view.key().pduSessionId()).isEqualTo(9));
    }

    @Test
    void givesTheTypeThatThereIs() {
        var both = mme.create(mme.creation().pdnType(PdnAddress.IPV4V6).build());
        assertThat(cause(both)).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(Objects.requireNonNull(both.paa()).pdnType()).isEqualTo(PdnAddress.IPV4V6);
        core.network.types = List.of(org.alcazar.sbi.PduSessionType.IPV6);
        var six = mme.create(mme.creation("internet", 6).pdnType(PdnAddress.IPV4V6).epco(ScriptedMme.options(6)).build());
        assertThat(cause(six)).isEqualTo(Cause.NEW_PDN_TYPE_NETWORK_PREFERENCE);
        assertThat(Objects.requireNonNull(six.paa()).ipv6PrefixLength()).isEqualTo(64);
        assertThat(cause(mme.create(mme.creation("internet", 7).epco(ScriptedMme.options(7)).build())))
                .isEqualTo(Cause.PREFERRED_PDN_TYPE_NOT_SUPPORTED);
        assertThat(cause(mme.create(mme.creation("internet", 7).pdnType(PdnAddress.NON_IP).paa(null).epco(ScriptedMme.options(7)).build())))
                .isEqualTo(Cause.PREFERRED_PDN_TYPE_NOT_SUPPORTED);
    }

    @Test
    void refusesAsTheStandardHasIt() {
        assertThat(cause(mme.create(mme.creation("nowhere", 5).build()))).isEqualTo(Cause.MISSING_OR_UNKNOWN_APN);
        core.network.udmFault = new ProblemDetails(org.alcazar.sbi.Cause.USER_NOT_FOUND);
        assertThat(cause(mme.connected())).isEqualTo(Cause.IMSI_NOT_KNOWN);
        core.network.udmFault = null;
        core.network.policyFault = new ProblemDetails(org.alcazar.sbi.Cause.POLICY_CONTEXT_DENIED);
        assertThat(cause(mme.connected())).isEqualTo(Cause.SERVICE_DENIED);
        core.network.policyFault = null;
        core.upf.establishment = org.alcazar.pfcp.element.Cause.NO_RESOURCES_AVAILABLE;
        assertThat(cause(mme.connected())).isEqualTo(Cause.NO_RESOURCES_AVAILABLE);
        core.upf.establishment = org.alcazar.pfcp.element.Cause.REQUEST_ACCEPTED;
        assertThat(cause(mme.create(mme.creation().imsi(null).build()))).isEqualTo(Cause.CONDITIONAL_IE_MISSING);
        assertThat(cause(mme.create(mme.creation().pgw(FTeid.of(FTeid.S5_S8C_PGW, 0, Octets.of(192, 0, 2, 1))).build())))
                .isEqualTo(Cause.SERVICE_NOT_SUPPORTED);
        assertThat(cause(mme.create(mme.creation().servingNetwork(null).build()))).isEqualTo(Cause.CONDITIONAL_IE_MISSING);
        assertThat(cause(mme.create(mme.creation("internet", 3).build()))).isEqualTo(Cause.MANDATORY_IE_INCORRECT);
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(cause(mme.create(mme.creation("internet.mnc070.mcc999.gprs", 5).build()))).as("with its operator").isEqualTo(Cause.REQUEST_ACCEPTED);
    }

    @Test
    void whatEpsCannotProtectIsNotThere() {
        core.network.policySecurity = new UpSecurity(UpProtection.REQUIRED, UpProtection.PREFERRED);
        assertThat(cause(mme.connected())).isEqualTo(Cause.SERVICE_DENIED);
        assertThat(core.only(SmfEvent.Audit.class)).extracting(SmfEvent.Audit::kind).containsExactly(SmfEvent.Audit.Kind.EPS_REFUSED);
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.network.policies).isEmpty();
    }

    @Test
    void aDataNetworkThatWouldAskTheUeIsNotReached() {
        core.close();
        core = new SmfFixture(folder.resolve("."), SmfFixture.internet().withAaa("aaa"), Limits.STANDARD, 1, DatagramImpairment.NONE);
        mme = new ScriptedMme(core);
        assertThat(cause(mme.connected())).isEqualTo(Cause.SERVICE_DENIED);
        assertThat(core.upf.sessions).isEmpty();
    }

    @Test
    void modifiesOnlyWhatThereIs() {
        long teid = ScriptedMme.teid(mme.connected());
        assertThat(mme.ask(ModifyBearerResponse.class, teid, ModifyBearerRequest.builder().build()).cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        var odd = BearerContext.of(ScriptedMme.EBI, 0, FTeid.of(FTeid.S1U_SGW, 1, SmfFixture.GNB));
        assertThat(mme.ask(ModifyBearerResponse.class, teid, ModifyBearerRequest.builder().bearersToModify(List.of(odd)).build()).cause().value())
                .isEqualTo(Cause.CONDITIONAL_IE_MISSING);
        for (var nowhere : List.of(Octets.of(0, 0, 0, 0), Octets.of(224, 0, 0, 1))) {
            var bearer = BearerContext.of(ScriptedMme.EBI, 0, FTeid.of(FTeid.S1U_ENODEB, 1, nowhere));
            assertThat(mme.ask(ModifyBearerResponse.class, teid, ModifyBearerRequest.builder().bearersToModify(List.of(bearer)).build()).cause().value())
                    .isEqualTo(Cause.CONDITIONAL_IE_MISSING);
        }
        var other = BearerContext.of(9, 0, FTeid.of(FTeid.S1U_ENODEB, 1, SmfFixture.GNB));
        assertThat(mme.ask(ModifyBearerResponse.class, teid, ModifyBearerRequest.builder().bearersToModify(List.of(other)).build()).cause().value())
                .isEqualTo(Cause.CONTEXT_NOT_FOUND);
        assertThat(session().userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
    }

    @Test
    void anotherMmeCannotTouchIt() {
        long teid = ScriptedMme.teid(mme.connected());
        try (var other = new ScriptedMme(core, SmfFixture.OTHER_MME)) {
            assertThat(other.modify(teid, 0x66).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
            assertThat(other.release(teid).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
            assertThat(other.delete(teid, true).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
            assertThat(cause(other.ask(CreateSessionResponse.class, teid, other.creation("internet", 6).build()))).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        }
        assertThat(core.smf.sessions()).hasSize(1);
        assertThat(session().userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        assertThat(core.drops()).containsOnly(Drop.S11_UNKNOWN_TUNNEL);
    }

    @Test
    void whoIsNoMmeIsNotAnswered() {
        try (var stranger = new ScriptedMme(core, new java.net.InetSocketAddress("10.0.0.66", 2123))) {
            assertThat(stranger.answer(0, stranger.creation().build())).isEqualTo(new Gtpv2Answer.None(Gtpv2Answer.Why.SILENCE));
        }
        assertThat(core.drops()).contains(Drop.S11_FOREIGN);
        // And an MME does not speak for somebody else.
        var foreign = org.alcazar.gtp.v2c.message.CreateSessionRequest.builder(6, FTeid.of(FTeid.S11_MME, 1, Octets.of(10, 0, 0, 66)),
                org.alcazar.gtp.v2c.element.DomainName.of("internet"), mme.creation().build().bearersToCreate())
                .imsi(new org.alcazar.gtp.v2c.element.Imsi(ScriptedMme.IMSI)).build();
        assertThat(cause(mme.create(foreign))).isEqualTo(Cause.INVALID_PEER);
    }

    @Test
    void anMmeThatBeganAnewHasNoConnections() {
        long teid = ScriptedMme.teid(mme.create(mme.creation().recovery(null).build()));
        core.pass(Duration.ofSeconds(70));
        assertThat(core.smf.sessions()).hasSize(1);
        mme.restart();
        core.pass(Duration.ofSeconds(70));
        assertThat(core.only(SmfEvent.MmeRestarted.class)).hasSize(1);
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.upf.sessions).isEmpty();
        assertThat(mme.release(teid).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
    }

    @Test
    void eachLifeOfTheSmfHasAnotherNumber() {
        int first = Objects.requireNonNull(mme.connected().recovery());
        end();
        start();
        assertThat(Objects.requireNonNull(mme.connected().recovery())).isEqualTo(first + 1);
    }

    @Test
    void noMoreThanMayBe() {
        end();
        core = new SmfFixture(folder, SmfFixture.internet(), new Limits(1, 15, 16, 32, Duration.ofMinutes(5)), 1, DatagramImpairment.NONE);
        mme = new ScriptedMme(core);
        mme.connected();
        assertThat(cause(mme.create(mme.creation("internet", 6).epco(ScriptedMme.options(6)).build()))).isEqualTo(Cause.GTPC_ENTITY_CONGESTION);
        assertThat(core.drops()).contains(Drop.TOO_MANY_SESSIONS);
    }
}
