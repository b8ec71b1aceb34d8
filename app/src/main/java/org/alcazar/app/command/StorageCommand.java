// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.persistence.Database;
import org.alcazar.strand.LiveWorld;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that works on the configured database. */
abstract class StorageCommand implements Callable<Integer> {

    final Terminal terminal;

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    private @Nullable World running;
    private @Nullable Configuration settings;

    StorageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does the command's work; what it throws is told in one line. */
    abstract int work(Storage storage) throws Exception;

    @Override
    public final Integer call() throws Exception {
        try (var world = new LiveWorld()) {
            running = world;
            var read = configuration(world);
            settings = read;
            try (var storage = Storage.open(read, Database.Commits.INLINE, world.random())) {
                return work(storage);
            }
        }
    }

    /** The machine's clock and chance, while the command works. */
    final World world() {
        return Objects.requireNonNull(running);
    }

    /** What is configured, while the command works. */
    final Configuration settings() {
        return Objects.requireNonNull(settings);
    }

    private Configuration configuration(LiveWorld world) throws ConfigurationException {
        return Preparation.configuration(configuration.file(), terminal, world.random());
    }
}
