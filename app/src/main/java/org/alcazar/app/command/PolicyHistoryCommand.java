// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.administration.PolicyChangeView;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "history", description = "Lists the changes, the latest first: who changed which row when, and what it was and became.")
final class PolicyHistoryCommand extends StorageCommand {

    private static final int MOST = 100_000;

    @Option(names = "--last", paramLabel = "COUNT", description = "How many (default: 20).")
    private int last = 20;

    @Mixin
    private final JsonOption json = new JsonOption();

    PolicyHistoryCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        if (last < 1 || last > MOST) {
            throw new CommandFailedException("--last is 1 to " + MOST);
        }
        var views = storage.securityPolicies().history(last).stream().map(PolicyChangeView::of).toList();
        if (json.wanted()) {
            Json.print(terminal, views);
            return ExitCode.OK;
        }
        var table = new Table("version", "when", "who", "what", "row", "before", "after");
        views.forEach(view -> table.row(Long.toString(view.version()), view.at(), view.actor(), view.action(), view.row(), shown(view.before()),
                shown(view.after())));
        table.print(terminal);
        return ExitCode.OK;
    }

    private static String shown(@Nullable String words) {
        return words == null ? "-" : words;
    }
}
