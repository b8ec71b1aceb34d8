// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.administration.PolicyQuestion;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.policy.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "explain", description = "Says which rows match a subscriber, and what follows for UEs of different capability, before any comes.")
final class PolicyExplainCommand extends StorageCommand {

    @Option(names = "--supi", paramLabel = "SUPI", required = true, description = "The subscriber.")
    private String supi = "";

    @Option(names = "--slice", paramLabel = "SST[-SD]", description = "The slice (default: those that are subscribed).")
    private @Nullable String slice;

    @Option(names = "--dnn", paramLabel = "NAME", description = "The data network: explains a session too.")
    private @Nullable String dnn;

    @Option(names = "--mm-capability", paramLabel = "SERVICES", description = "What a UE states for MM, such as \"DH exchange\" or none (default: everything).")
    private @Nullable String mmCapability;

    @Option(names = "--sm-capability", paramLabel = "SERVICES", description = "What a UE states for SM, likewise.")
    private @Nullable String smCapability;

    @Mixin
    private final JsonOption json = new JsonOption();

    PolicyExplainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        var explanation = explanation(storage);
        if (json.wanted()) {
            Json.print(terminal, explanation);
        } else {
            explanation.lines().forEach(terminal::line);
        }
        return ExitCode.OK;
    }

    private Explanation explanation(Storage storage) {
        try {
            return new PolicyQuestion(supi, slice, dnn, mmCapability, smCapability).answer(storage, settings());
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
