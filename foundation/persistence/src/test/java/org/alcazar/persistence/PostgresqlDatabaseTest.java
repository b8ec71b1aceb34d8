// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.persistence.Database.Commits;
import org.alcazar.persistence.DatabaseSettings.Postgresql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresqlDatabaseTest extends DatabaseContract {

    private static @Nullable EmbeddedPostgres server;

    @BeforeAll
    static void startServer() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException | RuntimeException e) {
            abort("no PostgreSQL can be started here (" + e.getMessage() + "): its tests are left out");
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void empty() throws Exception {
        try (var connection = server().getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS thing, schema_version");
        }
    }

    @Override
    DatabaseSettings settings() {
        return settings(server().getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""), "postgres");
    }

    @Test
    void connectionsThatTheServerEndedAreOpenedAgain() throws Exception {
        try (var database = Database.open(settings(), Commits.GROUPED, List.of(SECOND))) {
            database.write(s -> s.update("INSERT INTO thing (name, number) VALUES ('a', 1)"));
            assertThat(number(database, "a")).isEqualTo(1);
            try (var connection = server().getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'alcazar'");
            }
            assertThat(number(database, "a")).isEqualTo(1);
            assertThat(database.<Integer>write(s -> s.update("UPDATE thing SET number = 2"))).isEqualTo(1);
            assertThat(number(database, "a")).isEqualTo(2);
        }
    }

    @Test
    void saysWhatIsWrongWithTheAddress() {
        var url = server().getJdbcUrl("postgres", "nowhere").replaceFirst("\\?.*", "");
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> Database.open(settings(url, "postgres"), Commits.INLINE, List.of(SECOND)))
                .withMessage(url + " does not exist: create the database (createdb), or name another one");
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> Database.open(settings("jdbc:postgresql://localhost:1/x", "x"), Commits.INLINE, List.of(SECOND)))
                .withMessageContaining("does not answer");
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> Database.open(settings("http://example.org", "x"), Commits.INLINE, List.of(SECOND)))
                .withMessageContaining("is no address of a PostgreSQL database");
    }

    private static DatabaseSettings settings(String url, String user) {
        return new Postgresql(url, user, Secret.wrap("postgres".getBytes(StandardCharsets.UTF_8)), 2);
    }

    private static EmbeddedPostgres server() {
        return java.util.Objects.requireNonNull(server);
    }
}
