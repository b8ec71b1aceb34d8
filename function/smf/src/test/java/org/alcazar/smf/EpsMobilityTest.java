// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.message.CreateSessionResponse;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.MappedEpsBearerContext;
import org.alcazar.nas.element.QosFlowParameter;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionModificationCommand;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.ReportType;
import org.alcazar.pfcp.message.DownlinkDataReport;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.ondemand.PolicyScope;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.ServiceOptions;
import org.alcazar.sbi.ondemand.SmSecurityServices;
import org.alcazar.sbi.ondemand.UeServiceCapability;
import org.alcazar.sbi.ondemand.WantedService;
import org.alcazar.sbi.smf.EbiArpMapping;
import org.alcazar.sbi.smf.EpsInterworkingIndication;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateError;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.PduSessionView;
import org.alcazar.smf.context.ServingNode;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that go from 5GS to EPS and come from there: one address and one session at the UPF, and nothing lost on the way. */
class EpsMobilityTest {

    private static final URI STATUS = URI.create("http://amf/status/moved");

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

    private Flags<ApplyAction> lastAction() {
        return core.upf.only(SessionModificationRequest.class).stream().flatMap(change -> change.updateFars().stream())
                .map(far -> Objects.requireNonNull(far.applyAction())).toList().getLast();
    }

    private void dataComes() {
        core.upf.report(SmfFixture.N4, SessionReportRequest.builder(Flags.of(ReportType.DLDR))
                .downlinkDataReport(DownlinkDataReport.builder(List.of(2)).build()).build());
        core.pass(Duration.ofMillis(100));
    }

    // From EPS to 5GS

    private static Octets connection(FTeid pgw) {
        var bearer = BearerContext.of(ScriptedMme.EBI, Objects.requireNonNull(new ScriptedBearer().qos()));
        var value = new OctetWriter();
        PdnConnection.TABLE.write(value, PdnConnection.of(DomainName.of(SmfFixture.DNN), ScriptedMme.EBI, pgw,
                new org.alcazar.gtp.v2c.element.Ambr(50_000, 100_000), List.of(bearer)));
        return value.toOctets();
    }

    /** The QoS that an MME holds of the default bearer. */
    private record ScriptedBearer() {

        org.alcazar.gtp.v2c.element.BearerQos qos() {
            return org.alcazar.gtp.v2c.element.BearerQos.nonGbr(new org.alcazar.gtp.v2c.element.AllocationRetentionPriority(8, false, true), 9);
        }
    }

    private static SmContextCreateData moved(String supi, FTeid pgw, @Nullable SmSecurityServices services) {
        var plmn = new PlmnId("999", "70");
        return SmContextCreateData.ofPdnConnection(supi, null, new UUID(0, 1), new Guami(plmn, Octets.of(0x80, 0, 0x40)), plmn, null, STATUS, services,
                connection(pgw));
    }

    private SmContextCreatedData taken(CreateSessionResponse connection) {
        return (SmContextCreatedData) core.create(moved(SmfFixture.SUPI, Objects.requireNonNull(connection.pgw()), null));
    }

    private static org.alcazar.sbi.Cause refusal(SmContextCreateOutcome outcome) {
        return ((SmContextCreateError) outcome).error().problem().cause();
    }

    @Test
    void aConnectionGoesOnAsASessionOnItsAddress() {
        var connection = mme.connected();
        long teid = ScriptedMme.teid(connection);
        mme.modify(teid, 0x77);
        mme.release(teid);
        var taken = taken(connection);
        assertThat(taken.pduSessionId()).isEqualTo(ScriptedMme.SESSION);
        assertThat(taken.sNssai()).isEqualTo(SmfFixture.SLICE);
        assertThat(taken.allocatedEbiList()).extracting(EbiArpMapping::epsBearerId).containsExactly(ScriptedMme.EBI);
        assertThat(session().servedBy()).isEqualTo(ServingNode.AMF);
        assertThat(session().userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        assertThat(session().address().toString()).isEqualTo("10.45.0.2");
        assertThat(core.upf.only(SessionEstablishmentRequest.class)).as("the same session at the UPF").hasSize(1);
        var changed = core.upf.last(SessionModificationRequest.class);
        assertThat(changed.updatePdrs().getFirst().pdi()).satisfies(pdi -> assertThat(Objects.requireNonNull(pdi).qfis()).containsExactly(1));
        assertThat(core.network.transfers).as("nothing is said to the UE").isEmpty();
        // The MME ends its part, which the session does not feel.
        assertThat(mme.delete(teid, false).cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(mme.delete(teid, false).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        core.updated(taken.smContextRef(), SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
        core.setUp(taken.smContextRef(), 0x99, null);
        assertThat(session().userPlane()).isEqualTo(UpCnxState.ACTIVATED);
        assertThat(lastAction().has(ApplyAction.FORW)).isTrue();
        core.pass(Duration.ofMinutes(2));
        assertThat(core.smf.sessions()).hasSize(1);
    }

    @Test
    void whatComesForTheUeOnTheWayReachesItThere() {
        var connection = mme.connected();
        mme.delete(ScriptedMme.teid(connection), false);
        dataComes();
        assertThat(mme.notifications).isEmpty();
        taken(connection);
        assertThat(core.network.transfers).singleElement()
                .satisfies(transfer -> assertThat(Objects.requireNonNull(transfer.n2SmInfo()).ngapIeType()).isEqualTo(N2SmInfoType.PDU_RES_SETUP_REQ));
    }

    @Test
    void aConnectionThatIsLeftAndNotTakenEnds() {
        mme.delete(ScriptedMme.teid(mme.connected()), false);
        core.pass(Duration.ofSeconds(29));
        assertThat(core.smf.sessions()).hasSize(1);
        core.pass(Duration.ofSeconds(2));
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.upf.sessions).isEmpty();
    }

    @Test
    void anMmeThatTheUeHasLeftCannotTouchTheSession() {
        var connection = mme.connected();
        long teid = ScriptedMme.teid(connection);
        taken(connection);
        assertThat(mme.modify(teid, 0x66).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        assertThat(session().userPlane()).isEqualTo(UpCnxState.DEACTIVATED);
        var back = mme.creation().pgw(connection.pgw()).build();
        assertThat(mme.create(back).cause().value()).as("nobody in 5GS lets it go").isEqualTo(Cause.CONTEXT_NOT_FOUND);
        assertThat(mme.delete(teid, true).cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        mme.restart();
        core.pass(Duration.ofSeconds(70));
        assertThat(core.smf.sessions()).hasSize(1);
    }

    @Test
    void onlyTheSubscribersOwnConnectionIsFound() {
        var pgw = Objects.requireNonNull(mme.connected().pgw());
        assertThat(refusal(core.create(moved("imsi-999700000000002", pgw, null)))).isEqualTo(org.alcazar.sbi.Cause.CONTEXT_NOT_FOUND);
        var guessed = FTeid.of(FTeid.S5_S8C_PGW, pgw.teid() ^ 1, Objects.requireNonNull(pgw.ipv4()));
        assertThat(refusal(core.create(moved(SmfFixture.SUPI, guessed, null)))).isEqualTo(org.alcazar.sbi.Cause.CONTEXT_NOT_FOUND);
        var elsewhere = FTeid.of(FTeid.S5_S8C_PGW, pgw.teid(), Octets.of(192, 0, 2, 1));
        assertThat(refusal(core.create(moved(SmfFixture.SUPI, elsewhere, null)))).isEqualTo(org.alcazar.sbi.Cause.CONTEXT_NOT_FOUND);
        var data = moved(SmfFixture.SUPI, pgw, null);
        var nonsense = SmContextCreateData.ofPdnConnection(data.supi(), null, data.servingNfId(), data.guami(), data.servingNetwork(), null, STATUS, null,
                Octets.of(1, 2, 3));
        assertThat(refusal(core.create(nonsense))).isEqualTo(org.alcazar.sbi.Cause.CONTEXT_NOT_FOUND);
        assertThat(session().servedBy()).isEqualTo(ServingNode.MME);
    }

    @Test
    void whatIsRequiredOfASessionAndEpsDidNotHaveIsNotTakenAlong() {
        var pgw = Objects.requireNonNull(mme.connected().pgw());
        var wanted = new WantedService(SecurityService.DH_EXCHANGE, Layer.SM, Initiator.NETWORK, null, true, ServiceOptions.NONE);
        var policy = new SecurityPolicyData(List.of(new SecurityPolicyRow("all", new PolicyScope(null, null, SmfFixture.DNN), List.of(wanted))), 1);
        assertThat(refusal(core.create(moved(SmfFixture.SUPI, pgw, new SmSecurityServices(policy, UeServiceCapability.NONE, null)))))
                .isEqualTo(org.alcazar.sbi.Cause.POLICY_CONTEXT_DENIED);
        assertThat(core.only(SmfEvent.NotForEps.class)).singleElement().satisfies(event -> assertThat(event.why()).contains("DH_EXCHANGE"));
        assertThat(core.only(SmfEvent.Audit.class)).extracting(SmfEvent.Audit::kind).containsExactly(SmfEvent.Audit.Kind.EPS_REFUSED);
        assertThat(session().servedBy()).isEqualTo(ServingNode.MME);
    }

    @Test
    void aConnectionWithoutIdentityStaysInEps() {
        var connection = mme.create(mme.creation().epco(null).build());
        assertThat(refusal(core.create(moved(SmfFixture.SUPI, Objects.requireNonNull(connection.pgw()), null))))
                .isEqualTo(org.alcazar.sbi.Cause.POLICY_CONTEXT_DENIED);
    }

    @Test
    void whatASessionHasBecomeInEpsTheUeIsToldInTheWordsOf5gsWhenItIsBack() {
        var connection = mme.connected();
        var policy = core.network.policies.values().iterator().next();
        core.world.turn(() -> core.smf.updateNotify(policy.notificationUri(),
                core.network.decision(new Ambr(BitRate.parse("1 Mbps"), BitRate.parse("2 Mbps")))));
        core.pass(Duration.ofSeconds(1));
        assertThat(Objects.requireNonNull(session().ambr()).uplink()).isEqualTo(BitRate.parse("1 Mbps"));
        taken(connection);
        assertThat(core.transferred(PduSessionModificationCommand.class).sessionAmbr()).isNotNull();
    }

    // From 5GS to EPS

    private String interworking() {
        var request = SmfFixture.request().build();
        var data = SmfFixture.data(request.pduSessionId(), Nas5gs.encode(request)).interworking(EpsInterworkingIndication.WITH_N26);
        var reference = ((SmContextCreatedData) core.create(data)).smContextRef();
        core.setUp(reference, 0x77, null);
        core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED, SmContextCause.AN_RELEASE));
        return reference;
    }

    private PdnConnection retrieved(String reference) {
        return PdnConnection.TABLE.read(core.call(() -> core.service.retrieveSmContext(reference, SmContextRetrieveData.FOR_IP)).ueEpsPdnConnection());
    }

    private void release(String reference) {
        core.call(() -> {
            core.service.releaseSmContext(reference, new SmContextReleaseData(SmContextCause.REL_DUE_TO_HO));
            return true;
        });
    }

    private CreateSessionResponse fetched(PdnConnection connection) {
        return mme.create(mme.creation(SmfFixture.DNN, connection.linkedEbi()).pgw(connection.pgw()).build());
    }

    private void denied(String reference) {
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> retrieved(reference))
                .satisfies(problem -> assertThat(problem.cause()).isEqualTo(org.alcazar.sbi.Cause.POLICY_CONTEXT_DENIED));
    }

    @Test
    void theUeLearnsWhichBearerItsSessionWouldBe() {
        interworking();
        var accept = SmfFixture.n1(PduSessionEstablishmentAccept.class, core.network.transfers.getFirst().n1SmMsg());
        assertThat(Objects.requireNonNull(accept.mappedEpsBearerContexts())).singleElement().satisfies(bearer -> {
            assertThat(bearer.ebi()).isEqualTo(9);
            assertThat(bearer.operation()).isEqualTo(MappedEpsBearerContext.Operation.CREATE);
            assertThat(bearer.parameters()).extracting(MappedEpsBearerContext.Parameter::identifier)
                    .containsExactly(MappedEpsBearerContext.EPS_QOS, MappedEpsBearerContext.APN_AMBR);
        });
        assertThat(Objects.requireNonNull(accept.qosFlows()).getFirst().parameters()).contains(new QosFlowParameter.EpsBearerIdentity(9));
        assertThat(core.network.bearers).singleElement().satisfies(asked -> assertThat(asked.pduSessionId()).isEqualTo(SmfFixture.SESSION));
    }

    @Test
    void aUeOf5gsAloneIsToldNothingOfBearers() {
        core.accepted();
        var accept = SmfFixture.n1(PduSessionEstablishmentAccept.class, core.network.transfers.getFirst().n1SmMsg());
        assertThat(accept.mappedEpsBearerContexts()).isNull();
        assertThat(core.network.bearers).isEmpty();
    }

    @Test
    void aSessionGoesOnAsAConnectionOnItsAddress() {
        var reference = interworking();
        var connection = retrieved(reference);
        assertThat(connection.apn().name()).isEqualTo(SmfFixture.DNN);
        assertThat(connection.linkedEbi()).isEqualTo(9);
        assertThat(connection.ipv4()).isEqualTo(Octets.of(10, 45, 0, 2));
        assertThat(connection.pdnType()).isEqualTo(PdnAddress.IPV4);
        assertThat(connection.pgw().interfaceType()).isEqualTo(FTeid.S5_S8C_PGW);
        release(reference);
        var response = fetched(connection);
        assertThat(response.cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(response.paa()).isEqualTo(PdnAddress.ofIpv4(Octets.of(10, 45, 0, 2)));
        assertThat(Objects.requireNonNull(response.pgw()).teid()).isEqualTo(connection.pgw().teid());
        assertThat(session().servedBy()).isEqualTo(ServingNode.MME);
        assertThat(core.upf.only(SessionEstablishmentRequest.class)).as("the same session at the UPF").hasSize(1);
        assertThat(core.upf.last(SessionModificationRequest.class).updatePdrs()).isNotEmpty()
                .allSatisfy(pdr -> assertThat(Objects.requireNonNull(pdr.pdi()).qfis()).isEmpty());
        assertThat(core.only(SmfEvent.MovedToEps.class)).singleElement().satisfies(event -> assertThat(event.ebi()).isEqualTo(9));
        assertThat(core.network.notifications).isEmpty();
        core.pass(Duration.ofMinutes(2));
        assertThat(core.smf.sessions()).hasSize(1);
        // And the AMF that it has left is heard no more.
        assertThatExceptionOfType(ProblemDetails.class)
                .isThrownBy(() -> core.update(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null)));
        release(reference);
        assertThat(core.smf.sessions()).hasSize(1);
        // There and back again, by a name that only the AMF of today knows.
        var taken = taken(response);
        assertThat(taken.smContextRef()).isNotEqualTo(reference);
        assertThatExceptionOfType(ProblemDetails.class).isThrownBy(() -> release(reference));
        assertThat(core.updated(taken.smContextRef(), SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null)).upCnxState())
                .isEqualTo(UpCnxState.ACTIVATING);
    }

    @Test
    void dataForAUeOnTheWayIsKeptAndTheMmeToldWhenItHasIt() {
        var connection = retrieved(interworking());
        int before = core.network.transfers.size();
        dataComes();
        assertThat(core.network.transfers).as("the UE is not called in 5GS").hasSize(before);
        fetched(connection);
        core.pass(Duration.ofMillis(100));
        assertThat(mme.notifications).singleElement().satisfies(notification -> assertThat(notification.bearers()).containsExactly(9));
    }

    @Test
    void aSessionThatNoMmeComesForStaysWithItsAmfOrEnds() {
        var reference = interworking();
        var connection = retrieved(reference);
        core.pass(Duration.ofSeconds(31));
        assertThat(core.smf.sessions()).as("the AMF has it still").hasSize(1);
        assertThat(fetched(connection).cause().value()).as("too late").isEqualTo(Cause.CONTEXT_NOT_FOUND);
        retrieved(reference);
        release(reference);
        core.pass(Duration.ofSeconds(31));
        assertThat(core.smf.sessions()).isEmpty();
        assertThat(core.upf.sessions).isEmpty();
    }

    @Test
    void aUeThatComesBackFindsItsSessionAsItWas() {
        var reference = interworking();
        var connection = retrieved(reference);
        core.updated(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
        core.setUp(reference, 0x99, null);
        assertThat(session().userPlane()).isEqualTo(UpCnxState.ACTIVATED);
        assertThat(fetched(connection).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        release(reference);
        assertThat(core.smf.sessions()).isEmpty();
    }

    @Test
    void whatAnMmeGuessesLeadsNowhere() {
        var connection = retrieved(interworking());
        var guessed = FTeid.of(FTeid.S5_S8C_PGW, connection.pgw().teid() ^ 1, Objects.requireNonNull(connection.pgw().ipv4()));
        assertThat(mme.create(mme.creation("internet", 9).pgw(guessed).build()).cause().value()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        assertThat(mme.create(mme.creation("internet", 8).pgw(connection.pgw()).build()).cause().value()).isEqualTo(Cause.MANDATORY_IE_INCORRECT);
        var other = new org.alcazar.gtp.v2c.element.Imsi("999700000000002");
        assertThat(mme.create(mme.creation("internet", 9).pgw(connection.pgw()).imsi(other).build()).cause().value())
                .isEqualTo(Cause.CONTEXT_NOT_FOUND);
        assertThat(session().servedBy()).isEqualTo(ServingNode.AMF);
        assertThat(core.drops()).containsOnly(Drop.S11_UNEXPECTED);
    }

    @Test
    void anotherMmeTakesOverAConnection() {
        var connection = mme.connected();
        try (var other = new ScriptedMme(core, SmfFixture.OTHER_MME)) {
            var response = other.create(other.creation().pgw(connection.pgw()).build());
            assertThat(response.cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
            assertThat(mme.modify(ScriptedMme.teid(connection), 0x66).cause().value()).as("the one before").isEqualTo(Cause.CONTEXT_NOT_FOUND);
            assertThat(other.modify(ScriptedMme.teid(response), 0x88).cause().value()).isEqualTo(Cause.REQUEST_ACCEPTED);
        }
        assertThat(core.smf.sessions()).hasSize(1);
    }

    @Test
    void whatRequiresWhatEpsDoesNotHaveHasNoBearerAndStays() {
        core.network.policySecurity = new UpSecurity(UpProtection.REQUIRED, UpProtection.REQUIRED);
        var reference = interworking();
        var accept = SmfFixture.n1(PduSessionEstablishmentAccept.class, core.network.transfers.getFirst().n1SmMsg());
        assertThat(accept.mappedEpsBearerContexts()).isNull();
        assertThat(core.network.bearers).isEmpty();
        denied(reference);
        assertThat(core.only(SmfEvent.NotForEps.class)).hasSize(2);
        assertThat(core.only(SmfEvent.Audit.class)).extracting(SmfEvent.Audit::kind).containsExactly(SmfEvent.Audit.Kind.EPS_REFUSED);
    }

    @Test
    void withoutABearerOfTheAmfTheSessionIsThereAndStays() {
        core.network.bearerFault = new ProblemDetails(org.alcazar.sbi.Cause.EBI_EXHAUSTED);
        var reference = interworking();
        assertThat(session().epsBearer()).isNull();
        denied(reference);
    }

    @Test
    void bothFamiliesMove() {
        core.network.types = List.of(PduSessionType.IPV4V6);
        var connection = retrieved(interworking());
        assertThat(connection.pdnType()).isEqualTo(PdnAddress.IPV4V6);
        assertThat(Objects.requireNonNull(connection.ipv6()).slice(0, 8)).isEqualTo(Octets.fromHex("20010db800450000"));
        assertThat(Objects.requireNonNull(fetched(connection).paa()).ipv6()).isEqualTo(connection.ipv6());
    }
}
