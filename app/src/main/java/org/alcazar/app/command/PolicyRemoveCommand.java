// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Removes a row.")
final class PolicyRemoveCommand extends StorageCommand {

    @Parameters(paramLabel = "ROW", description = "What the row is called.")
    private String id = "";

    @Mixin
    private final ActorOption actor = new ActorOption();

    PolicyRemoveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        terminal.line("removed %s (version %d)".formatted(id, storage.securityPolicies().remove(id, actor.at(world().now()))));
        return ExitCode.OK;
    }
}
