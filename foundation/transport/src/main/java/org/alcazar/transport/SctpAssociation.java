// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import com.sun.nio.sctp.AbstractNotificationHandler;
import com.sun.nio.sctp.AssociationChangeNotification;
import com.sun.nio.sctp.HandlerResult;
import com.sun.nio.sctp.MessageInfo;
import com.sun.nio.sctp.Notification;
import com.sun.nio.sctp.SctpChannel;
import com.sun.nio.sctp.SctpStandardSocketOptions;
import com.sun.nio.sctp.ShutdownNotification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Comparator;
import java.util.Set;
import org.alcazar.transport.AssociationHandler.DownReason;
import org.jspecify.annotations.Nullable;

/** An association of {@link SctpCarrier}. */
final class SctpAssociation extends ChannelAssociation {

    private static final int MESSAGES_PER_WAKE = 256;
    private static final InetSocketAddress UNKNOWN = new InetSocketAddress(0);

    private final SctpCarrier carrier;
    private final SctpChannel channel;
    private volatile InetSocketAddress local = UNKNOWN;
    private volatile InetSocketAddress remote;
    private volatile int outboundStreams = 1;

    // Touched by the receiving loop only.
    private final MessageAssembler assembler;
    private boolean isUp;
    private boolean restarted;
    private @Nullable DownReason noticed;

    /** @param remote the address connected to; null for an association accepted */
    SctpAssociation(SctpCarrier carrier, SctpChannel channel, @Nullable InetSocketAddress remote, AssociationHandler handler) {
        super(carrier, channel, handler);
        this.carrier = carrier;
        this.channel = channel;
        this.remote = remote == null ? UNKNOWN : remote;
        this.assembler = new MessageAssembler(carrier.counters().oversizedMessages);
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public int outboundStreams() {
        return outboundStreams;
    }

    @Override
    boolean finishConnect() throws IOException {
        return channel.finishConnect();
    }

    @Override
    void established() throws IOException {
        var association = channel.association();
        if (association == null) {
            // Connected, but the notification that says how (COMM_UP) is still to come: it is read.
            return;
        }
        isUp = true;
        outboundStreams = Math.max(association.maxOutboundStreams(), 1);
        channel.setOption(SctpStandardSocketOptions.SCTP_NODELAY, true);
        channel.setOption(SctpStandardSocketOptions.SCTP_FRAGMENT_INTERLEAVE, 0);
        if (remote.equals(UNKNOWN)) {
            remote = nearest(channel.getRemoteAddresses(), UNKNOWN.getAddress());
        }
        local = nearest(channel.getAllLocalAddresses(), remote.getAddress());
        up();
    }

    @Override
    void abortOnClose() throws IOException {
        channel.setOption(SctpStandardSocketOptions.SO_LINGER, 0);
    }

    @Override
    boolean write() throws IOException {
        for (var next = peek(); next != null; next = peek()) {
            if (next.equals(Outgoing.END)) {
                channel.shutdown();
            } else {
                var info = MessageInfo.createOutgoing((SocketAddress) null, next.stream()).payloadProtocolID(next.payloadProtocolId());
                if (channel.send(next.payload().asBuffer(), info) == 0) {
                    return false;
                }
            }
            poll();
        }
        return true;
    }

    @Override
    void read() throws IOException {
        var in = carrier.scratch;
        for (int i = 0; i < MESSAGES_PER_WAKE && !hasEnded(); i++) {
            var info = channel.receive(in.clear(), this, NOTIFICATIONS);
            if (noticed != null) {
                end(noticed);
                return;
            }
            if (restarted) {
                giveWayTo(new SctpAssociation(carrier, channel, remote, handler));
                return;
            }
            if (!isUp && channel.association() != null) {
                established();
            } else if (info == null) {
                return;
            }
            if (info == null) {
                continue;
            }
            if (info.bytes() < 0) {
                end(DownReason.SHUTDOWN);
                return;
            }
            var message = assembler.take(in.flip(), info.isComplete());
            if (message != null && !message.isEmpty()) {
                deliver(info.streamNumber(), info.payloadProtocolID(), message);
            }
        }
    }

    /** Of a host's several addresses (multi-homing) the one that a person would name: like the other end's, then the least. */
    private static InetSocketAddress nearest(Set<SocketAddress> addresses, InetAddress other) {
        return addresses.stream()
                .map(InetSocketAddress.class::cast)
                .min(Comparator.<InetSocketAddress, Boolean>comparing(address -> !address.getAddress().equals(other))
                        .thenComparing(address -> !address.getAddress().getClass().equals(other.getClass()))
                        .thenComparing(address -> address.getAddress().isLoopbackAddress() != other.isLoopbackAddress())
                        .thenComparing(address -> address.getAddress().getHostAddress()))
                .orElse(UNKNOWN);
    }

    private static final AbstractNotificationHandler<SctpAssociation> NOTIFICATIONS = new AbstractNotificationHandler<>() {

        @Override
        public HandlerResult handleNotification(AssociationChangeNotification notification, SctpAssociation association) {
            switch (notification.event()) {
                case COMM_UP -> {
                    if (association.isUp) {
                        return HandlerResult.CONTINUE;
                    }
                }
                // The peer has forgotten all that was agreed on (RFC 9260 §5.2.4.1): to us it is another association.
                case RESTART -> association.restarted = true;
                case SHUTDOWN -> association.noticed = DownReason.SHUTDOWN;
                case COMM_LOST, CANT_START -> association.noticed = DownReason.LOST;
            }
            return HandlerResult.RETURN;
        }

        @Override
        public HandlerResult handleNotification(ShutdownNotification notification, SctpAssociation association) {
            association.peerShutsDown();
            return HandlerResult.CONTINUE;
        }

        @Override
        public HandlerResult handleNotification(Notification notification, SctpAssociation association) {
            return HandlerResult.CONTINUE;
        }
    };
}
