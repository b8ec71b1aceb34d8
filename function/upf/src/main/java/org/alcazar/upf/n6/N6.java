// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n6;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.alcazar.transport.PacketSender;

/** A data network: IP packets go in and come out. */
public interface N6 extends AutoCloseable {

    /** What takes packets from the network, one at a time. Must be short and must not wait. */
    @FunctionalInterface
    interface Receiver {

        /**
         * A packet for a UE, perhaps.
         *
         * @param packet its octets are the remaining ones. The buffer is the receiver's until this returns, from
         *     {@link org.alcazar.transport.DatagramHandler#HEADROOM} octets before the position on
         */
        void packet(ByteBuffer packet);

        /** No more packets wait, or some have been handed over: what they led to is sent. Called by whoever hands over packets. */
        default void endOfBatch() {
        }
    }

    /**
     * Begins to hand over packets; once.
     *
     * @throws IOException if the network is not to be had; its message says why in one line for a person
     */
    void start(Receiver receiver) throws IOException;

    /**
     * Sends a packet of a UE: the remaining octets, which are the caller's again when this returns. Safe for use by several threads.
     *
     * @return false if the network did not take it
     */
    boolean send(ByteBuffer packet);

    /** What a thread sends with that has many packets to send; asked for once this has started. */
    default PacketSender sender() {
        return new PacketSender() {

            @Override
            public boolean send(ByteBuffer packet) {
                return N6.this.send(packet);
            }

            @Override
            public void flush() {
                // Nothing waits.
            }
        };
    }

    @Override
    void close();
}
