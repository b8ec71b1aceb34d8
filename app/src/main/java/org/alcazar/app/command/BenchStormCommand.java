// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.alcazar.app.load.StormBenchmark;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.gnb.load.SimulationException;
import org.alcazar.strand.LiveWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "storm", description = "What registered UEs notice while bogus SUCIs flood the core: service requests before and in the storm.")
final class BenchStormCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--newcomers", paramLabel = "RATE", defaultValue = "200",
            description = "The core's amf.admission.newcomers: how many UEs that have proved nothing it takes each second (default: 200).")
    private int newcomers;

    @Option(names = "--flood", paramLabel = "RATE", defaultValue = "10000", description = "Bogus SUCIs each second (default: 10000).")
    private int flood;

    @Option(names = "--ues", defaultValue = "1000", description = "How many registered UEs there are (default: 1000).")
    private int ues;

    @Option(names = "--services", paramLabel = "RATE", defaultValue = "100", description = "Their service requests each second (default: 100).")
    private int services;

    @Option(names = "--seconds", paramLabel = "SECONDS", defaultValue = "20", description = "How long the storm takes (default: 20).")
    private int seconds;

    @Mixin
    private final JsonOption json = new JsonOption();

    BenchStormCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (newcomers < 1 || flood < 1 || ues < 1 || services < 1 || seconds < 1) {
            throw new CommandFailedException("each of them is 1 or more");
        }
        try (var folder = new TemporaryFolder("alcazar-bench"); var world = new LiveWorld()) {
            var plan = new StormBenchmark.Plan(newcomers, flood, ues, services, Duration.ofSeconds(seconds));
            var result = new StormBenchmark(terminal, world, plan).run(folder.path());
            if (json.wanted()) {
                Json.print(terminal, result);
            } else {
                result.print(terminal);
            }
            return result.isGood() ? ExitCode.OK : ExitCode.FAILED;
        } catch (SimulationException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
