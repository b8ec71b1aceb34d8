// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.alcazar.amf.admission.LoadControl;
import org.alcazar.amf.context.AccessPriority;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.context.Tmsis;
import org.alcazar.amf.context.UeSnapshot;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Deregistered.By;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.n26.N26;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.element.UeNgapIds;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.PathSwitchRequest;
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

    /** AMF UE NGAP IDs have 40 bits. */
    private static final long IDS = 1L << 40;
    /** With more connections on one gNB, what is turned away is forgotten before the gNB has confirmed its release. */
    private static final int MOST_KEPT = 20_000;

    private final Collaborators amf;
    private final Tmsis<UeSession> tmsis;
    private final ConcurrentHashMap<Long, Slot> connections = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, UeSession> subscribers = new ConcurrentHashMap<>();
    private final UeSnapshots snapshots = new UeSnapshots();
    private final AtomicInteger all = new AtomicInteger();

    public UeSessions(Collaborators amf) {
        this.amf = amf;
        this.tmsis = new Tmsis<>(amf.world().random());
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
        var via = allocate(gnb, ranUeNgapId, priority, null);
        gnb.connections().put(ranUeNgapId, via);
        return via;
    }

    /**
     * By an id that cannot be guessed: who names it in a Path Switch Request has it from the gNB that the UE was on, and nothing else shows that
     * the UE is at the one that asks.
     */
    private N2Connection allocate(Gnb gnb, long ranUeNgapId, AccessPriority priority, @Nullable UeSession owner) {
        while (true) {
            var via = new N2Connection(gnb, amf.world().random().nextLong(1, IDS), ranUeNgapId, priority);
            if (connections.putIfAbsent(via.amfUeNgapId(), new Slot(via, owner, null)) == null) {
                return via;
            }
        }
    }

    /** A connection that leads to the UE before the gNB has said what it {@linkplain #name calls} it. */
    N2Connection prepare(Gnb gnb, UeSession owner) {
        return allocate(gnb, N2Connection.UNNAMED, AccessPriority.ORDINARY, owner);
    }

    /** The gNB says what it calls the UE of a connection that was prepared; null if that is not so, or the gNB is gone. */
    public @Nullable Found name(N2Connection prepared, long ranUeNgapId) {
        return enter(prepared, prepared.named(ranUeNgapId));
    }

    /** The UE is at another gNB, known by the same AMF UE NGAP ID; null if its connection, or that gNB, is gone. */
    @Nullable N2Connection move(N2Connection from, Gnb to, long ranUeNgapId) {
        var found = enter(from, new N2Connection(to, from.amfUeNgapId(), ranUeNgapId, from.priority()));
        if (found != null) {
            from.gnb().connections().remove(from.ranUeNgapId(), from);
        }
        return found == null ? null : found.via();
    }

    private @Nullable Found enter(N2Connection former, N2Connection via) {
        var slot = connections.computeIfPresent(via.amfUeNgapId(), (id, was) -> was.via().equals(former) ? new Slot(via, was.owner(), was.giveUp()) : was);
        if (slot == null || !slot.via().equals(via)) {
            return null;
        }
        var stale = via.gnb().connections().put(via.ranUeNgapId(), via);
        if (stale != null && !stale.equals(via)) {
            gone(stale);
        }
        if (via.gnb().isDown()) {
            gone(via);
            return null;
        }
        return new Found(via, slot.owner());
    }

    /** A Path Switch Request goes to the UE that it names; where that is none, it is refused. */
    public void pathSwitch(Gnb gnb, PathSwitchRequest request) {
        var found = find(request.sourceAmfUeNgapId().value());
        var owner = found == null ? null : found.owner();
        if (owner == null || owner.tell(new UeSignal.PathSwitch(gnb, request)) != Strand.Told.ACCEPTED) {
            PathSwitchProcedure.refuse(amf.events(), gnb, request, "it names no UE that there is");
        }
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
        var refusal = amf.load().enter(first.via(), place -> begin(first, place));
        if (refusal != null) {
            turnAway(first.via(), refusal);
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

    /** The first message of a connection was refused: the connection serves nothing. */
    void refuse(N2Connection via, @Nullable RegistrationReject answer) {
        if (answer != null) {
            amf.events().on(new AmfEvent.NasSent(via, answer, false));
            via.send(DownlinkNasTransport.builder(via.amfId(), via.ranId(), Nas5gs.encode(answer)).build());
        }
        release(via, CauseNas.UNSPECIFIED);
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
            case UeSignal.PathSwitch(var gnb, var request) -> PathSwitchProcedure.refuse(amf.events(), gnb, request, "its UE is gone");
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
        var slot = connections.computeIfPresent(via.amfUeNgapId(), (id, was) -> was.giveUp() == null && was.via().equals(via) ? new Slot(via, null, giveUp) : was);
        if (slot != null && giveUp.equals(slot.giveUp())) {
            via.send(new UeContextReleaseCommand(via.isNamed() ? new UeNgapIds.Pair(via.amfId(), via.ranId()) : new UeNgapIds.AmfOnly(via.amfId()), cause));
        } else {
            giveUp.cancel();
        }
    }

    /** The connection is no more: released by the gNB, or lost with its association or by a reset. A UE that is still on it is told. */
    public void gone(N2Connection via) {
        via.gnb().connections().remove(via.ranUeNgapId(), via);
        var slot = connections.get(via.amfUeNgapId());
        if (slot == null || !slot.via().isSameAs(via) || !connections.remove(via.amfUeNgapId(), slot)) {
            return;
        }
        // By the name that the gNB may have given it since.
        slot.via().gnb().connections().remove(slot.via().ranUeNgapId(), slot.via());
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

    /** The subscribers whose UEs have keys that come of those of the EPS, in order. */
    public List<String> withMappedKeys() {
        return snapshots.withMappedKeys();
    }

    /** The registered UEs as they were when something last happened to each, in no order. */
    public Stream<UeSnapshot> views() {
        return snapshots.all();
    }

    /** That of one subscriber; null if no such UE is registered here. */
    public @Nullable UeSnapshot view(String supi) {
        return snapshots.of(supi);
    }

    /** Something has happened to a UE that there still is. */
    void settled(UeSession session) {
        snapshots.look(session);
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
        if (context.supi() != null) {
            subscribers.remove(context.supi(), session);
            snapshots.forget(context.supi(), session);
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
