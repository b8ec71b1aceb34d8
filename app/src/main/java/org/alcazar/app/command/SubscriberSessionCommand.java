// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;

@Command(name = "session", description = "What subscribers get in data networks.",
        subcommands = {SubscriberSessionPutCommand.class, SubscriberSessionListCommand.class, SubscriberSessionRemoveCommand.class})
final class SubscriberSessionCommand extends CommandGroup {
}
