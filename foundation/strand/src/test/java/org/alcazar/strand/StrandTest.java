// SPDX-License-Identifier: Apache-2.0
package org.alcazar.strand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.strand.Strand.Told;
import org.alcazar.testkit.Seeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrandTest {

    private static final Duration LONG = Duration.ofDays(1);

    private final SimulatedWorld world = new SimulatedWorld(Seeded.seed());
    private final List<String> seen = new ArrayList<>();
    private @Nullable Strand<String> strand;

    @AfterEach
    void endWhatWaits() {
        world.close();
    }

    @Test
    void handlesMessagesInTheOrderTold() {
        strand(100, this::note);
        for (int i = 0; i < 100; i++) {
            assertThat(tell("m" + i)).isEqualTo(Told.ACCEPTED);
        }
        world.run(LONG);
        assertThat(seen).hasSize(100).startsWith("0 m0", "0 m1").endsWith("0 m99");
    }

    @Test
    void takesNoMessageWhileAHandlerWaits() {
        strand(10, message -> {
            note("begin " + message);
            var further = theStrand().receive(Duration.ofSeconds(5));
            note("end " + message + " with " + further);
        });
        tell("a");
        tell("b");
        at(1, "c");
        world.run(LONG);
        assertThat(seen).containsExactly("0 begin a", "0 end a with b", "1000 begin c", "6000 end c with null");
    }

    @Test
    void putsAQuestionAgainAtEachIntervalAndGivesUp() {
        strand(10, message -> note("answer " + ask(new Attempts(Duration.ofSeconds(6), 5), "answer")));
        tell("start");
        world.run(LONG);
        assertThat(seen).containsExactly("0 put", "6000 put", "12000 put", "18000 put", "24000 put", "30000 answer null");
    }

    @Test
    void putsAQuestionOnceIfItIsAnsweredInTime() {
        strand(10, message -> note("answer " + ask(new Attempts(Duration.ofSeconds(6), 5), "answer")));
        tell("start");
        at(5, "answer");
        world.run(LONG);
        assertThat(seen).containsExactly("0 put", "5000 answer answer");
    }

    @Test
    void takesOnlyItsOwnQuestionsAnswers() {
        strand(10, message -> {
            note("answer " + ask(new Attempts(Duration.ofSeconds(6), 2), "first answer"));
            note("answer " + ask(new Attempts(Duration.ofSeconds(6), 2), "second answer"));
        });
        tell("start");
        at(1, "first answer");
        at(2, "first answer");
        at(3, "something else");
        at(4, "second answer");
        world.run(LONG);
        assertThat(seen).containsExactly(
                "0 put", "1000 answer first answer", "1000 put", "2000 meanwhile first answer", "3000 meanwhile something else",
                "4000 answer second answer");
    }

    @Test
    void doesNotPutOffARetransmissionForMessagesThatAreNoAnswer() {
        strand(10, message -> note("answer " + ask(new Attempts(Duration.ofSeconds(6), 2), "answer")));
        tell("start");
        for (int second = 1; second < 12; second++) {
            at(second, "noise");
        }
        world.run(LONG);
        assertThat(seen).contains("6000 put", "12000 answer null");
    }

    @Test
    void endsAQuestionWhenItsTakerThrows() {
        strand(10, message -> {
            try {
                theStrand().ask(new Attempts(Duration.ofSeconds(6), 5), () -> note("put"), other -> {
                    throw new ArithmeticException(other);
                });
            } catch (ArithmeticException e) {
                note("ended by " + e.getMessage());
            }
        });
        tell("start");
        at(1, "collision");
        world.run(LONG);
        assertThat(seen).containsExactly("0 put", "1000 ended by collision");
    }

    @Test
    void refusesWhatDoesNotFitIntoTheMailbox() {
        strand(2, message -> {
            note(message);
            world.gate().await(Duration.ofSeconds(10));
        });
        tell("handled");
        world.run(Duration.ofSeconds(1));
        assertThat(tell("waits")).isEqualTo(Told.ACCEPTED);
        assertThat(tell("waits too")).isEqualTo(Told.ACCEPTED);
        assertThat(tell("dropped")).isEqualTo(Told.FULL);
        assertThat(theStrand().insist("must not be lost")).isEqualTo(Told.ACCEPTED);
        world.run(LONG);
        assertThat(seen).containsExactly("0 handled", "10000 waits", "20000 waits too", "30000 must not be lost");
        assertThat(tell("room again")).isEqualTo(Told.ACCEPTED);
    }

    @Test
    void endsWhatWaitsWhenClosed() {
        strand(10, message -> {
            try {
                theStrand().receive(LONG);
                note("never");
            } finally {
                note("ended");
            }
        });
        tell("start");
        world.after(Duration.ofSeconds(2), theStrand()::close);
        world.run(LONG);
        assertThat(seen).containsExactly("2000 ended");
        assertThat(tell("late")).isEqualTo(Told.CLOSED);
        assertThat(theStrand().isClosed()).isTrue();
    }

    @Test
    void givesBackWhatWaitsInTheMailboxWhenClosedByItsHandler() {
        var unhandled = new ArrayList<String>();
        strand(10, message -> {
            note(message);
            unhandled.addAll(theStrand().close());
        });
        tell("first");
        tell("second");
        world.run(LONG);
        assertThat(seen).containsExactly("0 first");
        assertThat(unhandled).containsExactly("second");
    }

    @Test
    void livesOnAfterAFaultOfItsHandler() {
        strand(10, message -> {
            note(message);
            if (message.equals("bad")) {
                throw new IllegalStateException("a fault of ours");
            }
        });
        tell("bad");
        tell("waits behind it");
        assertThatThrownBy(() -> world.run(LONG)).hasRootCauseMessage("a fault of ours");
        world.run(LONG);
        tell("later");
        world.run(LONG);
        assertThat(seen).containsExactly("0 bad", "0 waits behind it", "0 later");
    }

    @Test
    void livesOnWhenAnotherStrandsEndComesThroughItsHandler() {
        strand(10, message -> {
            note(message);
            if (message.equals("bad")) {
                throw new StrandClosedException();
            }
        });
        tell("bad");
        tell("waits behind it");
        assertThatThrownBy(() -> world.run(LONG)).hasRootCauseInstanceOf(StrandClosedException.class);
        world.run(LONG);
        assertThat(seen).containsExactly("0 bad", "0 waits behind it");
    }

    @Test
    void letsOthersRunAmidAFlood() {
        strand(1000, this::note);
        for (int i = 0; i < 1000; i++) {
            tell("flood");
        }
        world.turn(() -> note("other"));
        world.run(LONG);
        assertThat(seen).hasSize(1001);
        assertThat(seen.indexOf("0 other")).isLessThan(100);
    }

    @Test
    void letsNobodyElseWaitOnIt() {
        strand(10, message -> world.turn(() -> theStrand().receive(LONG)));
        tell("start");
        assertThatThrownBy(() -> world.run(LONG)).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> theStrand().receive(LONG)).isInstanceOf(IllegalStateException.class);
    }

    private void strand(int capacity, Strand.Handler<String> handler) {
        strand = new Strand<>(world, capacity, handler);
    }

    private Strand<String> theStrand() {
        return Objects.requireNonNull(strand);
    }

    private Told tell(String message) {
        return theStrand().tell(message);
    }

    private void at(int second, String message) {
        world.after(Duration.ofSeconds(second), () -> tell(message));
    }

    private @Nullable String ask(Attempts attempts, String expected) {
        return theStrand().<String>ask(attempts, () -> note("put"), message -> {
            if (message.equals(expected)) {
                return message;
            }
            note("meanwhile " + message);
            return null;
        });
    }

    private void note(String what) {
        seen.add(Duration.ofNanos(world.nanos()).toMillis() + " " + what);
    }
}
