// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.ondemand.OnDemandCause;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists how each subscriber's device was authenticated last, the latest first.")
final class DeviceListCommand extends StorageCommand {

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000", description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    DeviceListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        var records = storage.deviceRecords(world()).list(limit);
        if (json.wanted()) {
            Json.print(terminal, records);
        } else if (records.isEmpty()) {
            terminal.line("no device was authenticated yet");
        } else {
            var table = new Table("SUPI", "equipment", "outcome", "when", "certificate");
            records.forEach(one -> table.row(one.supi(), one.pei(), one.cause() == OnDemandCause.NONE ? "genuine" : one.cause().name(),
                    one.moment().toString(), one.fingerprint()));
            table.print(terminal);
        }
        return ExitCode.OK;
    }
}
