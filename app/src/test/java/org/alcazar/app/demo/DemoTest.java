// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.command.ExitCode;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.keys.FirstStart;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.sbi.json.ThroughJson;
import org.alcazar.strand.LiveWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    private Path folder;

    @Test
    void showsEveryUesLadderAndEndsAsItShould() {
        var recording = RecordingTerminal.plain();
        assertThat(CommandLines.run(recording.terminal(), "demo")).as(recording.out()).isEqualTo(ExitCode.OK);
        assertThat(recording.out()).contains("SUCI, profile A", "SUCI, profile B", "SUCI, null scheme", "#20 mac failure", "#21 synch failure",
                "Authentication Reject", "5G AKA, resynchronised", "NEA2 NIA2", "5g-guti-99970", "Deregistration Accept", "All went as it should.");
    }

    @Test
    void goesAsWellWhereFunctionsSpeakJsonToOneAnother() throws Exception {
        var recording = RecordingTerminal.plain();
        long before = ThroughJson.documents();
        try (var world = new LiveWorld()) {
            var file = folder.resolve("alcazar.yaml");
            FirstStart.prepare(file, world.random());
            var demo = new Demo(recording.terminal(), ConfigurationFile.read(file), world, new ServiceTap() {
                @Override
                public <S> S between(Function caller, Function callee, Class<S> contract, S service) {
                    return ThroughJson.wrap(contract, service);
                }
            });
            assertThat(demo.run(null)).as(recording.out()).isTrue();
        }
        assertThat(ThroughJson.documents() - before).as("documents").isGreaterThan(40);
    }

    @Test
    void sendsNothingThatTsharkFindsFaultWith() throws IOException, InterruptedException {
        var tshark = Tshark.orSkip("what the core sends was not dissected");
        var pcap = folder.resolve("demo.pcap");
        var recording = RecordingTerminal.plain();
        assertThat(CommandLines.run(recording.terminal(), "demo", "--pcap", pcap.toString(), "--ciphering", "NEA0")).isEqualTo(ExitCode.OK);
        assertThat(tshark.dissect(pcap, "ngap", "-e", "_ws.col.Info")).as("messages").hasSizeGreaterThan(40);
        assertThat(tshark.dissect(pcap, "_ws.malformed || _ws.expert", "-e", "frame.number", "-e", "_ws.expert.message", "-e", "_ws.col.Info"))
                .as("malformed marks and expert items").isEmpty();
    }
}
