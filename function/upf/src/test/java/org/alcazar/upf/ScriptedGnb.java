// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.gtp.v1u.ExtensionHeader;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.gtp.v1u.PduSessionInformation;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.MemoryDatagramCarrier;
import org.alcazar.wire.Octets;

/** An end of GTP-U that is not the UPF's: a gNB, or another UPF. */
public final class ScriptedGnb implements AutoCloseable {

    public final InetAddress address;
    public final List<GtpuPacket> received = new ArrayList<>();
    public boolean answersEchoes = true;
    private final DatagramEndpoint endpoint;

    ScriptedGnb(MemoryDatagramCarrier carrier, String literal) {
        address = InetAddress.ofLiteral(literal);
        try {
            endpoint = carrier.bind(new InetSocketAddress(address, Gtpu.PORT), this::datagram);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void datagram(InetSocketAddress from, ByteBuffer datagram) {
        var packet = Gtpu.decode(Octets.copyOf(datagram));
        if (packet.message() instanceof GtpuMessage.EchoRequest && answersEchoes) {
            send(GtpuPacket.ofPath(Objects.requireNonNull(packet.sequenceNumber()), new GtpuMessage.EchoResponse(0, List.of())));
        } else {
            received.add(packet);
        }
    }

    public void send(GtpuPacket packet) {
        send(Gtpu.encode(packet));
    }

    public void send(Octets datagram) {
        endpoint.send(new InetSocketAddress(UpfFixture.UPF, Gtpu.PORT), ByteBuffer.wrap(datagram.toArray()));
    }

    /** Sends a UE's packet up, in QoS flow 9. */
    public void uplink(long teid, Octets packet) {
        uplink(teid, 9, packet);
    }

    public void uplink(long teid, int qfi, Octets packet) {
        send(new GtpuPacket(teid, null, null, List.of(ExtensionHeader.of(PduSessionInformation.Uplink.of(qfi))),
                new GtpuMessage.GPdu(packet)));
    }

    /** The users' packets that came down. */
    public List<Octets> payloads() {
        return received.stream().filter(packet -> packet.message() instanceof GtpuMessage.GPdu)
                .map(packet -> ((GtpuMessage.GPdu) packet.message()).payload()).toList();
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
