// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;

class SimulatedWorldTest {

    private static final Duration LONG = Duration.ofDays(1);

    private final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    private final List<String> seen = new ArrayList<>();

    @Test
    void givesTheSameRunFromTheSameSeed() {
        assertThat(traceOf(7)).isEqualTo(traceOf(7)).hasSizeGreaterThan(1_000);
        assertThat(traceOf(8)).isNotEqualTo(traceOf(7));
    }

    @Test
    void letsTimePassOnlyWhenNothingElseIsToDo() {
        world.after(Duration.ofSeconds(2), () -> note("timer"));
        world.turn(() -> {
            note("first");
            world.turn(() -> note("started by the first"));
        });
        world.turn(() -> note("second"));
        world.run(LONG);
        assertThat(seen).containsExactly("0 first", "0 second", "0 started by the first", "2000 timer");
    }

    @Test
    void stopsAtTheLimitAndGoesOnFromThere() {
        world.after(Duration.ofSeconds(10), () -> note("late"));
        world.run(Duration.ofSeconds(4));
        assertThat(world.nanos()).isEqualTo(Duration.ofSeconds(4).toNanos());
        assertThat(seen).isEmpty();
        world.run(Duration.ofSeconds(6));
        assertThat(seen).containsExactly("10000 late");
    }

    @Test
    void tellsWhetherWhatWasWaitedForCameTrue() {
        world.after(Duration.ofSeconds(1), () -> note("one"));
        world.after(Duration.ofSeconds(2), () -> note("two"));
        assertThat(world.runUntil(() -> seen.size() == 1, LONG)).isTrue();
        assertThat(world.nanos()).isEqualTo(Duration.ofSeconds(1).toNanos());
        assertThat(world.runUntil(() -> seen.size() == 3, LONG)).isFalse();
    }

    @Test
    void neverFiresACancelledTimerAndDoesNotWaitForIt() {
        var timer = world.after(Duration.ofSeconds(5), () -> note("never"));
        world.turn(timer::cancel);
        world.run(LONG);
        timer.cancel();
        assertThat(seen).isEmpty();
        assertThat(world.nanos()).isZero();
    }

    @Test
    void letsOneWaiterThroughAGateForEachOpening() {
        var gate = world.gate();
        gate.open();
        gate.open();
        world.turn(() -> {
            gate.await();
            note("through");
            assertThat(gate.await(Duration.ofSeconds(3))).isFalse();
            note("shut");
            assertThat(gate.await(Duration.ofSeconds(3))).isTrue();
            note("opened meanwhile");
        });
        world.after(Duration.ofSeconds(4), gate::open);
        world.run(LONG);
        assertThat(seen).containsExactly("0 through", "3000 shut", "4000 opened meanwhile");
    }

    @Test
    void opensAGateAtTheVeryMomentOfItsTimeout() {
        var gate = world.gate();
        world.after(Duration.ofSeconds(1), gate::open);
        world.turn(() -> note("opened: " + gate.await(Duration.ofSeconds(1))));
        world.run(LONG);
        assertThat(seen).containsExactly("1000 opened: true");
    }

    @Test
    void refusesToWaitOutsideATurn() {
        assertThatThrownBy(() -> world.gate().await()).isInstanceOf(IllegalStateException.class);
        world.after(Duration.ZERO, () -> world.gate().await());
        assertThatThrownBy(() -> world.run(LONG)).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesThreadsThatHaveNoPartInIt() {
        world.turn(() -> {
            var stranger = Thread.ofPlatform().unstarted(() -> {
                try {
                    world.turn(() -> note("never"));
                } catch (IllegalStateException e) {
                    seen.add("refused");
                }
            });
            stranger.start();
            try {
                stranger.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        world.run(LONG);
        assertThat(seen).containsExactly("refused");
    }

    @Test
    void reportsAFaultAndCanGoOn() {
        world.turn(() -> {
            throw new IllegalArgumentException("ours");
        });
        world.turn(() -> note("next"));
        assertThatThrownBy(() -> world.run(LONG)).isInstanceOf(AssertionError.class).hasRootCauseMessage("ours");
        assertThat(seen).isEmpty();
        world.run(LONG);
        assertThat(seen).containsExactly("0 next");
    }

    @Test
    void endsWhatWaitsOnAMachineThatCrashes() {
        var machine = world.machine();
        var other = world.machine();
        var gate = machine.gate();
        var survivor = other.gate();
        machine.turn(() -> {
            try {
                gate.await();
                note("never");
            } finally {
                note("ended");
                machine.turn(() -> note("never"));
            }
        });
        machine.after(Duration.ofSeconds(2), () -> note("never"));
        other.turn(() -> {
            survivor.await();
            note("other lives on");
        });
        world.after(Duration.ofSeconds(1), machine::crash);
        world.after(Duration.ofSeconds(3), survivor::open);
        world.after(Duration.ofSeconds(3), gate::open);
        world.run(LONG);
        assertThat(seen).containsExactly("1000 ended", "3000 other lives on");
    }

    @Test
    void lettingATurnCrashItsOwnMachineEndsItWhereItNextWaits() {
        var machine = world.machine();
        machine.turn(() -> {
            machine.crash();
            note("runs on");
            machine.gate().await();
            note("never");
        });
        world.run(LONG);
        assertThat(seen).containsExactly("0 runs on");
    }

    @Test
    void endsAllThatWaitsWhenClosed() {
        var machine = world.machine();
        for (var part : List.of(world, machine)) {
            part.turn(() -> {
                try {
                    part.gate().await();
                } catch (SimulatedCrash e) {
                    note("ended");
                    throw e;
                }
            });
        }
        world.run(LONG);
        machine.crash();
        world.close();
        assertThat(seen).containsExactly("0 ended", "0 ended");
    }

    private void note(String what) {
        seen.add(Duration.ofNanos(world.nanos()).toMillis() + " " + what);
    }

    /** Thirty strands that ask one another questions after random pauses, some of which get lost. */
    private static List<String> traceOf(long seed) {
        var trace = new ArrayList<String>();
        try (var world = new SimulatedWorld(seed)) {
            var strands = new ArrayList<Strand<Integer>>();
            for (int i = 0; i < 30; i++) {
                int self = i;
                strands.add(new Strand<>(world, 4, message -> chatter(world, strands, self, message, trace)));
            }
            IntStream.range(0, 30).forEach(i -> strands.get(i).tell(40));
            world.run(Duration.ofSeconds(60));
        }
        return trace;
    }

    private static void chatter(World world, List<Strand<Integer>> strands, int self, int message, List<String> trace) {
        trace.add(world.nanos() + " " + self + " takes " + message);
        if (message == 0) {
            return;
        }
        var attempts = new Strand.Attempts(Duration.ofMillis(world.random().nextInt(1, 50)), 2);
        Runnable put = () -> {
            int to = world.random().nextInt(strands.size());
            world.after(Duration.ofMillis(world.random().nextInt(60)), () -> {
                var told = strands.get(to).tell(message - 1);
                trace.add(world.nanos() + " " + self + " tells " + to + ": " + told);
            });
        };
        var answer = strands.get(self).<Integer>ask(attempts, put, other -> {
            trace.add(self + " looks at " + other);
            return other % 2 == 0 ? other : null;
        });
        trace.add(world.nanos() + " " + self + " got " + answer);
    }
}
