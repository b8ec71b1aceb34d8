// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.List;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.udm.subscriber.SubscriberStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Removes subscribers. A core that runs notices within a second; a UE that is registered stays so "
        + "until it registers again.")
final class SubscriberRemoveCommand extends SubscriberStorage {

    @Parameters(paramLabel = "SUPI", arity = "1..*", description = "imsi-999700000000001, or the digits alone; several are possible.")
    private List<String> supis = List.of();

    SubscriberRemoveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(SubscriberStore subscribers) {
        int code = ExitCode.OK;
        for (var typed : supis) {
            var supi = supi(typed);
            if (subscribers.remove(supi)) {
                terminal.line("removed " + supi);
            } else {
                terminal.err().println("alcazar: no subscriber " + supi);
                code = ExitCode.FAILED;
            }
        }
        return code;
    }
}
