// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb.context;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.alcazar.s1ap.element.ERabToBeSetupItemCtxtSuReq;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.station.AirConnection;
import org.alcazar.strand.World;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A UE on this eNB and the UE-associated logical S1-connection it has (TS 36.413 §3.1). */
public final class UeConnection extends AirConnection {

    /** What the eNB does for a connection. */
    public interface Owner {

        boolean uplink(UeConnection connection, Octets nas);

        void securityComplete(UeConnection connection);

        void securityFailure(UeConnection connection);

        void inactive(UeConnection connection);

        void dropped(UeConnection connection);

        boolean uplinkPacket(ERab eRab, Octets packet);
    }

    private final Owner owner;
    private final EnbUeS1apId enbUeS1apId;
    private final ConcurrentMap<Integer, ERab> eRabs = new ConcurrentHashMap<>(2);

    // Guarded by this.
    private @Nullable MmeUeS1apId mmeUeS1apId;
    private List<ERabToBeSetupItemCtxtSuReq> awaitingSecurity = List.of();

    public UeConnection(Owner owner, World world, EnbUeS1apId enbUeS1apId, RadioListener listener) {
        super(world, listener);
        this.owner = owner;
        this.enbUeS1apId = enbUeS1apId;
    }

    public EnbUeS1apId enbUeS1apId() {
        return enbUeS1apId;
    }

    /** Null until the MME has said something. */
    public synchronized @Nullable MmeUeS1apId mmeUeS1apId() {
        return mmeUeS1apId;
    }

    /**
     * Takes what the MME calls this UE.
     *
     * @return false if it has called it otherwise before
     */
    public synchronized boolean accept(MmeUeS1apId id) {
        if (mmeUeS1apId == null) {
            mmeUeS1apId = id;
        }
        return mmeUeS1apId.equals(id);
    }

    /**
     * Begins to keep back what is for the UE until security on the radio is active.
     *
     * @param wanted E-RABs to be set up then
     */
    public synchronized void beginSecurity(List<ERabToBeSetupItemCtxtSuReq> wanted) {
        holdBack();
        awaitingSecurity = wanted;
    }

    /** The E-RABs that were to be set up once security is active; none the next time. */
    public synchronized List<ERabToBeSetupItemCtxtSuReq> takeAwaitingSecurity() {
        var wanted = awaitingSecurity;
        awaitingSecurity = List.of();
        return wanted;
    }

    /** The E-RAB of that identity; null if there is none. */
    public @Nullable ERab eRab(long id) {
        return eRabs.get((int) id);
    }

    public void add(ERab eRab) {
        eRabs.put(eRab.id(), eRab);
    }

    public @Nullable ERab remove(long id) {
        return eRabs.remove((int) id);
    }

    /** Takes all E-RABs out. */
    public List<ERab> removeAll() {
        var all = eRabs();
        eRabs.clear();
        return all;
    }

    /** The E-RABs there are, by their identity. */
    public List<ERab> eRabs() {
        return eRabs.values().stream().sorted(Comparator.comparingInt(ERab::id)).toList();
    }

    @Override
    public boolean uplink(Octets nas) {
        active();
        return owner.uplink(this, nas);
    }

    @Override
    public boolean uplinkPacket(int bearer, int flow, Octets packet) {
        active();
        var eRab = eRabs.get(bearer);
        return eRab != null && owner.uplinkPacket(eRab, packet);
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
        return listener().label() + " enb " + enbUeS1apId + " mme " + mmeUeS1apId();
    }
}
