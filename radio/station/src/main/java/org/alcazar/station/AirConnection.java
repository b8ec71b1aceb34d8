// SPDX-License-Identifier: Apache-2.0
package org.alcazar.station;

import java.util.ArrayDeque;
import java.util.List;
import org.alcazar.strand.World;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE's connection as its base station has it. What the UE does comes from its strand, what the core does from a thread of the carrier; what both
 * touch is guarded here.
 */
public abstract class AirConnection implements RadioConnection {

    /** NAS messages kept while security is being activated; a core has reason to send one or two. */
    private static final int HELD = 16;

    private final World world;
    private final RadioListener listener;
    private volatile long lastActive;

    // Guarded by this.
    private @Nullable ArrayDeque<Octets> held;
    private boolean radioCapabilityReported;
    private boolean ueGone;

    protected AirConnection(World world, RadioListener listener) {
        this.world = world;
        this.listener = listener;
        lastActive = world.nanos();
    }

    /** Who listens at the other end of the radio connection. */
    public final RadioListener listener() {
        return listener;
    }

    /** When something went either way last, of {@link World#nanos}. */
    public final long lastActive() {
        return lastActive;
    }

    /** Something goes either way. */
    protected final void active() {
        lastActive = world.nanos();
    }

    /** Hands a NAS message to the UE, in the order of the calls; one that comes while security is being activated waits for the end of that. */
    public final synchronized void downlink(Octets nas) {
        active();
        if (held == null) {
            listener.downlink(this, nas);
        } else if (held.size() < HELD) {
            held.add(nas);
        }
    }

    /** Hands a packet to the UE; bearer and flow as of {@link RadioListener#downlinkPacket}. */
    public final void downlinkPacket(int bearer, int flow, Octets packet) {
        active();
        listener.downlinkPacket(this, bearer, flow, packet);
    }

    /** Begins to keep back what is for the UE until security on the radio is active. */
    protected final synchronized void holdBack() {
        held = new ArrayDeque<>(2);
    }

    /**
     * Ends the activation of security.
     *
     * @param deliver whether the UE is to have what was kept for it
     * @return what was not delivered; null if no activation was under way
     */
    public final synchronized @Nullable List<Octets> endSecurity(boolean deliver) {
        var kept = held;
        held = null;
        if (kept == null) {
            return null;
        }
        if (deliver) {
            kept.forEach(nas -> listener.downlink(this, nas));
            kept.clear();
        }
        return List.copyOf(kept);
    }

    /** Whether the radio capability has still to be reported; true once. */
    public final synchronized boolean reportRadioCapability() {
        boolean first = !radioCapabilityReported;
        radioCapabilityReported = true;
        return first;
    }

    /** Whether the UE has left without a word. */
    public final synchronized boolean isUeGone() {
        return ueGone;
    }

    /** The UE has left without a word. */
    protected final synchronized void ueGone() {
        ueGone = true;
    }
}
