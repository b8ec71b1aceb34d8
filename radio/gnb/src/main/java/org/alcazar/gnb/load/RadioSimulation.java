// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.station.UserPlane;
import org.alcazar.strand.World;
import org.alcazar.transport.Carrier;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.usim.SequenceNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Several gNBs and many UEs on them, against any core. Its operations wait and are only to be called in a turn of its world, one at a time:
 * {@link #connect}, then any number of {@link #register} and {@link #deregister}, then {@link #close}.
 */
public final class RadioSimulation implements AutoCloseable {

    private static final Duration PROGRESS = Duration.ofMillis(200);

    private final World world;
    private final SimulationPlan plan;
    private final UeObserver ueObserver;
    private final Consumer<Progress> progress;
    private final List<Gnb> gnbs;
    private final AtomicReferenceArray<@Nullable Ue> ues;
    private final UeConfiguration ueConfiguration;

    /**
     * @param carrier stays the caller's to close
     * @param progress told now and then how far a run is, and once at its end
     */
    public RadioSimulation(World world, Carrier carrier, InetSocketAddress amf, SimulationPlan plan, GnbObserver gnbObserver, UeObserver ueObserver,
            Consumer<Progress> progress) {
        this(world, carrier, amf, plan, gnbObserver, ueObserver, progress, null);
    }

    /**
     * @param carrier stays the caller's to close
     * @param progress told now and then how far a run is, and once at its end
     * @param userPlane of the first gNB; each further one has the next address. Null for gNBs that refuse PDU sessions
     */
    public RadioSimulation(World world, Carrier carrier, InetSocketAddress amf, SimulationPlan plan, GnbObserver gnbObserver, UeObserver ueObserver,
            Consumer<Progress> progress, @Nullable UserPlane userPlane) {
        this.world = world;
        this.plan = plan;
        this.ueObserver = ueObserver;
        this.progress = progress;
        gnbs = IntStream.range(0, plan.gnbs().size()).mapToObj(i -> new Gnb(world, carrier, amf, plan.gnbs().get(i), gnbObserver,
                userPlane == null ? null : userPlane.plus(i))).toList();
        ues = new AtomicReferenceArray<>(plan.ues());
        ueConfiguration = plan.ue().withFollowOnRequest(plan.then() != SimulationPlan.Then.GO_IDLE || plan.sessions().sessions() > 0);
    }

    /** The gNBs, in the order of the plan. */
    public List<Gnb> gnbs() {
        return gnbs;
    }

    /**
     * Sets all gNBs up.
     *
     * @throws SimulationException if the core can't be reached or takes one of them not; its message names the gNB and the reason
     */
    public void connect() throws SimulationException {
        for (var gnb : gnbs) {
            var outcome = gnb.start();
            if (!outcome.isAccepted()) {
                throw new SimulationException(gnb + ": " + outcome);
            }
        }
    }

    /** Registers all UEs of the plan; each then does what the plan says. */
    public SimulationReport register() {
        return register(0, plan.ues(), plan.rate());
    }

    /**
     * Registers some UEs of the plan; each then does what the plan says.
     *
     * @param from index of the first
     * @param rate registrations begun each second, or 0 for as fast as the plan's concurrency allows
     */
    public SimulationReport register(int from, int count, double rate) {
        return run(new Run(count, rate) {
            @Override
            void begin(int index, long due) {
                var ue = ue(from + index);
                ue.register(RegistrationType.Kind.INITIAL, registration -> {
                    if (!tally.registration(registration, due)) {
                        ended();
                    } else if (plan.sessions().sessions() > 0) {
                        world.turn(() -> {
                            new SessionErrand(world, plan.sessions(), ue, tally).run();
                            if (plan.then() == SimulationPlan.Then.GO_IDLE) {
                                ue.inactive();
                            }
                            then(ue, this);
                        });
                    } else {
                        then(ue, this);
                    }
                });
            }
        });
    }

    /** What the plan says a UE does at last. */
    private void then(Ue ue, Run run) {
        if (plan.then() == SimulationPlan.Then.DEREGISTER) {
            ue.deregister(false, deregistration -> {
                run.tally.deregistration(deregistration);
                run.ended();
            });
        } else {
            run.ended();
        }
    }

    /** Deregisters all UEs that are registered. */
    public SimulationReport deregister(double rate) {
        var registered = new ArrayList<Ue>();
        IntStream.range(0, ues.length()).mapToObj(ues::get).forEach(ue -> {
            if (ue != null && ue.state() == MobilityState.REGISTERED) {
                registered.add(ue);
            }
        });
        return run(new Run(registered.size(), rate) {
            @Override
            void begin(int index, long due) {
                registered.get(index).deregister(false, deregistration -> {
                    tally.deregistration(deregistration);
                    ended();
                });
            }
        });
    }

    /** The UE of that index, made when it is first asked for. */
    public Ue ue(int index) {
        var known = ues.get(index);
        if (known != null) {
            return known;
        }
        var usim = plan.subscribers().at(index).usim(SequenceNumbers.fresh(), plan.suci());
        var made = new Ue(world, ueConfiguration, usim, gnbs.get(index % gnbs.size()), ueObserver);
        return ues.compareAndSet(index, null, made) ? made : ue(index);
    }

    /** Ends the UEs without a word, and the gNBs' associations. */
    @Override
    public void close() {
        for (int i = 0; i < ues.length(); i++) {
            var ue = ues.getAndSet(i, null);
            if (ue != null) {
                ue.close();
            }
        }
        gnbs.forEach(Gnb::close);
    }

    private SimulationReport run(Run run) {
        run.pace();
        return run.finish();
    }

    /** Something that a number of UEs do at a pace. */
    private abstract class Run {

        final Tally tally;
        private final int count;
        private final double rate;
        private final World.Gate moved = world.gate();
        private long told = world.nanos();

        Run(int count, double rate) {
            this.count = count;
            this.rate = rate;
            tally = new Tally(world, count);
        }

        /** Has a UE begin; {@link #ended} follows once. */
        abstract void begin(int index, long due);

        final void ended() {
            tally.end();
            moved.open();
        }

        /** Begins what is due when it is due, or when there is room. */
        final void pace() {
            long start = world.nanos();
            for (int i = 0; i < count; i++) {
                long due = rate == 0 ? 0 : start + (long) (i * 1e9 / rate);
                while (rate > 0 && due - world.nanos() > 0) {
                    await(due - world.nanos());
                }
                while (tally.running() >= plan.concurrency()) {
                    await(PROGRESS.toNanos());
                }
                tally.begin();
                begin(i, rate == 0 ? world.nanos() : due);
            }
        }

        final SimulationReport finish() {
            long deadline = world.nanos() + plan.patience().toNanos();
            for (long left = deadline - world.nanos(); left > 0 && tally.running() > 0; left = deadline - world.nanos()) {
                await(Math.min(left, PROGRESS.toNanos()));
            }
            progress.accept(tally.progress());
            return tally.report();
        }

        private void await(long nanos) {
            moved.await(Duration.ofNanos(Math.min(nanos, PROGRESS.toNanos())));
            if (world.nanos() - told >= PROGRESS.toNanos()) {
                told = world.nanos();
                progress.accept(tally.progress());
            }
        }
    }
}
