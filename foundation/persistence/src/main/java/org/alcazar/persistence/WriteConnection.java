// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.sql.SQLException;
import java.util.List;

/** The connection that writes, opened anew where the server gave it up. For one thread at a time. */
final class WriteConnection {

    private final Engine engine;
    private Session session;

    WriteConnection(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    /** Runs jobs as one transaction; if one of them fails, each as one of its own, so that none suffers for another's fault. */
    void run(List<Writer.Job<?>> jobs) {
        if (jobs.size() > 1 && together(jobs)) {
            return;
        }
        jobs.forEach(this::alone);
    }

    private boolean together(List<Writer.Job<?>> jobs) {
        try {
            session.begin();
            for (var job : jobs) {
                job.run(session);
            }
            session.commit();
        } catch (SQLException | RuntimeException | Error e) {
            undo();
            return false;
        }
        jobs.forEach(Writer.Job::committed);
        return true;
    }

    private void alone(Writer.Job<?> job) {
        try {
            begun(job);
            session.commit();
            job.committed();
        } catch (SQLException e) {
            undo();
            job.failed(engine.explain(e));
        } catch (RuntimeException | Error e) {
            undo();
            job.failed(e);
        }
    }

    /** Runs a job up to its commit; again on a new connection if the server had given up this one, since nothing came of the first time. */
    private void begun(Writer.Job<?> job) throws SQLException {
        try {
            session.begin();
            job.run(session);
        } catch (SQLException e) {
            if (!undo()) {
                throw e;
            }
            session.begin();
            job.run(session);
        }
    }

    /** @return whether the connection is a new one */
    private boolean undo() {
        try {
            session.rollback();
            if (session.isAlive()) {
                return false;
            }
        } catch (SQLException e) {
            // A connection that cannot roll back is done with.
        }
        session.close();
        try {
            session = engine.writer();
            return true;
        } catch (SQLException | PersistenceException e) {
            // The next job fails on the closed connection, and tries again.
            return false;
        }
    }

    void close() {
        session.close();
    }
}
