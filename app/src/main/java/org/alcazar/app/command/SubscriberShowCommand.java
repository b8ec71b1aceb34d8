// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.udm.subscriber.SubscriberStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows what is stored of a subscriber, without its keys.")
final class SubscriberShowCommand extends SubscriberStorage {

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "SUPI", description = "imsi-999700000000001, or the digits alone.")
    private String supi = "";

    SubscriberShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(SubscriberStore subscribers) {
        var subscriber = subscribers.get(supi(supi));
        if (subscriber == null) {
            throw new CommandFailedException("no subscriber " + supi(supi) + "; ./alcazar subscriber list shows those there are");
        }
        var view = SubscriberView.of(subscriber);
        if (json.wanted()) {
            Json.print(terminal, view);
            return ExitCode.OK;
        }
        line("SUPI", view.supi());
        line("algorithm", view.algorithm());
        line("AMF field", view.amf());
        line("SQN", view.sqn());
        line("default slices", String.join(" ", view.defaultSlices()));
        if (!view.slices().isEmpty()) {
            line("further slices", String.join(" ", view.slices()));
        }
        line("bit rate", view.uplink() + " up, " + view.downlink() + " down");
        return ExitCode.OK;
    }

    private void line(String name, String value) {
        terminal.line("%-15s %s".formatted(name, value));
    }
}
