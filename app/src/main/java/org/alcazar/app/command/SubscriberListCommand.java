// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.ArrayList;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.udm.subscriber.SubscriberStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists subscribers, without their keys.")
final class SubscriberListCommand extends SubscriberStorage {

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    SubscriberListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(SubscriberStore subscribers) {
        var views = new ArrayList<SubscriberView>();
        subscribers.each(subscriber -> views.size() < limit && views.add(SubscriberView.of(subscriber)));
        if (json.wanted()) {
            Json.print(terminal, views);
            return ExitCode.OK;
        }
        long count = subscribers.count();
        if (count == 0) {
            terminal.line("no subscribers yet; add one with ./alcazar subscriber add, or many with ./alcazar subscriber import");
            return ExitCode.OK;
        }
        var table = new Table("SUPI", "algorithm", "slices");
        views.forEach(view -> table.row(view.supi(), view.algorithm(), String.join(" ", view.defaultSlices())));
        table.print(terminal);
        if (count > views.size()) {
            terminal.line("and %,d more (--limit)".formatted(count - views.size()));
        }
        return ExitCode.OK;
    }
}
