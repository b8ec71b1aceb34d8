// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "remove", description = "Takes back what was said for a subscriber, slice and data network. Sessions that are there stay.")
final class SubscriberSessionRemoveCommand extends StorageCommand {

    @Mixin
    private final SessionScope scope = new SessionScope();

    SubscriberSessionRemoveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        if (!storage.sessionSubscriptions().remove(scope.supi(), scope.slice(), scope.dnn())) {
            terminal.err().println("alcazar: nothing was said of " + scope);
            return ExitCode.FAILED;
        }
        terminal.line("removed " + scope);
        return ExitCode.OK;
    }
}
