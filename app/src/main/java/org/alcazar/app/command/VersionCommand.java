// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.concurrent.Callable;
import org.alcazar.app.Version;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "version", description = "Shows the version of Alcazar, and of the Java it runs on.")
final class VersionCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final JsonOption json = new JsonOption();

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    record Answer(String version, String java, String system) {
    }

    @Override
    public Integer call() {
        var answer = new Answer(Version.current(), Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        if (json.wanted()) {
            Json.print(terminal, answer);
        } else {
            terminal.line("Alcazar %s (Java %s, %s)".formatted(answer.version, answer.java, answer.system));
        }
        return ExitCode.OK;
    }
}
