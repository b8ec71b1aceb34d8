// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.crypto.Secret;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.ResetType;
import org.alcazar.ngap.element.RrcEstablishmentCause;
import org.alcazar.ngap.element.UeNgConnection;
import org.alcazar.ngap.element.UeNgapIds;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.ConnectionEstablishmentIndication;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.InitialContextSetupFailure;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialContextSetupResponse;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NasNonDeliveryIndication;
import org.alcazar.ngap.message.NgReset;
import org.alcazar.ngap.message.NgResetAcknowledge;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UeContextReleaseRequest;
import org.alcazar.ngap.message.UeRadioCapabilityInfoIndication;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What concerns one UE between the core and the radio. */
class UeConnectionTest {

    private static final AmfUeNgapId AMF_ID = new AmfUeNgapId(77);
    private static final RanUeNgapId RAN_ID = new RanUeNgapId(1);
    private static final Octets NAS = Octets.of(0x7e, 0, 0x42);

    private final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    private final MemoryCarrier carrier = new MemoryCarrier(world);
    private final ScriptedAmf amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
    private final List<@Nullable String> labels = new ArrayList<>();
    private final Gnb gnb = new Gnb(world, carrier, amf.address,
            GnbConfiguration.of("gnb-1", 5, new Tai(Plmn.of("999", "70"), 7), List.of(Snssai.of(1))), new GnbObserver() {
                @Override
                public void received(Gnb of, @Nullable String ue, NgapMessage message, Octets pdu) {
                    labels.add(ue);
                }
            });
    private final StubUe ue = new StubUe();

    @BeforeEach
    void start() {
        world.turn(() -> gnb.start(setup -> { }));
        world.run(Duration.ofSeconds(1));
        ue.connect(gnb, EstablishmentCause.MO_SIGNALLING, new FiveGSTmsi(1, 0, -1));
        world.run(Duration.ofSeconds(1));
    }

    @AfterEach
    void end() {
        world.close();
        carrier.close();
    }

    @Test
    void bringsTheFirstMessageWithAllThatIsKnown() {
        var initial = amf.last(InitialUeMessage.class);
        assertThat(initial.ranUeNgapId()).isEqualTo(RAN_ID);
        assertThat(initial.nasPdu()).isEqualTo(Octets.of(0x7e));
        assertThat(initial.rrcEstablishmentCause()).isEqualTo(RrcEstablishmentCause.MO_SIGNALLING);
        assertThat(initial.fiveGSTmsi()).isEqualTo(new org.alcazar.ngap.element.FiveGSTmsi(1, 0, 0xffff_ffffL));
        assertThat(initial.userLocationInformation()).isInstanceOfSatisfying(UserLocationInformation.Nr.class, location -> {
            assertThat(location.tai().tac()).isEqualTo(7);
            assertThat(location.nrCgi().nrCellIdentity()).isEqualTo(5L << 14 | 1);
        });
        assertThat(amf.streams.getLast()).isPositive();
    }

    @Test
    void namesEachUeOtherwise() {
        var other = new StubUe().connect(gnb);
        world.run(Duration.ofSeconds(1));
        assertThat(other.isConnected()).isTrue();
        assertThat(amf.last(InitialUeMessage.class).ranUeNgapId()).isNotEqualTo(RAN_ID);
        assertThat(gnb.connectedUes()).isEqualTo(2);
    }

    @Test
    void carriesMessagesBothWays() {
        say(DownlinkNasTransport.builder(AMF_ID, RAN_ID, NAS).build());
        assertThat(ue.downlinks).containsExactly(NAS);
        assertThat(ue.connection().uplink(NAS)).isTrue();
        world.run(Duration.ofSeconds(1));
        var uplink = amf.last(UplinkNasTransport.class);
        assertThat(uplink.amfUeNgapId()).isEqualTo(AMF_ID);
        assertThat(uplink.nasPdu()).isEqualTo(NAS);
        assertThat(labels).last().isEqualTo("stub");
    }

    @Test
    void whatAUeSaysBeforeTheAmfHasNamedItWaitsForThat() {
        assertThat(ue.connection().uplink(NAS)).isTrue();
        assertThat(ue.connection().uplink(Octets.of(2))).isTrue();
        assertThat(ue.connection().uplink(Octets.of(3))).as("there is room for two").isFalse();
        world.run(Duration.ofSeconds(1));
        assertThat(amf.count(UplinkNasTransport.class)).isZero();
        say(ConnectionEstablishmentIndication.builder(AMF_ID, RAN_ID).build());
        assertThat(amf.count(UplinkNasTransport.class)).isEqualTo(2);
        assertThat(amf.last(UplinkNasTransport.class).nasPdu()).isEqualTo(Octets.of(2));
        say(ConnectionEstablishmentIndication.builder(AMF_ID, RAN_ID).build());
        assertThat(amf.count(UplinkNasTransport.class)).isEqualTo(2);
    }

    @Test
    void showsTheKeyBeforeItDeliversWhatTheKeyIsToProtect() {
        say(setup(NAS));
        say(DownlinkNasTransport.builder(AMF_ID, RAN_ID, Octets.of(2)).build());
        assertThat(ue.downlinks).isEmpty();
        var activation = ue.activations.getFirst();
        assertThat(activation.key().sameAs(Secret.copyOf(new byte[32]))).isTrue();
        assertThat(activation.encryptionAlgorithms()).isEqualTo(0xe000);
        assertThat(activation.integrityAlgorithms()).isEqualTo(0x4000);
        ue.connection().securityComplete();
        ue.connection().securityComplete();
        world.run(Duration.ofSeconds(1));
        assertThat(ue.downlinks).containsExactly(NAS, Octets.of(2));
        assertThat(amf.count(InitialContextSetupResponse.class)).isEqualTo(1);
        assertThat(amf.count(UeRadioCapabilityInfoIndication.class)).isEqualTo(1);
    }

    @Test
    void reportsThatTheUeCannotGoOnWithTheKey() {
        say(setup(NAS));
        ue.connection().securityFailure();
        world.run(Duration.ofSeconds(1));
        assertThat(ue.downlinks).isEmpty();
        assertThat(amf.last(NasNonDeliveryIndication.class).nasPdu()).isEqualTo(NAS);
        assertThat(amf.last(InitialContextSetupFailure.class).cause()).isEqualTo(CauseRadioNetwork.FAILURE_IN_RADIO_INTERFACE_PROCEDURE);
    }

    @Test
    void releasesOnCommandByEitherName() {
        say(DownlinkNasTransport.builder(AMF_ID, RAN_ID, NAS).build());
        say(new UeContextReleaseCommand(new UeNgapIds.AmfOnly(AMF_ID), CauseNas.NORMAL_RELEASE));
        assertThat(ue.releases).containsExactly(ReleaseReason.RELEASED);
        assertThat(amf.last(UeContextReleaseComplete.class).ranUeNgapId()).isEqualTo(RAN_ID);
        assertThat(gnb.connectedUes()).isZero();
        ue.connect(gnb);
        var second = new RanUeNgapId(2);
        say(new UeContextReleaseCommand(new UeNgapIds.Pair(AMF_ID, second), CauseNas.NORMAL_RELEASE));
        assertThat(amf.last(UeContextReleaseComplete.class).ranUeNgapId()).isEqualTo(second);
    }

    @Test
    void asksForReleaseWhenTheUeIsInactiveOrLost() {
        say(DownlinkNasTransport.builder(AMF_ID, RAN_ID, NAS).build());
        ue.connection().inactive();
        world.run(Duration.ofSeconds(1));
        assertThat(amf.last(UeContextReleaseRequest.class).cause()).isEqualTo(CauseRadioNetwork.USER_INACTIVITY);
        ue.connection().drop();
        world.run(Duration.ofSeconds(1));
        assertThat(amf.last(UeContextReleaseRequest.class).cause()).isEqualTo(CauseRadioNetwork.RADIO_CONNECTION_WITH_UE_LOST);
        say(DownlinkNasTransport.builder(AMF_ID, RAN_ID, NAS).build());
        assertThat(amf.count(NasNonDeliveryIndication.class)).isEqualTo(1);
        say(setup(null));
        assertThat(amf.count(InitialContextSetupFailure.class)).isEqualTo(1);
    }

    @Test
    void forgetsAUeThatLeftBeforeTheAmfSaidAnything() {
        ue.connection().drop();
        assertThat(gnb.connectedUes()).isZero();
        say(DownlinkNasTransport.builder(AMF_ID, RAN_ID, NAS).build());
        assertThat(amf.last(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID);
    }

    @Test
    void saysWhichIdIsWrong() {
        say(DownlinkNasTransport.builder(AMF_ID, new RanUeNgapId(99), NAS).build());
        assertThat(amf.last(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID);
        say(DownlinkNasTransport.builder(AMF_ID, RAN_ID, NAS).build());
        say(DownlinkNasTransport.builder(new AmfUeNgapId(78), RAN_ID, NAS).build());
        assertThat(amf.last(ErrorIndication.class).cause()).isEqualTo(CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID);
        say(new UeContextReleaseCommand(new UeNgapIds.Pair(new AmfUeNgapId(78), RAN_ID), CauseNas.NORMAL_RELEASE));
        assertThat(amf.count(UeContextReleaseComplete.class)).isZero();
        assertThat(ue.downlinks).hasSize(1);
    }

    @Test
    void letsGoOfAUeThatTheAmfDoesNotKnow() {
        say(DownlinkNasTransport.builder(AMF_ID, RAN_ID, NAS).build());
        say(new ErrorIndication(AMF_ID, RAN_ID, CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID, null, null));
        assertThat(ue.releases).containsExactly(ReleaseReason.UNKNOWN_TO_CORE);
        assertThat(gnb.connectedUes()).isZero();
    }

    @Test
    void resetsOnlyThoseThatAreNamed() {
        var other = new StubUe().connect(gnb);
        say(DownlinkNasTransport.builder(AMF_ID, RAN_ID, NAS).build());
        var named = List.of(new UeNgConnection(AMF_ID, null), new UeNgConnection(null, new RanUeNgapId(50)));
        say(new NgReset(CauseRadioNetwork.UNSPECIFIED, new ResetType.Part(named)));
        assertThat(ue.releases).containsExactly(ReleaseReason.CORE_LOST);
        assertThat(other.releases).isEmpty();
        assertThat(amf.last(NgResetAcknowledge.class).ueNgConnections()).isEqualTo(named);
    }

    private void say(NgapMessage message) {
        amf.send(message);
        world.run(Duration.ofSeconds(1));
    }

    private static InitialContextSetupRequest setup(@Nullable Octets nas) {
        return InitialContextSetupRequest.builder(AMF_ID, RAN_ID, ScriptedAmf.GUAMI, List.of(ScriptedAmf.SLICE),
                new UeSecurityCapabilities(0xe000, 0x4000, 0, 0), new SecurityKey(Secret.copyOf(new byte[32]))).nasPdu(nas).build();
    }
}
