// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.List;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.eir.EquipmentRange;
import org.alcazar.eir.EquipmentStore;
import org.alcazar.sbi.eir.EquipmentStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Puts equipment on a list. Of the entries that it falls under, the smallest counts.")
final class EquipmentAddCommand extends StorageCommand {

    @Parameters(paramLabel = "EQUIPMENT", arity = "1..*", description = "An IMEI or IMEISV, a type allocation code (8 digits), up to 13 digits "
            + "and *, or FIRST-LAST of 14 digits each; several are possible.")
    private List<String> equipment = List.of();

    @Option(names = "--status", paramLabel = "WORD", required = true,
            description = "whitelisted (may be used), greylisted (may be used, and is to be watched) or blacklisted (barred).")
    private EquipmentStatus status = EquipmentStatus.BLACKLISTED;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for who reads the list.")
    private String reason = "";

    EquipmentAddCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        try {
            var ranges = equipment.stream().map(EquipmentRange::parse).toList();
            for (var range : ranges) {
                storage.equipment().put(new EquipmentStore.Entry(range, status, reason));
                terminal.line("added " + range + " as " + status);
            }
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
