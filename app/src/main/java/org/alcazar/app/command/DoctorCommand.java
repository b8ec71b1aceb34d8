// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.doctor.Doctor;
import org.alcazar.app.doctor.Finding;
import org.alcazar.app.doctor.Finding.Status;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.app.terminal.Terminal.Colour;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "doctor", description = "Says what this machine has and lacks for running the core, and what to do about it. "
        + "Exit code 1 if the core can't serve.")
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    record Answer(boolean ready, List<Finding> findings) {
    }

    @Override
    public Integer call() {
        var findings = findings(configuration.file());
        boolean ready = findings.stream().noneMatch(finding -> finding.status() == Status.MISSING);
        if (json.wanted()) {
            Json.print(terminal, new Answer(ready, findings));
        } else {
            findings.forEach(this::print);
        }
        return ready ? ExitCode.OK : ExitCode.FAILED;
    }

    private static List<Finding> findings(Path file) {
        var findings = new ArrayList<Finding>();
        var folder = file.toAbsolutePath().normalize().resolveSibling("");
        var wanted = Configuration.initial().in(folder);
        if (!Files.exists(file)) {
            findings.add(new Finding("configuration", Status.OK, file + " is not there yet; ./alcazar up writes it, and makes keys and database", null));
        } else {
            try {
                wanted = ConfigurationFile.readBeforeKeys(file);
                ConfigurationFile.read(file);
            } catch (ConfigurationException e) {
                e.problems().forEach(problem -> findings.add(
                        new Finding("configuration", Status.MISSING, problem, "correct it; what follows looks at the defaults where it can't be read")));
            }
        }
        Doctor.checks(file, wanted).forEach(check -> findings.addAll(check.examine()));
        return findings;
    }

    private void print(Finding finding) {
        var status = switch (finding.status()) {
            case OK -> terminal.coloured(Colour.GREEN, "ok     ");
            case WARN -> terminal.coloured(Colour.YELLOW, "warn   ");
            case MISSING -> terminal.coloured(Colour.RED, "missing");
        };
        var remedy = finding.remedy() == null ? "" : " -> " + finding.remedy();
        terminal.line("%s  %-18s  %s%s".formatted(status, finding.subject(), finding.detail(), remedy));
    }
}
