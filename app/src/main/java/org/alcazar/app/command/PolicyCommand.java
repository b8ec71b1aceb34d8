// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;

@Command(name = "policy", description = "Rows of security policy: who wants which on-demand security services. Changes count for the next procedure, also "
        + "of a running core.",
        subcommands = {PolicyListCommand.class, PolicyAddCommand.class, PolicyRemoveCommand.class, PolicyHistoryCommand.class, PolicyUndoCommand.class,
            PolicyExplainCommand.class})
final class PolicyCommand extends CommandGroup {
}
