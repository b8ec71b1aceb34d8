// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.crypto.Secret;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Tai;
import org.alcazar.s1ap.element.AllocationAndRetentionPriority;
import org.alcazar.s1ap.element.CauseNas;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.CauseTransport;
import org.alcazar.s1ap.element.CnDomain;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ERabLevelQosParameters;
import org.alcazar.s1ap.element.ERabModifyItemBearerModRes;
import org.alcazar.s1ap.element.ERabReleaseItemBearerRelComp;
import org.alcazar.s1ap.element.ERabToBeModifiedItemBearerModReq;
import org.alcazar.s1ap.element.ERabToBeSetupItemBearerSuReq;
import org.alcazar.s1ap.element.ERabToBeSetupItemCtxtSuReq;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.PreEmptionCapability;
import org.alcazar.s1ap.element.PreEmptionVulnerability;
import org.alcazar.s1ap.element.ResetType;
import org.alcazar.s1ap.element.RrcEstablishmentCause;
import org.alcazar.s1ap.element.TaiItem;
import org.alcazar.s1ap.element.TransportInformation;
import org.alcazar.s1ap.element.UeAggregateMaximumBitrate;
import org.alcazar.s1ap.element.UeAssociatedLogicalS1ConnectionItem;
import org.alcazar.s1ap.element.UePagingId;
import org.alcazar.s1ap.element.UeS1apIdPair;
import org.alcazar.s1ap.element.UeS1apIds;
import org.alcazar.s1ap.element.UeSecurityCapabilities;
import org.alcazar.s1ap.message.DownlinkNasTransport;
import org.alcazar.s1ap.message.ERabModifyRequest;
import org.alcazar.s1ap.message.ERabModifyResponse;
import org.alcazar.s1ap.message.ERabReleaseCommand;
import org.alcazar.s1ap.message.ERabReleaseIndication;
import org.alcazar.s1ap.message.ERabReleaseResponse;
import org.alcazar.s1ap.message.ERabSetupRequest;
import org.alcazar.s1ap.message.ERabSetupResponse;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.InitialContextSetupFailure;
import org.alcazar.s1ap.message.InitialContextSetupRequest;
import org.alcazar.s1ap.message.InitialContextSetupResponse;
import org.alcazar.s1ap.message.InitialUeMessage;
import org.alcazar.s1ap.message.NasNonDeliveryIndication;
import org.alcazar.s1ap.message.Paging;
import org.alcazar.s1ap.message.Reset;
import org.alcazar.s1ap.message.ResetAcknowledge;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.s1ap.message.UeCapabilityInfoIndication;
import org.alcazar.s1ap.message.UeContextModificationFailure;
import org.alcazar.s1ap.message.UeContextModificationRequest;
import org.alcazar.s1ap.message.UeContextModificationResponse;
import org.alcazar.s1ap.message.UeContextReleaseCommand;
import org.alcazar.s1ap.message.UeContextReleaseComplete;
import org.alcazar.s1ap.message.UeContextReleaseRequest;
import org.alcazar.s1ap.message.UplinkNasTransport;
import org.alcazar.station.UserPlane;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.STmsi;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What concerns one UE between the core and the radio: its messages, its context, its E-RABs and their packets. */
class UeConnectionTest {

    private static final MmeUeS1apId MME_ID = new MmeUeS1apId(0xfeed_beefL);
    private static final EnbUeS1apId ENB_ID = new EnbUeS1apId(1);
    private static final Octets NAS = Octets.of(7, 0x42);
    private static final Octets PACKET = Octets.of(0x45, 1, 2, 3, 4);
    private static final InetSocketAddress ENB = at(2);
    private static final InetSocketAddress SGW = at(9);
    private static final long SGW_TEID = 0xfedc_ba98L;
    private static final STmsi S_TMSI = new STmsi(1, -5);
    private static final ERabLevelQosParameters QOS = new ERabLevelQosParameters(9, new AllocationAndRetentionPriority(8,
            PreEmptionCapability.SHALL_NOT_TRIGGER_PRE_EMPTION, PreEmptionVulnerability.NOT_PRE_EMPTABLE), null);

    private final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    private final MemoryCarrier carrier = new MemoryCarrier(world);
    private final MemoryDatagramCarrier datagrams = new MemoryDatagramCarrier(world);
    private final ScriptedMme mme = new ScriptedMme(carrier, ScriptedMme.accepting());
    private final List<GtpuPacket> atSgw = new ArrayList<>();
    private final DatagramEndpoint sgw;
    private final StubUe ue = new StubUe();
    private Enb enb = enb(null);

    UeConnectionTest() throws IOException {
        sgw = datagrams.bind(SGW, (from, datagram) -> atSgw.add(Gtpu.decode(Octets.copyOf(datagram))));
    }

    @BeforeEach
    void start() {
        start(enb);
    }

    @AfterEach
    void end() {
        world.close();
        carrier.close();
        datagrams.close();
    }

    @Test
    void bringsTheFirstMessageWithAllThatIsKnown() {
        var initial = mme.last(InitialUeMessage.class);
        assertThat(initial.enbUeS1apId()).isEqualTo(ENB_ID);
        assertThat(initial.nasPdu()).isEqualTo(Octets.of(7));
        assertThat(initial.rrcEstablishmentCause()).isEqualTo(RrcEstablishmentCause.MO_SIGNALLING);
        assertThat(initial.sTmsi()).isEqualTo(new org.alcazar.s1ap.element.STmsi(1, 0xffff_fffbL));
        assertThat(initial.tai()).isEqualTo(new org.alcazar.s1ap.element.Tai(ScriptedMme.PLMN, 7));
        assertThat(initial.eutranCgi()).isNotNull().satisfies(cell -> assertThat(cell.cellId()).isEqualTo(5 << 8 | 1));
        assertThat(mme.streams.getLast()).isPositive();
    }

    @Test
    void carriesMessagesBothWays() {
        assertThat(ue.connection().uplink(NAS)).as("before the MME has named the UE").isFalse();
        say(down());
        assertThat(ue.downlinks).containsExactly(NAS);
        assertThat(ue.connection().uplink(NAS)).isTrue();
        world.run(Duration.ofSeconds(1));
        assertThat(mme.last(UplinkNasTransport.class).nasPdu()).isEqualTo(NAS);
    }

    @Test
    void saysWhichIdentityIsWrong() {
        say(DownlinkNasTransport.builder(MME_ID, new EnbUeS1apId(9), NAS).build());
        assertThat(mme.last(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_ENB_UE_S1_AP_ID);
        say(down());
        say(DownlinkNasTransport.builder(new MmeUeS1apId(1), ENB_ID, NAS).build());
        assertThat(mme.last(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_PAIR_UE_S1_AP_ID);
        assertThat(ue.downlinks).hasSize(1);
    }

    @Test
    void setsAContextUpOnceSecurityIsActive() {
        setUpContext();
        assertThat(ue.activations).singleElement().satisfies(activation -> {
            assertThat(activation.key().sameAs(Secret.copyOf(new byte[32]))).isTrue();
            assertThat(activation.encryptionAlgorithms()).isEqualTo(0xe000);
        });
        assertThat(ue.heard).isEmpty();
        assertThat(mme.count(InitialContextSetupResponse.class)).isZero();
        secure();
        assertThat(ue.heard).as("the bearer before the message that came with it").containsExactly(new Bearer(5, false, true), NAS);
        var response = mme.last(InitialContextSetupResponse.class);
        assertThat(response.eRabSetupListCtxtSuRes()).singleElement().satisfies(bearer -> {
            assertThat(bearer.eRabId()).isEqualTo(5);
            assertThat(bearer.transportLayerAddress()).isEqualTo(BitString.of(address(ENB)));
        });
        assertThat(mme.count(UeCapabilityInfoIndication.class)).isEqualTo(1);
    }

    @Test
    void saysThatSecurityFailed() {
        setUpContext();
        say(down());
        ue.connection().securityFailure();
        world.run(Duration.ofSeconds(1));
        assertThat(ue.heard).isEmpty();
        assertThat(mme.count(NasNonDeliveryIndication.class)).as("what waited, and what came with the bearer").isEqualTo(2);
        assertThat(mme.last(InitialContextSetupFailure.class).cause()).isEqualTo(CauseRadioNetwork.FAILURE_IN_RADIO_INTERFACE_PROCEDURE);
        ue.connection().securityComplete();
        world.run(Duration.ofSeconds(1));
        assertThat(mme.count(InitialContextSetupResponse.class)).isZero();
    }

    @Test
    void refusesAContextWithoutAnyBearer() {
        enb.close();
        mme.received.clear();
        var without = new Enb(world, carrier, mme.address, configuration(null), EnbObserver.NONE);
        start(without);
        say(context(mme.last(InitialUeMessage.class).enbUeS1apId()));
        secure();
        assertThat(mme.last(InitialContextSetupFailure.class).cause()).isEqualTo(CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE);
        assertThat(ue.heard).isEmpty();
    }

    @Test
    void carriesPacketsWithoutASessionContainer() {
        setUpContext();
        secure();
        assertThat(ue.connection().uplinkPacket(5, Bearer.ONLY_FLOW, PACKET)).isTrue();
        assertThat(ue.connection().uplinkPacket(6, Bearer.ONLY_FLOW, PACKET)).isFalse();
        world.run(Duration.ofSeconds(1));
        assertThat(atSgw).singleElement().satisfies(packet -> {
            assertThat(packet.teid()).isEqualTo(SGW_TEID);
            assertThat(packet.extensions()).isEmpty();
            assertThat(packet.message()).isEqualTo(new GtpuMessage.GPdu(PACKET));
        });
        sgw.send(ENB, Gtpu.encode(new GtpuPacket(teid(), null, null, List.of(), new GtpuMessage.GPdu(PACKET))).asBuffer());
        world.run(Duration.ofSeconds(1));
        assertThat(ue.packets).containsExactly(PACKET);
        assertThat(ue.flows).containsExactly(Bearer.ONLY_FLOW);
        assertThat(enb.userPlane().sent()).isEqualTo(1);
        assertThat(enb.userPlane().received()).isEqualTo(1);
    }

    @Test
    void saysWhenTheCoreForgotATunnel() {
        setUpContext();
        secure();
        sgw.send(ENB, Gtpu.encode(new GtpuPacket(0, 0, null, List.of(),
                new GtpuMessage.ErrorIndication(SGW_TEID, address(SGW), List.of()))).asBuffer());
        world.run(Duration.ofSeconds(1));
        assertThat(mme.last(ERabReleaseIndication.class).eRabReleasedList())
                .containsExactly(new ERabItem(5, CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE));
        assertThat(ue.heard).last().isEqualTo("down 5");
        assertThat(enb.userPlane().tunnels()).isZero();
    }

    @Test
    void setsUpChangesAndReleasesMore() {
        setUpContext();
        secure();
        say(new ERabSetupRequest(MME_ID, ENB_ID, null, List.of(
                new ERabToBeSetupItemBearerSuReq(6, QOS, BitString.of(address(SGW)), 1, NAS, false, false, null),
                new ERabToBeSetupItemBearerSuReq(5, QOS, BitString.of(address(SGW)), 1, NAS, false, false, null),
                new ERabToBeSetupItemBearerSuReq(3, QOS, BitString.of(address(SGW)), 1, NAS, false, false, null))));
        var response = mme.last(ERabSetupResponse.class);
        assertThat(response.eRabSetupListBearerSuRes()).singleElement().satisfies(one -> assertThat(one.eRabId()).isEqualTo(6));
        assertThat(response.eRabFailedToSetupListBearerSuRes()).containsExactly(new ERabItem(5, CauseRadioNetwork.MULTIPLE_E_RAB_ID_INSTANCES),
                new ERabItem(3, CauseRadioNetwork.UNKNOWN_E_RAB_ID));
        assertThat(ue.downlinks).as("with the one that is there").hasSize(2);
        say(new ERabModifyRequest(MME_ID, ENB_ID, null, List.of(
                new ERabToBeModifiedItemBearerModReq(6, QOS, NAS, new TransportInformation(BitString.of(address(SGW)), 77)),
                new ERabToBeModifiedItemBearerModReq(7, QOS, NAS, null)), false));
        assertThat(mme.last(ERabModifyResponse.class).eRabModifyListBearerModRes()).containsExactly(new ERabModifyItemBearerModRes(6));
        assertThat(mme.last(ERabModifyResponse.class).eRabFailedToModifyList()).containsExactly(new ERabItem(7, CauseRadioNetwork.UNKNOWN_E_RAB_ID));
        ue.connection().uplinkPacket(6, Bearer.ONLY_FLOW, PACKET);
        world.run(Duration.ofSeconds(1));
        assertThat(atSgw).last().satisfies(packet -> assertThat(packet.teid()).isEqualTo(77));
        say(new ERabReleaseCommand(MME_ID, ENB_ID, null, List.of(new ERabItem(6, CauseNas.NORMAL_RELEASE), new ERabItem(8, CauseNas.NORMAL_RELEASE)), NAS));
        assertThat(mme.last(ERabReleaseResponse.class).eRabReleaseListBearerRelComp()).containsExactly(new ERabReleaseItemBearerRelComp(6));
        assertThat(mme.last(ERabReleaseResponse.class).eRabFailedToReleaseList()).containsExactly(new ERabItem(8, CauseRadioNetwork.UNKNOWN_E_RAB_ID));
        assertThat(ue.heard).endsWith("down 6", NAS);
    }

    @Test
    void changesAContextButNotItsKey() {
        setUpContext();
        secure();
        say(UeContextModificationRequest.builder(MME_ID, ENB_ID).build());
        assertThat(mme.count(UeContextModificationResponse.class)).isEqualTo(1);
        say(UeContextModificationRequest.builder(MME_ID, ENB_ID).securityKey(key()).build());
        assertThat(mme.count(UeContextModificationFailure.class)).isEqualTo(1);
    }

    @Test
    void releasesAContext() {
        setUpContext();
        secure();
        say(new UeContextReleaseCommand(new UeS1apIds.Pair(new UeS1apIdPair(MME_ID, ENB_ID)), CauseNas.NORMAL_RELEASE));
        assertThat(mme.count(UeContextReleaseComplete.class)).isEqualTo(1);
        assertThat(ue.releases).containsExactly(ReleaseReason.RELEASED);
        assertThat(enb.connectedUes()).isZero();
        assertThat(enb.userPlane().tunnels()).isZero();
        say(new UeContextReleaseCommand(new UeS1apIds.Pair(new UeS1apIdPair(MME_ID, ENB_ID)), CauseNas.NORMAL_RELEASE));
        assertThat(mme.last(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_ENB_UE_S1_AP_ID);
        say(new UeContextReleaseCommand(new UeS1apIds.MmeOnly(MME_ID), CauseNas.NORMAL_RELEASE));
        assertThat(mme.last(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_MME_UE_S1_AP_ID);
    }

    @Test
    void asksForTheReleaseOfTheSilentAndTheGone() {
        enb.close();
        enb = enb(Duration.ofSeconds(20));
        start(enb);
        var id = mme.last(InitialUeMessage.class).enbUeS1apId();
        say(DownlinkNasTransport.builder(MME_ID, id, NAS).build());
        world.run(Duration.ofSeconds(15));
        assertThat(mme.count(UeContextReleaseRequest.class)).isZero();
        world.run(Duration.ofSeconds(10));
        assertThat(mme.last(UeContextReleaseRequest.class).cause()).isEqualTo(CauseRadioNetwork.USER_INACTIVITY);
        ue.connection().drop();
        world.run(Duration.ofSeconds(1));
        assertThat(mme.last(UeContextReleaseRequest.class).cause()).isEqualTo(CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST);
        say(DownlinkNasTransport.builder(MME_ID, id, NAS).build());
        assertThat(mme.last(NasNonDeliveryIndication.class).nasPdu()).isEqualTo(NAS);
    }

    @Test
    void pagesWhoCampsInTheArea() {
        enb.camp(S_TMSI, ue);
        say(page(7));
        say(page(8));
        assertThat(ue.heard).containsExactly("paged");
        enb.leave(S_TMSI, ue);
        say(page(7));
        assertThat(ue.heard).hasSize(1);
    }

    @Test
    void resetsSomeConnections() {
        say(down());
        var named = new UeAssociatedLogicalS1ConnectionItem(MME_ID, null);
        say(new Reset(CauseRadioNetwork.UNSPECIFIED, new ResetType.Part(List.of(named))));
        assertThat(ue.releases).containsExactly(ReleaseReason.CORE_LOST);
        assertThat(mme.last(ResetAcknowledge.class).ueAssociatedLogicalS1ConnectionListResAck()).containsExactly(named);
    }

    @Test
    void endsWhatTheMmeKnowsNothingOf() {
        say(down());
        say(new ErrorIndication(MME_ID, ENB_ID, CauseRadioNetwork.UNKNOWN_MME_UE_S1_AP_ID, null, null));
        assertThat(ue.releases).containsExactly(ReleaseReason.UNKNOWN_TO_CORE);
    }

    private static InetSocketAddress at(int host) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host}), Gtpu.PORT);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Octets address(InetSocketAddress of) {
        return Octets.of(of.getAddress().getAddress());
    }

    private static EnbConfiguration configuration(@Nullable Duration inactivity) {
        return EnbConfiguration.of("enb-1", 5, new Tai(Plmn.of("999", "70"), 7)).withInactivity(inactivity);
    }

    private Enb enb(@Nullable Duration inactivity) {
        return new Enb(world, carrier, mme.address, configuration(inactivity), EnbObserver.NONE, new UserPlane(datagrams, ENB));
    }

    private void start(Enb which) {
        world.turn(() -> which.start(setup -> { }));
        world.run(Duration.ofSeconds(1));
        ue.connect(which, EstablishmentCause.MO_SIGNALLING, S_TMSI);
        world.run(Duration.ofSeconds(1));
    }

    private void say(S1apMessage message) {
        mme.send(message);
        world.run(Duration.ofSeconds(1));
    }

    private static DownlinkNasTransport down() {
        return DownlinkNasTransport.builder(MME_ID, ENB_ID, NAS).build();
    }

    private static SecurityKey key() {
        return new SecurityKey(Secret.copyOf(new byte[32]));
    }

    private static InitialContextSetupRequest context(EnbUeS1apId id) {
        return InitialContextSetupRequest.builder(MME_ID, id, new UeAggregateMaximumBitrate(1_000_000, 1_000_000, null, null), List.of(
                new ERabToBeSetupItemCtxtSuReq(5, QOS, BitString.of(address(SGW)), SGW_TEID, NAS, false, false, null)),
                new UeSecurityCapabilities(0xe000, 0xe000), key()).build();
    }

    private void setUpContext() {
        say(context(ENB_ID));
    }

    private void secure() {
        ue.connection().securityComplete();
        world.run(Duration.ofSeconds(1));
    }

    private long teid() {
        var bearers = mme.last(InitialContextSetupResponse.class).eRabSetupListCtxtSuRes();
        return bearers == null ? 0 : bearers.getFirst().gtpTeid();
    }

    private static Paging page(int tac) {
        return Paging.builder(1, new UePagingId.BySTmsi(new org.alcazar.s1ap.element.STmsi(1, 0xffff_fffbL)), CnDomain.PS,
                List.of(new TaiItem(new org.alcazar.s1ap.element.Tai(ScriptedMme.PLMN, tac)))).build();
    }
}
