// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.DatagramHandler;
import org.alcazar.transport.DatagramSender;
import org.alcazar.transport.PacketSender;
import org.alcazar.upf.n6.N6;
import org.jspecify.annotations.Nullable;

/** A data network that is a pair of sockets: the users' packets are the datagrams. */
final class DatagramNetwork implements N6 {

    private final DatagramCarrier carrier;
    private final InetSocketAddress local;
    private final InetSocketAddress peer;
    private @Nullable DatagramEndpoint endpoint;

    DatagramNetwork(DatagramCarrier carrier, InetSocketAddress local, InetSocketAddress peer) {
        this.carrier = carrier;
        this.local = local;
        this.peer = peer;
    }

    @Override
    public void start(Receiver receiver) throws IOException {
        endpoint = carrier.bind(local, new DatagramHandler() {

            @Override
            public void datagram(InetSocketAddress from, ByteBuffer datagram) {
                receiver.packet(datagram);
            }

            @Override
            public void endOfBatch() {
                receiver.endOfBatch();
            }
        });
    }

    @Override
    public boolean send(ByteBuffer packet) {
        return endpoint != null && endpoint.send(peer, packet);
    }

    @Override
    public PacketSender sender() {
        if (endpoint == null) {
            return N6.super.sender();
        }
        DatagramSender sender = endpoint.sender();
        return new PacketSender() {

            @Override
            public boolean send(ByteBuffer packet) {
                return sender.send(peer, packet);
            }

            @Override
            public void flush() {
                sender.flush();
            }
        };
    }

    @Override
    public void close() {
        if (endpoint != null) {
            endpoint.close();
        }
    }
}
