// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of one part of the house, as the ordered scripts that lead there from nothing. How many of them a database has had is its
 * version of this schema.
 *
 * <p>Scripts are SQL that both engines take: {@code TEXT}, {@code INTEGER}, {@code BIGINT} and {@code BYTEA} (which SQLite takes for a
 * column of any type). A statement ends with a semicolon at the end of a line. A script that was published is never changed; a new one is
 * added.
 */
public record Schema(String name, List<String> scripts) {

    public Schema {
        scripts = List.copyOf(scripts);
    }

    /**
     * A schema whose scripts are resources beside a class.
     *
     * @param resources in order, such as {@code 001-subscribers.sql}
     */
    public static Schema of(String name, Class<?> beside, String... resources) {
        var scripts = new ArrayList<String>();
        for (var resource : resources) {
            try (var stream = beside.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new IllegalArgumentException("no resource " + resource + " beside " + beside.getName());
                }
                scripts.add(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalArgumentException("resource " + resource + " cannot be read", e);
            }
        }
        return new Schema(name, scripts);
    }

    /**
     * Brings a database to this version, all of it or nothing. To be run in one transaction.
     *
     * @throws PersistenceException if the database is of a later version
     */
    void migrate(Session session, String place) throws SQLException {
        int version = version(session);
        if (version > scripts.size()) {
            throw new PersistenceException(place + " was written by a later Alcazar (" + name + " version " + version + ", this one knows up to "
                    + scripts.size() + "): update Alcazar, or go back to a copy of the database from before");
        }
        for (var script : scripts.subList(version, scripts.size())) {
            for (var statement : script.split(";\\s*\\R|;\\s*$")) {
                if (!statement.isBlank()) {
                    session.execute(statement);
                }
            }
        }
        if (version < scripts.size()) {
            session.update("INSERT INTO schema_version (name, version) VALUES (?, ?) "
                    + "ON CONFLICT (name) DO UPDATE SET version = excluded.version", name, scripts.size());
        }
    }

    /** Whether a database needs this schema's scripts. */
    boolean due(Session session) throws SQLException {
        return version(session) != scripts.size();
    }

    private int version(Session session) throws SQLException {
        var version = session.first("SELECT version FROM schema_version WHERE name = ?", row -> row.getInt(1), name);
        return version == null ? 0 : version;
    }
}
