// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.alcazar.upf.UpfFixture.DOWNLINK_TEID;
import static org.alcazar.upf.UpfFixture.SERVER;
import static org.alcazar.upf.UpfFixture.UE;
import static org.alcazar.upf.UpfFixture.UE_SIX;
import static org.alcazar.upf.UpfFixture.UPF;
import static org.alcazar.upf.UpfFixture.session;
import static org.alcazar.upf.UpfFixture.upSeid;
import static org.alcazar.upf.UpfFixture.uplinkTeid;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.gtp.v1u.PduSessionInformation;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionDeletionResponse;
import org.alcazar.upf.forwarding.Drop;
import org.alcazar.upf.ip.Checksums;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session's packets go up and down, and only they. */
class ForwardingTest {

    private final UpfFixture fixture = new UpfFixture();
    private final ScriptedSmf smf = fixture.smf();
    private final ScriptedGnb gnb = fixture.gnb();

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    void forwardsUpAndDownInTheQosFlow() {
        var established = smf.establish(session(smf, gnb).build());
        assertThat(((FTeid.Assigned) established.createdPdrs().getFirst().localFTeids().getFirst()).ipv4()).isEqualTo(UPF);
        var up = Packets.udp(UE, 4_000, SERVER, 53, 20);
        gnb.uplink(uplinkTeid(established), up);
        fixture.settle();
        assertThat(fixture.internet.received).containsExactly(up);
        var down = Packets.udp(SERVER, 53, UE, 4_000, 100);
        fixture.internet.downlink(down);
        fixture.settle();
        assertThat(gnb.payloads()).containsExactly(down);
        assertThat(gnb.received.getFirst().teid()).isEqualTo(DOWNLINK_TEID);
        assertThat(gnb.received.getFirst().pduSession()).isEqualTo(PduSessionInformation.Downlink.of(9));
        var figures = fixture.upf.figures();
        assertThat(figures.uplinkPackets()).isEqualTo(1);
        assertThat(figures.uplinkOctets()).isEqualTo(48);
        assertThat(figures.downlinkOctets()).isEqualTo(128);
        assertThat(figures.drops()).isEmpty();
        assertThat(figures.sessions()).isEqualTo(1);
        assertThat(figures.associations()).containsExactly("10.0.0.1");
    }

    @Test
    void forwardsBothVersionsOfIp() {
        long teid = uplinkTeid(smf.establish(session(smf, gnb).build()));
        var up = Packets.ping(UE_SIX, "2001:db8::1", 8);
        gnb.uplink(teid, up);
        fixture.internet.downlink(Packets.ping("2001:db8::1", "2001:db8:1:2:ffff::1", 8));
        fixture.settle();
        assertThat(fixture.internet.received).containsExactly(up);
        assertThat(gnb.payloads()).hasSize(1);
    }

    @Test
    void dropsWhatIsNotTheUesOwn() {
        long teid = uplinkTeid(smf.establish(session(smf, gnb).build()));
        gnb.uplink(teid, Packets.udp("10.45.0.2", 1, SERVER, 2, 0));
        gnb.uplink(teid, Packets.ping("2001:db8:1:3::9", "2001:db8::1", 0));
        gnb.uplink(teid, Packets.ping("fe80::1", "2001:db8::1", 0));
        gnb.uplink(teid, Octets.fromHex("00010203"));
        fixture.internet.downlink(Packets.udp(SERVER, 1, "10.45.0.2", 2, 0));
        fixture.internet.downlink(Octets.EMPTY);
        fixture.settle();
        assertThat(fixture.internet.received).isEmpty();
        assertThat(gnb.received).isEmpty();
        var drops = fixture.upf.figures().drops();
        assertThat(drops).containsEntry(Drop.SPOOFED_SOURCE, 2L).containsEntry(Drop.LINK_LOCAL, 1L).containsEntry(Drop.NOT_IP, 2L)
                .containsEntry(Drop.UNKNOWN_UE, 1L);
    }

    @Test
    void answersAForgedTeidWithAnErrorIndication() {
        long teid = uplinkTeid(smf.establish(session(smf, gnb).build()));
        gnb.uplink(teid + 1 & 0xffff_ffffL, Packets.udp(UE, 1, SERVER, 2, 0));
        fixture.settle();
        assertThat(gnb.received).singleElement().extracting(GtpuPacket::message)
                .isEqualTo(new GtpuMessage.ErrorIndication(teid + 1 & 0xffff_ffffL, Octets.of(UPF.getAddress()), List.of()));
        assertThat(fixture.internet.received).isEmpty();
    }

    @Test
    void forwardsNothingOnceTheSessionIsDeleted() {
        var established = smf.establish(session(smf, gnb).build());
        var deleted = (SessionDeletionResponse) smf.ask(upSeid(established), new SessionDeletionRequest());
        assertThat(deleted.cause()).isEqualTo(Cause.REQUEST_ACCEPTED);
        gnb.uplink(uplinkTeid(established), Packets.udp(UE, 1, SERVER, 2, 0));
        fixture.internet.downlink(Packets.udp(SERVER, 1, UE, 2, 0));
        fixture.settle();
        assertThat(fixture.internet.received).isEmpty();
        assertThat(gnb.payloads()).isEmpty();
        assertThat(fixture.upf.figures().sessions()).isZero();
        assertThat(fixture.upf.figures().paths()).isZero();
    }

    @Test
    void answersARouterSolicitationWithTheUesPrefix() {
        long teid = uplinkTeid(smf.establish(session(smf, gnb).build()));
        gnb.uplink(teid, Packets.routerSolicitation("fe80::9"));
        gnb.uplink(teid, Packets.routerSolicitation("::"));
        fixture.settle();
        assertThat(gnb.payloads()).hasSize(2);
        var advertisement = gnb.payloads().getFirst();
        // To the solicitor, from a link-local router; a Router Advertisement with an MTU and an autonomous prefix.
        assertThat(advertisement.slice(8, 40).toHex()).isEqualTo("fe800000000000000000000000000001" + "fe800000000000000000000000000009");
        assertThat(advertisement.slice(40, 42).toHex()).isEqualTo("8600");
        assertThat(advertisement.slice(56, 64).toHex()).isEqualTo("0501000000000578");
        assertThat(advertisement.slice(64, 96).toHex()).isEqualTo("03044040ffffffffffffffff00000000" + "20010db8000100020000000000000000");
        var zeroed = advertisement.toArray();
        zeroed[42] = zeroed[43] = 0;
        assertThat(Checksums.icmpv6(ByteBuffer.wrap(zeroed), 0, zeroed.length - 40) & 0xffff)
                .isEqualTo(advertisement.at(42) << 8 | advertisement.at(43));
        assertThat(gnb.payloads().getLast().slice(24, 40).toHex()).isEqualTo("ff020000000000000000000000000001");
        assertThat(fixture.internet.received).isEmpty();
    }
}
