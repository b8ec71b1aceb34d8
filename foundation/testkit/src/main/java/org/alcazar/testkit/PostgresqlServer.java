// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server of this JVM's own, started with the first database that is asked of it and ended with the JVM. */
public final class PostgresqlServer {

    /** Both the user and the password. */
    public static final String USER = "postgres";

    private static @Nullable EmbeddedPostgres server;
    private static @Nullable String obstacle;
    private static int databases;

    private PostgresqlServer() {
    }

    /**
     * A database with nothing in it. Where no server can be started, the test is left out, and says so.
     *
     * @return its JDBC address
     */
    public static synchronized String emptyDatabase() {
        start();
        Assumptions.assumeTrue(obstacle == null, obstacle);
        var running = Objects.requireNonNull(server);
        var name = "test" + databases++;
        try (var connection = running.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new AssertionError("the server makes no database", e);
        }
        return running.getJdbcUrl(USER, name).replaceFirst("\\?.*", "");
    }

    private static void start() {
        if (server != null || obstacle != null) {
            return;
        }
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException | RuntimeException e) {
            obstacle = "no PostgreSQL can be started here (" + e.getMessage() + "): its tests are left out";
            System.err.println(obstacle);
        }
    }
}
