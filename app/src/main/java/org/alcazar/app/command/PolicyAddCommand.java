// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.administration.PolicyRowText;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.policy.PolicyWords;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Adds a row, such as: policy add vip --slice 1-0000a1 --mm \"DH exchange (network), device authentication (UE)\".")
final class PolicyAddCommand extends StorageCommand {

    @Parameters(paramLabel = "ROW", description = "What the row is called.")
    private String id = "";

    @Option(names = "--supi", paramLabel = "SUPI", description = "The subscriber it is for; left out: all.")
    private @Nullable String supi;

    @Option(names = "--slice", paramLabel = "SST[-SD]", description = "The slice it is for, such as 1 or 1-010203; left out: all.")
    private @Nullable String slice;

    @Option(names = "--dnn", paramLabel = "NAME", description = "The data network it is for; left out: all. Such a row has no --mm.")
    private @Nullable String dnn;

    @Option(names = "--mm", paramLabel = "SERVICES", description = "What is wanted of registrations: DH exchange, device authentication.")
    private @Nullable String mm;

    @Option(names = "--sm", paramLabel = "SERVICES", description = "What is wanted of sessions: these and user authentication, secondary authentication, "
            + "independent SM security.")
    private @Nullable String sm;

    @Option(names = "--replace", description = "Puts it in the place of the row of that name.")
    private boolean replace;

    @Mixin
    private final ActorOption actor = new ActorOption();

    PolicyAddCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        var row = row();
        var store = storage.securityPolicies();
        long version = replace ? store.replace(row, actor.at(world().now())) : store.add(row, actor.at(world().now()));
        terminal.line("%s %s: %s (version %d)".formatted(replace ? "replaced" : "added", row.rowId(), PolicyWords.row(row), version));
        return ExitCode.OK;
    }

    private SecurityPolicyRow row() {
        try {
            return new PolicyRowText(id, supi, slice, dnn, mm, sm).row();
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
