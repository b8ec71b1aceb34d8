// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.crypto.Secret;
import org.alcazar.gtp.v1u.ExtensionHeader;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.gtp.v1u.PduSessionInformation;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.ngap.element.AllocationAndRetentionPriority;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.CauseTransport;
import org.alcazar.ngap.element.MaximumIntegrityProtectedDataRate;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.PduSessionType;
import org.alcazar.ngap.element.PreEmptionCapability;
import org.alcazar.ngap.element.PreEmptionVulnerability;
import org.alcazar.ngap.element.ProtectionIndication;
import org.alcazar.ngap.element.ProtectionResult;
import org.alcazar.ngap.element.QosCharacteristics;
import org.alcazar.ngap.element.QosFlowAddOrModifyRequestItem;
import org.alcazar.ngap.element.QosFlowLevelQosParameters;
import org.alcazar.ngap.element.QosFlowSetupRequestItem;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.SecurityIndication;
import org.alcazar.ngap.element.SecurityResult;
import org.alcazar.ngap.element.UeNgapIds;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.Paging;
import org.alcazar.ngap.message.PduSessionResourceModifyRequest;
import org.alcazar.ngap.message.PduSessionResourceModifyResponse;
import org.alcazar.ngap.message.PduSessionResourceNotify;
import org.alcazar.ngap.message.PduSessionResourceReleaseCommand;
import org.alcazar.ngap.message.PduSessionResourceReleaseResponse;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.ngap.message.PduSessionResourceSetupResponse;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.transfer.PduSessionResourceModifyRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseCommandTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupRequestTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupUnsuccessfulTransfer;
import org.alcazar.station.UserPlane;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The resources of PDU sessions at the gNB, between a scripted AMF, a scripted UPF and the radio. */
class SessionResourcesTest {

    private static final AmfUeNgapId AMF_ID = new AmfUeNgapId(77);
    private static final RanUeNgapId RAN_ID = new RanUeNgapId(1);
    private static final Octets NAS = Octets.of(0x7e, 2, 3);
    private static final Octets PACKET = Octets.of(0x45, 1, 2, 3, 4);
    private static final InetSocketAddress GNB = at(2);
    private static final InetSocketAddress UPF = at(9);
    private static final long UPF_TEID = 0xfedc_ba98L;
    private static final FiveGSTmsi S_TMSI = new FiveGSTmsi(1, 0, -5);

    private final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    private final MemoryCarrier carrier = new MemoryCarrier(world);
    private final MemoryDatagramCarrier datagrams = new MemoryDatagramCarrier(world);
    private final ScriptedAmf amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
    private final List<GtpuPacket> atUpf = new ArrayList<>();
    private final DatagramEndpoint upf;
    private final StubUe ue = new StubUe();

    SessionResourcesTest() throws IOException {
        upf = datagrams.bind(UPF, (from, datagram) -> atUpf.add(Gtpu.decode(Octets.copyOf(datagram))));
    }

    @AfterEach
    void end() {
        world.close();
        carrier.close();
        datagrams.close();
    }

    @Test
    void answersASetupWithItsEndOfTheTunnel() {
        start(AirProtection.ABLE);
        say(setup(1, null));
        var response = amf.last(PduSessionResourceSetupResponse.class);
        assertThat(response.pduSessionResourceFailedToSetupList()).isEmpty();
        var transfer = PduSessionResourceSetupResponseTransfer.decode(response.pduSessionResourceSetupList().getFirst().transfer());
        var tunnel = transfer.dlQosFlowPerTnlInformation();
        assertThat(tunnel.upTransportLayerInformation().ipv4Address()).isEqualTo(Octets.of(GNB.getAddress().getAddress()));
        assertThat(tunnel.associatedQosFlowList()).extracting(flow -> flow.qosFlowIdentifier()).containsExactly(1, 5);
        assertThat(transfer.securityResult()).isNull();
        assertThat(ue.heard).as("the bearer before the message that came with it").containsExactly(NAS, new Bearer(1, false, true), NAS);
    }

    @Test
    void carriesPacketsBothWays() {
        var gnb = start(AirProtection.ABLE);
        say(setup(1, null));
        assertThat(ue.connection().uplinkPacket(1, 5, PACKET)).isTrue();
        assertThat(ue.connection().uplinkPacket(1, 6, PACKET)).as("a flow that the tunnel does not carry").isFalse();
        assertThat(ue.connection().uplinkPacket(2, 5, PACKET)).isFalse();
        world.run(Duration.ofSeconds(1));
        assertThat(atUpf).hasSize(1);
        assertThat(atUpf.getFirst().teid()).isEqualTo(UPF_TEID);
        assertThat(atUpf.getFirst().pduSession()).isEqualTo(PduSessionInformation.Uplink.of(5));
        assertThat(atUpf.getFirst().message()).isEqualTo(new GtpuMessage.GPdu(PACKET));
        fromUpf(new GtpuPacket(teid(1), null, null, List.of(ExtensionHeader.of(PduSessionInformation.Downlink.of(5))),
                new GtpuMessage.GPdu(PACKET)));
        assertThat(ue.packets).containsExactly(PACKET);
        assertThat(ue.flows).containsExactly(5);
        assertThat(gnb.userPlane().sent()).isEqualTo(1);
        assertThat(gnb.userPlane().received()).isEqualTo(1);
    }

    @Test
    void setsSessionsUpOnceSecurityIsActive() {
        start(AirProtection.ABLE);
        var request = InitialContextSetupRequest.builder(AMF_ID, RAN_ID, ScriptedAmf.GUAMI, List.of(ScriptedAmf.SLICE),
                new UeSecurityCapabilities(0xe000, 0x4000, 0, 0), new SecurityKey(Secret.copyOf(new byte[32]))).nasPdu(NAS)
                .pduSessionResourceSetupList(List.of(session(3, null))).build();
        ue.heard.clear();
        say(request);
        assertThat(ue.heard).isEmpty();
        ue.connection().securityComplete();
        world.run(Duration.ofSeconds(1));
        assertThat(ue.heard).containsExactly(NAS, new Bearer(3, false, true), NAS);
        assertThat(amf.last(InitialContextSetupResponse.class).pduSessionResourceSetupList()).hasSize(1);
    }

    @Test
    void protectsOnTheAirWhatItCan() {
        assertProtection(AirProtection.ABLE, ProtectionIndication.REQUIRED, ProtectionResult.PERFORMED, new Bearer(1, true, true));
        assertProtection(AirProtection.ABLE, ProtectionIndication.NOT_NEEDED, ProtectionResult.NOT_PERFORMED, new Bearer(1, false, false));
        assertProtection(AirProtection.UNABLE, ProtectionIndication.PREFERRED, ProtectionResult.NOT_PERFORMED, new Bearer(1, false, false));
        assertProtection(AirProtection.DISOBEDIENT, ProtectionIndication.REQUIRED, ProtectionResult.NOT_PERFORMED, new Bearer(1, false, false));
        assertProtection(AirProtection.LYING, ProtectionIndication.REQUIRED, ProtectionResult.PERFORMED, new Bearer(1, false, false));
    }

    @Test
    void refusesWhatItCannotProtect() {
        start(AirProtection.WITHOUT_INTEGRITY);
        say(setup(1, indication(ProtectionIndication.REQUIRED)));
        assertThat(refusal()).isEqualTo(CauseRadioNetwork.UP_INTEGRITY_PROTECTION_NOT_POSSIBLE);
        assertThat(ue.heard).as("neither bearer nor message").containsExactly(NAS);
    }

    @Test
    void refusesWhatItCannotSetUp() {
        start(AirProtection.ABLE);
        say(setup(1, null));
        say(setup(1, null));
        assertThat(refusal()).isEqualTo(CauseRadioNetwork.MULTIPLE_PDU_SESSION_ID_INSTANCES);
        say(setup(16, null));
        assertThat(refusal()).isEqualTo(CauseRadioNetwork.UNKNOWN_PDU_SESSION_ID);
        say(request(new PduSession.Setup(2, NAS, new SNssai(9, null), transfer(null))));
        assertThat(refusal()).isEqualTo(CauseRadioNetwork.SLICE_NOT_SUPPORTED);
        say(request(new PduSession.Setup(2, NAS, ScriptedAmf.SLICE, Octets.of(0xff))));
        assertThat(refusal()).isEqualTo(CauseProtocol.TRANSFER_SYNTAX_ERROR);
    }

    @Test
    void refusesSessionsWithoutAUserPlane() {
        connect(new Gnb(world, carrier, amf.address, configuration(), GnbObserver.NONE));
        say(setup(1, null));
        assertThat(refusal()).isEqualTo(CauseTransport.TRANSPORT_RESOURCE_UNAVAILABLE);
    }

    @Test
    void changesASession() {
        start(AirProtection.ABLE);
        say(setup(1, null));
        var modify = PduSessionResourceModifyRequestTransfer.builder()
                .qosFlowAddOrModifyRequestList(List.of(new QosFlowAddOrModifyRequestItem(7, qos())))
                .qosFlowToReleaseList(List.of(new QosFlowWithCause(5, CauseNas.NORMAL_RELEASE))).build();
        say(new PduSessionResourceModifyRequest(AMF_ID, RAN_ID, List.of(new PduSession.Modify(1, Octets.of(9), modify.encode(), null),
                new PduSession.Modify(4, NAS, modify.encode(), null))));
        var response = amf.last(PduSessionResourceModifyResponse.class);
        assertThat(response.pduSessionResourceModifyList()).extracting(PduSession.Transfer::id).containsExactly(1);
        assertThat(response.pduSessionResourceFailedToModifyList()).extracting(PduSession.Transfer::id).containsExactly(4);
        assertThat(ue.downlinks).last().isEqualTo(Octets.of(9));
        assertThat(ue.connection().uplinkPacket(1, 7, PACKET)).isTrue();
        assertThat(ue.connection().uplinkPacket(1, 5, PACKET)).isFalse();
    }

    @Test
    void releasesASession() {
        var gnb = start(AirProtection.ABLE);
        say(setup(1, null));
        long teid = teid(1);
        var transfer = new PduSessionResourceReleaseCommandTransfer(CauseNas.NORMAL_RELEASE).encode();
        say(new PduSessionResourceReleaseCommand(AMF_ID, RAN_ID, null, Octets.of(8), List.of(new PduSession.Transfer(1, transfer))));
        assertThat(amf.last(PduSessionResourceReleaseResponse.class).pduSessionResourceReleasedList()).hasSize(1);
        assertThat(ue.heard.subList(ue.heard.size() - 2, ue.heard.size())).isEqualTo(List.of("down 1", Octets.of(8)));
        assertThat(gnb.userPlane().tunnels()).isZero();
        fromUpf(GtpuPacket.of(teid, new GtpuMessage.GPdu(PACKET)));
        assertThat(ue.packets).isEmpty();
        assertThat(atUpf.getLast().message()).isEqualTo(
                new GtpuMessage.ErrorIndication(teid, Octets.of(GNB.getAddress().getAddress()), List.of()));
    }

    @Test
    void saysWhichSessionsEndWithTheConnection() {
        var gnb = start(AirProtection.ABLE);
        say(setup(1, null));
        say(setup(2, null));
        ue.connection().inactive();
        world.run(Duration.ofSeconds(1));
        assertThat(amf.last(UeContextReleaseRequest.class).pduSessionResourceList()).extracting(PduSession.Named::id).containsExactly(1, 2);
        say(new UeContextReleaseCommand(new UeNgapIds.Pair(AMF_ID, RAN_ID), CauseNas.NORMAL_RELEASE));
        assertThat(amf.last(UeContextReleaseComplete.class).pduSessionResourceList()).extracting(PduSession.Released::id).containsExactly(1, 2);
        assertThat(gnb.userPlane().tunnels()).isZero();
        assertThat(ue.connection().uplinkPacket(1, 1, PACKET)).isFalse();
    }

    @Test
    void asksForReleaseOfASilentUe() {
        connect(new Gnb(world, carrier, amf.address, configuration().withInactivity(Duration.ofSeconds(10)), GnbObserver.NONE,
                new UserPlane(datagrams, GNB)));
        say(setup(1, null));
        world.run(Duration.ofSeconds(6));
        ue.connection().uplinkPacket(1, 1, PACKET);
        world.run(Duration.ofSeconds(8));
        assertThat(amf.count(UeContextReleaseRequest.class)).isZero();
        world.run(Duration.ofSeconds(3));
        assertThat(amf.last(UeContextReleaseRequest.class).cause()).isEqualTo(CauseRadioNetwork.USER_INACTIVITY);
    }

    @Test
    void answersEchoesAndCountsWhatIsNone() {
        var gnb = start(AirProtection.ABLE);
        fromUpf(GtpuPacket.ofPath(0x1234, new GtpuMessage.EchoRequest(List.of())));
        assertThat(atUpf).containsExactly(GtpuPacket.ofPath(0x1234, new GtpuMessage.EchoResponse(0, List.of())));
        fromUpf(GtpuPacket.of(5, new GtpuMessage.EndMarker(List.of())));
        upf.send(GNB, Octets.of(0x20, 1, 2).asBuffer());
        // A PDU of a type that must be comprehended and is none of a gNB's.
        upf.send(GNB, Octets.fromHex("34ff000900000001000000c8010000000000").asBuffer());
        world.run(Duration.ofSeconds(1));
        assertThat(gnb.userPlane().endMarkers()).isEqualTo(1);
        assertThat(gnb.userPlane().malformed()).isPositive();
    }

    @Test
    void tellsTheCoreOfATunnelThatTheUpfHasLost() {
        var gnb = start(AirProtection.ABLE);
        say(setup(1, null));
        var indication = new GtpuMessage.ErrorIndication(UPF_TEID, Octets.of(UPF.getAddress().getAddress()), List.of());
        fromUpf(GtpuPacket.ofPath(0, new GtpuMessage.ErrorIndication(UPF_TEID + 1, indication.peerAddress(), List.of())));
        assertThat(gnb.userPlane().tunnels()).isEqualTo(1);
        fromUpf(GtpuPacket.ofPath(0, indication));
        assertThat(gnb.userPlane().tunnels()).isZero();
        assertThat(amf.last(PduSessionResourceNotify.class).pduSessionResourceReleasedList()).extracting(PduSession.Transfer::id)
                .containsExactly(1);
        assertThat(ue.heard).last().isEqualTo("down 1");
    }

    @Test
    void pagesAUeThatCamps() {
        var gnb = start(AirProtection.ABLE);
        ue.heard.clear();
        gnb.camp(S_TMSI, ue);
        var identity = new org.alcazar.ngap.element.FiveGSTmsi(1, 0, 0xffff_fffbL);
        var tai = new org.alcazar.ngap.element.Tai(ScriptedAmf.PLMN, 7);
        say(Paging.builder(identity, List.of(tai)).build());
        assertThat(ue.heard).containsExactly("paged");
        say(Paging.builder(identity, List.of(new org.alcazar.ngap.element.Tai(ScriptedAmf.PLMN, 8))).build());
        gnb.leave(S_TMSI, ue);
        say(Paging.builder(identity, List.of(tai)).build());
        assertThat(ue.heard).hasSize(1);
    }

    @Test
    void startsAnewWithoutAWord() {
        var gnb = start(AirProtection.ABLE);
        say(setup(1, null));
        var setups = new ArrayList<NgSetup>();
        world.turn(() -> gnb.restart(setups::add));
        world.run(Duration.ofSeconds(5));
        assertThat(setups).singleElement().matches(NgSetup::isAccepted);
        assertThat(ue.releases).containsExactly(ReleaseReason.CORE_LOST);
        assertThat(gnb.connectedUes()).isZero();
        assertThat(gnb.userPlane().tunnels()).isZero();
        assertThat(amf.associations).isEqualTo(2);
        assertThat(ue.connect(gnb).isConnected()).isTrue();
    }

    @Test
    void livesThroughDamagedRequestsAndPackets() {
        var gnb = start(AirProtection.ABLE);
        say(setup(1, null));
        var packet = Gtpu.encode(new GtpuPacket(teid(1), null, null, List.of(ExtensionHeader.of(PduSessionInformation.Downlink.of(1))),
                new GtpuMessage.GPdu(PACKET))).toArray();
        var transfer = transfer(indication(ProtectionIndication.PREFERRED)).toArray();
        Seeded.forAll(300, random -> random.nextLong(), seed -> {
            var random = Seeded.random(seed);
            upf.send(GNB, Octets.wrap(Mutations.random(packet, random)).asBuffer());
            amf.send(request(new PduSession.Setup(2 + random.nextInt(14), NAS, ScriptedAmf.SLICE, Octets.wrap(Mutations.random(transfer, random)))));
            world.run(Duration.ofMillis(10));
        });
        assertThat(amf.count(PduSessionResourceSetupResponse.class)).isEqualTo(301);
        assertThat(datagrams.counts().handlerFaults()).isZero();
        assertThat(gnb.userPlane().tunnels()).isBetween(1, 15);
    }

    private void assertProtection(AirProtection gnb, ProtectionIndication wanted, ProtectionResult told, Bearer bearer) {
        var trial = new Trial(gnb, wanted);
        assertThat(trial.result).as("%s told %s", gnb, wanted).isEqualTo(new SecurityResult(told, told));
        assertThat(trial.bearer).isEqualTo(bearer);
    }

    /** One more gNB and UE, for one session. */
    private final class Trial {

        final @Nullable SecurityResult result;
        final Object bearer;

        Trial(AirProtection protection, ProtectionIndication wanted) {
            ue.heard.clear();
            var gnb = start(protection);
            say(setup(1, indication(wanted)));
            var response = amf.last(PduSessionResourceSetupResponse.class);
            result = PduSessionResourceSetupResponseTransfer.decode(response.pduSessionResourceSetupList().getFirst().transfer()).securityResult();
            bearer = ue.heard.get(1);
            gnb.close();
            world.run(Duration.ofSeconds(1));
        }
    }

    private GnbConfiguration configuration() {
        return GnbConfiguration.of("gnb-1", 5, new Tai(Plmn.of("999", "70"), 7), List.of(Snssai.of(1)));
    }

    private Gnb start(AirProtection protection) {
        return connect(new Gnb(world, carrier, amf.address, configuration().withAirProtection(protection), GnbObserver.NONE,
                new UserPlane(datagrams, GNB)));
    }

    private Gnb connect(Gnb gnb) {
        world.turn(() -> gnb.start(setup -> { }));
        world.run(Duration.ofSeconds(1));
        ue.connect(gnb, EstablishmentCause.MO_SIGNALLING, null);
        world.run(Duration.ofSeconds(1));
        say(DownlinkNasTransport.builder(AMF_ID, RAN_ID, NAS).build());
        return gnb;
    }

    private void say(NgapMessage message) {
        amf.send(message);
        world.run(Duration.ofMillis(500));
    }

    private void fromUpf(GtpuPacket packet) {
        upf.send(GNB, Gtpu.encode(packet).asBuffer());
        world.run(Duration.ofMillis(500));
    }

    private long teid(int session) {
        return amf.received.stream().filter(PduSessionResourceSetupResponse.class::isInstance).map(PduSessionResourceSetupResponse.class::cast)
                .flatMap(response -> response.pduSessionResourceSetupList().stream()).filter(done -> done.id() == session)
                .map(done -> PduSessionResourceSetupResponseTransfer.decode(done.transfer()).dlQosFlowPerTnlInformation()
                        .upTransportLayerInformation().gtpTeid())
                .findFirst().orElseThrow();
    }

    private Cause refusal() {
        var failed = amf.last(PduSessionResourceSetupResponse.class).pduSessionResourceFailedToSetupList();
        return Objects.requireNonNull(PduSessionResourceSetupUnsuccessfulTransfer.decode(failed.getFirst().transfer()).cause());
    }

    private static PduSessionResourceSetupRequest setup(int id, @Nullable SecurityIndication indication) {
        return request(session(id, indication));
    }

    private static PduSessionResourceSetupRequest request(PduSession.Setup session) {
        return new PduSessionResourceSetupRequest(AMF_ID, RAN_ID, List.of(session));
    }

    private static PduSession.Setup session(int id, @Nullable SecurityIndication indication) {
        return new PduSession.Setup(id, NAS, ScriptedAmf.SLICE, transfer(indication));
    }

    private static Octets transfer(@Nullable SecurityIndication indication) {
        return PduSessionResourceSetupRequestTransfer.builder(UpTransportLayerInformation.of(Octets.of(UPF.getAddress().getAddress()), UPF_TEID),
                PduSessionType.IPV4, List.of(new QosFlowSetupRequestItem(1, qos()), new QosFlowSetupRequestItem(5, qos())))
                .securityIndication(indication).build().encode();
    }

    private static SecurityIndication indication(ProtectionIndication both) {
        return new SecurityIndication(both, both, both == ProtectionIndication.NOT_NEEDED ? null : MaximumIntegrityProtectedDataRate.MAXIMUM_UE_RATE,
                null);
    }

    private static QosFlowLevelQosParameters qos() {
        return new QosFlowLevelQosParameters(new QosCharacteristics.NonDynamic(9), new AllocationAndRetentionPriority(8,
                PreEmptionCapability.values()[0], PreEmptionVulnerability.values()[0]));
    }

    private static InetSocketAddress at(int host) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) host}), Gtpu.PORT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
