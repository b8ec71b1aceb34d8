// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.event.Pressure;
import org.alcazar.ngap.message.NgapMessage;
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

    private final World world;
    private final AmfEvents events;

    // Guarded by this.
    private final Admission admission;
    private final PressureGauge gauge;
    private final Refusals refusals = new Refusals();
    private final Map<Gnb, Share> gnbs = new IdentityHashMap<>();
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

    /** What the gate says of a UE that has proved nothing. */
    public sealed interface Entry {

        record Taken(Place place) implements Entry {
        }

        record Refused(Drop reason) implements Entry {
        }
    }

    /** What a UE takes up from when it got in until its first procedure has ended. */
    public final class Place {

        private final Share gnb;

        private Place(Share gnb) {
            this.gnb = gnb;
        }

        /** To be called once. */
        public void leave() {
            synchronized (LoadControl.this) {
                admission.leave(gnb);
            }
        }
    }

    /** A gNB is set up: it has its share from now on, and is told if there is something to hold back. */
    public void up(Gnb gnb) {
        Pressure pressure;
        synchronized (this) {
            gnbs.put(gnb, admission.share(world.nanos()));
            pressure = gauge.pressure();
        }
        var start = pressure.overloadStart();
        if (start != null) {
            gnb.send(start);
        }
    }

    public synchronized void down(Gnb gnb) {
        gnbs.remove(gnb);
    }

    /** A UE that has proved nothing wants in. */
    public Entry enter(N2Connection via) {
        long now = world.nanos();
        var said = new ArrayList<AmfEvent>(1);
        Entry entry;
        synchronized (this) {
            var share = gnbs.get(via.gnb());
            if (share == null) {
                return new Entry.Refused(Drop.UE_GONE);
            }
            look(now, said);
            var refusal = admission.enter(share, via.priority(), gauge.pressure().price(), now);
            if (refusal == null) {
                newcomers++;
                entry = new Entry.Taken(new Place(share));
            } else {
                refused(via.gnb(), refusal, now, said);
                entry = new Entry.Refused(refusal);
            }
        }
        tell(said);
        probe(now);
        return entry;
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
                    all().forEach(gnb -> gnb.send(message));
                }
            }
        }
    }

    private static @Nullable NgapMessage orders(Pressure was, Pressure pressure) {
        var start = pressure.overloadStart();
        return start != null ? start : was.overloadStart() != null ? new OverloadStop() : null;
    }

    private synchronized List<Gnb> all() {
        return List.copyOf(gnbs.keySet());
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
