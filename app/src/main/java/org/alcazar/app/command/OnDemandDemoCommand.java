// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.demo.OnDemandDemo;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.strand.LiveWorld;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "on-demand", description = "Shows on-demand security services: eight UEs in three slices, what policy requires of them, what is negotiated, "
        + "what runs and how it ends.")
final class OnDemandDemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--pcap", paramLabel = "FILE", description = "Keeps the messages between gNB and AMF, for Wireshark.")
    private @Nullable Path pcap;

    @Mixin
    private final JsonOption json = new JsonOption();

    OnDemandDemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (var folder = new TemporaryFolder("alcazar-demo");
                var world = new LiveWorld();
                var demo = new OnDemandDemo(terminal, json.wanted(), folder.path(), world, ServiceTap.NONE)) {
            return demo.run(pcap) ? ExitCode.OK : ExitCode.FAILED;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage() + "; name another file with --pcap", e);
        }
    }
}
