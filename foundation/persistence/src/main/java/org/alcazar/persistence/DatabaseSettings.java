// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.nio.file.Path;
import org.alcazar.crypto.Secret;

/** Where the database is. */
public sealed interface DatabaseSettings {

    /** How many connections read at once. */
    int readers();

    /** SQLite in one file, with what it writes ahead beside it. */
    record Sqlite(Path file, Durability durability, int readers) implements DatabaseSettings {

        /** A file that survives a kill of the process, with as many readers as a small machine has use for. */
        public static Sqlite at(Path file) {
            return new Sqlite(file, Durability.PROCESS, 2);
        }
    }

    /**
     * A PostgreSQL server.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     */
    record Postgresql(String url, String user, Secret password, int readers) implements DatabaseSettings {
    }

    /** What a commit survives. */
    enum Durability {
        /** The end of the process, however it comes; a loss of power may undo the last commits, in their order. SQLite's NORMAL. */
        PROCESS,
        /** A loss of power too: every commit waits for the disk. SQLite's FULL. */
        POWER
    }
}
