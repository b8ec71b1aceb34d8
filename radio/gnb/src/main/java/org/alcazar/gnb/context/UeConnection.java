// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.context;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.strand.World;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A UE on this gNB and the UE-associated logical NG-connection it has (TS 38.413 §3.1). What the UE does comes from its strand, what the core
 * does from a thread of the carrier; what both touch is guarded here.
 */
public final class UeConnection implements RadioConnection {

    /** What the gNB does for a connection. */
    public interface Owner {

        boolean uplink(UeConnection connection, Octets nas);

        void securityComplete(UeConnection connection);

        void securityFailure(UeConnection connection);

        void inactive(UeConnection connection);

        void dropped(UeConnection connection);

        boolean uplinkPacket(Tunnel tunnel, int qfi, Octets packet);
    }

    /** NAS messages kept while security is being activated; an AMF has reason to send one or two. */
    private static final int HELD = 16;

    private final Owner owner;
    private final RanUeNgapId ranUeNgapId;
    private final RadioListener listener;
    private final World world;
    private final ConcurrentMap<Integer, Tunnel> tunnels = new ConcurrentHashMap<>(2);
    private volatile long lastActive;

    // Guarded by this.
    private @Nullable AmfUeNgapId amfUeNgapId;
    private @Nullable ArrayDeque<Octets> held;
    private List<PduSession.Setup> awaitingSecurity = List.of();
    private boolean radioCapabilityReported;
    private boolean ueGone;

    public UeConnection(Owner owner, World world, RanUeNgapId ranUeNgapId, RadioListener listener) {
        this.owner = owner;
        this.world = world;
        lastActive = world.nanos();
        this.ranUeNgapId = ranUeNgapId;
        this.listener = listener;
    }

    public RanUeNgapId ranUeNgapId() {
        return ranUeNgapId;
    }

    /** Null until the AMF has said something. */
    public synchronized @Nullable AmfUeNgapId amfUeNgapId() {
        return amfUeNgapId;
    }

    /** Who listens at the other end of the radio connection. */
    public RadioListener listener() {
        return listener;
    }

    /**
     * Takes what the AMF calls this UE.
     *
     * @return false if it has called it otherwise before
     */
    public synchronized boolean accept(AmfUeNgapId id) {
        if (amfUeNgapId == null) {
            amfUeNgapId = id;
        }
        return amfUeNgapId.equals(id);
    }

    /** Hands a NAS message to the UE, in the order of the calls; one that comes while security is being activated waits for the end of that. */
    public synchronized void downlink(Octets nas) {
        lastActive = world.nanos();
        if (held == null) {
            listener.downlink(this, nas);
        } else if (held.size() < HELD) {
            held.add(nas);
        }
    }

    /**
     * Begins to keep back what is for the UE until security on the radio is active.
     *
     * @param sessions to be set up then
     */
    public synchronized void beginSecurity(List<PduSession.Setup> sessions) {
        held = new ArrayDeque<>(2);
        awaitingSecurity = sessions;
    }

    /** The sessions that were to be set up once security is active; none the next time. */
    public synchronized List<PduSession.Setup> takeAwaitingSecurity() {
        var sessions = awaitingSecurity;
        awaitingSecurity = List.of();
        return sessions;
    }

    /** The tunnel of that session; null if it has none here. */
    public @Nullable Tunnel tunnel(int pduSessionId) {
        return tunnels.get(pduSessionId);
    }

    public void add(Tunnel tunnel) {
        tunnels.put(tunnel.pduSessionId(), tunnel);
    }

    public @Nullable Tunnel remove(int pduSessionId) {
        return tunnels.remove(pduSessionId);
    }

    /** Takes all tunnels out. */
    public List<Tunnel> removeAll() {
        var all = tunnels();
        tunnels.clear();
        return all;
    }

    /** The tunnels there are, by their session. */
    public List<Tunnel> tunnels() {
        return tunnels.values().stream().sorted(Comparator.comparingInt(Tunnel::pduSessionId)).toList();
    }

    /** When something went either way last, of {@link World#nanos}. */
    public long lastActive() {
        return lastActive;
    }

    /** Hands a packet to the UE. */
    public void downlinkPacket(int pduSessionId, int qfi, Octets packet) {
        lastActive = world.nanos();
        listener.downlinkPacket(this, pduSessionId, qfi, packet);
    }

    /**
     * Ends the activation of security.
     *
     * @param deliver whether the UE is to have what was kept for it
     * @return what was not delivered; null if no activation was under way
     */
    public synchronized @Nullable List<Octets> endSecurity(boolean deliver) {
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
    public synchronized boolean reportRadioCapability() {
        boolean first = !radioCapabilityReported;
        radioCapabilityReported = true;
        return first;
    }

    /** Whether the UE has left without a word. */
    public synchronized boolean isUeGone() {
        return ueGone;
    }

    @Override
    public boolean uplink(Octets nas) {
        lastActive = world.nanos();
        return owner.uplink(this, nas);
    }

    @Override
    public boolean uplinkPacket(int pduSessionId, int qfi, Octets packet) {
        lastActive = world.nanos();
        var tunnel = tunnels.get(pduSessionId);
        return tunnel != null && owner.uplinkPacket(tunnel, qfi, packet);
    }

    @Override
    public void securityComplete() {
        owner.securityComplete(this);
    }

    @Override
    public void securityFailure() {
        owner.securityFailure(this);
    }

    @Override
    public void inactive() {
        owner.inactive(this);
    }

    @Override
    public void drop() {
        synchronized (this) {
            ueGone = true;
        }
        owner.dropped(this);
    }

    /** The UE's label and the ids. */
    @Override
    public String toString() {
        return listener.label() + " ran " + ranUeNgapId + " amf " + amfUeNgapId();
    }
}
