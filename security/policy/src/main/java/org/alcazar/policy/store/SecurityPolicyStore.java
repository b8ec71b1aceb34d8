// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.Schema;
import org.alcazar.persistence.Session;
import org.alcazar.persistence.Work;
import org.alcazar.policy.store.PolicyChange.Action;
import org.alcazar.sbi.json.SbiJson;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows of policy in the database. Every change has a version and leaves a line that says who made it, when, and what the row was before,
 * so that it can be taken back.
 *
 * <p>Stands alone, so that a tool can change policy while a core runs on the same database: the core notices within a second.
 */
public final class SecurityPolicyStore {

    /** The tables of policy. */
    public static final Schema SCHEMA = Schema.of("security-policy", SecurityPolicyStore.class, "001-policy.sql");

    /** Rows that there can be. */
    public static final int MOST_ROWS = 10_000;

    /** Rows that can be for one subscriber. */
    public static final int MOST_OF_ONE = 32;

    /** Rows that can be for no subscriber in particular. With {@link #MOST_OF_ONE}, no more than may concern one UE. */
    public static final int MOST_FOR_ALL = SecurityPolicyData.MOST_ROWS - MOST_OF_ONE;

    /** Changes that are remembered; the oldest are forgotten first. */
    public static final int MOST_HISTORY = 100_000;

    private static final String ANY = "*";
    private static final int ROW_OCTETS = 16 * 1024;
    private static final String UPSERT = "INSERT INTO security_policy (row_id, supi, origin, document, version) VALUES (?, ?, ?, ?, ?) "
            + "ON CONFLICT (row_id) DO UPDATE SET supi = excluded.supi, origin = excluded.origin, document = excluded.document, version = excluded.version";
    private static final String HISTORY = "SELECT version, changed_at, actor, row_id, action, origin, before, after FROM security_policy_history ";

    private final Database database;
    private final @Nullable Long expected;

    /** @param database opened with {@link #SCHEMA} */
    public SecurityPolicyStore(Database database) {
        this(database, null);
    }

    private SecurityPolicyStore(Database database, @Nullable Long expected) {
        this.database = database;
        this.expected = expected;
    }

    /** This store for who knows its version: a change is made if there has been no other since, and else ends with {@link StaleVersionException}. */
    public SecurityPolicyStore asOf(long version) {
        return new SecurityPolicyStore(database, version);
    }

    /** All rows as of one version. */
    public record Snapshot(List<StoredRow> rows, long version) {

        public Snapshot {
            rows = List.copyOf(rows);
        }
    }

    /** All rows by name. */
    public Snapshot snapshot() {
        return database.read(session -> {
            while (true) {
                long version = version(session);
                var rows = rows(session);
                if (version(session) == version) {
                    return new Snapshot(rows, version);
                }
            }
        });
    }

    /** A number that every change raises, in whatever process it is made. */
    public long version() {
        return database.read(SecurityPolicyStore::version);
    }

    /**
     * Adds a row.
     *
     * @return the version
     * @throws PolicyException if there is one of that name, or there are too many
     */
    public long add(SecurityPolicyRow row, Author author) {
        return write(session -> {
            if (row(session, row.rowId()) != null) {
                throw new PolicyException("there is a row " + row.rowId() + " already: replace it, or choose another name");
            }
            return change(session, row.rowId(), null, row, Action.ADD, Origin.OPERATOR, author);
        });
    }

    /**
     * Puts a row in the place of the one of its name.
     *
     * @return the version
     * @throws PolicyException if there is none, or it is the configuration file's
     */
    public long replace(SecurityPolicyRow row, Author author) {
        return write(session -> {
            var before = changeable(session, row.rowId());
            return change(session, row.rowId(), before.row(), row, Action.REPLACE, Origin.OPERATOR, author);
        });
    }

    /**
     * Removes a row.
     *
     * @return the version
     * @throws PolicyException if there is none, or it is the configuration file's
     */
    public long remove(String rowId, Author author) {
        return write(session -> change(session, rowId, changeable(session, rowId).row(), null, Action.REMOVE, Origin.OPERATOR, author));
    }

    /**
     * Takes back a change: the row is again what it was before.
     *
     * @return the version of this change
     * @throws PolicyException if there is no such change any more, the row was changed again since, or it is the configuration file's
     */
    public long undo(long version, Author author) {
        return write(session -> {
            var taken = session.first(HISTORY + "WHERE version = ?", SecurityPolicyStore::change, version);
            if (taken == null) {
                throw new PolicyException("there is no change " + version);
            }
            if (taken.origin() == Origin.CONFIGURATION) {
                throw new PolicyException("change " + version + " came of the configuration file: change it there");
            }
            var there = row(session, taken.rowId());
            if (there != null && there.origin() == Origin.CONFIGURATION || !Objects.equals(there == null ? null : there.row(), taken.after())) {
                throw new PolicyException("row " + taken.rowId() + " is not any more what change " + version + " made it: undo what came after first");
            }
            return change(session, taken.rowId(), taken.after(), taken.before(), Action.UNDO, Origin.OPERATOR, author);
        });
    }

    /**
     * Makes the rows of the configuration file what these are: adds, replaces and removes. What has not changed leaves no line.
     *
     * @throws PolicyException if an operator's row has a name that one of these has, or there are too many
     */
    public void configure(List<SecurityPolicyRow> rows, Author author) {
        write(session -> {
            var before = rows(session).stream().collect(Collectors.toMap(stored -> stored.row().rowId(), stored -> stored));
            for (var stored : before.values().stream().sorted(Comparator.comparing(one -> one.row().rowId())).toList()) {
                if (stored.origin() == Origin.CONFIGURATION && rows.stream().noneMatch(row -> row.rowId().equals(stored.row().rowId()))) {
                    change(session, stored.row().rowId(), stored.row(), null, Action.REMOVE, Origin.CONFIGURATION, author);
                }
            }
            for (var row : rows) {
                var there = before.get(row.rowId());
                if (there != null && there.origin() == Origin.OPERATOR) {
                    throw new PolicyException("the configuration file has a row " + row.rowId() + ", and so has the database: name one of them otherwise");
                }
                if (there == null || !there.row().equals(row)) {
                    change(session, row.rowId(), there == null ? null : there.row(), row, there == null ? Action.ADD : Action.REPLACE,
                            Origin.CONFIGURATION, author);
                }
            }
            return version(session);
        });
    }

    /** The last changes, the latest first. */
    public List<PolicyChange> history(int most) {
        return database.read(session -> {
            var changes = new ArrayList<PolicyChange>();
            session.each(HISTORY + "ORDER BY version DESC LIMIT ?", row -> changes.add(change(row)), most);
            return changes;
        });
    }

    private long write(Work<Long> work) {
        return database.write(session -> {
            long now = version(session);
            if (expected != null && expected != now) {
                throw new StaleVersionException(now);
            }
            return work.run(session);
        });
    }

    private static long change(Session session, String rowId, @Nullable SecurityPolicyRow before, @Nullable SecurityPolicyRow after, Action action,
            Origin origin, Author author) throws SQLException {
        session.update("UPDATE security_policy_version SET version = version + 1");
        long version = version(session);
        if (after == null) {
            session.update("DELETE FROM security_policy WHERE row_id = ?", rowId);
        } else {
            checkRoom(session, after);
            session.update(UPSERT, rowId, supi(after), origin.toString(), Objects.requireNonNull(json(after)), version);
        }
        session.update("INSERT INTO security_policy_history (version, changed_at, actor, row_id, action, origin, before, after) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", version, author.at().toEpochMilli(), author.actor(), rowId, action.name(), origin.toString(),
                json(before), json(after));
        session.update("DELETE FROM security_policy_history WHERE version <= ?", version - MOST_HISTORY);
        return version;
    }

    private static void checkRoom(Session session, SecurityPolicyRow added) throws SQLException {
        if (count(session, "SELECT COUNT(*) FROM security_policy WHERE row_id <> ?", added.rowId()) >= MOST_ROWS) {
            throw new PolicyException("there are " + MOST_ROWS + " rows, which is the most there can be");
        }
        var supi = supi(added);
        long alike = count(session, "SELECT COUNT(*) FROM security_policy WHERE row_id <> ? AND supi = ?", added.rowId(), supi);
        if (alike >= (supi.equals(ANY) ? MOST_FOR_ALL : MOST_OF_ONE)) {
            throw new PolicyException("there are %d rows for %s, which is the most there can be".formatted(alike,
                    supi.equals(ANY) ? "no subscriber in particular" : supi));
        }
    }

    private static long count(Session session, String sql, String... parameters) throws SQLException {
        return session.one(sql, row -> row.getLong(1), (Object[]) parameters);
    }

    private static String supi(SecurityPolicyRow row) {
        return row.scope().supi() == null ? ANY : row.scope().supi();
    }

    private static StoredRow changeable(Session session, String rowId) throws SQLException {
        var there = row(session, rowId);
        if (there == null) {
            throw new PolicyException("there is no row " + rowId);
        }
        if (there.origin() == Origin.CONFIGURATION) {
            throw new PolicyException("row " + rowId + " stands in the configuration file: change it there");
        }
        return there;
    }

    private static @Nullable StoredRow row(Session session, String rowId) throws SQLException {
        return session.first("SELECT document, origin, version FROM security_policy WHERE row_id = ?", SecurityPolicyStore::stored, rowId);
    }

    private static List<StoredRow> rows(Session session) throws SQLException {
        var rows = new ArrayList<StoredRow>();
        session.each("SELECT document, origin, version FROM security_policy ORDER BY row_id", row -> rows.add(stored(row)));
        return rows;
    }

    private static StoredRow stored(ResultSet row) throws SQLException {
        return new StoredRow(Objects.requireNonNull(parsed(row.getString(1))), Origin.of(row.getString(2)), row.getLong(3));
    }

    private static PolicyChange change(ResultSet row) throws SQLException {
        return new PolicyChange(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getString(4),
                Action.valueOf(row.getString(5)), Origin.of(row.getString(6)), parsed(row.getString(7)), parsed(row.getString(8)));
    }

    private static long version(Session session) throws SQLException {
        return session.one("SELECT version FROM security_policy_version", row -> row.getLong(1));
    }

    private static @Nullable String json(@Nullable SecurityPolicyRow row) {
        if (row == null) {
            return null;
        }
        var json = SbiJson.write(row);
        if (json.length > ROW_OCTETS) {
            throw new PolicyException("row " + row.rowId() + " is too long");
        }
        return new String(json, StandardCharsets.UTF_8);
    }

    private static @Nullable SecurityPolicyRow parsed(@Nullable String json) {
        return json == null ? null : SbiJson.read(json.getBytes(StandardCharsets.UTF_8), SecurityPolicyRow.class);
    }
}
