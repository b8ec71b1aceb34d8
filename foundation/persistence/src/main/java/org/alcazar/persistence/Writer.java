// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where writes go. */
interface Writer {

    /** @param soon whether somebody waits for it; else it may wait for company */
    void submit(Job<?> job, boolean soon);

    void close();

    /** A piece of work and what becomes of it. */
    final class Job<T extends @Nullable Object> {

        private final Work<T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;

        Job(Work<T> work) {
            this.work = work;
        }

        CompletableFuture<T> done() {
            return done;
        }

        void run(Session session) throws SQLException {
            result = work.run(session);
        }

        @SuppressWarnings("NullAway") // the result is null only where the work's type allows it
        void committed() {
            done.complete(result);
        }

        void failed(Throwable e) {
            done.completeExceptionally(e);
        }
    }
}
