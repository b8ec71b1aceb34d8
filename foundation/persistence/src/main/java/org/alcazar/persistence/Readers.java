// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A few connections that read, opened when first needed and kept. */
final class Readers {

    private final Engine engine;
    private final Semaphore permits;
    private final ArrayDeque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(Engine engine, int count) {
        this.engine = engine;
        this.permits = new Semaphore(count);
    }

    <T extends @Nullable Object> T run(Work<T> work) {
        permits.acquireUninterruptibly();
        try {
            return attempt(work, true);
        } catch (SQLException e) {
            throw engine.explain(e);
        } finally {
            permits.release();
        }
    }

    /** A connection that the server gave up is noticed by its failing; work that fails on such a one is run again on a new one. */
    private <T extends @Nullable Object> T attempt(Work<T> work, boolean again) throws SQLException {
        Session session = take();
        boolean usable = false;
        try {
            T result = work.run(session);
            usable = true;
            return result;
        } catch (SQLException e) {
            usable = session.isAlive();
            if (usable || !again) {
                throw e;
            }
        } catch (RuntimeException e) {
            usable = true;
            throw e;
        } finally {
            give(session, usable);
        }
        return attempt(work, false);
    }

    private Session take() throws SQLException {
        synchronized (this) {
            if (closed) {
                throw new PersistenceException(engine.place() + " was closed");
            }
            var session = idle.poll();
            if (session != null) {
                return session;
            }
        }
        return engine.reader();
    }

    private void give(Session session, boolean usable) {
        synchronized (this) {
            if (usable && !closed) {
                idle.push(session);
                return;
            }
        }
        session.close();
    }

    synchronized void close() {
        closed = true;
        idle.forEach(Session::close);
        idle.clear();
    }
}
