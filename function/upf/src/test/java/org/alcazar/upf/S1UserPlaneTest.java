// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.alcazar.upf.UpfFixture.DOWNLINK_FAR;
import static org.alcazar.upf.UpfFixture.DOWNLINK_PDR;
import static org.alcazar.upf.UpfFixture.DOWNLINK_TEID;
import static org.alcazar.upf.UpfFixture.QER;
import static org.alcazar.upf.UpfFixture.SERVER;
import static org.alcazar.upf.UpfFixture.UE;
import static org.alcazar.upf.UpfFixture.session;
import static org.alcazar.upf.UpfFixture.upSeid;
import static org.alcazar.upf.UpfFixture.uplinkTeid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.RemoveQer;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.pfcp.message.UpdateFar;
import org.alcazar.pfcp.message.UpdateForwardingParameters;
import org.alcazar.pfcp.message.UpdatePdr;
import org.alcazar.upf.forwarding.Drop;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S1-U is N3 without QoS flows: no packet has a PDU session container, neither way. */
class S1UserPlaneTest {

    private static final long UNMARKED = 7;

    private final UpfFixture fixture = new UpfFixture();
    private final ScriptedSmf smf = fixture.smf();
    private final ScriptedGnb enodeb = fixture.gnb();

    @AfterEach
    void end() {
        fixture.close();
    }

    private void uplink(long teid, Octets packet) {
        enodeb.send(new GtpuPacket(teid, null, null, List.of(), new GtpuMessage.GPdu(packet)));
    }

    private static CreateQer unmarked(long id) {
        return CreateQer.builder(id, GateStatus.OPEN).build();
    }

    @Test
    void forwardsUpAndDownWithoutExtensionHeaders() {
        long teid = uplinkTeid(smf.establish(session(smf, enodeb).createQers(List.of(unmarked(QER))).build()));
        var up = Packets.udp(UE, 4_000, SERVER, 53, 20);
        uplink(teid, up);
        var down = Packets.udp(SERVER, 53, UE, 4_000, 100);
        fixture.internet.downlink(down);
        fixture.settle();
        assertThat(fixture.internet.received).containsExactly(up);
        assertThat(enodeb.payloads()).containsExactly(down);
        assertThat(enodeb.received.getFirst().teid()).isEqualTo(DOWNLINK_TEID);
        assertThat(enodeb.received.getFirst().extensions()).isEmpty();
    }

    @Test
    void dropsWhatIsNotTheUesOwn() {
        long teid = uplinkTeid(smf.establish(session(smf, enodeb).createQers(List.of(unmarked(QER))).build()));
        uplink(teid, Packets.udp("10.45.0.2", 1, SERVER, 2, 0));
        fixture.settle();
        assertThat(fixture.internet.received).isEmpty();
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.SPOOFED_SOURCE, 1L);
    }

    @Test
    void whatWasKeptOnN3GoesOutOnS1() {
        var kept = CreateFar.builder(DOWNLINK_FAR, Flags.of(ApplyAction.BUFF, ApplyAction.NOCP)).build();
        var established = smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(77), List.of(UpfFixture.uplinkPdr(),
                UpfFixture.downlinkPdr(UpfFixture.ue())), List.of(UpfFixture.uplinkFar(), kept)).createQers(List.of(UpfFixture.qer())).build());
        var down = Packets.udp(SERVER, 53, UE, 4_000, 100);
        fixture.internet.downlink(down);
        fixture.settle();
        assertThat(enodeb.payloads()).isEmpty();
        var moved = (SessionModificationResponse) smf.ask(upSeid(established), SessionModificationRequest.builder()
                .removeQers(List.of(new RemoveQer(QER))).createQers(List.of(unmarked(UNMARKED)))
                .updatePdrs(List.of(UpdatePdr.builder(UpfFixture.UPLINK_PDR).qerIds(List.of(UNMARKED)).build(),
                        UpdatePdr.builder(DOWNLINK_PDR).qerIds(List.of(UNMARKED)).build())).build());
        assertThat(moved.cause()).isEqualTo(Cause.REQUEST_ACCEPTED);
        smf.ask(upSeid(established), SessionModificationRequest.builder().updateFars(List.of(UpdateFar.builder(DOWNLINK_FAR)
                .applyAction(Flags.of(ApplyAction.FORW)).updateForwardingParameters(UpdateForwardingParameters.builder()
                        .destinationInterface(DestinationInterface.ACCESS).outerHeaderCreation(UpfFixture.toward(enodeb, DOWNLINK_TEID)).build())
                .build())).build());
        fixture.settle();
        assertThat(enodeb.payloads()).containsExactly(down);
        assertThat(enodeb.received.getFirst().extensions()).isEmpty();
        uplink(uplinkTeid(established), Packets.udp(UE, 4_000, SERVER, 53, 20));
        fixture.settle();
        assertThat(fixture.internet.received).hasSize(1);
    }
}
