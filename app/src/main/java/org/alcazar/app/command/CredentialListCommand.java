// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists credentials, the revoked ones too.")
final class CredentialListCommand extends StorageCommand {

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(names = "--supi", paramLabel = "SUPI", description = "Of this subscriber only.")
    private @Nullable String supi;

    CredentialListCommand(Terminal terminal) {
        super(terminal);
    }

    private record View(String supi, String relyingParty, String id, String label, long counter, String created, @Nullable String revoked) {
    }

    @Override
    int work(Storage storage) {
        var store = storage.credentials(world());
        var views = (supi == null ? store.list() : store.list(SubscriberStorage.supi(supi))).stream()
                .map(one -> new View(one.supi(), one.rpId(), one.credentialId().toHex(), one.label(), one.counter(), one.created().toString(),
                        one.revoked() == null ? null : one.revoked().toString())).toList();
        if (json.wanted()) {
            Json.print(terminal, views);
        } else if (views.isEmpty()) {
            terminal.line("no credentials yet; begin with ./alcazar credential enrol");
        } else {
            var table = new Table("SUPI", "relying party", "label", "counter", "enrolled", "revoked", "identifier");
            views.forEach(view -> table.row(view.supi(), view.relyingParty(), view.label(), Long.toString(view.counter()), view.created(),
                    view.revoked() == null ? "" : view.revoked(), view.id()));
            table.print(terminal);
        }
        return ExitCode.OK;
    }
}
