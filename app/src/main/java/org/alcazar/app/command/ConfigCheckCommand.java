// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "check", description = "Says of everything that is wrong in the configuration where it is and what would be right.")
final class ConfigCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    ConfigCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    record Answer(String file, boolean usable, List<String> problems) {
    }

    @Override
    public Integer call() {
        var problems = problems();
        if (json.wanted()) {
            Json.print(terminal, new Answer(configuration.file().toString(), problems.isEmpty(), problems));
        } else if (problems.isEmpty()) {
            terminal.line(configuration.file() + ": all right");
        } else {
            problems.forEach(terminal::line);
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.CONFIGURATION;
    }

    private List<String> problems() {
        try {
            ConfigurationFile.read(configuration.file());
            return List.of();
        } catch (ConfigurationException e) {
            return e.problems();
        }
    }
}
