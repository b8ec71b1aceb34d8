// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.alcazar.persistence.Database.Commits;
import org.alcazar.persistence.DatabaseSettings.Durability;
import org.alcazar.persistence.DatabaseSettings.Sqlite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest extends DatabaseContract {

    @TempDir
    private Path folder;

    @Override
    DatabaseSettings settings() {
        return Sqlite.at(folder.resolve("deeper/things.db"));
    }

    @Test
    void filesAreTheOwnersAlone() throws IOException {
        try (var database = Database.open(settings(), Commits.GROUPED, List.of(SECOND))) {
            database.write(s -> s.update("UPDATE thing SET number = 1"));
            try (var files = Files.list(folder.resolve("deeper"))) {
                assertThat(files.toList()).hasSizeGreaterThan(1).allSatisfy(
                        file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void refusesAFileThatOthersMayRead() throws IOException {
        var file = folder.resolve("open.db");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> Database.open(Sqlite.at(file), Commits.INLINE, List.of(SECOND)))
                .withMessage(file + " may be touched by other users: chmod 600 " + file);
    }

    @Test
    void saysThatAFileIsNoDatabase() throws IOException {
        var file = folder.resolve("text.db");
        PrivateFiles.create(file);
        Files.writeString(file, "once upon a time there was a file that was no database at all\n".repeat(100));
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> Database.open(Sqlite.at(file), Commits.INLINE, List.of(SECOND)))
                .withMessage(file + " is damaged, or no database of Alcazar: put back a copy of it, or move it away");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> Database.open(Sqlite.at(folder), Commits.INLINE, List.of(SECOND)))
                .withMessageContaining(folder + " is no file that this user may write");
    }

    @Test
    void committedWorkIsThereWhenTheProcessIsAbandoned() {
        var settings = new Sqlite(folder.resolve("abandoned.db"), Durability.POWER, 1);
        var abandoned = Database.open(settings, Commits.INLINE, List.of(SECOND));
        abandoned.write(s -> s.update("INSERT INTO thing (name, number) VALUES ('a', 5)"));
        try (var database = Database.open(settings, Commits.INLINE, List.of(SECOND))) {
            assertThat(number(database, "a")).isEqualTo(5);
        }
        abandoned.close();
    }

    @Test
    void twoProcessesMayWriteInTurn() {
        try (var one = Database.open(settings(), Commits.GROUPED, List.of(SECOND)); var other = Database.open(settings(), Commits.INLINE, List.of(SECOND))) {
            one.write(s -> s.update("INSERT INTO thing (name, number) VALUES ('a', 1)"));
            other.write(s -> s.update("UPDATE thing SET number = number + 1"));
            one.write(s -> s.update("UPDATE thing SET number = number + 1"));
            assertThat(number(one, "a")).isEqualTo(3);
            assertThat(number(other, "a")).isEqualTo(3);
        }
    }
}
