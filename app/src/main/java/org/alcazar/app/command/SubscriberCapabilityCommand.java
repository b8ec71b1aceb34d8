// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.administration.CapabilityWords;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.udm.subscriber.SubscriberException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "capability", description = "Shows, sets or forgets which security services a subscriber's device is known to be able to run, for UEs that do "
        + "not say it themselves.")
final class SubscriberCapabilityCommand extends StorageCommand {

    @Parameters(paramLabel = "SUPI", description = "The subscriber.")
    private String supi = "";

    @Option(names = "--mm", paramLabel = "SERVICES", description = "Sets the MM services, such as \"DH exchange, device authentication\" or none.")
    private @Nullable String mm;

    @Option(names = "--sm", paramLabel = "SERVICES", description = "Sets the SM services, likewise.")
    private @Nullable String sm;

    @Option(names = "--remove", description = "Forgets what was set.")
    private boolean remove;

    @Mixin
    private final JsonOption json = new JsonOption();

    SubscriberCapabilityCommand(Terminal terminal) {
        super(terminal);
    }

    /** What is known, as it is shown. */
    record View(String supi, @Nullable String mm, @Nullable String sm) {
    }

    @Override
    int work(Storage storage) {
        var whose = SubscriberStorage.supi(supi);
        var capabilities = storage.capabilities();
        if (remove) {
            if (mm != null || sm != null) {
                throw new CommandFailedException("--remove stands alone");
            }
            terminal.line(capabilities.remove(whose) ? "forgot what " + whose + " can do" : "nothing was known of " + whose);
            return ExitCode.OK;
        }
        if (mm != null || sm != null) {
            try {
                capabilities.put(whose, capability());
            } catch (SubscriberException e) {
                throw new CommandFailedException(String.valueOf(e.getMessage()), e);
            }
        }
        var known = capabilities.of(whose);
        if (json.wanted()) {
            Json.print(terminal, new View(whose, known == null || known.mm() == null ? null : CapabilityWords.shown(known.mm()),
                    known == null || known.sm() == null ? null : CapabilityWords.shown(known.sm())));
        } else {
            terminal.line(whose + ": MM " + CapabilityWords.shown(known == null ? null : known.mm()) + "; SM "
                    + CapabilityWords.shown(known == null ? null : known.sm()));
        }
        return ExitCode.OK;
    }

    private CapabilityBlock capability() {
        try {
            return CapabilityWords.block(mm, sm);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
