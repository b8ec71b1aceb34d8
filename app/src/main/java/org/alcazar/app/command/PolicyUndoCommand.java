// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "undo", description = "Takes back a change: the row is again what it was before. This is a change itself, and can be taken back.")
final class PolicyUndoCommand extends StorageCommand {

    @Parameters(paramLabel = "VERSION", arity = "0..1", description = "Which change, as ./alcazar policy history numbers them (default: the last).")
    private @Nullable Long version;

    @Mixin
    private final ActorOption actor = new ActorOption();

    PolicyUndoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        var store = storage.securityPolicies();
        long undone = version == null ? store.version() : version;
        terminal.line("undid change %d (version %d)".formatted(undone, store.undo(undone, actor.at(world().now()))));
        return ExitCode.OK;
    }
}
