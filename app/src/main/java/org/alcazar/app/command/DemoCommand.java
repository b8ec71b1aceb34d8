// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.demo.Demo;
import org.alcazar.app.keys.FirstStart;
import org.alcazar.app.load.AotTraining;
import org.alcazar.app.logging.Logging;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.strand.LiveWorld;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", description = "Shows the whole core with a simulated gNB and UEs in this process: ladders as they happen, and a table.",
        subcommands = {OnDemandDemoCommand.class, InterworkingDemoCommand.class})
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--pcap", paramLabel = "FILE", description = "Keeps the messages between gNB and AMF, for Wireshark.")
    private @Nullable Path pcap;

    @Option(names = "--ciphering", paramLabel = "NEA", description = "The NAS ciphering to use; with NEA0 a capture shows what NAS says.")
    private @Nullable CipheringAlgorithm ciphering;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (var folder = new TemporaryFolder("alcazar-demo"); var world = new LiveWorld()) {
            if (!new Demo(terminal, configuration(folder.path(), world), world, ServiceTap.NONE).run(pcap)) {
                return ExitCode.FAILED;
            }
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage() + "; name another file with --pcap", e);
        }
        AotTraining.afterDemo(terminal);
        return ExitCode.OK;
    }

    /** The defaults, with keys and database in a folder of the demonstration's own. */
    private Configuration configuration(Path folder, LiveWorld world) throws ConfigurationException {
        var file = folder.resolve("alcazar.yaml");
        FirstStart.prepare(file, world.random());
        var read = ConfigurationFile.read(file);
        Logging.apply(read.logging());
        return ciphering == null ? read : read.withCiphering(ciphering);
    }
}
