// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;

@Command(name = "ue", description = "UEs that are registered in the running core, in 5G or in 4G.", subcommands = {UeListCommand.class, UeShowCommand.class})
final class UeCommand extends CommandGroup {
}
