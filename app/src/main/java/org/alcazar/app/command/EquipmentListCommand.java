// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists the entries, in the order of their numbers.")
final class EquipmentListCommand extends StorageCommand {

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    EquipmentListCommand(Terminal terminal) {
        super(terminal);
    }

    private record View(String equipment, String status, String reason) {
    }

    @Override
    int work(Storage storage) {
        var views = storage.equipment().list(limit).stream()
                .map(entry -> new View(entry.range().toString(), entry.status().name(), entry.reason())).toList();
        if (json.wanted()) {
            Json.print(terminal, views);
        } else if (views.isEmpty()) {
            terminal.line("no equipment is listed; bar some with ./alcazar equipment add --status blacklisted EQUIPMENT");
        } else {
            var table = new Table("equipment", "status", "reason");
            views.forEach(view -> table.row(view.equipment(), view.status(), view.reason()));
            table.print(terminal);
        }
        return ExitCode.OK;
    }
}
