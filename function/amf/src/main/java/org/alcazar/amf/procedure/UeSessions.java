// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.context.Tmsis;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Deregistered.By;
import org.alcazar.amf.event.Drop;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.UeNgapIds;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.udm.Amf3GppAccessRegistrationModification;
import org.alcazar.strand.Strand;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/** All UEs of the AMF, and what finds them: the owner of every table that crosses UEs. */
public final class UeSessions {

    private static final long LAST_ID = 0xff_ffff_ffffL;

    private final Collaborators amf;
    private final Tmsis<UeSession> tmsis;
    private final ConcurrentHashMap<Long, Slot> connections = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, UeSession> subscribers = new ConcurrentHashMap<>();
    private final AtomicLong lastId;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();

    public UeSessions(Collaborators amf) {
        this.amf = amf;
        this.tmsis = new Tmsis<>(amf.world().random());
        this.lastId = new AtomicLong(amf.world().random().nextInt(1 << 24));
    }

    /** Where a connection leads: to a UE, or nowhere while the gNB is releasing it. */
    private record Slot(N2Connection via, @Nullable UeSession owner, World.@Nullable Timer giveUp) {
    }

    /** A UE that was found by its connection. */
    public record Found(N2Connection via, @Nullable UeSession owner) {
    }

    Collaborators amf() {
        return amf;
    }

    Tmsis<UeSession> tmsis() {
        return tmsis;
    }

    /** The UE that holds a 5G-TMSI. */
    public @Nullable UeSession holder(int tmsi) {
        return tmsis.holder(tmsi);
    }

    /** The UE of a subscriber, "imsi-…". */
    public @Nullable UeSession subscriber(String supi) {
        return subscribers.get(supi);
    }

    /** Whether there is room for one more UE that has proved nothing yet. */
    public boolean hasRoom() {
        var limits = amf.configuration().limits();
        return unfinished.get() < limits.unfinished() && all.get() < limits.ues();
    }

    /** A UE of which nothing is known. */
    public UeSession anonymous() {
        unfinished.incrementAndGet();
        all.incrementAndGet();
        return new UeSession(this);
    }

    /** A new connection, which leads nowhere yet. */
    public N2Connection open(Gnb gnb, long ranUeNgapId) {
        long id = lastId.updateAndGet(last -> last >= LAST_ID ? 1 : last + 1);
        return new N2Connection(gnb, id, ranUeNgapId);
    }

    /** The message claimed a context and could not prove it: it is taken as that of a UE of which nothing is known. */
    void anonymous(UeSignal.Uplink uplink) {
        if (hasRoom()) {
            var session = anonymous();
            connect(uplink.via(), session);
            session.tell(uplink);
        } else {
            release(uplink.via(), CauseMisc.CONTROL_PROCESSING_OVERLOAD);
        }
    }

    /**
     * A message that came for a UE whose context ended before its turn. A UE that comes back at once, by the 5G-GUTI that it had, is one of
     * which nothing is known.
     */
    void readdress(UeSignal signal) {
        if (!(signal instanceof UeSignal.Uplink uplink)) {
            return;
        }
        var found = find(uplink.via().amfUeNgapId());
        var owner = found == null ? null : found.owner();
        if (owner == null) {
            amf.events().on(new AmfEvent.Dropped(uplink.via().gnb(), uplink.via(), Drop.UE_GONE, ""));
        } else if (owner.tell(uplink) == Strand.Told.CLOSED) {
            anonymous(uplink);
        }
    }

    /** From now on the connection leads to this UE. */
    public void connect(N2Connection via, UeSession owner) {
        connections.put(via.amfUeNgapId(), new Slot(via, owner, null));
        via.gnb().connections().put(via.ranUeNgapId(), via);
    }

    /** Where an AMF UE NGAP ID leads; null if to nothing at all. */
    public @Nullable Found find(long amfUeNgapId) {
        var slot = connections.get(amfUeNgapId);
        return slot == null ? null : new Found(slot.via(), slot.owner());
    }

    /** Tells the gNB to release a connection, which leads nowhere from now on; its ids are free once the gNB says so, or stays silent. */
    public void release(N2Connection via, Cause cause) {
        var giveUp = amf.world().after(amf.configuration().timers().ran(), () -> released(via));
        connections.put(via.amfUeNgapId(), new Slot(via, null, giveUp));
        via.send(new UeContextReleaseCommand(new UeNgapIds.Pair(via.amfId(), via.ranId()), cause));
    }

    /** The gNB has released the connection, or it is gone with its association. */
    public void released(N2Connection via) {
        var slot = connections.remove(via.amfUeNgapId());
        if (slot != null && slot.giveUp() != null) {
            slot.giveUp().cancel();
        }
        via.gnb().connections().remove(via.ranUeNgapId(), via);
    }

    /** A connection is gone without a release. */
    public void lost(N2Connection via) {
        var found = find(via.amfUeNgapId());
        released(via);
        if (found != null && found.owner() != null) {
            found.owner().tell(new UeSignal.ConnectionLost(via));
        }
    }

    /** This UE is the subscriber from now on; another that was so ends. */
    void bind(String supi, UeSession session) {
        var former = subscribers.put(supi, session);
        if (former != null && former != session) {
            former.tell(new UeSignal.Superseded());
        }
    }

    /** Tells the home network that the UE is not served here any more, unless it is, by another context. */
    void purge(String supi, UeSession session, By by) {
        if (by == By.NEW_REGISTRATION || !subscribers.remove(supi, session)) {
            return;
        }
        try {
            amf.contextManagement().updateAmf3GppAccessRegistration(supi,
                    new Amf3GppAccessRegistrationModification(amf.configuration().guami(), true));
        } catch (ProblemDetails problem) {
            // The home network knows of no such registration: that is what was wanted.
            return;
        }
    }

    void forget(UeSession session) {
        var context = session.context();
        tmsis.release(context.tmsi(), session);
        tmsis.release(context.formerTmsi(), session);
        if (context.supi() != null) {
            subscribers.remove(context.supi(), session);
        }
        all.decrementAndGet();
    }

    void finished() {
        unfinished.decrementAndGet();
    }

    /** UEs in all, and of these the ones that have not finished registering. */
    public Counts counts() {
        return new Counts(all.get(), unfinished.get(), connections.size(), tmsis.size());
    }

    public record Counts(int ues, int unfinished, int connections, int tmsis) {
    }
}
