// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.nio.file.Path;
import java.util.Locale;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kind;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ScalarKind;
import org.alcazar.app.config.schema.Section;
import org.alcazar.persistence.DatabaseSettings.Durability;
import org.jspecify.annotations.Nullable;

/**
 * Where subscribers are kept.
 *
 * @param durability what a commit to a file survives; a PostgreSQL server decides itself
 * @param user for PostgreSQL, null for a file
 * @param password for PostgreSQL, null for a file
 */
public record DatabaseConfiguration(Location location, Durability durability, @Nullable String user, @Nullable PasswordSource password) {

    /** A database of either make. */
    public sealed interface Location {

        /** A SQLite database in one file, created at first use. */
        record SqliteFile(Path file) implements Location {
        }

        /**
         * A PostgreSQL server's database.
         *
         * @param url {@code postgresql://host:port/database}
         */
        record PostgresqlUrl(String url) implements Location {
        }
    }

    private static final String EXPECTATION = "a file, or postgresql://host:port/database";

    private static final Kind<Location> LOCATION = new ScalarKind<>(EXPECTATION, (text, context) -> {
        if (text.matches("postgresql://[^/@\\s]+/\\S+")) {
            return new Location.PostgresqlUrl(text);
        }
        if (text.contains("://")) {
            throw new InvalidValueException("expected " + EXPECTATION + (text.contains("@") ? "; user and password are settings of their own" : ""));
        }
        return new Location.SqliteFile(Kinds.FILE.reader().read(text, context));
    }, location -> switch (location) {
        case Location.SqliteFile(var file) -> Kinds.FILE.writer().apply(file);
        case Location.PostgresqlUrl(var url) -> Kinds.quoted(url);
    }, true);

    DatabaseConfiguration in(Path folder) {
        var absolute = switch (location) {
            case Location.SqliteFile(var file) -> new Location.SqliteFile(folder.resolve(file));
            case Location.PostgresqlUrl url -> url;
        };
        return new DatabaseConfiguration(absolute, durability, user, password == null ? null : password.in(folder));
    }

    static final Section<DatabaseConfiguration> SECTION = Section.of(s -> {
        var location = s.setting("location", LOCATION, DatabaseConfiguration::location, new Location.SqliteFile(Path.of("var/alcazar.db")),
                "A SQLite file, relative to the folder of this one, or a PostgreSQL database: postgresql://host:5432/alcazar.");
        var durability = s.setting("durability", Kinds.oneOf(Durability.class, constant -> constant.name().toLowerCase(Locale.ROOT)),
                DatabaseConfiguration::durability, Durability.PROCESS,
                "What a commit to a file survives: process, the end of the process however it comes; power, a loss of power too, at a cost.");
        var user = s.optional("user", Kinds.text(63), DatabaseConfiguration::user, "alcazar", "The PostgreSQL user.");
        var password = s.optional("password", PasswordSource.KIND, DatabaseConfiguration::password, "file:var/database.password",
                "Where the PostgreSQL user's password is: file:NAME or env:VARIABLE.");
        return v -> {
            boolean file = v.get(location) instanceof Location.SqliteFile;
            if (file && (v.get(user) != null || v.get(password) != null)) {
                throw new InvalidValueException("user and password are for PostgreSQL; leave them out for a file");
            }
            if (!file && (v.get(user) == null || v.get(password) == null)) {
                throw new InvalidValueException("PostgreSQL needs user and password beside the location");
            }
            return new DatabaseConfiguration(v.get(location), v.get(durability), v.get(user), v.get(password));
        };
    });
}
