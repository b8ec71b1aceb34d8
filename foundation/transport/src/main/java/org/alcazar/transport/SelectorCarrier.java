// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alcazar.transport.AssociationHandler.DownReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the carriers over the network have in common: one platform thread that receives, one that sends what could not be sent at once,
 * accepting within limits, connecting within a time.
 */
abstract class SelectorCarrier implements Carrier {

    /** A channel that accepts others. */
    interface Server {

        SelectableChannel channel();

        InetSocketAddress local();

        /** The next channel that a peer has set up; null if none is waiting. */
        @Nullable ChannelAssociation accept() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(SelectorCarrier.class);
    private static final int ACCEPTED_PER_WAKE = 64;

    private final String name;
    private final CarrierLimits limits;
    private final Counters counters = new Counters();
    private final SelectorLoop receiving;
    private final SelectorLoop sending;
    private volatile boolean closed;

    // Touched by the receiving loop only.
    private final Set<Server> servers = new LinkedHashSet<>();
    private final Set<ChannelAssociation> accepted = new LinkedHashSet<>();
    private final Set<ChannelAssociation> begun = new LinkedHashSet<>();
    private boolean warned;

    /** @param name of the carrier, for a person to read in messages and thread names */
    SelectorCarrier(String name, CarrierLimits limits) {
        this.name = name;
        this.limits = limits;
        try {
            receiving = new SelectorLoop(name + " in");
            sending = new SelectorLoop(name + " out");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens and binds a channel that accepts. */
    abstract Server open(InetSocketAddress local, AssociationHandler handler) throws IOException;

    /** Opens a channel and begins to connect it. */
    abstract ChannelAssociation begin(InetSocketAddress remote, AssociationHandler handler) throws IOException;

    @Override
    public final InetSocketAddress listen(InetSocketAddress local, AssociationHandler handler) throws IOException {
        var what = "cannot listen at " + text(local);
        try {
            check(local);
            var server = open(local, handler);
            receiving.execute(() -> serve(server));
            return server.local();
        } catch (IOException e) {
            throw refusal(what, e);
        }
    }

    @Override
    public final Association connect(InetSocketAddress remote, AssociationHandler handler) throws IOException {
        if (receiving.onLoop()) {
            throw new IllegalStateException("a handler may not wait for a connection");
        }
        var what = "cannot connect to " + text(remote);
        @Nullable ChannelAssociation association = null;
        try {
            check(remote);
            var begins = association = begin(remote, handler);
            receiving.execute(() -> connect(begins));
            return begins.connected.get(limits.connectTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw refusal(what, e);
        } catch (ExecutionException e) {
            throw refusal(what, e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause()));
        } catch (TimeoutException e) {
            abort(association);
            throw refusal(what, new IOException("no answer within " + limits.connectTime().toSeconds() + " s"));
        } catch (InterruptedException e) {
            abort(association);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(what + ": interrupted");
        }
    }

    @Override
    public final CarrierCounts counts() {
        return counters.counts();
    }

    @Override
    public final void close() {
        closed = true;
        receiving.execute(() -> {
            servers.forEach(server -> ChannelAssociation.close(server.channel()));
            List.copyOf(accepted).forEach(association -> association.end(DownReason.ABORTED));
            List.copyOf(begun).forEach(association -> association.end(DownReason.ABORTED));
        });
        receiving.close();
        sending.close();
    }

    final CarrierLimits limits() {
        return limits;
    }

    final Counters counters() {
        return counters;
    }

    final SelectorLoop receiving() {
        return receiving;
    }

    final SelectorLoop sending() {
        return sending;
    }

    /** Takes an association off the books; on the receiving loop. */
    final void forget(ChannelAssociation association) {
        if (!accepted.remove(association)) {
            begun.remove(association);
        }
    }

    /** Puts an association in another's place; on the receiving loop. */
    final void replace(ChannelAssociation old, ChannelAssociation next) {
        (accepted.remove(old) ? accepted : begun).add(next);
        begun.remove(old);
    }

    private void serve(Server server) {
        servers.add(server);
        try {
            receiving.register(server.channel(), SelectionKey.OP_ACCEPT, key -> accept(key, server));
        } catch (IOException e) {
            LOG.error("cannot listen any more at {} ({})", text(server.local()), name, e);
        }
    }

    private void accept(SelectionKey key, Server server) {
        try {
            for (int i = 0; i < ACCEPTED_PER_WAKE; i++) {
                var association = server.accept();
                if (association == null) {
                    return;
                }
                if (accepted.size() >= limits.associations()) {
                    counters.refusedAssociations.increment();
                    association.end(DownReason.ABORTED);
                } else {
                    accepted.add(association);
                    association.serve(SelectionKey.OP_READ);
                }
            }
        } catch (IOException e) {
            // Out of descriptors, most likely. The peer is still in the kernel's queue and would wake this loop again at once.
            if (!warned) {
                warned = true;
                LOG.warn("cannot accept a peer at {} ({}), and tries again: {}", text(server.local()), name, e.toString());
            }
            key.interestOps(0);
            receiving.rest(() -> {
                if (key.isValid()) {
                    key.interestOps(SelectionKey.OP_ACCEPT);
                }
            });
        }
    }

    private void connect(ChannelAssociation association) {
        begun.add(association);
        association.serve(SelectionKey.OP_CONNECT);
    }

    private void check(InetSocketAddress address) throws IOException {
        if (closed) {
            throw new IOException("this carrier is closed");
        }
        if (address.isUnresolved()) {
            throw new IOException("no such host is known");
        }
    }

    private IOException refusal(String what, IOException e) {
        var words = e.getMessage() == null ? e.toString() : e.getMessage();
        var why = switch (e) {
            case ConnectException refused when words.contains("refused") -> "nobody listens there";
            case BindException taken when words.contains("in use") -> "another program listens there";
            case BindException foreign when words.contains("assign") -> "this machine has no such address";
            default -> words;
        };
        return new IOException(what + " (" + name + "): " + why, e);
    }

    private static void abort(@Nullable ChannelAssociation association) {
        if (association != null) {
            association.abort();
        }
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }
}
