// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.administration.PolicyRowView;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Lists the rows: those of the database, and those of the configuration file as the core last started with it. "
        + "* is every subscriber, slice or data network.")
final class PolicyListCommand extends StorageCommand {

    @Mixin
    private final JsonOption json = new JsonOption();

    PolicyListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        var views = storage.securityPolicies().snapshot().rows().stream().map(PolicyRowView::of).toList();
        if (json.wanted()) {
            Json.print(terminal, views);
            return ExitCode.OK;
        }
        var table = new Table("row", "subscriber", "slice", "DNN", "MM", "SM", "from", "version");
        views.forEach(view -> table.row(view.id(), any(view.supi()), any(view.slice()), any(view.dnn()), none(view.mm()), none(view.sm()),
                view.origin(), Long.toString(view.version())));
        table.print(terminal);
        return ExitCode.OK;
    }

    private static String any(@Nullable String value) {
        return value == null ? "*" : value;
    }

    private static String none(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
