// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb;

import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.alcazar.enb.context.ERab;
import org.alcazar.enb.s1.S1;
import org.alcazar.nas.element.Tai;
import org.alcazar.station.Startup;
import org.alcazar.station.TunnelEnd;
import org.alcazar.station.UserPlane;
import org.alcazar.station.UserPlaneCounts;
import org.alcazar.strand.World;
import org.alcazar.transport.Carrier;
import org.alcazar.ue.radio.EutraCell;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.STmsi;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A simulated eNB with one cell: speaks S1AP (TS 36.413) over any carrier with any MME.
 *
 * <p>Its own life (association, S1 Setup, reconnecting) is that of a {@link Startup}; what concerns one UE passes by it, from the carrier to the UE
 * and back. Safe for use by several threads.
 */
public final class Enb implements EutraCell, AutoCloseable {

    private final EnbConfiguration configuration;
    private final Startup<S1Setup> startup;
    private final @Nullable TunnelEnd<ERab> s1u;
    private final S1 s1;
    private final ConcurrentMap<STmsi, RadioListener> camping = new ConcurrentHashMap<>();

    /**
     * An eNB without user plane, which refuses every E-RAB.
     *
     * @param carrier stays the caller's to close
     */
    public Enb(World world, Carrier carrier, InetSocketAddress mme, EnbConfiguration configuration, EnbObserver observer) {
        this(world, carrier, mme, configuration, observer, null);
    }

    /**
     * @param carrier stays the caller's to close
     * @param userPlane where packets go; null for none
     */
    public Enb(World world, Carrier carrier, InetSocketAddress mme, EnbConfiguration configuration, EnbObserver observer,
            @Nullable UserPlane userPlane) {
        this.configuration = configuration;
        s1u = userPlane == null ? null : new TunnelEnd<>(world, userPlane, Octets.EMPTY, this::lost);
        s1 = new S1(this, world, carrier, mme, observer, s1u);
        startup = new Startup<>(world, configuration.s1Setup(), s1);
    }

    public EnbConfiguration configuration() {
        return configuration;
    }

    /** What the core said of itself; null while there is none. */
    public S1Setup.@Nullable Accepted core() {
        return s1.core();
    }

    /** How many UEs have a connection. */
    public int connectedUes() {
        return s1.connections();
    }

    /** Connects to the MME and sets up; {@code done} is told how that ended, on the eNB's strand, once. */
    public void start(Consumer<S1Setup> done) {
        startup.start(done);
    }

    /** Connects to the MME, sets up and waits for the end of it. Only to be called in a turn. */
    public S1Setup start() {
        return startup.await(this::start);
    }

    /**
     * Starts anew as after a loss of power: association, connections and tunnels are gone without a word to anybody, and the eNB connects to
     * the MME again. {@code done} as of {@link #start}.
     */
    public void restart(Consumer<S1Setup> done) {
        s1.abort();
        start(done);
    }

    /** Starts anew and waits until the eNB is set up again, or is not. Only to be called in a turn. */
    public S1Setup restart() {
        return startup.await(this::restart);
    }

    /** Resets the S1 interface: all UEs' connections end. */
    public void reset() {
        s1.reset();
    }

    /** Says again what the eNB is, as after a change on its site (TS 36.413 §8.7.4). */
    public void updateConfiguration() {
        s1.updateConfiguration();
    }

    @Override
    public Tai tai() {
        return configuration.tai();
    }

    @Override
    public @Nullable RadioConnection connect(InitialAccess<STmsi> access, RadioListener listener) {
        return s1.open(access, listener);
    }

    @Override
    public void camp(STmsi identity, RadioListener listener) {
        camping.put(identity, listener);
    }

    @Override
    public void leave(STmsi identity, RadioListener listener) {
        camping.remove(identity, listener);
    }

    /** Pages an identity in the cell. */
    public void page(STmsi identity) {
        var listener = camping.get(identity);
        if (listener != null) {
            listener.paged();
        }
    }

    /** What went over S1-U so far. */
    public UserPlaneCounts userPlane() {
        return s1u == null ? UserPlaneCounts.NONE : s1u.counts();
    }

    /** Shuts the association down; the UEs lose their connections. */
    @Override
    public void close() {
        startup.close();
        s1.leave();
        if (s1u != null) {
            s1u.close();
        }
    }

    /** The name. */
    @Override
    public String toString() {
        return configuration.name();
    }

    /** What the MME made of the S1 Setup Request. */
    public void answered(S1Setup outcome) {
        startup.answered(outcome);
    }

    /** The association with the MME has ended. @param reason in words */
    public void down(String reason) {
        startup.down(reason);
    }

    private void lost(ERab eRab) {
        s1.lost(eRab);
    }
}
