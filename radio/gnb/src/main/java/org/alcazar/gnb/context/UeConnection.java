// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.context;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SecurityContext;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.message.HandoverCommand;
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
    private @Nullable UeSecurityCapabilities capabilities;
    private @Nullable AirKeys airKeys;
    private @Nullable AirKeys renewed;
    private @Nullable Arrival arrival;
    private @Nullable Consumer<HandoverCommand> preparation;
    private @Nullable CauseRadioNetwork leaving;

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

    // Handover

    /** What the core says the UE can do; null before it has said so. */
    public synchronized @Nullable UeSecurityCapabilities capabilities() {
        return capabilities;
    }

    public synchronized void capabilities(@Nullable UeSecurityCapabilities value) {
        capabilities = value;
    }

    /** What the radio is protected by; null before that. */
    public synchronized @Nullable AirKeys airKeys() {
        return airKeys;
    }

    public synchronized void airKeys(AirKeys value) {
        if (airKeys != null) {
            airKeys.close();
        }
        airKeys = value;
    }

    /** Keeps the core's pair for the next cell; the one it takes the place of was not used. */
    public synchronized void keepNext(SecurityContext given) {
        if (airKeys != null) {
            airKeys = airKeys.with(given);
        }
    }

    /** The core wants another key in use, which the UE is being shown. */
    public synchronized void renewing(AirKeys value) {
        renewed = value;
    }

    /** The key that the UE was being shown; none the next time. */
    public synchronized @Nullable AirKeys takeRenewed() {
        var keys = renewed;
        renewed = null;
        return keys;
    }

    /** The UE is to come from another gNB. */
    public synchronized void arriving(Arrival value) {
        arrival = value;
    }

    /** From where the UE is to come, if it has not come yet. */
    public synchronized @Nullable Arrival arrival() {
        return arrival;
    }

    /** The UE has come, and the core knows. */
    public synchronized @Nullable Arrival arrived() {
        var was = arrival;
        arrival = null;
        return was;
    }

    /** A handover was asked for. @param commanded does what the core then says */
    public synchronized void preparing(Consumer<HandoverCommand> commanded) {
        preparation = commanded;
    }

    /** What is to be done when the core says so; null if no handover was asked for, or the UE has been sent away already. */
    public synchronized @Nullable Consumer<HandoverCommand> preparation() {
        return leaving == null ? preparation : null;
    }

    /** The UE has been sent to another cell: what comes for it does not reach it here. */
    public synchronized void leaving(CauseRadioNetwork why) {
        leaving = why;
    }

    /** Why the UE is not to be reached here; null if it is. */
    public synchronized @Nullable CauseRadioNetwork whyLeaving() {
        return leaving;
    }

    /** Whether the UE goes, or may be about to go, to another cell. */
    public synchronized boolean isLeaving() {
        return leaving != null || preparation != null;
    }

    /** The UE stays. */
    public synchronized void staying() {
        leaving = null;
        preparation = null;
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
