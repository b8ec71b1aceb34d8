// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.alcazar.upf.UpfFixture.SERVER;
import static org.alcazar.upf.UpfFixture.UE;
import static org.alcazar.upf.UpfFixture.four;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.alcazar.gtp.v1u.ExtensionHeader;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.gtp.v1u.PduSessionInformation;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.node.PfcpAnswer;
import org.alcazar.pfcp.node.PfcpHandler;
import org.alcazar.pfcp.node.PfcpNode;
import org.alcazar.pfcp.node.PfcpRequest;
import org.alcazar.pfcp.node.PfcpSettings;
import org.alcazar.strand.LiveWorld;
import org.alcazar.transport.BatchUdpCarrier;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.UdpCarrier;
import org.alcazar.upf.n6.UserspaceNetwork;
import org.alcazar.wire.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A UPF over the machine's own UDP: a UE's ping is answered. */
class LiveUpfTest {

    private static final Inet4Address SMF = four("127.61.7.1");
    private static final Inet4Address UPF = four("127.61.7.2");
    private static final Inet4Address GNB = four("127.61.7.3");

    private enum Kind {
        PLAIN, BATCHES;

        DatagramCarrier make() {
            return this == PLAIN ? new UdpCarrier() : BatchUdpCarrier.orPlain();
        }
    }

    @ParameterizedTest
    @EnumSource
    void carriesAPingOverTheKernelsUdp(Kind kind) throws Exception {
        try (var world = new LiveWorld(); var carrier = kind.make();
                var upf = new Upf(UpfConfiguration.of(UPF, List.of("internet")), world, Map.of("internet", new UserspaceNetwork()));
                var smf = new PfcpNode(PfcpSettings.of(new NodeId.Ipv4(SMF)), world, new Deaf())) {
            upf.start(carrier);
            smf.bind(carrier, new InetSocketAddress(SMF, Pfcp.PORT));
            var packets = new LinkedBlockingQueue<GtpuPacket>();
            var gnb = carrier.bind(new InetSocketAddress(GNB, Gtpu.PORT),
                    (from, datagram) -> packets.add(Gtpu.decode(Octets.copyOf(datagram))));
            ask(world, () -> smf.await(new InetSocketAddress(UPF, Pfcp.PORT),
                    AssociationSetupRequest.builder(smf.nodeId(), smf.recoveryTimeStamp()).build()));
            var established = (SessionEstablishmentResponse) ask(world,
                    () -> smf.await(new InetSocketAddress(UPF, Pfcp.PORT), 0, session()));
            var teid = (FTeid.Assigned) established.createdPdrs().getFirst().localFTeids().getFirst();
            var ping = Packets.ping(UE, SERVER, 56);
            gnb.send(new InetSocketAddress(UPF, Gtpu.PORT), ByteBuffer.wrap(Gtpu.encode(new GtpuPacket(teid.teid(), null, null,
                    List.of(ExtensionHeader.of(PduSessionInformation.Uplink.of(9))), new GtpuMessage.GPdu(ping))).toArray()));
            var answer = packets.poll(10, TimeUnit.SECONDS);
            assertThat(answer).isNotNull();
            assertThat(answer.teid()).isEqualTo(UpfFixture.DOWNLINK_TEID);
            assertThat(answer.pduSession()).isEqualTo(PduSessionInformation.Downlink.of(9));
            assertThat(((GtpuMessage.GPdu) answer.message()).payload().length()).isEqualTo(ping.length());
        }
    }

    private static SessionEstablishmentRequest session() {
        var far = CreateFar.builder(UpfFixture.DOWNLINK_FAR, Flags.of(ApplyAction.FORW)).forwardingParameters(ForwardingParameters
                .builder(DestinationInterface.ACCESS).outerHeaderCreation(OuterHeaderCreation.gtpu(UpfFixture.DOWNLINK_TEID, GNB)).build())
                .build();
        return SessionEstablishmentRequest.builder(new NodeId.Ipv4(SMF), new FSeid(1, SMF, null),
                List.of(UpfFixture.uplinkPdr(), UpfFixture.downlinkPdr(UpfFixture.ue())), List.of(UpfFixture.uplinkFar(), far))
                .createQers(List.of(UpfFixture.qer())).build();
    }

    private interface Asking {
        PfcpAnswer ask();
    }

    private static PfcpMessage ask(LiveWorld world, Asking asking) throws Exception {
        var answer = new CompletableFuture<PfcpAnswer>();
        world.turn(() -> answer.complete(asking.ask()));
        return ((PfcpAnswer.Response) answer.get(10, TimeUnit.SECONDS)).pdu().message();
    }

    /** An SMF that is asked nothing. */
    private static final class Deaf implements PfcpHandler {

        @Override
        public void request(PfcpRequest request) {
        }

        @Override
        public void restarted(InetSocketAddress peer, Instant recoveryTimeStamp) {
        }

        @Override
        public void lost(InetSocketAddress peer) {
        }
    }
}
