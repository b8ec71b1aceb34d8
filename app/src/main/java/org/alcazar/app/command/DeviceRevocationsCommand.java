// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "revocations", description = "Lists the certificates that were revoked here, the newest first.")
final class DeviceRevocationsCommand extends StorageCommand {

    @Mixin
    private final JsonOption json = new JsonOption();

    DeviceRevocationsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        var revocations = storage.deviceRevocations(world()).list();
        if (json.wanted()) {
            Json.print(terminal, revocations);
        } else if (revocations.isEmpty()) {
            terminal.line("no certificate was revoked here");
        } else {
            var table = new Table("by", "value", "reason", "when");
            revocations.forEach(one -> table.row(one.kind().name(), one.value(), one.reason(), one.revoked().toString()));
            table.print(terminal);
        }
        return ExitCode.OK;
    }
}
