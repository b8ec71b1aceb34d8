// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.nas.element.ConfigurationUpdateIndication;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.element.PduAddress;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.RequestType;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.SscMode;
import org.alcazar.nas.message.ConfigurationUpdateCommand;
import org.alcazar.nas.message.ConfigurationUpdateComplete;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionEstablishmentReject;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.PduSessionModificationCommand;
import org.alcazar.nas.message.PduSessionModificationCommandReject;
import org.alcazar.nas.message.PduSessionModificationComplete;
import org.alcazar.nas.message.PduSessionModificationReject;
import org.alcazar.nas.message.PduSessionModificationRequest;
import org.alcazar.nas.message.PduSessionReleaseCommand;
import org.alcazar.nas.message.PduSessionReleaseComplete;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.ServiceAccept;
import org.alcazar.nas.message.ServiceReject;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.PduSession.Sent;
import org.alcazar.ue.session.SessionModification;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.session.SessionState;
import org.alcazar.ue.traffic.IpPacket;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** PDU sessions as the UE goes through them, and service requests for them. */
class SessionTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Octets SERVER = Octets.of(198, 51, 100, 1);

    @Test
    void establishesASession() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.establish();
        })) {
            bench.register();
            var wanted = SessionRequest.IPV4.withDnn(new Dnn("internet.example")).withSnssai(Snssai.of(1, 2)).withSscMode(SscMode.SSC_MODE_2)
                    .withMaximumDataRate(new IntegrityProtectionMaximumDataRate(0, 0)).withAlwaysOn(true);
            var outcome = bench.establish(wanted);
            assertThat(outcome.failure()).isNull();
            var request = (PduSessionEstablishmentRequest) bench.sessionSent.getFirst();
            assertThat(request.pduSessionId()).isEqualTo(1);
            assertThat(request.procedureTransactionId()).isPositive();
            assertThat(request.pduSessionType()).isEqualTo(PduSessionType.IPV4);
            assertThat(request.sscMode()).isEqualTo(SscMode.SSC_MODE_2);
            assertThat(request.maximumDataRate().uplink()).isEqualTo(IntegrityProtectionMaximumDataRate.KBPS_64);
            assertThat(request.alwaysOnRequested()).isTrue();
            assertThat(Objects.requireNonNull(request.protocolConfigurationOptions()).has(ProtocolConfigurationOptions.DNS_SERVER_IPV4)).isTrue();
            assertThat(Objects.requireNonNull(request.protocolConfigurationOptions()).has(ProtocolConfigurationOptions.IPV4_LINK_MTU)).isTrue();
            var transport = bench.network.transports.getFirst();
            assertThat(transport.requestType()).isEqualTo(RequestType.INITIAL_REQUEST);
            assertThat(transport.snssai()).isEqualTo(Snssai.of(1, 2));
            assertThat(transport.dnn()).isEqualTo(new Dnn("internet.example"));
            var session = session(bench);
            assertThat(session.state()).isEqualTo(SessionState.ACTIVE);
            assertThat(session.ipv4()).isEqualTo(Octets.of(10, 45, 0, 2));
            assertThat(session.dnsServers()).containsExactly(Octets.of(9, 9, 9, 9));
            assertThat(session.mtu()).isEqualTo(1400);
            assertThat(session.ambr()).isEqualTo(SessionAmbr.of(20_000_000, 10_000_000));
            assertThat(session.bearer()).isEqualTo(new Bearer(1, true, true));
        }
    }

    @Test
    void asksToStayConnectedWhenASessionIsToFollow() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.establish();
        }).with(UeConfiguration.DEFAULT.withFollowOnRequest(false))) {
            bench.ue().register(RegistrationType.Kind.INITIAL, registration -> { });
            bench.ue().establish(SessionRequest.IPV4, outcome -> { });
            bench.run(Duration.ofMinutes(1));
            assertThat(bench.sessions.getFirst().failure()).isNull();
            assertThat(bench.lastSent(RegistrationRequest.class).registrationType().followOnRequest()).isTrue();
            assertThat(bench.network.accesses).hasSize(1);
        }
    }

    @Test
    void hasSeveralSessionsOfDistinctIdentities() {
        try (var bench = new UeBench(network -> {
            network.register();
            for (int i = 0; i < 15; i++) {
                network.establish();
            }
        })) {
            bench.register();
            for (int i = 1; i <= 15; i++) {
                assertThat(bench.establish(SessionRequest.IPV4).failure()).isNull();
            }
            assertThat(bench.ue().sessions()).extracting(PduSession::id).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
            assertThat(bench.sessionSent).extracting(message -> message.procedureTransactionId()).doesNotHaveDuplicates();
            assertThat(bench.establish(SessionRequest.IPV4).failure()).isEqualTo(new Failure(Failure.Reason.NO_IDENTITY));
        }
    }

    @Test
    void tellsWhyASessionWasRefused() {
        try (var bench = new UeBench(network -> {
            network.register();
            var request = network.hearSession(PduSessionEstablishmentRequest.class);
            network.sendSession(PduSessionEstablishmentReject.builder(request.pduSessionId(), request.procedureTransactionId(),
                    FiveGsmCause.MISSING_OR_UNKNOWN_DNN).build());
            var transport = network.hear(UlNasTransport.class);
            network.send(DlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, transport.payloadContainer())
                    .pduSessionId(transport.pduSessionId()).cause(FiveGmmCause.PAYLOAD_NOT_FORWARDED).build());
        })) {
            bench.register();
            assertThat(bench.establish(SessionRequest.IPV4).failure()).hasToString("rejected: 5gsm #27 missing or unknown dnn");
            assertThat(bench.establish(SessionRequest.IPV4).failure())
                    .isEqualTo(new Failure(Failure.Reason.NOT_FORWARDED, FiveGmmCause.PAYLOAD_NOT_FORWARDED));
            assertThat(bench.ue().sessions()).isEmpty();
            assertThat(bench.sessionEnds).isEmpty();
        }
    }

    @Test
    void asksAgainWhenNobodyAnswers() {
        try (var bench = new UeBench(network -> {
            network.register();
            for (int i = 0; i < 5; i++) {
                network.hearSession(PduSessionEstablishmentRequest.class);
            }
        }).with(UeConfiguration.DEFAULT.withTimers(UeTimers.STANDARD))) {
            bench.register();
            var outcome = bench.establish(SessionRequest.IPV4);
            assertThat(outcome.failure()).isEqualTo(new Failure(Failure.Reason.TIMEOUT));
            assertThat(outcome.duration()).isEqualTo(Duration.ofSeconds(5 * 16));
            assertThat(bench.network.transports).hasSize(5).extracting(UlNasTransport::payloadContainer).containsOnly(
                    bench.network.transports.getFirst().payloadContainer());
        }
    }

    @Test
    void doesNotTakeASessionWithoutADefaultRule() {
        try (var bench = new UeBench(network -> {
            network.register();
            var request = network.hearSession(PduSessionEstablishmentRequest.class);
            var rule = new QosRule(1, QosRule.Operation.CREATE, false, List.of(PacketFilter.of(1, PacketFilter.Direction.BIDIRECTIONAL,
                    new PacketFilterComponent.MatchAll())), 1, new QosRule.Flow(1, false));
            network.sendSession(PduSessionEstablishmentAccept.builder(request.pduSessionId(),
                    request.procedureTransactionId(), PduSessionType.IPV4, SscMode.SSC_MODE_1, List.of(rule), SessionAmbr.of(1, 1))
                    .pduAddress(PduAddress.ipv4(Octets.of(10, 0, 0, 1))).build());
            var release = network.hearSession(PduSessionReleaseRequest.class);
            assertThat(release.cause()).isEqualTo(FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION);
            network.sendSession(PduSessionReleaseCommand.builder(1, release.procedureTransactionId(), FiveGsmCause.REGULAR_DEACTIVATION).build());
            network.hearSession(PduSessionReleaseComplete.class);
        })) {
            bench.register();
            assertThat(bench.establish(SessionRequest.IPV4).failure())
                    .isEqualTo(Failure.ofSession(Failure.Reason.NOT_ACCEPTABLE, FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION));
            assertThat(bench.ue().sessions()).isEmpty();
        }
    }

    @Test
    void takesWhatTheNetworkChanges() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.establish();
            var voice = new QosRule(2, QosRule.Operation.CREATE, false, List.of(PacketFilter.of(1, PacketFilter.Direction.UPLINK,
                    new PacketFilterComponent.Protocol(IpPacket.UDP), new PacketFilterComponent.RemotePorts(5000, 5999))), 10,
                    new QosRule.Flow(5, false));
            network.sendSession(PduSessionModificationCommand.builder(1, 0).sessionAmbr(SessionAmbr.of(1_000, 2_000)).qosRules(List.of(voice)).build());
            network.hearSession(PduSessionModificationComplete.class);
            network.sendSession(PduSessionModificationCommand.builder(1, 0).qosRules(List.of(QosRule.delete(1))).build());
            assertThat(network.hearSession(PduSessionModificationCommandReject.class).cause())
                    .isEqualTo(FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION);
            network.sendSession(PduSessionModificationCommand.builder(2, 0).build());
            assertThat(network.hearSession(PduSessionModificationCommandReject.class).cause()).isEqualTo(FiveGsmCause.INVALID_PDU_SESSION_IDENTITY);
        })) {
            bench.register();
            bench.establish(SessionRequest.IPV4);
            bench.run(SECOND);
            var session = session(bench);
            assertThat(session.ambr()).isEqualTo(SessionAmbr.of(1_000, 2_000));
            session.send(udp(session, 5060));
            session.send(udp(session, 53));
            assertThat(bench.network.flows).containsExactly(5, 1);
        }
    }

    @Test
    void asksForChanges() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.establish();
            var request = network.hearSession(PduSessionModificationRequest.class);
            network.sendSession(PduSessionModificationCommand.builder(1, request.procedureTransactionId()).qosRules(request.qosRules()).build());
            network.hearSession(PduSessionModificationComplete.class);
            var second = network.hearSession(PduSessionModificationRequest.class);
            network.sendSession(PduSessionModificationReject.builder(1, second.procedureTransactionId(), FiveGsmCause.QOS_NOT_ACCEPTED).build());
        })) {
            bench.register();
            bench.establish(SessionRequest.IPV4);
            var rule = new QosRule(3, QosRule.Operation.CREATE, false, List.of(PacketFilter.of(1, PacketFilter.Direction.BIDIRECTIONAL,
                    new PacketFilterComponent.Protocol(IpPacket.TCP))), 7, new QosRule.Flow(4, false));
            for (int i = 0; i < 2; i++) {
                bench.ue().modify(1, SessionModification.ofQos(List.of(rule), List.of()), outcome -> { });
                bench.run(SECOND);
            }
            assertThat(bench.sessions.get(1).failure()).isNull();
            assertThat(session(bench).rules().list()).hasSize(2);
            assertThat(bench.sessions.get(2).failure())
                    .isEqualTo(Failure.ofSession(Failure.Reason.REJECTED, FiveGsmCause.QOS_NOT_ACCEPTED));
            assertThat(session(bench).state()).isEqualTo(SessionState.ACTIVE);
        }
    }

    @Test
    void releasesASessionAndHasOneReleased() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.establish();
            network.establish();
            var request = network.hearSession(PduSessionReleaseRequest.class);
            network.sendSession(PduSessionReleaseCommand.builder(1, request.procedureTransactionId(), FiveGsmCause.REGULAR_DEACTIVATION).build());
            assertThat(network.hearSession(PduSessionReleaseComplete.class).procedureTransactionId()).isEqualTo(request.procedureTransactionId());
            network.sendSession(PduSessionReleaseCommand.builder(2, 0, FiveGsmCause.REGULAR_DEACTIVATION).build());
            network.hearSession(PduSessionReleaseComplete.class);
            network.sendSession(PduSessionReleaseCommand.builder(2, 0, FiveGsmCause.REGULAR_DEACTIVATION).build());
            assertThat(network.hearSession(FiveGsmStatus.class).cause()).isEqualTo(FiveGsmCause.INVALID_PDU_SESSION_IDENTITY);
        })) {
            bench.register();
            bench.establish(SessionRequest.IPV4);
            bench.establish(SessionRequest.IPV4);
            bench.ue().release(1, outcome -> { });
            bench.run(SECOND);
            assertThat(bench.sessions.get(2).failure()).isNull();
            assertThat(bench.ue().sessions()).isEmpty();
            assertThat(bench.sessionEnds).hasSize(2);
            assertThat(bench.sessionSent.getLast()).isInstanceOf(FiveGsmStatus.class);
        }
    }

    @Test
    void establishesASessionAnewThatIsToBeReactivated() {
        try (var bench = new UeBench(network -> {
            network.register();
            network.establish();
            network.sendSession(PduSessionReleaseCommand.builder(1, 0, FiveGsmCause.REACTIVATION_REQUESTED).build());
            network.hearSession(PduSessionReleaseComplete.class);
            network.establish();
        })) {
            bench.register();
            bench.establish(SessionRequest.IPV4);
            bench.run(SECOND);
            assertThat(bench.sessions).hasSize(2);
            assertThat(session(bench).state()).isEqualTo(SessionState.ACTIVE);
        }
    }

    @Test
    void answersWhatItDoesNotExpect() {
        try (var bench = new UeBench(network -> {
            network.register();
            var request = network.establish();
            network.sendSession(ScriptedNetwork.acceptance(request).build());
            assertThat(network.hearSession(FiveGsmStatus.class).cause()).isEqualTo(FiveGsmCause.PTI_MISMATCH);
            network.send(DlNasTransport.builder(PayloadContainerType.N1_SM_INFORMATION, Octets.of(0x2e, 1, 0, 0xd3)).build());
            assertThat(network.hearSession(FiveGsmStatus.class).pduSessionId()).isEqualTo(1);
            network.sendSession(new FiveGsmStatus(1, 0, FiveGsmCause.INVALID_PDU_SESSION_IDENTITY));
        })) {
            bench.register();
            bench.establish(SessionRequest.IPV4);
            bench.run(SECOND);
            assertThat(bench.ue().sessions()).isEmpty();
            assertThat(bench.sessionEnds).containsExactly("1 not known to the network");
        }
    }

    @Test
    void requestsServiceForASession() {
        try (var bench = idle(network -> {
            var request = network.hear(ServiceRequest.class);
            assertThat(request.serviceType()).isEqualTo(ServiceType.SIGNALLING);
            network.secure = true;
            network.send(ServiceAccept.builder().pduSessionStatus(PduSessionSet.of(1)).build());
            network.establish();
        })) {
            assertThat(bench.establish(SessionRequest.IPV4).failure()).isNull();
            assertThat(bench.ue().sessions()).hasSize(2);
            assertThat(bench.services.getFirst().failure()).isNull();
        }
    }

    @Test
    void bringsTheUserPlaneBackForAPacketThatWaits() {
        try (var bench = idle(network -> {
            var wire = network.hearWire();
            network.hearVerified(wire);
            network.secure = true;
            network.bearerUp(new Bearer(1, false, true));
            network.send(ServiceAccept.builder().pduSessionStatus(PduSessionSet.of(1)).reactivationResult(PduSessionSet.NONE).build());
        })) {
            var session = session(bench);
            assertThat(session.bearer()).isNull();
            assertThat(session.send(udp(session, 53))).isEqualTo(Sent.WAITING);
            assertThat(session.send(udp(session, 54))).isEqualTo(Sent.WAITING);
            bench.run(SECOND);
            var request = bench.lastSent(ServiceRequest.class);
            assertThat(request.serviceType()).isEqualTo(ServiceType.DATA);
            assertThat(request.uplinkDataStatus()).isEqualTo(PduSessionSet.of(1));
            assertThat(request.pduSessionStatus()).isEqualTo(PduSessionSet.of(1));
            assertThat(bench.network.packets).containsExactly(udp(session, 53), udp(session, 54));
            assertThat(bench.network.accesses.getLast().cause()).isEqualTo(EstablishmentCause.MO_DATA);
            assertThat(session.send(udp(session, 55))).isEqualTo(Sent.SENT);
            assertThat(session.traffic().packetsSent()).isEqualTo(3);
        }
    }

    @Test
    void comesWhenItIsPagedAndTakesItsNewIdentity() {
        var renewed = new FiveGGuti(ScriptedNetwork.TAI.plmn(), 2, 1, 0, 0x0bad_cafe);
        var got = new ArrayList<Octets>();
        try (var bench = idle(network -> {
            var request = network.hear(ServiceRequest.class);
            assertThat(request.serviceType()).isEqualTo(ServiceType.MOBILE_TERMINATED_SERVICES);
            network.secure = true;
            network.bearerUp(new Bearer(1, true, true));
            network.send(ServiceAccept.builder().pduSessionStatus(PduSessionSet.of(1)).build());
            network.send(ConfigurationUpdateCommand.builder().guti(renewed)
                    .configurationUpdateIndication(new ConfigurationUpdateIndication(true, false)).build());
            network.hear(ConfigurationUpdateComplete.class);
            network.downlinkPacket(1, Octets.of(0x45, 1));
            network.release(ReleaseReason.RELEASED);
        })) {
            session(bench).receiver(got::add);
            assertThat(bench.network.camping).containsExactly(ScriptedNetwork.GUTI.sTmsi());
            bench.network.page();
            bench.run(SECOND);
            assertThat(bench.network.accesses.getLast().cause()).isEqualTo(EstablishmentCause.MT_ACCESS);
            assertThat(bench.ue().guti()).isEqualTo(renewed);
            assertThat(bench.network.camping).containsExactly(renewed.sTmsi());
            assertThat(got).containsExactly(Octets.of(0x45, 1));
        }
    }

    @Test
    void dropsSessionsThatTheNetworkHasNot() {
        try (var bench = idle(network -> {
            network.hear(ServiceRequest.class);
            network.secure = true;
            network.send(ServiceAccept.builder().pduSessionStatus(PduSessionSet.NONE).build());
        })) {
            bench.ue().service(ServiceType.SIGNALLING, outcome -> { });
            bench.run(SECOND);
            assertThat(bench.ue().sessions()).isEmpty();
            assertThat(bench.sessionEnds).containsExactly("1 not known to the network");
        }
    }

    @Test
    void registersAnewWhenTheNetworkHasForgottenIt() {
        try (var bench = idle(network -> {
            if (network.accesses.size() > 2) {
                network.protection = null;
                network.secure = false;
                network.register();
                return;
            }
            network.hear(ServiceRequest.class);
            network.send(ServiceReject.builder(FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED).build());
            network.release(ReleaseReason.RELEASED);
        })) {
            var session = session(bench);
            session.send(udp(session, 1));
            bench.run(Duration.ofMinutes(1));
            assertThat(bench.services.getFirst().failure())
                    .isEqualTo(new Failure(Failure.Reason.REJECTED, FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED));
            assertThat(bench.registrations).hasSize(2);
            assertThat(bench.ue().state()).isEqualTo(MobilityState.REGISTERED);
            assertThat(bench.ue().sessions()).isEmpty();
            assertThat(session.state()).isEqualTo(SessionState.INACTIVE);
            assertThat(session.send(udp(session, 1))).isEqualTo(Sent.DROPPED);
        }
    }

    @Test
    void keepsFewPacketsWaiting() {
        try (var bench = idle(network -> network.drain(Duration.ofDays(1)))) {
            var session = session(bench);
            int waiting = 0;
            for (int i = 0; i < 100; i++) {
                waiting += session.send(udp(session, i)) == Sent.WAITING ? 1 : 0;
            }
            assertThat(waiting).isEqualTo(64);
            bench.run(Duration.ofMinutes(1));
            assertThat(bench.services.getFirst().failure()).isEqualTo(new Failure(Failure.Reason.TIMEOUT));
            assertThat(session.traffic().dropped()).isEqualTo(100);
        }
    }

    @Test
    void findsItsPrefixByRouterAdvertisement() {
        var prefix = Octets.fromHex("20010db800010002");
        var identifier = Octets.of(0, 0, 0, 0, 0, 0, 0, 9);
        try (var bench = new UeBench(network -> {
            network.register();
            var request = network.hearSession(PduSessionEstablishmentRequest.class);
            network.sendSession(PduSessionEstablishmentAccept.builder(1, request.procedureTransactionId(),
                    PduSessionType.IPV6, SscMode.SSC_MODE_1, List.of(QosRule.defaultRule(1, 255, 1)), SessionAmbr.of(1, 1))
                    .pduAddress(PduAddress.ipv6(identifier)).build());
            network.bearerUp(new Bearer(1, true, true));
            network.hearsNothingFor(Duration.ofSeconds(5));
            network.downlinkPacket(1, advertisement(prefix, 254));
            network.downlinkPacket(1, advertisement(prefix, 255));
        })) {
            bench.register();
            bench.establish(SessionRequest.of(PduSessionType.IPV6));
            bench.run(Duration.ofMinutes(1));
            var session = session(bench);
            assertThat(session.linkLocal()).isEqualTo(Octets.fromHex("fe800000000000000000000000000009"));
            assertThat(session.ipv6()).isEqualTo(Octets.fromHex("20010db8000100020000000000000009"));
            assertThat(session.mtu()).isEqualTo(1358);
            assertThat(bench.network.packets).as("the second solicitation after 4 s, no third").hasSize(2);
            var solicitation = Objects.requireNonNull(IpPacket.read(bench.network.packets.getFirst()));
            assertThat(solicitation.hopLimit()).isEqualTo(255);
            assertThat(solicitation.source()).isEqualTo(session.linkLocal());
            assertThat(solicitation.payload().at(0)).isEqualTo(133);
            assertThat(session.traffic().dropped()).as("one of another hop").isEqualTo(1);
        }
    }

    /** A Router Advertisement with a prefix and an MTU, its checksum computed here. */
    private static Octets advertisement(Octets prefix, int hopLimit) {
        var from = Octets.fromHex("fe800000000000000000000000000001");
        var to = Octets.fromHex("ff020000000000000000000000000001");
        var message = new OctetWriter().u8(134).u8(0).u16(0).u8(64).u8(0).u16(1800).u32(0).u32(0)
                .u8(3).u8(4).u8(64).u8(0xc0).u32(86_400).u32(14_400).u32(0).octets(prefix).u64(0).u8(5).u8(1).u16(0).u32(1358);
        long sum = 0;
        var covered = new OctetWriter().octets(from).octets(to).u32(message.length()).u32(58).octets(message.toOctets()).toOctets();
        for (int i = 0; i < covered.length(); i += 2) {
            sum += covered.at(i) << 8 | covered.at(i + 1);
        }
        sum = (sum & 0xffff) + (sum >> 16);
        sum = (sum & 0xffff) + (sum >> 16);
        return IpPacket.of(from, to, 58, message.patchU16(2, (int) ~sum & 0xffff).toOctets()).withHopLimit(hopLimit).encode();
    }

    /** A UE that is registered, has a session and is idle; the script goes on with its next connection. */
    private static UeBench idle(ScriptedNetwork.Script then) {
        var bench = new UeBench(network -> {
            if (network.accesses.size() > 1) {
                then.run(network);
                return;
            }
            network.register();
            network.establish();
            network.hearsNothingFor(SECOND);
            network.release(ReleaseReason.RELEASED);
        });
        bench.register();
        bench.establish(SessionRequest.IPV4);
        bench.run(SECOND.multipliedBy(2));
        return bench;
    }

    private static PduSession session(UeBench bench) {
        return Objects.requireNonNull(bench.ue().session(1));
    }

    private static Octets udp(PduSession session, int port) {
        var datagram = new OctetWriter().u16(1024).u16(port).u16(8).u16(0).toOctets();
        return IpPacket.of(Objects.requireNonNull(session.ipv4()), SERVER, IpPacket.UDP, datagram).encode();
    }
}
