// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.context;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.station.AirConnection;
import org.alcazar.strand.World;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A UE on this gNB and the UE-associated logical NG-connection it has (TS 38.413 §3.1). */
public final class UeConnection extends AirConnection {

    /** What the gNB does for a connection. */
    public interface Owner {

        boolean uplink(UeConnection connection, Octets nas);

        void securityComplete(UeConnection connection);

        void securityFailure(UeConnection connection);

        void inactive(UeConnection connection);

        void dropped(UeConnection connection);

        boolean uplinkPacket(Tunnel tunnel, int qfi, Octets packet);
    }

    /** NAS messages kept while the AMF has not said what it calls the UE; a UE has reason to send one. */
    private static final int EARLY = 2;

    private final Owner owner;
    private final RanUeNgapId ranUeNgapId;
    private final ConcurrentMap<Integer, Tunnel> tunnels = new ConcurrentHashMap<>(2);

    // Guarded by this.
    private @Nullable AmfUeNgapId amfUeNgapId;
    private List<PduSession.Setup> awaitingSecurity = List.of();
    private List<Octets> early = List.of();

    public UeConnection(Owner owner, World world, RanUeNgapId ranUeNgapId, RadioListener listener) {
        super(world, listener);
        this.owner = owner;
        this.ranUeNgapId = ranUeNgapId;
    }

    public RanUeNgapId ranUeNgapId() {
        return ranUeNgapId;
    }

    /** Null until the AMF has said something. */
    public synchronized @Nullable AmfUeNgapId amfUeNgapId() {
        return amfUeNgapId;
    }

    /**
     * Keeps what a UE says before the AMF has named it.
     *
     * @return false if there is no room for it
     */
    public synchronized boolean keep(Octets nas) {
        if (early.size() >= EARLY) {
            return false;
        }
        early = Stream.concat(early.stream(), Stream.of(nas)).toList();
        return true;
    }

    /** What was kept; nothing the next time. */
    public synchronized List<Octets> takeKept() {
        var kept = early;
        early = List.of();
        return kept;
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

    /**
     * Begins to keep back what is for the UE until security on the radio is active.
     *
     * @param sessions to be set up then
     */
    public synchronized void beginSecurity(List<PduSession.Setup> sessions) {
        holdBack();
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

    @Override
    public boolean uplink(Octets nas) {
        active();
        return owner.uplink(this, nas);
    }

    @Override
    public boolean uplinkPacket(int pduSessionId, int qfi, Octets packet) {
        active();
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
        ueGone();
        owner.dropped(this);
    }

    /** The UE's label and the ids. */
    @Override
    public String toString() {
        return listener().label() + " ran " + ranUeNgapId + " amf " + amfUeNgapId();
    }
}
