// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that needs a further one: without it, the words there are are named. */
@Command(synopsisSubcommandLabel = "COMMAND")
abstract class CommandGroup implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set before run
    private CommandSpec spec;

    @Override
    public final void run() {
        var words = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), spec.parent() == null
                ? "say what to do: %s; see %s --help".formatted(words, spec.name())
                : "%s needs one of %s; see %s --help".formatted(spec.name(), words, spec.qualifiedName()));
    }
}
