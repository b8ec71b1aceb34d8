// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.concurrent.Callable;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.terminal.Terminal;
import picocli.CommandLine.Command;

@Command(name = "show-default", description = "Prints the commented configuration that the first start writes.")
final class ConfigShowDefaultCommand implements Callable<Integer> {

    private final Terminal terminal;

    ConfigShowDefaultCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(Configuration.initial().toYaml());
        return ExitCode.OK;
    }
}
