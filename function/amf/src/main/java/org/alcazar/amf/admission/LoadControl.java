// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.event.Pressure;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.OverloadStart;
import org.alcazar.ngap.message.OverloadStop;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * The gate that every UE passes that begins something, and the one place that knows how hard pressed the AMF is.
 *
 * <p>Called from carrier threads and strands; never waits. A timer runs only while there is an end to look out for.
 */
public final class LoadControl {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final long PROBE_INTERVAL = 100_000_000L;
    /** How many newcomers are worked for at a time: more would only stand in the way of UEs that are known. */
    private static final int AT_WORK = 64;
    /** How many are held until it is their turn. */
    private static final int HELD = 1_000;

    private final World world;
    private final AmfEvents events;

    // Guarded by this.
    private final Admission admission;
    private final PressureGauge gauge;
    private final Refusals refusals = new Refusals();
    private final Map<Gnb, Share> gnbs = new IdentityHashMap<>();
    private final Set<Gnb> holdingBack = Collections.newSetFromMap(new IdentityHashMap<>());
    /** What the last change of pressure asks gNBs for that come now; null if it asks for nothing, or not of all. */
    private @Nullable OverloadStart general;
    private final Deque<Place> held = new ArrayDeque<>();
    private int atWork;
    private boolean proceeding;
    private World.@Nullable Timer tick;
    private boolean closed;
    private boolean probing;
    private long probedAt;
    private long newcomers;
    private long returned;

    public LoadControl(AmfConfiguration.Limits limits, World world, AmfEvents events) {
        this.world = world;
        this.events = events;
        long now = world.nanos();
        admission = new Admission(limits.admission(), limits.unfinished(), now);
        gauge = new PressureGauge(now);
        probedAt = now;
    }

    /** What a UE takes up from when it got in until its first procedure has ended. */
    public final class Place {

        private final Share gnb;
        private final Consumer<Place> begin;
        private boolean atWork;

        private Place(Share gnb, Consumer<Place> begin) {
            this.gnb = gnb;
            this.begin = begin;
        }

        /** The UE has been asked something: what follows is up to it. */
        public void waits() {
            rests(this);
        }

        /** To be called once. */
        public void leave() {
            synchronized (LoadControl.this) {
                admission.leave(gnb);
            }
            rests(this);
        }
    }

    /** A gNB is set up: it has its share from now on, and is told if there is something to hold back. */
    public void up(Gnb gnb) {
        OverloadStart start;
        synchronized (this) {
            gnbs.put(gnb, admission.share(world.nanos()));
            start = general;
            if (start != null) {
                holdingBack.add(gnb);
            }
        }
        if (start != null) {
            gnb.send(start);
        }
    }

    public synchronized void down(Gnb gnb) {
        gnbs.remove(gnb);
        holdingBack.remove(gnb);
    }

    /**
     * A UE that has proved nothing wants in.
     *
     * @param begin what is done for it, now or when others are done with
     * @return why it does not get in; null if it does
     */
    public @Nullable Drop enter(N2Connection via, Consumer<Place> begin) {
        long now = world.nanos();
        var said = new ArrayList<AmfEvent>(1);
        Drop refusal;
        synchronized (this) {
            var share = gnbs.get(via.gnb());
            if (share == null) {
                return Drop.UE_GONE;
            }
            look(now, said);
            boolean preferred = via.priority().isPreferred();
            refusal = held.size() >= HELD && !preferred ? Drop.TOO_MANY_HELD
                    : admission.enter(share, via.priority(), gauge.pressure().price(), now);
            if (refusal == null) {
                newcomers++;
                var place = new Place(share, begin);
                if (preferred) {
                    held.addFirst(place);
                } else {
                    held.addLast(place);
                }
            } else {
                share.refused(now);
                refused(via.gnb(), refusal, now, said);
            }
        }
        proceed();
        tell(said);
        probe(now);
        return refusal;
    }

    private void rests(Place place) {
        synchronized (this) {
            if (!place.atWork) {
                return;
            }
            place.atWork = false;
            atWork--;
        }
        proceed();
    }

    /** Begins what is held, as far as there is room; one thread at a time does so, whoever else finds room. */
    private void proceed() {
        for (boolean first = true;; first = false) {
            Place next;
            synchronized (this) {
                if (first && proceeding) {
                    return;
                }
                next = atWork < AT_WORK ? held.pollFirst() : null;
                proceeding = next != null;
                if (next == null) {
                    return;
                }
                next.atWork = true;
                atWork++;
            }
            next.begin.accept(next);
        }
    }

    /**
     * A UE that has proved itself begins something.
     *
     * @return false if it is to be told to come later
     */
    public boolean returns(N2Connection via) {
        long now = world.nanos();
        var said = new ArrayList<AmfEvent>(1);
        boolean taken;
        synchronized (this) {
            look(now, said);
            taken = admission.returns(via.priority(), now);
            if (taken) {
                returned++;
            } else {
                gauge.putOff();
                refused(via.gnb(), Drop.RETURN_RATE, now, said);
            }
        }
        tell(said);
        probe(now);
        return taken;
    }

    /** A function is asked. */
    void callBegins() {
        long now = world.nanos();
        var said = new ArrayList<AmfEvent>(1);
        synchronized (this) {
            gauge.callBegins(now);
            look(now, said);
        }
        tell(said);
    }

    void callEnds(long nanos, boolean congested) {
        long now = world.nanos();
        var said = new ArrayList<AmfEvent>(1);
        synchronized (this) {
            gauge.callEnds(nanos, congested, now);
            look(now, said);
        }
        tell(said);
    }

    public synchronized AdmissionCounts counts() {
        return new AdmissionCounts(newcomers, returned, refusals.counts(), gauge.pressure());
    }

    /** UEs whose first procedure has not ended. */
    public synchronized int unfinished() {
        return admission.unfinished();
    }

    /** No more is looked out for. */
    public synchronized void close() {
        closed = true;
        if (tick != null) {
            tick.cancel();
            tick = null;
        }
    }

    private void refused(Gnb gnb, Drop reason, long now, List<AmfEvent> said) {
        var first = refusals.add(gnb, reason, now);
        if (first != null) {
            said.add(first);
            lookLater();
        }
    }

    private void look(long now, List<AmfEvent> said) {
        var was = gauge.look(now);
        if (was != null) {
            said.add(new AmfEvent.PressureChanged(was, gauge.pressure(), gauge.why()));
            lookLater();
        }
    }

    private void lookLater() {
        if (tick == null && !closed) {
            tick = world.after(TICK, this::tick);
        }
    }

    private void tick() {
        long now = world.nanos();
        var said = new ArrayList<AmfEvent>();
        synchronized (this) {
            tick = null;
            look(now, said);
            said.addAll(refusals.ended(now));
            if (refusals.underWay() || gauge.pressure() != Pressure.NONE) {
                lookLater();
            }
        }
        tell(said);
    }

    /** Outside of the lock: what happened is told, and what it means for gNBs is sent. */
    private void tell(List<AmfEvent> said) {
        for (var event : said) {
            events.on(event);
            if (event instanceof AmfEvent.PressureChanged(var was, var pressure, var why)) {
                var message = orders(was, pressure);
                if (message != null) {
                    concerned(message, pressure.compareTo(was) > 0).forEach(gnb -> gnb.send(message));
                }
            }
        }
    }

    private static @Nullable NgapMessage orders(Pressure was, Pressure pressure) {
        var start = pressure.overloadStart();
        return start != null ? start : was.overloadStart() != null ? new OverloadStop() : null;
    }

    /**
     * Who is to hold back: where newcomers storm, the gNBs that they come by, and not those whose UEs suffer from it; else all. Who was asked
     * is told of less, and of the end.
     */
    private synchronized List<Gnb> concerned(NgapMessage message, boolean more) {
        if (message instanceof OverloadStop) {
            var told = List.copyOf(holdingBack);
            holdingBack.clear();
            general = null;
            return told;
        }
        if (!more) {
            return List.copyOf(holdingBack);
        }
        long now = world.nanos();
        var storming = gnbs.entrySet().stream().filter(entry -> entry.getValue().isStorming(now)).map(Map.Entry::getKey).toList();
        var concerned = storming.isEmpty() ? List.copyOf(gnbs.keySet()) : storming;
        holdingBack.addAll(concerned);
        general = storming.isEmpty() && message instanceof OverloadStart start ? start : null;
        return concerned;
    }

    /** Now and then, finds out how long a turn has to wait for a processor. */
    private void probe(long now) {
        synchronized (this) {
            if (probing) {
                gauge.waited(now - probedAt);
                return;
            }
            if (now - probedAt < PROBE_INTERVAL) {
                return;
            }
            probing = true;
            probedAt = now;
        }
        world.turn(() -> {
            synchronized (this) {
                probing = false;
                gauge.waited(world.nanos() - probedAt);
            }
        });
    }
}
