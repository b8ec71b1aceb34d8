// SPDX-License-Identifier: Apache-2.0
/** What must survive a restart: the database, its schema, number ceilings, and the key that long-term keys are encrypted under. */
module org.alcazar.persistence {
    requires transitive static org.jspecify;
    requires transitive java.sql;
    requires transitive org.alcazar.crypto;
    requires transitive org.alcazar.wire;
    requires org.postgresql.jdbc;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    exports org.alcazar.persistence;
}
