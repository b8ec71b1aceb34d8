// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.alcazar.mme.context.Enb;
import org.alcazar.mme.context.MTmsis;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.context.S1Connection;
import org.alcazar.mme.context.UeSnapshot;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvent.Detached.By;
import org.alcazar.mme.event.MoveRefusal;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.CauseMisc;
import org.alcazar.s1ap.element.UeS1apIdPair;
import org.alcazar.s1ap.element.UeS1apIds;
import org.alcazar.s1ap.message.UeContextReleaseCommand;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.hss.PurgeUeRequest;
import org.alcazar.strand.Strand;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * All UEs of the MME, and what finds them: the owner of every table that crosses UEs.
 *
 * <p>Carrier threads and the strands of UEs meet here. The life of a connection is in its slot: {@linkplain #open opened} by a carrier
 * thread, led to one UE or another, perhaps being {@linkplain #release released}, and {@link #gone} for good:
 * whoever still holds it can do nothing with it.
 */
public final class UeSessions {

    private static final long LAST_ID = 0xffff_ffffL;
    private static final int LAST_REGISTRATION = 999_999_999;

    private final Collaborators mme;
    private final MTmsis<UeSession> mTmsis;
    private final ConcurrentHashMap<Long, Slot> connections = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, UeSession> ends = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, UeSession> subscribers = new ConcurrentHashMap<>();
    private final AtomicLong lastId;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger registrations = new AtomicInteger();

    public UeSessions(Collaborators mme) {
        this.mme = mme;
        this.mTmsis = new MTmsis<>(mme.world().random());
        this.lastId = new AtomicLong(mme.world().random().nextInt(1 << 24));
    }

    /**
     * Where a connection leads: to a UE, or nowhere.
     *
     * @param giveUp set while the eNB is releasing it
     */
    private record Slot(S1Connection via, @Nullable UeSession owner, World.@Nullable Timer giveUp) {
    }

    /** A UE that was found by its connection. */
    public record Found(S1Connection via, @Nullable UeSession owner) {
    }

    Collaborators mme() {
        return mme;
    }

    /** The UE that an end of GTPv2-C is for. */
    public @Nullable UeSession atEnd(long teid) {
        return ends.get((int) teid);
    }

    /** An end of GTPv2-C that is nobody's, from now on this UE's; never 0. */
    int newEnd(UeSession session) {
        while (true) {
            int teid = mme.world().random().nextInt();
            if (teid != 0 && ends.putIfAbsent(teid, session) == null) {
                return teid;
            }
        }
    }

    /** A number that no registration at the HSS has had. */
    int newRegistration() {
        return registrations.updateAndGet(last -> last == LAST_REGISTRATION ? 1 : last + 1);
    }

    /** All UEs that are attached, in no order. */
    public List<UeSnapshot> snapshots() {
        return subscribers.values().stream().map(UeSession::snapshot).filter(Objects::nonNull).toList();
    }

    MTmsis<UeSession> mTmsis() {
        return mTmsis;
    }

    /** The UE that holds an M-TMSI. */
    public @Nullable UeSession holder(int tmsi) {
        return mTmsis.holder(tmsi);
    }

    /** The UE of a subscriber, by IMSI. */
    public @Nullable UeSession subscriber(String imsi) {
        return subscribers.get(imsi);
    }

    /** A new connection, which leads nowhere yet. */
    public S1Connection open(Enb enb, long enbUeS1apId) {
        long id = lastId.updateAndGet(last -> last >= LAST_ID ? 1 : last + 1);
        var via = new S1Connection(enb, id, enbUeS1apId);
        connections.put(id, new Slot(via, null, null));
        enb.connections().put(enbUeS1apId, via);
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
            case FULL, CLOSED -> {
                dropped(first.via(), Drop.MAILBOX_FULL, "");
                release(first.via(), CauseMisc.CONTROL_PROCESSING_OVERLOAD);
            }
        }
    }

    /** Takes the first message of a connection for that of a UE of which nothing is known, as long as there is room for one more. */
    public void unknown(UeSignal.Uplink first) {
        var limits = mme.configuration().limits();
        if (unfinished.get() >= limits.unfinished() || all.get() >= limits.ues()) {
            dropped(first.via(), Drop.TOO_MANY_UNFINISHED, "");
            release(first.via(), CauseMisc.CONTROL_PROCESSING_OVERLOAD);
            return;
        }
        var session = new UeSession(this);
        unfinished.incrementAndGet();
        all.incrementAndGet();
        if (connect(first.via(), session)) {
            session.insist(first);
        } else {
            unfinished.decrementAndGet();
            all.decrementAndGet();
            dropped(first.via(), Drop.UE_GONE, "");
        }
    }

    /**
     * A UE that has ended is told something that was on its way already. One that comes back at once, by the GUTI that it had, is a UE of
     * which nothing is known.
     */
    void late(UeSession ended, UeSignal signal) {
        switch (signal) {
            case UeSignal.Uplink uplink -> {
                var found = find(uplink.via().mmeUeS1apId());
                var owner = found == null ? null : found.owner();
                if (owner == ended) {
                    unknown(uplink);
                } else if (owner == null || owner.tell(uplink) != Strand.Told.ACCEPTED) {
                    dropped(uplink.via(), Drop.UE_GONE, "");
                }
            }
            case UeSignal.FromEnb(var via, var message) -> dropped(via, Drop.UE_GONE, message.getClass().getSimpleName());
            case UeSignal.ContextRequested(var request, var message) -> mme.n26().refuse(request, message, null, MoveRefusal.UNKNOWN_UE);
            case UeSignal.BearersWanted wanted -> refuse(wanted, org.alcazar.gtp.v2c.element.Cause.CONTEXT_NOT_FOUND);
            case UeSignal.ConnectionLost lost -> { }
            case UeSignal.Detach detach -> { }
            case UeSignal.DownlinkData data -> { }
            case UeSignal.Superseded superseded -> { }
            case UeSignal.Cancelled cancelled -> { }
            case UeSignal.MoveConcluded concluded -> { }
            case UeSignal.Unheard unheard -> { }
        }
    }

    /** What a gateway wants is not done. @param cause of TS 29.274 §8.4 */
    void refuse(UeSignal.BearersWanted wanted, int cause) {
        mme.s11().answer(wanted.request(), wanted.sgwTeid(), BearerAnswers.refusal(wanted.request().message(), cause));
    }

    /**
     * From now on the connection leads to this UE.
     *
     * @return false if the connection is gone, or on its way out
     */
    boolean connect(S1Connection via, UeSession owner) {
        var slot = connections.computeIfPresent(via.mmeUeS1apId(),
                (id, was) -> was.giveUp() == null ? new Slot(via, owner, null) : was);
        return slot != null && slot.owner() == owner;
    }

    /** Where an MME UE S1AP ID leads; null if to nothing at all. */
    public @Nullable Found find(long mmeUeS1apId) {
        var slot = connections.get(mmeUeS1apId);
        return slot == null ? null : new Found(slot.via(), slot.owner());
    }

    /** Tells the eNB to release a connection, which leads nowhere from now on; its ids are free once the eNB says so, or stays silent. */
    public void release(S1Connection via, Cause cause) {
        var giveUp = mme.world().after(mme.configuration().timers().ran(), () -> gone(via));
        var slot = connections.computeIfPresent(via.mmeUeS1apId(), (id, was) -> was.giveUp() == null ? new Slot(via, null, giveUp) : was);
        if (slot != null && giveUp.equals(slot.giveUp())) {
            via.send(new UeContextReleaseCommand(new UeS1apIds.Pair(new UeS1apIdPair(via.mmeId(), via.enbId())), cause));
        } else {
            giveUp.cancel();
        }
    }

    /** The connection is no more: released by the eNB, or lost with its association or by a reset. A UE that is still on it is told. */
    public void gone(S1Connection via) {
        var slot = connections.remove(via.mmeUeS1apId());
        via.enb().connections().remove(via.enbUeS1apId(), via);
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

    /**
     * This UE is the subscriber from now on; another that was so ends.
     *
     * @return the PDN connections that the other had
     */
    List<PdnConnectionContext> bind(String imsi, UeSession session) {
        var former = subscribers.put(imsi, session);
        if (former == null || former == session) {
            return List.of();
        }
        var had = former.snapshot();
        former.insist(new UeSignal.Superseded());
        return had == null ? List.of() : had.pdnConnections();
    }

    /** Tells the HSS that the UE is not served here any more, unless it is, by another context, or elsewhere. */
    void purge(String imsi, UeSession session, By by) {
        if (!subscribers.remove(imsi, session) || by == By.NEW_ATTACH || by == By.MOVED) {
            return;
        }
        try {
            mme.functions().hss().purgeUe(new PurgeUeRequest(imsi, mme.configuration().name()));
        } catch (ProblemDetails problem) {
            // The HSS knows of no such registration: that is what was wanted.
            return;
        }
    }

    void forget(UeSession session) {
        var context = session.context();
        mTmsis.release(context.mTmsi(), session);
        mTmsis.release(context.formerMTmsi(), session);
        if (context.imsi() != null) {
            subscribers.remove(context.imsi(), session);
        }
        ends.remove(context.teid(), session);
        all.decrementAndGet();
    }

    void finished() {
        unfinished.decrementAndGet();
    }

    void dropped(S1Connection via, Drop reason, String detail) {
        mme.events().on(new MmeEvent.Dropped(via.enb(), via, reason, detail));
    }

    /** UEs in all, and of these the ones that have not finished registering. */
    public Counts counts() {
        return new Counts(all.get(), unfinished.get(), connections.size(), mTmsis.size());
    }

    public record Counts(int ues, int unfinished, int connections, int mTmsis) {
    }
}
