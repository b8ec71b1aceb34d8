// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection with the statements that were prepared on it, kept. For one piece of {@link Work} at a time.
 *
 * <p>Statements are kept by their text: it is a constant, and what varies is a parameter. Parameters are strings, integers, octets
 * ({@code byte[]}) or null.
 */
public final class Session {

    private static final int PIECE = 500;
    private static final int ANSWER_SECONDS = 2;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final String begin;
    private boolean inTransaction;

    /** @param begin the statement that begins a transaction; empty if the driver is to do it */
    Session(Connection connection, String begin) {
        this.connection = connection;
        this.begin = begin;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface Row<T extends @Nullable Object> {

        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row of many. */
    @FunctionalInterface
    public interface Rows {

        /** @return whether to go on to the next row */
        boolean take(ResultSet row) throws SQLException;
    }

    /** @return how many rows changed */
    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        return bound(sql, parameters).executeUpdate();
    }

    /** The first row of a result, or null if there is none. */
    public <T> @Nullable T first(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        try (var rows = bound(sql, parameters).executeQuery()) {
            return rows.next() ? row.read(rows) : null;
        }
    }

    /** As {@link #first}, for a result that always has a row. */
    public <T> T one(String sql, Row<T> row, @Nullable Object... parameters) throws SQLException {
        var value = first(sql, row, parameters);
        if (value == null) {
            throw new SQLException("no row: " + sql);
        }
        return value;
    }

    /** Takes the rows of a result as they come, so that a long one needs no memory; all as of one moment. */
    public void each(String sql, Rows rows, @Nullable Object... parameters) throws SQLException {
        // PostgreSQL sends rows piecemeal only within a transaction.
        boolean alone = !inTransaction;
        if (alone) {
            begin();
        }
        try {
            var statement = bound(sql, parameters);
            statement.setFetchSize(PIECE);
            try (var result = statement.executeQuery()) {
                while (result.next() && rows.take(result)) {
                    continue;
                }
            }
        } finally {
            if (alone) {
                rollback();
            }
        }
    }

    /** Runs a statement that is not worth keeping. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case null -> statement.setObject(i + 1, null);
                case String text -> statement.setString(i + 1, text);
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case byte[] octets -> statement.setBytes(i + 1, octets);
                default -> throw new IllegalArgumentException("no type of the database: " + parameters[i].getClass().getName());
            }
        }
        return statement;
    }

    void begin() throws SQLException {
        if (begin.isEmpty()) {
            connection.setAutoCommit(false);
        } else {
            update(begin);
        }
        inTransaction = true;
    }

    void commit() throws SQLException {
        if (begin.isEmpty()) {
            connection.commit();
            connection.setAutoCommit(true);
        } else {
            update("COMMIT");
        }
        inTransaction = false;
    }

    /** Undoes what was done since {@link #begin}, if anything. */
    void rollback() throws SQLException {
        if (inTransaction) {
            inTransaction = false;
            if (begin.isEmpty()) {
                connection.rollback();
                connection.setAutoCommit(true);
            } else {
                update("ROLLBACK");
            }
        }
    }

    /** Whether the connection still answers. */
    boolean isAlive() throws SQLException {
        return connection.isValid(ANSWER_SECONDS);
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is given up either way, and with it what was not committed.
        }
    }
}
