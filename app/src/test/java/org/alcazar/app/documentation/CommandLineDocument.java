// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.documentation;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.terminal.RecordingTerminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes {@code docs/command-line.md} from the commands. */
final class CommandLineDocument {

    private static final String HEAD = """
            # Command line

            `./alcazar` finds a JDK 25, builds what is missing or older than its sources, and runs one of the commands below. It works from any
            folder and through symbolic links; paths that a command takes are relative to the folder it is called in.

            | exit code | meaning |
            |---|---|
            | 0 | done |
            | 1 | it was tried and did not succeed, or the outcome is not what it should be |
            | 2 | not a command line |
            | 3 | the configuration can't be used |

            What goes wrong is said in one line on the standard error; `ALCAZAR_DEBUG=1` adds the stack trace. `NO_COLOR=1` turns colours off.
            `ALCAZAR_JAVA_OPTS` is passed to Java. With `--json` a command answers in JSON on the standard output.

            This page is made from the program's own description of its commands; a test sees to it that both agree.
            """;

    private final StringBuilder out = new StringBuilder(HEAD);

    private CommandLineDocument() {
    }

    static String text() {
        var document = new CommandLineDocument();
        CommandLines.create(RecordingTerminal.plain().terminal()).getSubcommands().values().forEach(document::command);
        return document.out.toString();
    }

    private void command(CommandLine command) {
        var spec = command.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        if (spec.subcommands().isEmpty() || spec.userObject() instanceof Callable<?>) {
            out.append("\n## `").append(synopsis(spec)).append("`\n\n").append(String.join(" ", spec.usageMessage().description())).append('\n');
            var arguments = Stream.concat(spec.positionalParameters().stream(), spec.options().stream())
                    .filter(argument -> !argument.hidden() && !(argument instanceof OptionSpec option && option.usageHelp())).toList();
            if (!arguments.isEmpty()) {
                out.append("\n| argument | what it does |\n|---|---|\n");
                arguments.forEach(argument -> out.append("| `").append(name(argument)).append("` | ")
                        .append(description(argument)).append(" |\n"));
            }
        }
        spec.subcommands().values().forEach(this::command);
    }

    private static String synopsis(CommandSpec spec) {
        var parameters = spec.positionalParameters().stream()
                .map(parameter -> parameter.required() ? " " + parameter.paramLabel() : " [" + parameter.paramLabel() + "]")
                .collect(Collectors.joining());
        return "./" + spec.qualifiedName() + parameters;
    }

    private static String name(ArgSpec argument) {
        return switch (argument) {
            case OptionSpec option -> String.join(", ", option.names()) + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
            case PositionalParamSpec parameter -> parameter.paramLabel();
            default -> throw new IllegalStateException(argument.toString());
        };
    }

    private static String description(ArgSpec argument) {
        var standard = argument.defaultValue() == null ? "" : argument.defaultValue();
        return String.join(" ", argument.description()).replace("${DEFAULT-VALUE}", "`" + standard + "`").replace("|", "\\|").replace("%n", " ");
    }
}
