// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.schema.Nearest;
import org.alcazar.app.keys.KeyFileException;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.identity.device.TrustFileException;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.policy.store.PolicyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs commands. What goes wrong is said in one line each; stack traces only if {@code ALCAZAR_DEBUG} is set. */
public final class CommandLines {

    private static final SequencedMap<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("up", UpCommand.class);
        COMMANDS.put("upf", UpfCommand.class);
        COMMANDS.put("demo", DemoCommand.class);
        COMMANDS.put("sim", SimCommand.class);
        COMMANDS.put("bench", BenchCommand.class);
        COMMANDS.put("decode", DecodeCommand.class);
        COMMANDS.put("doctor", DoctorCommand.class);
        COMMANDS.put("config", ConfigCommand.class);
        COMMANDS.put("subscriber", SubscriberCommand.class);
        COMMANDS.put("ue", UeCommand.class);
        COMMANDS.put("policy", PolicyCommand.class);
        COMMANDS.put("credential", CredentialCommand.class);
        COMMANDS.put("device", DeviceCommand.class);
        COMMANDS.put("equipment", EquipmentCommand.class);
        COMMANDS.put("key", KeyCommand.class);
        COMMANDS.put("version", VersionCommand.class);
    }

    private CommandLines() {
    }

    /**
     * Runs the command that {@code args} name.
     *
     * @return an exit code of {@link ExitCode}
     */
    public static int run(Terminal terminal, String... args) {
        return create(terminal, args.length == 0 ? "" : args[0]).execute(args);
    }

    /** All commands, printing to {@code terminal}. */
    public static CommandLine create(Terminal terminal) {
        return create(terminal, "");
    }

    /** The command of that name alone, since reading what all of them take would hold up a start; all, if there is none of that name. */
    private static CommandLine create(Terminal terminal, String name) {
        var line = new CommandLine(new AlcazarCommand(), new CommandFactory(terminal));
        var wanted = COMMANDS.get(name);
        if (wanted != null) {
            line.addSubcommand(name, wanted);
        } else {
            COMMANDS.forEach(line::addSubcommand);
        }
        return line
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.interactive() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(CommandLines::usageFault)
                .setExecutionExceptionHandler((fault, at, _) -> executionFault(fault, at));
    }

    private static int usageFault(ParameterException fault, String[] args) {
        var line = fault.getCommandLine();
        var what = fault instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()
                ? unknown(unmatched.getUnmatched().getFirst(), line)
                : oneLine(fault.getMessage());
        line.getErr().println("alcazar: " + what);
        trace(fault, line);
        return ExitCode.USAGE;
    }

    private static String unknown(String word, CommandLine line) {
        boolean option = word.startsWith("-");
        var known = option
                ? line.getCommandSpec().options().stream().flatMap(spec -> Arrays.stream(spec.names())).toList()
                : line.getSubcommands().keySet();
        var near = Nearest.to(word, known);
        return "unknown %s \"%s\"; %s".formatted(option ? "option" : known.isEmpty() ? "argument" : "command", word,
                near != null ? "did you mean \"" + near + "\"?" : "see " + line.getCommandSpec().qualifiedName() + " --help");
    }

    private static int executionFault(Exception fault, CommandLine line) {
        trace(fault, line);
        return switch (fault) {
            case ConfigurationException configuration -> {
                line.getErr().println(configuration.getMessage() + more(configuration));
                yield ExitCode.CONFIGURATION;
            }
            case CommandFailedException _, KeyFileException _, PersistenceException _, PolicyException _, TrustFileException _ -> {
                line.getErr().println("alcazar: " + oneLine(fault.getMessage()));
                yield ExitCode.FAILED;
            }
            default -> {
                line.getErr().println("alcazar: a fault of ours: " + oneLine(fault.toString()) + " (ALCAZAR_DEBUG=1 shows where)");
                yield ExitCode.FAILED;
            }
        };
    }

    private static String more(ConfigurationException fault) {
        int further = fault.problems().size() - 1;
        return further == 0 ? "" : " (and %d more: ./alcazar config check)".formatted(further);
    }

    private static void trace(Exception fault, CommandLine line) {
        if (System.getenv("ALCAZAR_DEBUG") != null) {
            fault.printStackTrace(line.getErr());
        }
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
