// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One database: many read, one writes.
 *
 * <p>Reads run on the caller's thread, each on a connection of its own. Writes go through one connection in the order in which they were
 * submitted. {@link Commits#GROUPED} puts them on a thread of their own that commits all that waits as one transaction, so that a hundred
 * callers share one commit; {@link Commits#INLINE} runs each on its caller's thread, for simulations, where no other thread has a part,
 * and for tools.
 */
public final class Database implements AutoCloseable {

    private static final String VERSIONS = "CREATE TABLE IF NOT EXISTS schema_version (name TEXT PRIMARY KEY, version INTEGER NOT NULL)";

    private final Engine engine;
    private final Readers readers;
    private final Writer writer;

    /** How writes reach the database. */
    public enum Commits {
        /** On a thread of their own, many to a transaction. */
        GROUPED,
        /** On the caller's thread, each in a transaction of its own. */
        INLINE
    }

    private Database(Engine engine, Readers readers, Writer writer) {
        this.engine = engine;
        this.readers = readers;
        this.writer = writer;
    }

    /**
     * Opens a database, creates it if it is SQLite and not there, and brings it to the schemas given.
     *
     * @throws PersistenceException if it cannot be opened, may be touched by other users, or was written by a later version
     */
    public static Database open(DatabaseSettings settings, Commits commits, List<Schema> schemas) {
        var engine = new Engine(settings);
        engine.prepare();
        @Nullable Session session = null;
        try {
            session = engine.writer();
            migrate(session, engine.place(), schemas);
            var writer = switch (commits) {
                case GROUPED -> new GroupWriter(engine, session);
                case INLINE -> new InlineWriter(engine, session);
            };
            return new Database(engine, new Readers(engine, settings.readers()), writer);
        } catch (SQLException | PersistenceException e) {
            if (session != null) {
                session.close();
            }
            throw e instanceof SQLException sql ? engine.explain(sql) : (PersistenceException) e;
        }
    }

    private static void migrate(Session session, String place, List<Schema> schemas) throws SQLException {
        // Looking first spares the common start a write.
        session.begin();
        session.execute(VERSIONS);
        boolean due = false;
        for (var schema : schemas) {
            due |= schema.due(session);
        }
        if (due) {
            for (var schema : schemas) {
                schema.migrate(session, place);
            }
        }
        session.commit();
    }

    /**
     * Reads, concurrently with others and with the writer: sees what was committed when each statement began.
     *
     * @throws PersistenceException if the database fails
     */
    public <T extends @Nullable Object> T read(Work<T> work) {
        return readers.run(work);
    }

    /**
     * Writes, and waits until it is committed.
     *
     * @throws PersistenceException if the database fails, or is closed
     */
    public <T extends @Nullable Object> T write(Work<T> work) {
        try {
            return submit(work).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /**
     * Writes later, soon. What is submitted first is committed first.
     *
     * @return completes once it is committed; completes with a {@link PersistenceException} if the database fails or is closed, or with
     *         what the work itself threw. Callbacks on it must be short: with {@link Commits#GROUPED} they hold up the writer.
     */
    public <T extends @Nullable Object> CompletableFuture<T> submit(Work<T> work) {
        return submit(work, true);
    }

    /**
     * As {@link #submit}, for what nobody waits for: with {@link Commits#GROUPED} it is committed with what comes in the next 20 ms, so that
     * much of it costs little. It keeps its place before what is submitted after it.
     */
    public <T extends @Nullable Object> CompletableFuture<T> submitBehind(Work<T> work) {
        return submit(work, false);
    }

    private <T extends @Nullable Object> CompletableFuture<T> submit(Work<T> work, boolean soon) {
        var job = new Writer.Job<>(work);
        writer.submit(job, soon);
        return job.done();
    }

    /** The place, for a person: a file name or a server's address. */
    public String place() {
        return engine.place();
    }

    /** Commits what was submitted, then closes. */
    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
