// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramCounts;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.DatagramHandler;
import org.alcazar.transport.LoadThread;
import org.alcazar.transport.PacketSender;
import org.alcazar.upf.n6.N6;

/** Has readers run on one processor: what is measured on one, what loads it on another. */
final class Pinned {

    private Pinned() {
    }

    static DatagramCarrier carrier(DatagramCarrier carrier, int processor) {
        return new DatagramCarrier() {

            @Override
            public DatagramEndpoint bind(InetSocketAddress local, DatagramHandler handler) throws IOException {
                return carrier.bind(local, new Handler(handler, processor));
            }

            @Override
            public DatagramCounts counts() {
                return carrier.counts();
            }

            @Override
            public void close() {
                carrier.close();
            }
        };
    }

    static N6 network(N6 network, int processor) {
        return new N6() {

            @Override
            public void start(Receiver receiver) throws IOException {
                network.start(new Taker(receiver, processor));
            }

            @Override
            public boolean send(ByteBuffer packet) {
                return network.send(packet);
            }

            @Override
            public PacketSender sender() {
                return network.sender();
            }

            @Override
            public void close() {
                network.close();
            }
        };
    }

    private static final class Handler implements DatagramHandler {

        private final DatagramHandler handler;
        private final int processor;
        private boolean pinned;

        Handler(DatagramHandler handler, int processor) {
            this.handler = handler;
            this.processor = processor;
        }

        @Override
        public void datagram(InetSocketAddress from, ByteBuffer datagram) {
            handler.datagram(from, datagram);
        }

        @Override
        public void endOfBatch() {
            if (!pinned) {
                pinned = true;
                LoadThread.runOn(processor);
            }
            handler.endOfBatch();
        }
    }

    private static final class Taker implements N6.Receiver {

        private final N6.Receiver receiver;
        private final int processor;
        private boolean pinned;

        Taker(N6.Receiver receiver, int processor) {
            this.receiver = receiver;
            this.processor = processor;
        }

        @Override
        public void packet(ByteBuffer packet) {
            receiver.packet(packet);
        }

        @Override
        public void endOfBatch() {
            if (!pinned) {
                pinned = true;
                LoadThread.runOn(processor);
            }
            receiver.endOfBatch();
        }
    }
}
