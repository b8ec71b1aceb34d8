// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;

@Command(name = "key", description = "Makes the home network's keys, or lists them.", subcommands = {KeyListCommand.class, KeyGenerateCommand.class})
final class KeyCommand extends CommandGroup {
}
