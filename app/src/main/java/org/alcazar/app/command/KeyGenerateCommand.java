// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.concurrent.Callable;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.keys.FirstStart;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.strand.LiveWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "generate", description = "Makes the home network keys that the configuration names and whose files are not there. "
        + "For a further key, write its id, scheme and file into the configuration first.")
final class KeyGenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    KeyGenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ConfigurationException {
        try (var world = new LiveWorld()) {
            var created = FirstStart.createKeys(ConfigurationFile.readBeforeKeys(configuration.file()), world.random());
            created.forEach(file -> terminal.line("made " + file));
            if (created.isEmpty()) {
                terminal.line("nothing to make: every key that the configuration names is there");
            }
            return ExitCode.OK;
        }
    }
}
