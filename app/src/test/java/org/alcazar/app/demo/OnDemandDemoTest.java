// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.command.ExitCode;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.sbi.json.ThroughJson;
import org.alcazar.strand.LiveWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnDemandDemoTest {

    @TempDir
    private Path folder;

    @Test
    void showsTheFiguresAndTheRefusalsAndEndsAsItShould() {
        var recording = RecordingTerminal.plain();
        assertThat(CommandLines.run(recording.terminal(), "demo", "on-demand")).as(recording.out()).isEqualTo(ExitCode.OK);
        assertThat(recording.out()).contains("UE 1 figure 8", "UE 2 figure 10", "UE 5 figure 9", "UE 6 figure 11", "Key Share", "Device Proof",
                "User Assertion", "Security Mode Command", "Access-Challenge", "#6 illegal me", "#111 protocol error", "5gsm #31", "5gsm #29",
                "8 UEs, 22 security services run, 4 registrations and sessions refused.", "All went as it should.");
        assertThat(recording.out().lines()).anyMatch(line -> line.matches(
                "UE 2 +low latency +- +MM +DH exchange +required by low-latency +stated +run, X25519MLKEM768 +UE +[0-9.]+ ms +succeeded"))
                .anyMatch(line -> line.matches("UE 3 .*DH exchange +required by low-latency +stated +not run: no common group .*"))
                .anyMatch(line -> line.matches("UE 3 +broadband, low latency +broadband +registered .*"));
    }

    @Test
    void goesAsWellWhereFunctionsSpeakJsonToOneAnother() throws Exception {
        var recording = RecordingTerminal.plain();
        long before = ThroughJson.documents();
        var tap = new ServiceTap() {
            @Override
            public <S> S between(Function caller, Function callee, Class<S> contract, S service) {
                return ThroughJson.wrap(contract, service);
            }
        };
        try (var world = new LiveWorld(); var demo = new OnDemandDemo(recording.terminal(), true, folder, world, tap)) {
            assertThat(demo.run(null)).as(recording.out()).isTrue();
        }
        assertThat(ThroughJson.documents() - before).as("documents").isGreaterThan(100);
        assertThat(recording.out()).startsWith("{").contains("\"service\" : \"independent SM security\"", "\"surprises\" : [ ]").doesNotContain("Key Share");
    }
}
