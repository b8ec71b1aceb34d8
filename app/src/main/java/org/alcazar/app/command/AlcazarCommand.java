// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands before every command. */
@Command(name = "alcazar", description = "A 5G core network whose subject is security.",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Exit codes: 0 done, 1 failed, 2 not a command line, 3 the configuration can't be used."})
final class AlcazarCommand extends CommandGroup {

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Shows what can be said here.")
    @SuppressWarnings("UnusedVariable") // for picocli
    private boolean help;
}
