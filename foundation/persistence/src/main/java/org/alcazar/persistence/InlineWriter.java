// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.util.List;

/** Writes on the caller's thread. */
final class InlineWriter implements Writer {

    private final Engine engine;
    private final WriteConnection connection;
    private boolean closed;

    InlineWriter(Engine engine, Session session) {
        this.engine = engine;
        this.connection = new WriteConnection(engine, session);
    }

    @Override
    public synchronized void submit(Job<?> job, boolean soon) {
        if (closed) {
            job.failed(new PersistenceException(engine.place() + " was closed"));
        } else {
            connection.run(List.of(job));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        connection.close();
    }
}
