// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;

/** A carrier that shows every datagram that it sends to a {@link DatagramTap}: where all ends are of this carrier, that is all there is to see. */
public final class TappedDatagramCarrier implements DatagramCarrier {

    private final DatagramCarrier carrier;
    private final World world;
    private final DatagramTap tap;

    /** @param world whose clock dates the datagrams */
    public TappedDatagramCarrier(DatagramCarrier carrier, World world, DatagramTap tap) {
        this.carrier = carrier;
        this.world = world;
        this.tap = tap;
    }

    @Override
    public DatagramEndpoint bind(InetSocketAddress local, DatagramHandler handler) throws IOException {
        return new Endpoint(carrier.bind(local, handler));
    }

    @Override
    public DatagramCounts counts() {
        return carrier.counts();
    }

    @Override
    public void close() {
        carrier.close();
    }

    private final class Endpoint implements DatagramEndpoint {

        private final DatagramEndpoint endpoint;

        Endpoint(DatagramEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public InetSocketAddress local() {
            return endpoint.local();
        }

        /** Shown before it is sent: an answer is never shown before its question. */
        @Override
        public boolean send(InetSocketAddress to, ByteBuffer datagram) {
            tap.datagram(world.now(), local(), to, Octets.copyOf(datagram.duplicate()));
            return endpoint.send(to, datagram);
        }

        @Override
        public void close() {
            endpoint.close();
        }
    }
}
