// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;

@Command(name = "config", description = "Checks the configuration, or shows the default one.",
        subcommands = {ConfigCheckCommand.class, ConfigShowDefaultCommand.class})
final class ConfigCommand extends CommandGroup {
}
