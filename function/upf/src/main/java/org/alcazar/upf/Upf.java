// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.upf.forwarding.BufferBudget;
import org.alcazar.upf.forwarding.NetworkPort;
import org.alcazar.upf.forwarding.PacketPath;
import org.alcazar.upf.forwarding.Paths;
import org.alcazar.upf.forwarding.RuleCompiler;
import org.alcazar.upf.forwarding.RuleCompiler.Bounds;
import org.alcazar.upf.forwarding.TrafficCounters;
import org.alcazar.upf.forwarding.TunnelOutput;
import org.alcazar.upf.n3.N3Endpoint;
import org.alcazar.upf.n4.N4Endpoint;
import org.alcazar.upf.n6.N6;
import org.alcazar.upf.session.RemoteTunnels;
import org.alcazar.upf.session.SessionRoom;
import org.alcazar.upf.session.Teids;
import org.jspecify.annotations.Nullable;

/** The face of the user plane function. */
public final class Upf implements AutoCloseable {

    private final UpfConfiguration configuration;
    private final World world;
    private final TrafficCounters counters = new TrafficCounters();
    private final Paths paths = new Paths(counters);
    private final Map<String, NetworkPort> networks = new HashMap<>();
    private final BufferBudget buffers;
    private final N3Endpoint n3;
    private final N4Endpoint n4;

    /**
     * @param networks the data network of each instance that is configured; this UPF's from now on
     * @throws IllegalArgumentException if one is missing
     */
    public Upf(UpfConfiguration configuration, World world, Map<String, ? extends N6> networks) {
        this.configuration = configuration;
        this.world = world;
        for (var name : configuration.networks()) {
            var network = networks.get(name);
            if (network == null) {
                throw new IllegalArgumentException("no data network for instance " + name);
            }
            this.networks.put(name.toLowerCase(Locale.ROOT), new NetworkPort(name, network));
        }
        var limits = configuration.limits();
        this.buffers = new BufferBudget(limits.buffered());
        var bounds = new Bounds(limits.rules(), limits.filters(), limits.bufferedPerSession(), limits.mostBufferedPerSession());
        var compiler = new RuleCompiler(this::network, bounds);
        var teids = new Teids(world.random(), paths::hasTeid);
        var room = new SessionRoom[1];
        // Each of both tells the other something: N3 is made while N4 is.
        this.n4 = new N4Endpoint(configuration, world, self -> {
            var endpoint = new N3Endpoint(world, configuration.echo(), limits.complaintsPerSecond(), self, this::packetPath);
            return room[0] = new SessionRoom(world, self::onStrand, compiler, paths, packetPath(endpoint), endpoint, buffers, teids,
                    new RemoteTunnels(), self, configuration.n3Four(), configuration.n3Six());
        });
        this.n3 = room[0].n3();
    }

    /**
     * Begins to serve.
     *
     * @param carrier of N4 and N3; its endpoints are closed with this UPF, it is not
     * @throws IOException if an address can't be bound or a network is not to be had; its message says why in one line for a person
     */
    public void start(DatagramCarrier carrier) throws IOException {
        start(carrier, carrier);
    }

    /** As {@link #start(DatagramCarrier)}, with a carrier for N3 and N9 of its own. */
    public void start(DatagramCarrier n4Carrier, DatagramCarrier n3Carrier) throws IOException {
        for (var port : networks.values()) {
            port.network().start(new FromNetwork(packetPath(n3.gathering()), port));
        }
        if (configuration.n3Four() != null) {
            n3.bind(n3Carrier, configuration.n3Four());
        }
        if (configuration.n3Six() != null) {
            n3.bind(n3Carrier, configuration.n3Six());
        }
        n4.start(n4Carrier);
    }

    public UpfFigures figures() {
        return new UpfFigures(n4.associations(), n4.sessions(), counters.uplinkPackets(), counters.uplinkOctets(),
                counters.downlinkPackets(), counters.downlinkOctets(), counters.buffered(), buffers.held(), counters.drops(), n3.paths(),
                n4.reports(), n4.foreign(), n3.counts(), n4.counts());
    }

    /** Asks all SMFs to release their associations, as before a shutdown; what they do then takes its time. */
    public void askForRelease() {
        n4.askForRelease();
    }

    /** Stops at once. SMFs notice by the heartbeats that are missing. */
    @Override
    public void close() {
        n4.close();
        n3.close();
        networks.values().forEach(port -> port.network().close());
    }

    /** What comes from a data network. */
    private record FromNetwork(PacketPath packets, NetworkPort port) implements N6.Receiver {

        @Override
        public void packet(ByteBuffer packet) {
            packets.fromNetwork(port, packet);
        }

        @Override
        public void endOfBatch() {
            packets.flush();
        }
    }

    private PacketPath packetPath(TunnelOutput output) {
        return new PacketPath(world, paths, output, counters, configuration.checkN3Peer(), configuration.mtu());
    }

    /** Network instances are compared as DNNs are: without regard to case (TS 23.003 §9.1). */
    private @Nullable NetworkPort network(@Nullable DomainName instance) {
        var name = instance == null ? configuration.networks().getFirst() : instance.name();
        return networks.get(name.toLowerCase(Locale.ROOT));
    }
}
