// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import com.sun.nio.sctp.SctpChannel;
import com.sun.nio.sctp.SctpServerChannel;
import com.sun.nio.sctp.SctpStandardSocketOptions;
import com.sun.nio.sctp.SctpStandardSocketOptions.InitMaxStreams;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import org.jspecify.annotations.Nullable;

/** SCTP of the kernel (RFC 9260), through the JDK's one-to-one sockets. */
public final class SctpCarrier extends SelectorCarrier {

    /** Streams asked for in either direction; TS 38.412 §7 needs two, one for what concerns no UE. */
    private static final InitMaxStreams STREAMS = InitMaxStreams.create(64, 32);

    private static final int BACKLOG = 256;

    /** Received into, by the receiving loop only; one octet longer than a message, so that a longer one shows. */
    final ByteBuffer scratch = ByteBuffer.allocateDirect(AssociationHandler.MAX_MESSAGE + 1);

    public SctpCarrier() {
        this(CarrierLimits.DEFAULT);
    }

    public SctpCarrier(CarrierLimits limits) {
        super("SCTP", limits);
    }

    /** Whether this machine has SCTP, and if not, what to do about it. */
    public static SctpSupport support() {
        try {
            SctpChannel.open().close();
            return SctpSupport.yes();
        } catch (IOException | UnsupportedOperationException | LinkageError e) {
            return SctpSupport.no(e);
        }
    }

    @Override
    Server open(InetSocketAddress local, AssociationHandler handler) throws IOException {
        needSupport();
        var channel = SctpServerChannel.open();
        try {
            channel.setOption(SctpStandardSocketOptions.SCTP_INIT_MAXSTREAMS, STREAMS);
            channel.bind(local, BACKLOG);
            channel.configureBlocking(false);
            var address = channel.getAllLocalAddresses().iterator().next();
            return new SctpServer(channel, new InetSocketAddress(local.getAddress(), ((InetSocketAddress) address).getPort()), handler);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    ChannelAssociation begin(InetSocketAddress remote, AssociationHandler handler) throws IOException {
        needSupport();
        var channel = SctpChannel.open();
        try {
            channel.setOption(SctpStandardSocketOptions.SCTP_INIT_MAXSTREAMS, STREAMS);
            channel.configureBlocking(false);
            channel.connect(remote);
            return new SctpAssociation(this, channel, remote, handler);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void needSupport() throws IOException {
        var support = support();
        if (!support.available()) {
            throw new IOException(support.reason());
        }
    }

    private final class SctpServer implements Server {

        private final SctpServerChannel channel;
        private final InetSocketAddress local;
        private final AssociationHandler handler;

        SctpServer(SctpServerChannel channel, InetSocketAddress local, AssociationHandler handler) {
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
            return new SctpAssociation(SctpCarrier.this, accepted, null, handler);
        }
    }
}
