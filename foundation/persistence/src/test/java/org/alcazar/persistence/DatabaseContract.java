// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.alcazar.persistence.Database.Commits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every engine. */
abstract class DatabaseContract {

    static final Schema FIRST = Schema.of("things", DatabaseContract.class, "001-things.sql");
    static final Schema SECOND = Schema.of("things", DatabaseContract.class, "001-things.sql", "002-more-things.sql");
    private static final String INSERT = "INSERT INTO thing (name, octets, number) VALUES (?, ?, ?)";

    /** The same database each time within one test, empty at first. */
    abstract DatabaseSettings settings();

    private Database open(Commits commits) {
        return Database.open(settings(), commits, List.of(SECOND));
    }

    @ParameterizedTest
    @EnumSource(Commits.class)
    void whatWasWrittenIsReadBackAfterOpeningAgain(Commits commits) {
        try (var database = open(commits)) {
            assertThat(database.<Integer>write(s -> s.update(INSERT, "a", new byte[] {1, -1}, Long.MAX_VALUE))).isEqualTo(1);
            database.write(s -> s.update(INSERT, "b", null, 2));
        }
        try (var database = open(commits)) {
            assertThat(first(database, "SELECT octets FROM thing WHERE name = ?", row -> row.getBytes(1), "a")).isEqualTo(new byte[] {1, -1});
            assertThat(first(database, "SELECT number FROM thing WHERE name = ?", row -> row.getLong(1), "a")).isEqualTo(Long.MAX_VALUE);
            assertThat(first(database, "SELECT name FROM thing WHERE octets IS NULL", row -> row.getString(1))).isEqualTo("b");
            assertThat(first(database, "SELECT name FROM thing WHERE name = ?", row -> row.getString(1), "c")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Commits.class)
    void workThatFailsIsUndoneAndTellsWhy(Commits commits) {
        try (var database = open(commits)) {
            database.write(s -> s.update(INSERT, "a", null, 1));
            assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> database.write(s -> {
                s.update("UPDATE thing SET number = 7");
                return s.update(INSERT, "a", null, 1);
            }));
            assertThatIllegalStateException().isThrownBy(() -> database.write(s -> {
                s.update("UPDATE thing SET number = 8");
                throw new IllegalStateException("of its own");
            })).withMessage("of its own");
            assertThatThrownBy(() -> database.write(s -> {
                s.update("UPDATE thing SET number = 9");
                throw new AssertionError("even so");
            })).rootCause().hasMessage("even so");
            assertThat(number(database, "a")).isEqualTo(1);
            assertThat(database.<Integer>write(s -> s.update(INSERT, "b", null, 2))).as("goes on after that").isEqualTo(1);
        }
    }

    @Test
    void oneThatFailsInAGroupTakesNoOtherWithIt() {
        try (var database = open(Commits.GROUPED)) {
            var hold = new CountDownLatch(1);
            var held = new CountDownLatch(1);
            var first = database.submit(s -> {
                held.countDown();
                awaitUninterruptibly(hold);
                return 0;
            });
            awaitUninterruptibly(held);
            var others = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 20; i++) {
                int number = i;
                others.add(database.submit(s -> s.update(INSERT, "n" + number % 10, null, number)));
            }
            hold.countDown();
            assertThat(first.join()).isZero();
            for (int i = 0; i < 20; i++) {
                var other = others.get(i);
                if (i < 10) {
                    assertThat(other.join()).isEqualTo(1);
                } else {
                    assertThatThrownBy(other::join).hasCauseInstanceOf(PersistenceException.class);
                }
            }
            assertThat(number(database, "n3")).isEqualTo(3);
        }
    }

    @Test
    void workThatWaitsTogetherIsCommittedTogether() {
        try (var database = open(Commits.GROUPED)) {
            var hold = new CountDownLatch(1);
            var held = new CountDownLatch(1);
            var seen = new AtomicInteger();
            database.submit(s -> {
                held.countDown();
                awaitUninterruptibly(hold);
                return 0;
            });
            awaitUninterruptibly(held);
            var one = database.submit(s -> s.update(INSERT, "one", null, 1));
            var other = database.submit(s -> {
                // Not committed yet: another connection does not see it, this one does.
                seen.set(s.one("SELECT COUNT(*) FROM thing", row -> row.getInt(1)) * 10
                        + database.read(r -> r.one("SELECT COUNT(*) FROM thing", row -> row.getInt(1))));
                return 0;
            });
            hold.countDown();
            CompletableFuture.allOf(one, other).join();
            assertThat(seen).hasValue(10);
        }
    }

    @Test
    void manyCallersWriteAndReadAtOnce() throws InterruptedException {
        try (var database = open(Commits.GROUPED)) {
            database.write(s -> s.update(INSERT, "sum", null, 0));
            var threads = new ArrayList<Thread>();
            var faults = new ArrayList<Throwable>();
            for (int t = 0; t < 50; t++) {
                threads.add(Thread.ofVirtual().uncaughtExceptionHandler((_, e) -> faults.add(e)).start(() -> {
                    for (int i = 0; i < 20; i++) {
                        long before = number(database, "sum");
                        long after = database.write(s -> s.one(
                                "UPDATE thing SET number = number + 1 WHERE name = ? RETURNING number", row -> row.getLong(1), "sum"));
                        assertThat(after).isGreaterThan(before);
                        assertThat(number(database, "sum")).isGreaterThanOrEqualTo(after);
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(faults).isEmpty();
            assertThat(number(database, "sum")).isEqualTo(1000);
        }
    }

    @Test
    void longResultsComeWholeAndCanBeLeftEarly() {
        try (var database = open(Commits.GROUPED)) {
            database.write(s -> {
                for (int i = 0; i < 1_700; i++) {
                    s.update(INSERT, "n" + i, null, i);
                }
                return 0;
            });
            var numbers = new HashSet<Integer>();
            database.read(s -> {
                s.each("SELECT number FROM thing", row -> numbers.add(row.getInt(1)));
                return 0;
            });
            assertThat(numbers).hasSize(1_700);
            var taken = new AtomicInteger();
            database.read(s -> {
                s.each("SELECT number FROM thing WHERE number >= ?", row -> taken.incrementAndGet() < 10, 5);
                return 0;
            });
            assertThat(taken).hasValue(10);
            assertThat(number(database, "n1699")).isEqualTo(1699);
        }
    }

    @Test
    void readersCannotWrite() {
        try (var database = open(Commits.GROUPED)) {
            assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> database.read(s -> s.update(INSERT, "a", null, 1)));
        }
    }

    @Test
    void closingCommitsWhatWasSubmittedAndRefusesTheRest() {
        var database = open(Commits.GROUPED);
        var futures = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < 2_000; i++) {
            int number = i;
            futures.add(database.submit(s -> s.update(INSERT, "n" + number, null, number)));
        }
        database.close();
        assertThat(futures).allSatisfy(future -> assertThat(future).isCompletedWithValue(1));
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> database.write(s -> 1)).withMessageContaining("was closed");
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> database.read(s -> 1)).withMessageContaining("was closed");
    }

    @Test
    void migratesFromAnEarlierVersionAndRefusesALaterOne() {
        try (var database = Database.open(settings(), Commits.INLINE, List.of(FIRST))) {
            database.write(s -> s.update(INSERT, "a", null, 1));
        }
        try (var database = Database.open(settings(), Commits.INLINE, List.of(SECOND))) {
            assertThat(first(database, "SELECT colour FROM thing", row -> row.getString(1))).isEqualTo("grey");
        }
        try (var database = Database.open(settings(), Commits.INLINE, List.of(SECOND))) {
            assertThat(number(database, "a")).as("migrating again does nothing").isEqualTo(1);
        }
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> Database.open(settings(), Commits.INLINE, List.of(FIRST)))
                .withMessageContaining("later Alcazar").withMessageContaining("things version 2, this one knows up to 1");
    }

    @ParameterizedTest
    @EnumSource(Commits.class)
    void whatNobodyWaitsForIsCommittedBeforeWhatComesAfterItAndBeforeTheEnd(Commits commits) {
        try (var database = open(commits)) {
            var behind = database.submitBehind(s -> s.update(INSERT, "a", null, 1));
            assertThat(database.<Integer>write(s -> s.update("UPDATE thing SET number = 2 WHERE name = 'a'"))).isEqualTo(1);
            assertThat(behind).isCompletedWithValue(1);
            database.submitBehind(s -> s.update(INSERT, "b", null, 3));
        }
        try (var database = open(commits)) {
            assertThat(number(database, "a")).isEqualTo(2);
            assertThat(number(database, "b")).isEqualTo(3);
        }
    }

    @Test
    void whatNobodyWaitsForIsCommittedByItself() {
        try (var database = open(Commits.GROUPED)) {
            var first = database.submitBehind(s -> s.update(INSERT, "a", null, 1));
            var second = database.submitBehind(s -> s.update(INSERT, "a", null, 2));
            assertThat(first.join()).isEqualTo(1);
            assertThatThrownBy(second::join).hasCauseInstanceOf(PersistenceException.class);
        }
    }

    @Test
    void migrationThatFailsLeavesTheDatabaseAsItWas() {
        try (var database = Database.open(settings(), Commits.INLINE, List.of(FIRST))) {
            database.write(s -> s.update(INSERT, "a", null, 1));
        }
        var broken = new Schema("things", List.of(FIRST.scripts().getFirst(), "DELETE FROM thing;\nINSERT INTO nowhere VALUES (1);\n"));
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> Database.open(settings(), Commits.INLINE, List.of(broken)));
        try (var database = Database.open(settings(), Commits.INLINE, List.of(SECOND))) {
            assertThat(number(database, "a")).isEqualTo(1);
        }
    }

    static @Nullable Object first(Database database, String sql, Session.Row<Object> row, Object... parameters) {
        return database.read(s -> s.first(sql, row, parameters));
    }

    static long number(Database database, String name) {
        return database.<Long>read(s -> s.one("SELECT number FROM thing WHERE name = ?", row -> row.getLong(1), name));
    }

    static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
