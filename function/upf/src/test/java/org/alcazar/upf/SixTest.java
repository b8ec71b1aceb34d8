// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.alcazar.upf.UpfFixture.DOWNLINK_FAR;
import static org.alcazar.upf.UpfFixture.SERVER;
import static org.alcazar.upf.UpfFixture.UE;
import static org.alcazar.upf.UpfFixture.UPLINK_FAR;
import static org.alcazar.upf.UpfFixture.downlinkPdr;
import static org.alcazar.upf.UpfFixture.qer;
import static org.alcazar.upf.UpfFixture.ue;
import static org.alcazar.upf.UpfFixture.uplinkFar;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** GTP-U over IPv6, beside IPv4. */
class SixTest {

    private static final Inet6Address UPF = UpfFixture.six("2001:db8:ffff::2");
    private static final Inet6Address GNB = UpfFixture.six("2001:db8:ffff::1");

    @Test
    void forwardsInTunnelsOfBothVersions() throws Exception {
        try (var fixture = new UpfFixture(1, usual -> new UpfConfiguration(usual.n4(), usual.pfcp(), usual.n3Four(), UPF, usual.networks(),
                List.of(), Set.of(), usual.associationRetry(), true, usual.echo(), usual.mtu(), usual.limits()))) {
            var smf = fixture.smf();
            var received = new ArrayList<GtpuPacket>();
            var gnb = fixture.carrier.bind(new InetSocketAddress(GNB, Gtpu.PORT),
                    (from, datagram) -> received.add(Gtpu.decode(Octets.copyOf(datagram))));
            var up = CreatePdr.builder(1, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, true, null)).build())
                    .farId(UPLINK_FAR).build();
            var far = CreateFar.builder(DOWNLINK_FAR, Flags.of(ApplyAction.FORW)).forwardingParameters(ForwardingParameters
                    .builder(DestinationInterface.ACCESS).outerHeaderCreation(OuterHeaderCreation.gtpu(3, GNB)).build()).build();
            var response = smf.establish(SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(1), List.of(up, downlinkPdr(ue())),
                    List.of(uplinkFar(), far)).createQers(List.of(qer())).build());
            var teid = (FTeid.Assigned) response.createdPdrs().getFirst().localFTeids().getFirst();
            assertThat(teid.ipv4()).isEqualTo(UpfFixture.UPF);
            assertThat(teid.ipv6()).isEqualTo(UPF);
            var packet = Packets.udp(UE, 1, SERVER, 2, 10);
            gnb.send(new InetSocketAddress(UPF, Gtpu.PORT),
                    ByteBuffer.wrap(Gtpu.encode(GtpuPacket.of(teid.teid(), new GtpuMessage.GPdu(packet))).toArray()));
            var down = Packets.udp(SERVER, 2, UE, 1, 10);
            fixture.internet.downlink(down);
            fixture.settle();
            assertThat(fixture.internet.received).containsExactly(packet);
            assertThat(received).extracting(GtpuPacket::message).containsExactly(new GtpuMessage.GPdu(down));
            gnb.send(new InetSocketAddress(UPF, Gtpu.PORT),
                    ByteBuffer.wrap(Gtpu.encode(GtpuPacket.of(1, new GtpuMessage.GPdu(packet))).toArray()));
            fixture.settle();
            assertThat(received.getLast().message())
                    .isEqualTo(new GtpuMessage.ErrorIndication(1, Octets.of(UPF.getAddress()), List.of()));
        }
    }
}
