// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;

@Command(name = "bench", description = "Measures what this core costs on this machine.", subcommands = {BenchRegistrationCommand.class, BenchStormCommand.class,
        BenchUpfCommand.class})
final class BenchCommand extends CommandGroup {
}
