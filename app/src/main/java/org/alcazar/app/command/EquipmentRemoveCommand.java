// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.List;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.eir.EquipmentRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Takes entries off their lists.")
final class EquipmentRemoveCommand extends StorageCommand {

    @Parameters(paramLabel = "EQUIPMENT", arity = "1..*", description = "As ./alcazar equipment list writes it; several are possible.")
    private List<String> equipment = List.of();

    EquipmentRemoveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        try {
            int code = ExitCode.OK;
            for (var range : equipment.stream().map(EquipmentRange::parse).toList()) {
                if (storage.equipment().remove(range)) {
                    terminal.line("removed " + range);
                } else {
                    terminal.err().println("alcazar: no entry " + range);
                    code = ExitCode.FAILED;
                }
            }
            return code;
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
