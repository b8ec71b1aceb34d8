// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;

@Command(name = "subscriber", description = "Provisions subscribers, also while the core runs.",
        subcommands = {SubscriberAddCommand.class, SubscriberListCommand.class, SubscriberShowCommand.class, SubscriberRemoveCommand.class,
            SubscriberImportCommand.class, SubscriberSessionCommand.class, SubscriberCapabilityCommand.class})
final class SubscriberCommand extends CommandGroup {
}
