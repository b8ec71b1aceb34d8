// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.alcazar.gnb.context.Tunnel;
import org.alcazar.gnb.n2.N2;
import org.alcazar.gtp.v1u.ExtensionHeader;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.Tai;
import org.alcazar.station.Startup;
import org.alcazar.station.TunnelEnd;
import org.alcazar.station.UserPlane;
import org.alcazar.station.UserPlaneCounts;
import org.alcazar.strand.World;
import org.alcazar.transport.Carrier;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A simulated gNB with one cell: speaks NGAP (TS 38.413) over any carrier with any AMF.
 *
 * <p>Its own life (association, NG Setup, reconnecting) is that of a {@link Startup}; what concerns one UE passes by it, from the carrier to the UE
 * and back. Safe for use by several threads.
 */
public final class Gnb implements NrCell, AutoCloseable {

    private final GnbConfiguration configuration;
    private final Startup<NgSetup> startup;
    private final @Nullable TunnelEnd<Tunnel> n3;
    private final N2 n2;
    private final ConcurrentMap<FiveGSTmsi, RadioListener> camping = new ConcurrentHashMap<>();

    /**
     * A gNB without user plane, which refuses every PDU session.
     *
     * @param carrier stays the caller's to close
     */
    public Gnb(World world, Carrier carrier, InetSocketAddress amf, GnbConfiguration configuration, GnbObserver observer) {
        this(world, carrier, amf, configuration, observer, null);
    }

    /**
     * @param carrier stays the caller's to close
     * @param userPlane where packets go; null for none
     */
    public Gnb(World world, Carrier carrier, InetSocketAddress amf, GnbConfiguration configuration, GnbObserver observer,
            @Nullable UserPlane userPlane) {
        this.configuration = configuration;
        n3 = userPlane == null ? null : new TunnelEnd<>(world, userPlane, Octets.of(ExtensionHeader.PDU_SESSION_CONTAINER), this::lost);
        n2 = new N2(this, world, carrier, amf, observer, n3);
        startup = new Startup<>(world, configuration.ngSetup(), n2);
    }

    public GnbConfiguration configuration() {
        return configuration;
    }

    /** What the core said of itself; null while there is none. */
    public NgSetup.@Nullable Accepted core() {
        return n2.core();
    }

    /** How many UEs have a connection. */
    public int connectedUes() {
        return n2.connections();
    }

    /** Connects to the AMF and sets up; {@code done} is told how that ended, on the gNB's strand, once. */
    public void start(Consumer<NgSetup> done) {
        startup.start(done);
    }

    /** Connects to the AMF, sets up and waits for the end of it. Only to be called in a turn. */
    public NgSetup start() {
        return startup.await(this::start);
    }

    /**
     * Starts anew as after a loss of power: association, connections and tunnels are gone without a word to anybody, and the gNB connects to
     * the AMF again. {@code done} as of {@link #start}.
     */
    public void restart(Consumer<NgSetup> done) {
        n2.abort();
        start(done);
    }

    /** Starts anew and waits until the gNB is set up again, or is not. Only to be called in a turn. */
    public NgSetup restart() {
        return startup.await(this::restart);
    }

    /** Resets the NG interface: all UEs' connections end. */
    public void reset() {
        n2.reset();
    }

    /**
     * Hands a UE over to another gNB; the {@linkplain GnbObserver#handover observers} of both hear how it ends.
     *
     * @param ue as its radio connection is labelled
     * @return false if there is no such UE here, or it cannot be handed over now
     */
    public boolean handOver(String ue, Gnb target, HandoverWay way) {
        return n2.handOver(ue, target.n2, way);
    }

    @Override
    public Tai tai() {
        return configuration.tai();
    }

    @Override
    public @Nullable RadioConnection connect(InitialAccess<FiveGSTmsi> access, RadioListener listener) {
        return n2.open(access, listener);
    }

    @Override
    public void camp(FiveGSTmsi identity, RadioListener listener) {
        camping.put(identity, listener);
    }

    @Override
    public void leave(FiveGSTmsi identity, RadioListener listener) {
        camping.remove(identity, listener);
    }

    /** Pages an identity in the cell. */
    public void page(FiveGSTmsi identity) {
        var listener = camping.get(identity);
        if (listener != null) {
            listener.paged();
        }
    }

    /** What went over N3 so far. */
    public UserPlaneCounts userPlane() {
        return n3 == null ? UserPlaneCounts.NONE : n3.counts();
    }

    /** Shuts the association down; the UEs lose their connections. */
    @Override
    public void close() {
        startup.close();
        n2.leave();
        if (n3 != null) {
            n3.close();
        }
    }

    /** The name. */
    @Override
    public String toString() {
        return configuration.name();
    }

    /** What the AMF made of the NG Setup Request. */
    public void answered(NgSetup outcome) {
        startup.answered(outcome);
    }

    /** The association with the AMF has ended. @param reason in words */
    public void down(String reason) {
        startup.down(reason);
    }

    private void lost(Tunnel tunnel) {
        n2.lost(tunnel);
    }
}
