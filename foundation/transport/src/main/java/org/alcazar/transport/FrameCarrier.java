// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashSet;
import org.alcazar.transport.AssociationHandler.DownReason;
import org.jspecify.annotations.Nullable;

/**
 * Frames over TCP between our own programs on one machine, where its kernel has no SCTP. There is no security in it: addresses other than
 * loopback are refused.
 *
 * <p>Either side sends a preamble first, so that a program that speaks something else is told apart; then come frames
 * ({@link FrameDecoder}).
 */
public final class FrameCarrier extends SelectorCarrier {

    private static final int BACKLOG = 256;

    /** So many peers may keep us waiting for their preamble; one more, and the one that waited longest is dropped. */
    private static final int STRANGERS = 64;

    /** Received into; by the receiving loop only. */
    final ByteBuffer scratch = ByteBuffer.allocateDirect(256 * 1024);

    private final LinkedHashSet<FrameAssociation> strangers = new LinkedHashSet<>();

    public FrameCarrier() {
        this(CarrierLimits.DEFAULT);
    }

    public FrameCarrier(CarrierLimits limits) {
        super("frames over TCP", limits);
    }

    @Override
    Server open(InetSocketAddress local, AssociationHandler handler) throws IOException {
        refuseOthersThanLoopback(local);
        var channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true).bind(local, BACKLOG).configureBlocking(false);
            return new FrameServer(channel, (InetSocketAddress) channel.getLocalAddress(), handler);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    ChannelAssociation begin(InetSocketAddress remote, AssociationHandler handler) throws IOException {
        refuseOthersThanLoopback(remote);
        var channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.connect(remote);
            return new FrameAssociation(this, channel, remote, handler);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** A peer that has not shown its preamble yet; on the receiving loop. */
    void strange(FrameAssociation association) {
        strangers.removeIf(ChannelAssociation::hasEnded);
        strangers.add(association);
        if (strangers.size() > STRANGERS) {
            counters().brokenPeers.increment();
            strangers.removeFirst().end(DownReason.LOST);
        }
    }

    void known(FrameAssociation association) {
        strangers.remove(association);
    }

    private static void refuseOthersThanLoopback(InetSocketAddress address) throws IOException {
        if (!address.getAddress().isLoopbackAddress()) {
            throw new IOException("frames are for loopback addresses only, such as 127.0.0.1");
        }
    }

    private final class FrameServer implements Server {

        private final ServerSocketChannel channel;
        private final InetSocketAddress local;
        private final AssociationHandler handler;

        FrameServer(ServerSocketChannel channel, InetSocketAddress local, AssociationHandler handler) {
            this.channel = channel;
            this.local = local;
            this.handler = handler;
        }

        @Override
        public SelectableChannel channel() {
            return channel;
        }

        @Override
        public InetSocketAddress local() {
            return local;
        }

        @Override
        public @Nullable ChannelAssociation accept() throws IOException {
            var accepted = channel.accept();
            if (accepted == null) {
                return null;
            }
            accepted.configureBlocking(false);
            return new FrameAssociation(FrameCarrier.this, accepted, (InetSocketAddress) accepted.getRemoteAddress(), handler);
        }
    }
}
