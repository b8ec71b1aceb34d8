// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.LinkedHashMap;
import org.alcazar.app.api.ue.UePage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists the UEs that are registered in the running core, in the order of their SUPIs.")
final class UeListCommand extends CoreCommand {

    @Option(names = "--access", paramLabel = "5gs|eps", description = "Only those in 5G, or in 4G.")
    private @Nullable String access;

    @Option(names = "--keys", paramLabel = "native|mapped", description = "Only those whose keys come of an authentication in the system that serves them, "
            + "or of the keys that they had in the other one.")
    private @Nullable String keys;

    @Option(names = "--supi", paramLabel = "BEGINNING", description = "Only those whose SUPI begins so, such as imsi-99970.")
    private @Nullable String supi;

    @Option(names = "--after", paramLabel = "SUPI", description = "Only those that follow this one.")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "At most so many, 1 to 1000 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private final JsonOption json = new JsonOption();

    UeListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws Exception {
        var query = new LinkedHashMap<String, String>();
        query.put("limit", Integer.toString(limit));
        put(query, "access", access);
        put(query, "keys", keys);
        put(query, "supi", supi == null || supi.startsWith("imsi-") ? supi : "imsi-" + supi);
        put(query, "after", after == null ? null : SubscriberStorage.supi(after));
        var page = ask("/ues", query, UePage.class);
        if (json.wanted()) {
            Json.print(terminal, page);
            return ExitCode.OK;
        }
        if (page.ues().isEmpty()) {
            terminal.line("no such UE is registered");
            return ExitCode.OK;
        }
        var table = new Table("SUPI", "access", "", "at", "keys", "since", "ciphering", "integrity");
        page.ues().forEach(ue -> table.row(ue.supi(), ue.access(), ue.connected() ? "connected" : "idle", dash(ue.node()), dash(ue.keys()), Age.of(ue.keysSince()),
                dash(ue.ciphering()), dash(ue.integrity())));
        table.print(terminal);
        if (page.next() != null) {
            terminal.line("these are %,d of %,d; more with --after %s".formatted(page.ues().size(), page.count(), page.next()));
        }
        return ExitCode.OK;
    }

    private static void put(LinkedHashMap<String, String> query, String name, @Nullable String value) {
        if (value != null) {
            query.put(name, value);
        }
    }

    private static String dash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
