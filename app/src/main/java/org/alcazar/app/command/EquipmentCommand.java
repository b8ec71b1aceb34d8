// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;

@Command(name = "equipment", description = "Says which equipment may be used: the lists of the 5G-EIR, also while the core runs.",
        subcommands = {EquipmentListCommand.class, EquipmentAddCommand.class, EquipmentRemoveCommand.class, EquipmentCheckCommand.class})
final class EquipmentCommand extends CommandGroup {
}
