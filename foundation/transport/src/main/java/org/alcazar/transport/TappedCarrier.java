// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alcazar.strand.World;
import org.alcazar.wire.Octets;

/**
 * A carrier that shows every message to a {@link MessageTap}, in the order in which they pass at each end. Where both ends of an association
 * are tapped, either may show a message first.
 */
public final class TappedCarrier implements Carrier {

    private final Carrier carrier;
    private final World world;
    private final MessageTap tap;

    /** @param world whose clock dates the messages */
    public TappedCarrier(Carrier carrier, World world, MessageTap tap) {
        this.carrier = carrier;
        this.world = world;
        this.tap = tap;
    }

    @Override
    public InetSocketAddress listen(InetSocketAddress local, AssociationHandler handler) throws IOException {
        return carrier.listen(local, new TappedHandler(handler));
    }

    @Override
    public Association connect(InetSocketAddress remote, AssociationHandler handler) throws IOException {
        var tapped = new TappedHandler(handler);
        return tapped.of(carrier.connect(remote, tapped));
    }

    @Override
    public CarrierCounts counts() {
        return carrier.counts();
    }

    @Override
    public void close() {
        carrier.close();
    }

    private final class TappedHandler implements AssociationHandler {

        private final AssociationHandler handler;
        private final Map<Association, TappedAssociation> associations = new ConcurrentHashMap<>();

        TappedHandler(AssociationHandler handler) {
            this.handler = handler;
        }

        /** The one that stands for {@code association}; its handler knows no other. */
        TappedAssociation of(Association association) {
            var known = associations.get(association);
            return known != null ? known : new TappedAssociation(association);
        }

        @Override
        public void up(Association association) {
            handler.up(associations.computeIfAbsent(association, TappedAssociation::new));
        }

        @Override
        public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
            var tapped = of(association);
            tapped.received(stream, payloadProtocolId, payload);
            handler.message(tapped, stream, payloadProtocolId, payload);
        }

        @Override
        public void down(Association association, DownReason reason) {
            var tapped = of(association);
            associations.remove(association);
            handler.down(tapped, reason);
        }
    }

    private final class TappedAssociation implements Association {

        private final Association association;

        TappedAssociation(Association association) {
            this.association = association;
        }

        @Override
        public long id() {
            return association.id();
        }

        @Override
        public InetSocketAddress local() {
            return association.local();
        }

        @Override
        public InetSocketAddress remote() {
            return association.remote();
        }

        @Override
        public int outboundStreams() {
            return association.outboundStreams();
        }

        /** Under the same lock as {@link #received}: the answer to a message must not be seen before the message. */
        @Override
        public synchronized boolean send(int stream, int payloadProtocolId, Octets payload) {
            boolean sent = association.send(stream, payloadProtocolId, payload);
            if (sent) {
                show(true, Math.floorMod(stream, outboundStreams()), payloadProtocolId, payload);
            }
            return sent;
        }

        @Override
        public void shutdown() {
            association.shutdown();
        }

        @Override
        public void abort() {
            association.abort();
        }

        synchronized void received(int stream, int payloadProtocolId, Octets payload) {
            show(false, stream, payloadProtocolId, payload);
        }

        private void show(boolean sent, int stream, int payloadProtocolId, Octets payload) {
            tap.message(new MessageTap.Tapped(world.now(), sent, id(), local(), remote(), stream, payloadProtocolId, payload));
        }

        @Override
        public String toString() {
            return association.toString();
        }
    }
}
