// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.sbi.Pei;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "Says how the register answers for a piece of equipment, and by which entry.")
final class EquipmentCheckCommand extends StorageCommand {

    @Parameters(paramLabel = "PEI", description = "imei- and 15 digits, imeisv- and 16, or the digits alone.")
    private String pei = "";

    EquipmentCheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        try {
            var asked = pei.startsWith("imei") ? Pei.parse(pei) : new Pei(pei);
            var entry = storage.equipment().find(asked);
            terminal.line(entry == null ? asked + " is unknown: it stands on no list"
                    : "%s is %s by entry %s%s".formatted(asked, entry.status(), entry.range(),
                            entry.reason().isEmpty() ? "" : " (" + entry.reason() + ")"));
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
