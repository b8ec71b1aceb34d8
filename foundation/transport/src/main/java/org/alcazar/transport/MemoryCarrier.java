// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * Associations within the process. Addresses name nothing outside the carrier; whoever listens is found by those who connect through the
 * same carrier, or through one that is {@linkplain #beside beside} it.
 *
 * <p>Every event is delivered in a turn of the {@link World}, so that a simulated one orders all that happens. {@link #connect} waits for
 * nothing and may be called anywhere.
 */
public final class MemoryCarrier implements Carrier {

    /** What carriers beside one another share. */
    private static final class Network {

        final Map<InetSocketAddress, Listener> listeners = new ConcurrentHashMap<>();
        final AtomicInteger ports = new AtomicInteger(49_152);
        final AtomicLong ids = new AtomicLong(FIRST_ID);
    }

    private record Listener(MemoryCarrier carrier, InetSocketAddress address, AssociationHandler handler) {
    }

    /** Numbers of their own, apart from those of associations over the network, and the same in each run of a simulation. */
    private static final long FIRST_ID = 1L << 32;

    private final World world;
    private final CarrierLimits limits;
    private final Impairment impairment;
    private final Network network;
    private final Counters counters = new Counters();
    private final Map<Long, MemoryAssociation> associations = new ConcurrentSkipListMap<>();
    private final Set<Long> accepted = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public MemoryCarrier(World world) {
        this(world, CarrierLimits.DEFAULT, Impairment.NONE);
    }

    /** @param impairment what befalls the messages that are sent through this carrier */
    public MemoryCarrier(World world, CarrierLimits limits, Impairment impairment) {
        this(world, limits, impairment, new Network());
    }

    private MemoryCarrier(World world, CarrierLimits limits, Impairment impairment, Network network) {
        this.world = world;
        this.limits = limits;
        this.impairment = impairment;
        this.network = network;
    }

    /**
     * Another carrier with the same addresses, for a part of the world that can crash by itself: its handlers are called in turns of
     * {@code other}, and closing it ends only its own associations.
     */
    public MemoryCarrier beside(World other) {
        return beside(other, limits);
    }

    /** Another carrier with the same addresses, and limits of its own. */
    public MemoryCarrier beside(World other, CarrierLimits itsLimits) {
        return new MemoryCarrier(other, itsLimits, impairment, network);
    }

    @Override
    public InetSocketAddress listen(InetSocketAddress local, AssociationHandler handler) throws IOException {
        refuseIfClosed();
        var address = local.getPort() == 0 ? withPort(local.getAddress()) : local;
        if (network.listeners.putIfAbsent(address, new Listener(this, address, handler)) != null) {
            throw new IOException("cannot listen at " + text(address) + " (memory): another listens there");
        }
        return address;
    }

    @Override
    public Association connect(InetSocketAddress remote, AssociationHandler handler) throws IOException {
        refuseIfClosed();
        var listener = listenerAt(remote);
        if (listener == null) {
            throw new IOException("cannot connect to " + text(remote) + " (memory): nobody listens there");
        }
        var host = listener.carrier;
        if (host.accepted.size() >= host.limits.associations()) {
            host.counters.refusedAssociations.increment();
            throw new IOException("cannot connect to " + text(remote) + " (memory): it has as many associations as it may have");
        }
        var local = withPort(remote.getAddress());
        var near = new MemoryAssociation(this, network.ids.getAndIncrement(), local, remote, handler);
        var far = new MemoryAssociation(host, network.ids.getAndIncrement(), remote, local, listener.handler);
        near.join(far);
        associations.put(near.id(), near);
        host.associations.put(far.id(), far);
        host.accepted.add(far.id());
        far.begin();
        near.beginHere();
        return near;
    }

    @Override
    public CarrierCounts counts() {
        return counters.counts();
    }

    @Override
    public void close() {
        closed = true;
        network.listeners.values().removeIf(listener -> listener.carrier == this);
        List.copyOf(associations.values()).forEach(MemoryAssociation::abort);
    }

    World world() {
        return world;
    }

    CarrierLimits limits() {
        return limits;
    }

    Impairment impairment() {
        return impairment;
    }

    Counters counters() {
        return counters;
    }

    void forget(MemoryAssociation association) {
        associations.remove(association.id());
        accepted.remove(association.id());
    }

    private @Nullable Listener listenerAt(InetSocketAddress address) {
        var exact = network.listeners.get(address);
        return exact != null ? exact : network.listeners.get(new InetSocketAddress(address.getPort()));
    }

    private InetSocketAddress withPort(InetAddress address) {
        return new InetSocketAddress(address, network.ports.getAndUpdate(port -> port == 65_535 ? 49_152 : port + 1));
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    private void refuseIfClosed() throws IOException {
        if (closed) {
            throw new IOException("this carrier (memory) is closed");
        }
    }
}
