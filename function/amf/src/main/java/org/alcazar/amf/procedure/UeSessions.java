// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.alcazar.amf.admission.LoadControl;
import org.alcazar.amf.context.AccessPriority;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.context.Tmsis;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Deregistered.By;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.n26.N26;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.UeNgapIds;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.udm.Amf3GppAccessRegistrationModification;
import org.alcazar.strand.Strand;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * All UEs of the AMF, and what finds them: the owner of every table that crosses UEs.
 *
 * <p>Carrier threads and the strands of UEs meet here. The life of a connection is in its slot: {@linkplain #open opened} by a carrier
 * thread, led to one UE or another, perhaps being {@linkplain #release released}, and {@link #gone} for good:
 * whoever still holds it can do nothing with it.
 */
public final class UeSessions {

    private static final long LAST_ID = 0xff_ffff_ffffL;
    /** With more connections on one gNB, what is turned away is forgotten before the gNB has confirmed its release. */
    private static final int MOST_KEPT = 20_000;

    private final Collaborators amf;
    private final Tmsis<UeSession> tmsis;
    private final ConcurrentHashMap<Long, Slot> connections = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, UeSession> subscribers = new ConcurrentHashMap<>();
    private final Set<String> mapped = ConcurrentHashMap.newKeySet();
    private final AtomicLong lastId;
    private final AtomicInteger all = new AtomicInteger();

    public UeSessions(Collaborators amf) {
        this.amf = amf;
        this.tmsis = new Tmsis<>(amf.world().random());
        this.lastId = new AtomicLong(amf.world().random().nextInt(1 << 24));
    }

    /**
     * Where a connection leads: to a UE, or nowhere.
     *
     * @param giveUp set while the gNB is releasing it
     */
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

    /** A new connection, which leads nowhere yet. */
    public N2Connection open(Gnb gnb, long ranUeNgapId, AccessPriority priority) {
        long id = lastId.updateAndGet(last -> last >= LAST_ID ? 1 : last + 1);
        var via = new N2Connection(gnb, id, ranUeNgapId, priority);
        connections.put(id, new Slot(via, null, null));
        gnb.connections().put(ranUeNgapId, via);
        return via;
    }

    /** Takes the first message of a connection to the UE that it claims to be of; that UE's strand finds out whether it is. */
    public void claim(UeSession claimed, UeSignal.Uplink first) {
        if (!connect(first.via(), claimed)) {
            dropped(first.via(), Drop.UE_GONE, "");
            return;
        }
        switch (claimed.tell(first)) {
            case ACCEPTED -> { }
            case FULL, CLOSED -> turnAway(first.via(), Drop.MAILBOX_FULL);
        }
    }

    /** Takes the first message of a connection for that of a UE of which nothing is known, if it may get in. */
    public void unknown(UeSignal.Uplink first) {
        if (all.get() >= amf.configuration().limits().ues()) {
            turnAway(first.via(), Drop.TOO_MANY_UES);
            return;
        }
        switch (amf.load().enter(first.via())) {
            case LoadControl.Entry.Taken(var place) -> begin(first, place);
            case LoadControl.Entry.Refused(var reason) -> turnAway(first.via(), reason);
        }
    }

    private void begin(UeSignal.Uplink first, LoadControl.Place place) {
        var session = new UeSession(this, place);
        all.incrementAndGet();
        if (connect(first.via(), session)) {
            session.insist(first);
        } else {
            place.leave();
            all.decrementAndGet();
            dropped(first.via(), Drop.UE_GONE, "");
        }
    }

    /** Nothing is said to a UE that has proved nothing: its connection ends. */
    private void turnAway(N2Connection via, Drop reason) {
        dropped(via, reason, "");
        release(via, CauseMisc.CONTROL_PROCESSING_OVERLOAD);
        if (via.gnb().connections().size() > MOST_KEPT) {
            gone(via);
        }
    }

    /**
     * A UE that has ended is told something that was on its way already. One that comes back at once, by the 5G-GUTI that it had, is a UE of
     * which nothing is known.
     */
    void late(UeSession ended, UeSignal signal) {
        switch (signal) {
            case UeSignal.Uplink uplink -> {
                var found = find(uplink.via().amfUeNgapId());
                var owner = found == null ? null : found.owner();
                if (owner == ended) {
                    unknown(uplink);
                } else if (owner == null || owner.tell(uplink) != Strand.Told.ACCEPTED) {
                    dropped(uplink.via(), Drop.UE_GONE, "");
                }
            }
            case UeSignal.FromRan(var via, var message) -> dropped(via, Drop.UE_GONE, message.getClass().getSimpleName());
            case UeSignal.ConnectionLost lost -> { }
            case UeSignal.Deregister deregister -> { }
            case UeSignal.Transfer(var data) -> { }
            case UeSignal.SessionEnded sessionEnded -> { }
            case UeSignal.Superseded superseded -> { }
            case UeSignal.Unheard unheard -> { }
            case UeSignal.ContextRequested(var request) -> N26.refuse(request, org.alcazar.gtp.v2c.element.Cause.CONTEXT_NOT_FOUND);
            case UeSignal.ContextAcknowledged acknowledged -> { }
        }
    }

    /**
     * From now on the connection leads to this UE.
     *
     * @return false if the connection is gone, or on its way out
     */
    boolean connect(N2Connection via, UeSession owner) {
        var slot = connections.computeIfPresent(via.amfUeNgapId(),
                (id, was) -> was.giveUp() == null ? new Slot(via, owner, null) : was);
        return slot != null && slot.owner() == owner;
    }

    /** Where an AMF UE NGAP ID leads; null if to nothing at all. */
    public @Nullable Found find(long amfUeNgapId) {
        var slot = connections.get(amfUeNgapId);
        return slot == null ? null : new Found(slot.via(), slot.owner());
    }

    /** Tells the gNB to release a connection, which leads nowhere from now on; its ids are free once the gNB says so, or stays silent. */
    public void release(N2Connection via, Cause cause) {
        var giveUp = amf.world().after(amf.configuration().timers().ran(), () -> gone(via));
        var slot = connections.computeIfPresent(via.amfUeNgapId(), (id, was) -> was.giveUp() == null ? new Slot(via, null, giveUp) : was);
        if (slot != null && giveUp.equals(slot.giveUp())) {
            via.send(new UeContextReleaseCommand(new UeNgapIds.Pair(via.amfId(), via.ranId()), cause));
        } else {
            giveUp.cancel();
        }
    }

    /** The connection is no more: released by the gNB, or lost with its association or by a reset. A UE that is still on it is told. */
    public void gone(N2Connection via) {
        var slot = connections.remove(via.amfUeNgapId());
        via.gnb().connections().remove(via.ranUeNgapId(), via);
        if (slot == null) {
            return;
        }
        if (slot.giveUp() != null) {
            slot.giveUp().cancel();
        }
        if (slot.owner() != null) {
            slot.owner().insist(new UeSignal.ConnectionLost(via));
        }
    }

    /** A Context Request of an MME goes to the UE that it names; where that is none, it is refused. */
    public void contextRequested(Gtpv2Request request) {
        var guti = ((ContextRequest) request.message()).guti();
        var native5g = guti == null ? null : N26.guti(guti).toFiveGGuti();
        var holder = native5g != null && amf.network().isOwn(native5g) ? holder(native5g.tmsi()) : null;
        if (holder == null || holder.tell(new UeSignal.ContextRequested(request)) != Strand.Told.ACCEPTED) {
            N26.refuse(request, org.alcazar.gtp.v2c.element.Cause.CONTEXT_NOT_FOUND);
        }
    }

    /** The keys that the subscriber's UE has now come of those of the EPS, or do not any more. */
    void mapped(String supi, boolean isMapped) {
        if (isMapped) {
            mapped.add(supi);
        } else {
            mapped.remove(supi);
        }
    }

    /** The subscribers whose UEs have keys that come of those of the EPS, in order. */
    public List<String> withMappedKeys() {
        return mapped.stream().sorted().toList();
    }

    /** This UE is the subscriber from now on; another that was so ends. */
    void bind(String supi, UeSession session) {
        var former = subscribers.put(supi, session);
        if (former != null && former != session) {
            former.insist(new UeSignal.Superseded());
        }
    }

    /** Tells the home network that the UE is not served here any more, unless it is, by another context, or in another AMF. */
    void purge(String supi, UeSession session, By by) {
        if (!subscribers.remove(supi, session) || by == By.NEW_REGISTRATION || by == By.MOVE_TO_EPS) {
            return;
        }
        try {
            amf.functions().contextManagement().updateAmf3GppAccessRegistration(supi,
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
        if (context.supi() != null && (subscribers.remove(context.supi(), session) || !subscribers.containsKey(context.supi()))) {
            mapped.remove(context.supi());
        }
        all.decrementAndGet();
    }

    void dropped(N2Connection via, Drop reason, String detail) {
        amf.events().on(new AmfEvent.Dropped(via.gnb(), via, reason, detail));
    }

    /** UEs in all, and of these the ones that have not finished registering. */
    public Counts counts() {
        return new Counts(all.get(), amf.load().unfinished(), connections.size(), tmsis.size());
    }

    public record Counts(int ues, int unfinished, int connections, int tmsis) {
    }
}
