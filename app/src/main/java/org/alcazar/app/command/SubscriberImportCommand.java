// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.udm.subscriber.ImportReport;
import org.alcazar.udm.subscriber.SubscriberCsv;
import org.alcazar.udm.subscriber.SubscriberStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Adds the subscribers of a CSV file. Its first line names the columns: supi, k and opc (or op); if wanted "
        + "algorithm, amf, sqn, default_slices, slices, ambr_uplink, ambr_downlink. Lines that are wrong or of subscribers that are there are "
        + "reported and left out; then the exit code is 1.")
final class SubscriberImportCommand extends SubscriberStorage {

    private static final int SHOWN = 20;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "FILE", description = "The CSV file; - for the standard input.")
    private String file = "";

    SubscriberImportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(SubscriberStore subscribers) throws IOException {
        ImportReport report;
        try (var in = open()) {
            report = new SubscriberCsv(subscribers).read(in, this::show);
        } catch (NoSuchFileException e) {
            throw new CommandFailedException("there is no file " + file, e);
        }
        if (terminal.interactive()) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
        if (json.wanted()) {
            Json.print(terminal, report);
        } else {
            report.firstRefused().stream().limit(SHOWN)
                    .forEach(refusal -> terminal.err().println("%s:%d: %s".formatted(file, refusal.line(), refusal.reason())));
            if (report.refused() > SHOWN) {
                terminal.err().println("and %,d more lines that were left out (--json shows up to %,d)".formatted(
                        report.refused() - SHOWN, ImportReport.SHOWN));
            }
            terminal.line("added %,d, left out %,d".formatted(report.added(), report.refused()));
        }
        return report.refused() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private InputStream open() throws IOException {
        return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    }

    private void show(ImportReport.Progress progress) {
        if (terminal.interactive()) {
            terminal.err().print("\r\u001b[K%,d added, %,d left out".formatted(progress.added(), progress.refused()));
            terminal.err().flush();
        }
    }
}
