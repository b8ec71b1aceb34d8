// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.transport.DatagramHandler;
import org.alcazar.upf.n6.N6;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A data network that keeps what it is sent, and sends what a test says. */
public final class MemoryNetwork implements N6 {

    public final List<Octets> received = new ArrayList<>();
    private @Nullable Receiver receiver;

    @Override
    public void start(Receiver itsReceiver) {
        receiver = itsReceiver;
    }

    @Override
    public boolean send(ByteBuffer packet) {
        received.add(Octets.copyOf(packet));
        return true;
    }

    /** A packet for a UE. */
    public void downlink(Octets packet) {
        var bytes = new byte[DatagramHandler.HEADROOM + packet.length()];
        packet.copyTo(bytes, DatagramHandler.HEADROOM);
        if (receiver != null) {
            receiver.packet(ByteBuffer.wrap(bytes).position(DatagramHandler.HEADROOM));
            receiver.endOfBatch();
        }
    }

    @Override
    public void close() {
        receiver = null;
    }
}
