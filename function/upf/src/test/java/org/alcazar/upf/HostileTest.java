// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.alcazar.upf.UpfFixture.SERVER;
import static org.alcazar.upf.UpfFixture.UE;
import static org.alcazar.upf.UpfFixture.session;
import static org.alcazar.upf.UpfFixture.upSeid;
import static org.alcazar.upf.UpfFixture.uplinkTeid;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.gtp.v1u.ExtensionHeader;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.gtp.v1u.PduSessionInformation;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.PfcpPdu;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Whatever comes to its sockets, the UPF goes on, holds no more than it may, and forwards nothing of a session that is not asked for. */
class HostileTest {

    private static final int DATAGRAMS = 20_000;

    @Test
    void survivesAnythingOnN3() {
        try (var fixture = new UpfFixture()) {
            var smf = fixture.smf();
            var gnb = fixture.gnb();
            long teid = uplinkTeid(smf.establish(session(smf, gnb).build()));
            var packet = Packets.udp(UE, 1, SERVER, 2, 40);
            var samples = List.of(
                    Gtpu.encode(new GtpuPacket(teid, null, null, List.of(ExtensionHeader.of(PduSessionInformation.Uplink.of(9))),
                            new GtpuMessage.GPdu(packet))),
                    Gtpu.encode(GtpuPacket.of(teid, new GtpuMessage.GPdu(Packets.ping(UpfFixture.UE_SIX, "2001:db8::1", 30)))),
                    Gtpu.encode(GtpuPacket.of(teid, new GtpuMessage.GPdu(Packets.routerSolicitation("fe80::9")))),
                    Gtpu.encode(GtpuPacket.ofPath(3, new GtpuMessage.EchoRequest(List.of()))),
                    Gtpu.encode(GtpuPacket.ofPath(3, new GtpuMessage.ErrorIndication(teid, Octets.of(10, 0, 1, 1), List.of()))),
                    Gtpu.encode(GtpuPacket.of(teid, new GtpuMessage.EndMarker(List.of()))));
            var random = fixture.world.random();
            for (int i = 0; i < DATAGRAMS; i++) {
                gnb.send(damaged(samples.get(random.nextInt(samples.size())), random));
                if (i % 1_000 == 0) {
                    fixture.settle();
                }
            }
            fixture.settle();
            // Whatever reached the data network was from the UE's own addresses.
            var own = List.of(Octets.of(UpfFixture.four(UE).getAddress()),
                    Octets.of(UpfFixture.six(UpfFixture.UE_SIX).getAddress()).slice(0, 8));
            assertThat(fixture.internet.received).isNotEmpty().allMatch(ip ->
                    own.contains(ip.at(0) >> 4 == 4 ? ip.slice(12, 16) : ip.slice(8, 16)));
            assertThat(fixture.upf.figures().n3().unreadable()).isGreaterThan(100);
            int before = fixture.internet.received.size();
            gnb.uplink(teid, packet);
            fixture.settle();
            assertThat(fixture.internet.received).hasSize(before + 1);
        }
    }

    @Test
    void survivesAnythingOnN4() {
        try (var fixture = new UpfFixture()) {
            var smf = fixture.smf();
            var gnb = fixture.gnb();
            var established = smf.establish(session(smf, gnb).build());
            var replies = new ArrayList<Octets>();
            try (var stranger = fixture.carrier.bind(new InetSocketAddress(InetAddress.ofLiteral("10.0.0.66"), 4_000),
                    (from, datagram) -> replies.add(Octets.copyOf(datagram)))) {
                var samples = List.of(
                        Pfcp.encode(PfcpPdu.of(1, AssociationSetupRequest.builder(smf.nodeId, smf.node.recoveryTimeStamp()).build())),
                        Pfcp.encode(PfcpPdu.of(0, 2, session(smf, gnb).build())),
                        Pfcp.encode(PfcpPdu.of(upSeid(established), 3, SessionModificationRequest.builder()
                                .createPdrs(List.of(UpfFixture.uplinkPdr())).createFars(List.of(UpfFixture.uplinkFar())).build())),
                        Pfcp.encode(PfcpPdu.of(upSeid(established), 4, new SessionDeletionRequest())));
                var random = fixture.world.random();
                for (int i = 0; i < DATAGRAMS; i++) {
                    stranger.send(UpfFixture.N4, ByteBuffer.wrap(damaged(samples.get(random.nextInt(samples.size())), random).toArray()));
                    if (i % 500 == 0) {
                        fixture.settle();
                    }
                }
                fixture.settle();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(replies).isNotEmpty();
            assertThat(fixture.upf.figures().n4().unreadable()).isGreaterThan(1_000);
            assertThat(fixture.upf.figures().associations()).contains("10.0.0.1").hasSizeLessThanOrEqualTo(32);
            gnb.uplink(uplinkTeid(established), Packets.udp(UE, 1, SERVER, 2, 40));
            fixture.settle();
            assertThat(fixture.internet.received).hasSize(1);
        }
    }

    /** An SMF of ours whose messages arrive damaged can harm its own sessions, no more. */
    @Test
    void survivesAnythingFromAnSmf() {
        try (var fixture = new UpfFixture()) {
            var smf = fixture.smf();
            var gnb = fixture.gnb();
            var victim = fixture.smf("10.0.0.9").associate();
            var kept = victim.establish(session(victim, gnb).build());
            smf.close();
            var random = fixture.world.random();
            var full = session(smf, gnb).build();
            try (var endpoint = fixture.carrier.bind(smf.address, (from, datagram) -> { })) {
                for (int i = 0; i < DATAGRAMS / 4; i++) {
                    var octets = Pfcp.encode(PfcpPdu.of(0, random.nextInt(1 << 24), full)).toArray();
                    for (int n = random.nextInt(3); n >= 0; n--) {
                        octets[16 + random.nextInt(octets.length - 16)] = (byte) random.nextInt();
                    }
                    endpoint.send(UpfFixture.N4, ByteBuffer.wrap(octets));
                    if (i % 500 == 0) {
                        fixture.settle();
                    }
                }
                fixture.settle();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            gnb.uplink(uplinkTeid(kept), Packets.udp(UE, 1, SERVER, 2, 40));
            fixture.internet.downlink(Packets.udp(SERVER, 1, UE, 2, 40));
            fixture.settle();
            assertThat(fixture.internet.received).hasSize(1);
            assertThat(gnb.payloads()).hasSize(1);
        }
    }

    private static Octets damaged(Octets sample, RandomGenerator random) {
        var octets = sample.toArray();
        for (int n = random.nextInt(5); n > 0; n--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt();
        }
        return random.nextInt(4) > 0 ? Octets.wrap(octets) : Octets.copyOf(octets, 0, random.nextInt(octets.length));
    }
}
