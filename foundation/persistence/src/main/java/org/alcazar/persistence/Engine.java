// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.alcazar.persistence.DatabaseSettings.Durability;
import org.alcazar.persistence.DatabaseSettings.Postgresql;
import org.alcazar.persistence.DatabaseSettings.Sqlite;

/** Opens connections, and puts what goes wrong with them in plain words. */
final class Engine {

    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_NOTADB = 26;

    private final DatabaseSettings settings;

    Engine(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** Makes sure that there is something to connect to. */
    void prepare() {
        if (settings instanceof Sqlite sqlite && !PrivateFiles.create(sqlite.file())) {
            if (!Files.isRegularFile(sqlite.file()) || !Files.isWritable(sqlite.file())) {
                throw new PersistenceException(sqlite.file() + " is no file that this user may write: name another one in the configuration");
            }
            PrivateFiles.check(sqlite.file());
        }
    }

    Session writer() throws SQLException {
        return switch (settings) {
            // The write lock is taken at once: a transaction that finds out late that it cannot have it would fail.
            case Sqlite sqlite -> new Session(sqlite(sqlite), "BEGIN IMMEDIATE");
            case Postgresql postgresql -> new Session(postgresql(postgresql), "");
        };
    }

    Session reader() throws SQLException {
        return switch (settings) {
            case Sqlite sqlite -> {
                var session = new Session(sqlite(sqlite), "BEGIN");
                session.execute("PRAGMA query_only = true");
                yield session;
            }
            case Postgresql postgresql -> {
                var connection = postgresql(postgresql);
                connection.setReadOnly(true);
                yield new Session(connection, "");
            }
        };
    }

    private static Connection sqlite(Sqlite settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", settings.durability() == Durability.POWER ? "FULL" : "NORMAL");
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("busy_timeout", "10000");
        return org.sqlite.JDBC.createConnection("jdbc:sqlite:" + settings.file(), properties);
    }

    private static Connection postgresql(Postgresql settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", new String(settings.password().reveal(), StandardCharsets.UTF_8));
        properties.setProperty("ApplicationName", "alcazar");
        properties.setProperty("readOnlyMode", "always");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        var connection = new org.postgresql.Driver().connect(settings.url(), properties);
        if (connection == null) {
            throw new PersistenceException(settings.url() + " is no address of a PostgreSQL database: "
                    + "write it jdbc:postgresql://host:port/database");
        }
        return connection;
    }

    /** The place, for a person. */
    String place() {
        return switch (settings) {
            case Sqlite sqlite -> sqlite.file().toString();
            case Postgresql postgresql -> postgresql.url();
        };
    }

    /** What went wrong, for a person. */
    PersistenceException explain(SQLException e) {
        return new PersistenceException(switch (settings) {
            case Sqlite _ -> switch (e.getErrorCode() & 0xff) {
                case SQLITE_BUSY -> place() + " is being written by another process: end that, and try again";
                case SQLITE_READONLY -> place() + " or its folder may not be written by this user: change its owner, or name another file";
                case SQLITE_NOTADB, SQLITE_CORRUPT -> place() + " is damaged, or no database of Alcazar: put back a copy of it, or move it away";
                case SQLITE_FULL -> place() + " cannot grow, the disk is full: make room";
                default -> place() + ": " + e.getMessage();
            };
            case Postgresql _ -> switch (String.valueOf(e.getSQLState())) {
                case String state when state.startsWith("08") -> place() + " does not answer: is PostgreSQL running, and the address right?";
                case "28P01", "28000" -> place() + " refuses the user or the password: look at the configuration";
                case "3D000" -> place() + " does not exist: create the database (createdb), or name another one";
                default -> place() + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
            };
        }, e);
    }
}
