// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.command.ExitCode;
import org.alcazar.app.terminal.RecordingTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterworkingDemoTest {

    @Test
    void showsEveryMoveAndEndsAsItShould(@TempDir Path folder) {
        var recording = RecordingTerminal.plain();
        var pcap = folder.resolve("moves.pcap");
        assertThat(CommandLines.run(recording.terminal(), "demo", "interworking", "--pcap", pcap.toString())).as(recording.out()).isEqualTo(ExitCode.OK);
        assertThat(recording.out()).contains("UE 1 attaches in 4G", "UE 10 goes back to 4G", "Context Request", "Tracking Area Update Accept",
                "All went as it should.");
        assertThat(recording.out().lines()).anyMatch(line -> line.matches(
                "UE 4 +4G to 5G +legacy +A, manner 3, apart +MAC-1 at the MME, MAC-2 at the AMF +K_AMF' mapped from K_ASME .* kept +3 of 3, 3 of 3 +registered"))
                .anyMatch(line -> line.matches("UE 8 +4G to 5G +upgraded +C: chose B +MAC-2 at the MME .*"));
        assertThat(pcap).satisfies(file -> assertThat(Files.size(file)).isGreaterThan(10_000));
    }

    @ParameterizedTest
    @EnumSource(MoveAttack.class)
    void saysOfEachAttackWhatIsExpectedAndSeen(MoveAttack attack) {
        var recording = RecordingTerminal.plain();
        assertThat(CommandLines.run(recording.terminal(), "demo", "interworking", "--attack", attack.toString())).as(recording.out()).isEqualTo(ExitCode.OK);
        assertThat(recording.out()).contains("Attack " + attack + ": " + attack.title(), attack.outcome() + ". It did.");
    }

    @Test
    void tellsProgramsTheSame() {
        var recording = RecordingTerminal.plain();
        assertThat(CommandLines.run(recording.terminal(), "demo", "interworking", "--attack", "mac-2-wrong", "--json")).isEqualTo(ExitCode.OK);
        assertThat(recording.out()).startsWith("{").contains("\"attack\" : \"mac-2-wrong\"", "\"surprises\" : [ ]").doesNotContain("Context Request");
    }

    @Test
    void knowsNoOtherAttacks() {
        var recording = RecordingTerminal.plain();
        assertThat(CommandLines.run(recording.terminal(), "demo", "interworking", "--attack", "luck")).isEqualTo(ExitCode.USAGE);
        assertThat(recording.err()).contains("mac-1-wrong");
    }
}
