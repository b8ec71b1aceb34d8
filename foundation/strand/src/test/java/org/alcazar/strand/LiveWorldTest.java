// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.alcazar.strand.Strand.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveWorldTest {

    private static final int TELLERS = 6;
    private static final int STRANDS = 20;
    private static final int EACH = 3_000;

    private final LiveWorld world = new LiveWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void handlesOneMessageAtATimeAndLosesNoneOfManyTellers() throws InterruptedException {
        var left = new CountDownLatch(TELLERS * STRANDS * EACH);
        var strands = new ArrayList<Strand<int[]>>();
        var room = new ArrayList<Semaphore>();
        var refused = new AtomicInteger();
        var overlaps = new AtomicInteger();
        var disorder = new AtomicInteger();
        for (int i = 0; i < STRANDS; i++) {
            var busy = new AtomicBoolean();
            var last = new int[TELLERS];
            var permits = new Semaphore(64);
            room.add(permits);
            strands.add(new Strand<>(world, 64, message -> {
                if (!busy.compareAndSet(false, true)) {
                    overlaps.incrementAndGet();
                }
                if (last[message[0]]++ != message[1]) {
                    disorder.incrementAndGet();
                }
                busy.set(false);
                permits.release();
                left.countDown();
            }));
        }
        for (int teller = 0; teller < TELLERS; teller++) {
            int self = teller;
            var threads = teller % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual();
            threads.start(() -> {
                for (int i = 0; i < EACH; i++) {
                    for (int to = 0; to < STRANDS; to++) {
                        room.get(to).acquireUninterruptibly();
                        if (strands.get(to).tell(new int[] {self, i}) != Told.ACCEPTED) {
                            refused.incrementAndGet();
                        }
                    }
                }
            });
        }
        assertThat(left.await(50, TimeUnit.SECONDS)).isTrue();
        assertThat(refused).hasValue(0);
        assertThat(overlaps).hasValue(0);
        assertThat(disorder).hasValue(0);
    }

    @Test
    void wakesTheAskerForEveryAnswer() throws InterruptedException {
        int rounds = 5_000;
        var done = new CountDownLatch(1);
        var wrong = new AtomicInteger();
        var asker = new AtomicReference<Strand<Integer>>();
        var answerer = new Strand<Integer>(world, 8, question -> asker.get().tell(question + 1));
        asker.set(new Strand<>(world, 8, start -> {
            var attempts = new Strand.Attempts(Duration.ofSeconds(30), 1);
            for (int i = 0; i < rounds; i++) {
                int expected = i + 1;
                int question = i;
                var answer = asker.get().<Integer>ask(attempts, () -> answerer.tell(question), value -> value);
                if (answer == null || answer != expected) {
                    wrong.incrementAndGet();
                }
            }
            done.countDown();
        }));
        asker.get().tell(-1);
        assertThat(done.await(50, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong).hasValue(0);
    }

    @Test
    void firesTimersButNotTheCancelledOnes() throws InterruptedException {
        var hold = new CountDownLatch(1);
        var fired = new StringBuffer();
        var last = new CountDownLatch(1);
        // One thread fires all timers: while it is held, none can fire before it is cancelled.
        world.after(Duration.ZERO, () -> awaitQuietly(hold));
        var cancelled = world.after(Duration.ZERO, () -> fired.append("never "));
        world.after(Duration.ofMillis(1), () -> {
            fired.append("fired");
            last.countDown();
        });
        cancelled.cancel();
        hold.countDown();
        assertThat(last.await(50, TimeUnit.SECONDS)).isTrue();
        assertThat(fired).hasToString("fired");
    }

    @Test
    void keepsItsTimerAfterAFaultInATask() throws InterruptedException {
        var fired = new CountDownLatch(1);
        world.after(Duration.ZERO, () -> {
            throw new IllegalStateException("a fault that this test makes; its trace in the log is as it should be");
        });
        world.after(Duration.ofMillis(1), fired::countDown);
        assertThat(fired.await(50, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void waitsThroughAnInterruptAndKeepsItsFlag() throws InterruptedException {
        var gate = world.gate();
        var outcome = new AtomicReference<String>();
        var thread = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            boolean timely = gate.await(Duration.ofSeconds(30));
            outcome.set(timely + " " + Thread.currentThread().isInterrupted());
        });
        gate.open();
        thread.join();
        assertThat(outcome).hasValue("true true");
    }

    @Test
    void countsOpeningsThatNobodyWaitedForAsOne() throws InterruptedException {
        var gate = world.gate();
        gate.open();
        gate.open();
        var outcome = new AtomicReference<String>();
        Thread.ofVirtual().start(() -> outcome.set(gate.await(Duration.ofSeconds(30)) + " " + gate.await(Duration.ofMillis(1)))).join();
        assertThat(outcome).hasValue("true false");
    }

    @Test
    void startsNoTimerAfterItsEnd() {
        world.close();
        world.after(Duration.ZERO, () -> { }).cancel();
        assertThat(world.now()).isNotNull();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
