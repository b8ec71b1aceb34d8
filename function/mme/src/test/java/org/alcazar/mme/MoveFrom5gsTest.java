// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.AllocationRetentionPriority;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Key;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.interworking.InterworkingElement;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.UeStatus;
import org.alcazar.nas.eps.EpsSecurityHeaderType;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.message.SecurityModeReject;
import org.alcazar.nas.eps.message.TrackingAreaUpdateAccept;
import org.alcazar.nas.eps.message.TrackingAreaUpdateComplete;
import org.alcazar.nas.eps.message.TrackingAreaUpdateReject;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveFrom5gsTest {

    private static final int TAU_COUNT = 41;
    private static final int NEXT_DOWNLINK = 17;
    private static final EpsGuti MAPPED = new EpsGuti(Plmn.of("999", "70"), 0x8000, 0x40, 0x5005);
    private static final FTeid PGW = FTeid.of(FTeid.S5_S8C_PGW, 0x7575, Octets.of(10, 0, 0, 2));

    private final MmeFixture core = new MmeFixture();
    private final ScriptedNode amf = core.node(MmeFixture.AMF);
    private final ScriptedUe ue = core.ue();
    private final Secret kAsmePrime = Secret.of(Octets.fromHex("5a".repeat(32)));

    private ContextResponse context(int integrity, int ciphering, List<PdnConnection> connections) {
        return ContextResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED))
                .imsi(new Imsi(ue.imsi))
                .mmContext(EpsMmContext.of(3, integrity, ciphering, NEXT_DOWNLINK, TAU_COUNT, new Key(kAsmePrime), ue.capability.contents()))
                .pdnConnections(connections)
                .sender(FTeid.of(FTeid.N26_AMF, ScriptedNode.TEID, Octets.of(10, 0, 0, 3)))
                .build();
    }

    private static PdnConnection connection() {
        var qos = BearerQos.nonGbr(new AllocationRetentionPriority(8, false, true), 9);
        return new PdnConnection(DomainName.of("internet.mnc070.mcc999.gprs"), null, null, ScriptedGateway.UE_ADDRESS, null, 7, PGW, null,
                List.of(BearerContext.of(7, qos)), new Ambr(1000, 2000), null, null, 1, Rest.NONE);
    }

    /** Its MAC is of 5GS, for the AMF to verify. */
    private Octets tau(boolean active) {
        ue.guti = MAPPED;
        ue.ksi = new NasKeySetIdentifier(true, 3);
        ue.kAsme = kAsmePrime;
        var plain = NasEps.encode(ue.update(EpsUpdateType.Kind.TA_UPDATING, active).ueNetworkCapability(ue.capability)
                .ueAdditionalSecurityCapability(ue.additional).ueStatus(new UeStatus(false, true)).build());
        return new EpsSecurityProtectedMessage(EpsSecurityHeaderType.INTEGRITY_PROTECTED, 0x5ca1ab1e, TAU_COUNT & 0xff, plain).encode();
    }

    private void mapped(IntegrityAlgorithm integrity, CipheringAlgorithm ciphering) {
        ue.nas = ue.protection(integrity, ciphering, TAU_COUNT + 1, NEXT_DOWNLINK);
    }

    @Test
    void fetchesTheContextAndGoesOnUnderTheMappedKeys() {
        amf.context = context(2, 2, List.of(connection()));
        var pdu = tau(true);
        mappedArrival(true);
        var setup = ue.enb.expect(InitialContextSetupRequest.class);
        var accept = ue.secured(Objects.requireNonNull(setup.eRabToBeSetupListCtxtSuReq().getFirst().nasPdu()), TrackingAreaUpdateAccept.class);
        assertThat(setup.securityKey().secret().sameAs(KeyDerivationEps.kEnb(kAsmePrime, TAU_COUNT))).as("K_eNB").isTrue();
        assertThat(accept.epsBearerContextStatus()).isEqualTo(EpsBearerSet.of(7));
        ue.guti = Objects.requireNonNull(accept.guti());
        assertThat(ue.guti.mmeGroupId()).isEqualTo(2);
        ue.enbAnswers(setup);
        ue.secured(new TrackingAreaUpdateComplete());

        var asked = amf.asked.getFirst();
        assertThat(Objects.requireNonNull(asked.guti()).mTmsi()).isEqualTo(0x5005);
        assertThat(Objects.requireNonNull(asked.completeTauRequest()).message()).isEqualTo(pdu);
        assertThat(amf.acknowledged).singleElement().satisfies(one -> assertThat(one.cause().isAcceptance()).isTrue());
        var create = core.gateway.asked(CreateSessionRequest.class).getFirst();
        assertThat(create.pgw()).isEqualTo(PGW);
        assertThat(create.apn().name()).isEqualTo("internet");
        assertThat(create.bearersToCreate().getFirst().ebi()).isEqualTo(7);
        assertThat(Objects.requireNonNull(create.paa()).ipv4()).isEqualTo(ScriptedGateway.UE_ADDRESS);
        assertThat(core.gateway.asked(ModifyBearerRequest.class)).hasSize(1);
        assertThat(core.hss.locations).singleElement().satisfies(one -> assertThat(one.initialAttachIndicator()).isFalse());
        assertThat(core.only(MmeEvent.ContextTaken.class)).hasSize(1);
        ue.goIdle();
        ue.beginRaw(ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.PERIODIC_UPDATING, false).build()));
        ue.expectSecured(TrackingAreaUpdateAccept.class);
    }

    private void mappedArrival(boolean active) {
        var pdu = tau(active);
        mapped(IntegrityAlgorithm.NIA2, CipheringAlgorithm.NEA2);
        ue.beginRaw(pdu);
    }

    @Test
    void aUeThatWantsNothingElseIsReleased() {
        amf.context = context(2, 2, List.of(connection()));
        mappedArrival(false);
        ue.expectSecured(TrackingAreaUpdateAccept.class);
        ue.secured(new TrackingAreaUpdateComplete());
        ue.released();
        assertThat(core.mme.ues()).singleElement().satisfies(seen -> assertThat(seen.pdnConnections()).hasSize(1));
    }

    @Test
    void takesItsOwnAlgorithmsIntoUseAndTheCountsGoOn() {
        amf.context = context(3, 1, List.of(connection()));
        var pdu = tau(false);
        mapped(IntegrityAlgorithm.NIA3, CipheringAlgorithm.NEA1);
        ue.beginRaw(pdu);
        var command = ue.takeSecurityMode(TAU_COUNT + 1, NEXT_DOWNLINK);
        assertThat(command.ksi()).isEqualTo(new NasKeySetIdentifier(true, 3));
        assertThat(command.selectedAlgorithms().integrity()).isEqualTo(2);
        assertThat(command.hashMme()).isNull();
        assertThat(amf.acknowledged).as("not before the UE agrees").isEmpty();
        ue.secured(ue.complete());
        ue.expectSecured(TrackingAreaUpdateAccept.class);
        assertThat(amf.acknowledged).hasSize(1);
    }

    @Test
    void anUpgradedMmeSaysSoToAUeThatComesAndAsks() {
        var upgraded = new MmeFixture(InterworkingSettings.ofUpgraded());
        var node = upgraded.node(MmeFixture.AMF);
        node.context = context(2, 2, List.of(connection()));
        var comer = upgraded.ue();
        comer.guti = MAPPED;
        comer.kAsme = kAsmePrime;
        comer.ksi = new NasKeySetIdentifier(true, 3);
        var capability = InterworkingElement.Capability.of(true, true);
        comer.beginRaw(NasEps.encode(comer.update(EpsUpdateType.Kind.TA_UPDATING, false).ueNetworkCapability(comer.capability)
                .ueAdditionalSecurityCapability(comer.additional)
                .others(OtherElements.NONE.with(OtherElements.EPS_INTERWORKING, InterworkingElements.encode(capability))).build()));
        var command = comer.takeSecurityMode(TAU_COUNT + 1, NEXT_DOWNLINK);
        assertThat(InterworkingElements.find(InterworkingElement.Replay.class, command.others().get(OtherElements.EPS_INTERWORKING)))
                .isEqualTo(InterworkingElement.Replay.of(capability, true));
        comer.secured(comer.complete());
        comer.expectSecured(TrackingAreaUpdateAccept.class);
    }

    @Test
    void aUeThatRejectsTheAlgorithmsIsNotTaken() {
        amf.context = context(1, 1, List.of(connection()));
        var pdu = tau(false);
        mapped(IntegrityAlgorithm.NIA1, CipheringAlgorithm.NEA1);
        ue.beginRaw(pdu);
        var former = ue.nas;
        ue.takeSecurityMode(TAU_COUNT + 1, NEXT_DOWNLINK);
        ue.nas = former;
        ue.secured(new SecurityModeReject(EmmCause.SECURITY_MODE_REJECTED_UNSPECIFIED));
        ue.released();
        assertThat(amf.acknowledged).singleElement().satisfies(one -> assertThat(one.cause().isAcceptance()).isFalse());
        assertThat(core.hss.locations).isEmpty();
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void aUeWhoseContextCannotBeHadAttachesAnew() {
        var answers = new ArrayList<@Nullable ContextResponse>();
        answers.add(ContextResponse.builder(Cause.of(Cause.USER_AUTHENTICATION_FAILED)).build());
        answers.add(null);
        answers.add(context(0, 2, List.of(connection())));
        answers.add(context(7, 2, List.of(connection())));
        answers.add(ContextResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).build());
        for (var answer : answers) {
            amf.context = answer;
            mappedArrival(false);
            core.pass(answer == null ? Duration.ofSeconds(10) : Duration.ZERO);
            assertThat(ue.expect(TrackingAreaUpdateReject.class).cause()).isEqualTo(EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
            ue.released();
        }
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
        assertThat(amf.acknowledged).allMatch(one -> !one.cause().isAcceptance());
    }

    @Test
    void aUeOfNobodyKnownAttachesAnew() {
        ue.guti = new EpsGuti(Plmn.of("001", "01"), 9, 9, 9);
        ue.begin(ue.update(EpsUpdateType.Kind.TA_UPDATING, false).build());
        assertThat(ue.expect(TrackingAreaUpdateReject.class).cause()).isEqualTo(EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
        assertThat(amf.asked).isEmpty();
    }

    @Test
    void aUeWhoseConnectionsNoGatewayTakesAttachesAnew() {
        amf.context = context(2, 2, List.of(connection()));
        core.gateway.refusal = Cause.CONTEXT_NOT_FOUND;
        mappedArrival(false);
        assertThat(ue.expectSecured(TrackingAreaUpdateReject.class).cause()).isEqualTo(EmmCause.NO_EPS_BEARER_CONTEXT_ACTIVATED);
        ue.released();
        assertThat(core.mme.counts().ues()).isZero();
    }

    @Test
    void leavesNothingAtTheGatewayOfAUeThatTheHssRefuses() {
        amf.context = context(2, 2, List.of(connection()));
        core.hss.locationFault = new ProblemDetails(org.alcazar.sbi.Cause.USER_NOT_FOUND);
        mappedArrival(false);
        assertThat(ue.expectSecured(TrackingAreaUpdateReject.class).cause()).isEqualTo(EmmCause.EPS_AND_NON_EPS_SERVICES_NOT_ALLOWED);
        ue.released();
        assertThat(core.gateway.asked(DeleteSessionRequest.class)).hasSize(1);
        assertThat(core.mme.counts()).isEqualTo(new UeSessions.Counts(0, 0, 0, 0));
    }

    @Test
    void asksForNoContextInAnAreaThatIsNotServed() {
        amf.context = context(2, 2, List.of(connection()));
        ue.tai = new org.alcazar.s1ap.element.Tai(ScriptedEnb.PLMN, 2);
        mappedArrival(false);
        assertThat(ue.expect(TrackingAreaUpdateReject.class).cause()).isEqualTo(EmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA);
        assertThat(amf.asked).isEmpty();
    }
}
