// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.eps.TrafficFlowTemplate;
import org.alcazar.nas.eps.element.ApnAmbr;
import org.alcazar.nas.eps.element.EpsQos;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDedicatedEpsBearerContextRequest;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextReject;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextAccept;
import org.alcazar.nas.eps.message.DeactivateEpsBearerContextRequest;
import org.alcazar.nas.eps.message.EsmStatus;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextAccept;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextReject;
import org.alcazar.nas.eps.message.ModifyEpsBearerContextRequest;
import org.alcazar.nas.eps.message.PdnConnectivityReject;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.alcazar.nas.eps.message.PdnDisconnectReject;
import org.alcazar.nas.eps.message.PdnDisconnectRequest;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.session.SessionModification;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.session.SessionState;
import org.alcazar.ue.traffic.Datagram;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** PDN connections and their bearers. */
class EpsSessionTest {

    private static final Octets HERE = Octets.of(10, 45, 0, 2);
    private static final Octets THERE = Octets.of(10, 45, 0, 1);
    private static final Octets VOICE = new Datagram(HERE, 5000, THERE, 4000, Octets.of(1)).packet();
    private static final Octets OTHER = new Datagram(HERE, 5000, THERE, 80, Octets.of(1)).packet();
    private static final TrafficFlowTemplate TO_4000 = to(4000, 10);

    private static TrafficFlowTemplate to(int port, int precedence) {
        return TrafficFlowTemplate.of(new TrafficFlowTemplate.Filter(precedence, PacketFilter.of(1, PacketFilter.Direction.BIDIRECTIONAL,
                new PacketFilterComponent.RemotePort(port))));
    }

    private static ActivateDedicatedEpsBearerContextRequest dedicated(int ebi, int linked, Octets tft) {
        return ActivateDedicatedEpsBearerContextRequest.builder(ebi, 0, linked, EpsQos.of(1), tft).build();
    }

    @Test
    void connectsToAnotherNetwork() {
        try (var bench = new EpsBench(epc -> {
            if (epc.protection != null) {
                epc.hear(ServiceRequest.class);
                epc.secure = true;
                epc.serve();
            } else {
                epc.attach();
                epc.release(ReleaseReason.RELEASED);
                return;
            }
            var request = epc.hear(PdnConnectivityRequest.class);
            assertThat(request.apn()).isEqualTo(new Dnn("ims"));
            epc.bearerUp(6);
            epc.send(ScriptedEpc.activation(6, request).build());
            epc.hear(ActivateDefaultEpsBearerContextAccept.class);
        })) {
            bench.attach();
            bench.ue().establish(SessionRequest.IPV4.withDnn(new Dnn("ims")), outcome -> { });
            bench.run(Duration.ofSeconds(5));
            var outcome = bench.sessions.getFirst();
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.kind()).isEqualTo(SessionOutcome.Kind.ESTABLISHMENT);
            var session = Objects.requireNonNull(outcome.session());
            assertThat(session.id()).isEqualTo(2);
            session.send(VOICE);
            assertThat(bench.epc.bearers).containsExactly(6);
            assertThat(bench.ue().sessions()).hasSize(2);
        }
    }

    @Test
    void reportsWhyItIsNotConnected() {
        try (var bench = new EpsBench(epc -> {
            epc.attach();
            var request = epc.hear(PdnConnectivityRequest.class);
            epc.send(PdnConnectivityReject.builder(0, request.procedureTransactionIdentity(), EsmCause.MISSING_OR_UNKNOWN_APN).build());
        })) {
            bench.attach();
            bench.ue().establish(SessionRequest.IPV4.withDnn(new Dnn("none")), outcome -> { });
            bench.run(Duration.ofSeconds(5));
            assertThat(bench.sessions.getFirst().failure()).isEqualTo(Failure.ofEpsSession(Failure.Reason.REJECTED, EsmCause.MISSING_OR_UNKNOWN_APN));
            assertThat(bench.ue().sessions()).hasSize(1);
        }
    }

    @Test
    void refusesAnAddressThatItDidNotAskFor() {
        try (var bench = new EpsBench(epc -> {
            epc.attach();
            var request = epc.hear(PdnConnectivityRequest.class);
            epc.send(ScriptedEpc.activation(6, request).build());
            epc.hear(ActivateDefaultEpsBearerContextReject.class);
        })) {
            bench.attach();
            bench.ue().establish(SessionRequest.of(PduSessionType.IPV6), outcome -> { });
            bench.run(Duration.ofSeconds(5));
            assertThat(bench.sessions.getFirst().failure()).isEqualTo(new Failure(Failure.Reason.NOT_ACCEPTABLE));
        }
    }

    @Test
    void disconnects() {
        try (var bench = new EpsBench(epc -> {
            epc.attach();
            var refused = epc.hear(PdnDisconnectRequest.class);
            epc.send(PdnDisconnectReject.builder(0, refused.procedureTransactionIdentity(), EsmCause.LAST_PDN_DISCONNECTION_NOT_ALLOWED).build());
            var request = epc.hear(PdnDisconnectRequest.class);
            assertThat(request.linkedEpsBearerIdentity()).isEqualTo(ScriptedEpc.EBI);
            epc.send(DeactivateEpsBearerContextRequest.builder(ScriptedEpc.EBI, request.procedureTransactionIdentity(), EsmCause.REGULAR_DEACTIVATION)
                    .build());
            epc.hear(DeactivateEpsBearerContextAccept.class);
        })) {
            bench.attach();
            bench.ue().release(1, outcome -> { });
            bench.run(Duration.ofSeconds(1));
            assertThat(bench.sessions.getFirst().failure())
                    .isEqualTo(Failure.ofEpsSession(Failure.Reason.REJECTED, EsmCause.LAST_PDN_DISCONNECTION_NOT_ALLOWED));
            assertThat(Objects.requireNonNull(bench.ue().session(1)).state()).isEqualTo(SessionState.ACTIVE);
            bench.ue().release(1, outcome -> { });
            bench.run(Duration.ofSeconds(1));
            assertThat(bench.sessions.getLast().failure()).isNull();
            assertThat(bench.ue().sessions()).isEmpty();
        }
    }

    @Test
    void isConnectedAgainWhereTheNetworkAsksForIt() {
        try (var bench = new EpsBench(epc -> {
            epc.attach();
            epc.send(DeactivateEpsBearerContextRequest.builder(ScriptedEpc.EBI, 0, EsmCause.REACTIVATION_REQUESTED).build());
            epc.hear(DeactivateEpsBearerContextAccept.class);
            epc.send(ScriptedEpc.activation(7, epc.hear(PdnConnectivityRequest.class)).build());
            epc.hear(ActivateDefaultEpsBearerContextAccept.class);
        })) {
            bench.attach();
            assertThat(bench.sessionEnds).hasSize(1);
            assertThat(bench.ue().sessions()).hasSize(1);
        }
    }

    @Test
    void sendsByTheFiltersOfDedicatedBearers() {
        try (var bench = new EpsBench(epc -> {
            epc.attach();
            epc.bearerUp(6);
            epc.send(dedicated(6, ScriptedEpc.EBI, TO_4000.encode()));
            assertThat(epc.hear(ActivateDedicatedEpsBearerContextAccept.class).epsBearerIdentity()).isEqualTo(6);
        })) {
            var session = Objects.requireNonNull(bench.attach().session());
            session.send(VOICE);
            session.send(OTHER);
            assertThat(bench.epc.bearers).containsExactly(6, ScriptedEpc.EBI);
            var got = new ArrayList<Octets>();
            session.receiver(got::add);
            bench.epc.downlinkPacket(6, VOICE);
            assertThat(got).containsExactly(VOICE);
        }
    }

    @Test
    void changesAndEndsDedicatedBearers() {
        try (var bench = new EpsBench(epc -> {
            epc.attach();
            epc.send(dedicated(6, ScriptedEpc.EBI, TO_4000.encode()));
            epc.hear(ActivateDedicatedEpsBearerContextAccept.class);
            epc.send(ModifyEpsBearerContextRequest.builder(6, 0).tft(new TrafficFlowTemplate(TrafficFlowTemplate.Operation.REPLACE_FILTERS, false,
                    to(80, 10).filters(), Octets.EMPTY).encode()).apnAmbr(ApnAmbr.of(960_000, 960_000)).build());
            epc.hear(ModifyEpsBearerContextAccept.class);
            epc.hear(DeactivateEpsBearerContextAccept.class);
        })) {
            var session = Objects.requireNonNull(bench.attach().session());
            session.send(VOICE);
            session.send(OTHER);
            assertThat(bench.epc.bearers).containsExactly(ScriptedEpc.EBI, 6);
            assertThat(Objects.requireNonNull(session.ambr()).uplink().bitsPerSecond()).isEqualTo(960_000);
            bench.epc.send(DeactivateEpsBearerContextRequest.builder(6, 0, EsmCause.REGULAR_DEACTIVATION).build());
            bench.run(Duration.ofSeconds(1));
            session.send(OTHER);
            assertThat(bench.epc.bearers).containsExactly(ScriptedEpc.EBI, 6, ScriptedEpc.EBI);
            assertThat(bench.ue().sessions()).hasSize(1);
        }
    }

    @Test
    void refusesBearersThatMakeNoSense() {
        try (var bench = new EpsBench(epc -> {
            epc.attach();
            epc.send(dedicated(6, 9, TO_4000.encode()));
            assertThat(epc.hear(ActivateDedicatedEpsBearerContextReject.class).cause()).isEqualTo(EsmCause.PDN_CONNECTION_DOES_NOT_EXIST);
            epc.send(dedicated(ScriptedEpc.EBI, ScriptedEpc.EBI, TO_4000.encode()));
            assertThat(epc.hear(ActivateDedicatedEpsBearerContextReject.class).cause()).isEqualTo(EsmCause.INVALID_EPS_BEARER_IDENTITY);
            epc.send(dedicated(6, ScriptedEpc.EBI, Octets.of(0x21, 0x31)));
            assertThat(epc.hear(ActivateDedicatedEpsBearerContextReject.class).cause()).isEqualTo(EsmCause.SYNTACTICAL_ERROR_IN_TFT_OPERATION);
            epc.send(dedicated(6, ScriptedEpc.EBI, TO_4000.encode()));
            epc.hear(ActivateDedicatedEpsBearerContextAccept.class);
            epc.send(dedicated(7, ScriptedEpc.EBI, to(80, 10).encode()));
            assertThat(epc.hear(ActivateDedicatedEpsBearerContextReject.class).cause()).as("two filters of one precedence")
                    .isEqualTo(EsmCause.SEMANTIC_ERROR_IN_TFT_OPERATION);
            epc.send(ModifyEpsBearerContextRequest.builder(9, 0).build());
            assertThat(epc.hear(ModifyEpsBearerContextReject.class).cause()).isEqualTo(EsmCause.INVALID_EPS_BEARER_IDENTITY);
            epc.send(PdnConnectivityReject.builder(0, 77, EsmCause.NETWORK_FAILURE).build());
            assertThat(epc.hear(EsmStatus.class).cause()).isEqualTo(EsmCause.PTI_MISMATCH);
        })) {
            bench.attach();
            assertThat(bench.ue().sessions()).hasSize(1);
        }
    }

    @Test
    void knowsNoModificationByRules() {
        try (var bench = new EpsBench(ScriptedEpc::attach)) {
            bench.attach();
            var outcomes = new ArrayList<SessionOutcome>();
            bench.ue().modify(1, SessionModification.ofQos(List.of(), List.of()), outcomes::add);
            bench.run(Duration.ofSeconds(1));
            assertThat(outcomes.getFirst().failure()).isEqualTo(new Failure(Failure.Reason.WRONG_STATE));
        }
    }
}
