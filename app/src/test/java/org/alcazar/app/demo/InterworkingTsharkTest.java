// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.command.ExitCode;
import org.alcazar.app.terminal.RecordingTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an independent dissector says of all that is said when UEs move between 4G and 5G. */
class InterworkingTsharkTest {

    private static final String EXTENSION = "Extraneous Data, dissector bug or later version spec(report to wireshark.org)";
    private static final String UPDATE_BY_ITSELF = "Not a NAS 5GS PD";

    @TempDir
    private Path folder;

    @Test
    void findsFaultWithNothingButThatItDoesNotKnowTheExtension() throws IOException, InterruptedException {
        var tshark = Tshark.orSkip("what is said in moves between 4G and 5G was not dissected");
        var pcap = folder.resolve("moves.pcap");
        var recording = RecordingTerminal.plain();
        assertThat(CommandLines.run(recording.terminal(), "demo", "interworking", "--pcap", pcap.toString(), "--ciphering", "NEA0"))
                .as(recording.out()).isEqualTo(ExitCode.OK);
        for (var protocol : new String[] {"s1ap", "nas-eps", "ngap", "nas-5gs", "gtpv2", "pfcp", "gtp"}) {
            assertThat(tshark.dissect(pcap, protocol, "-e", "frame.number")).as(protocol).hasSizeGreaterThan(30);
        }
        assertThat(tshark.dissect(pcap, "_ws.malformed", "-e", "frame.number", "-e", "frame.protocols", "-e", "_ws.col.Info")).isEmpty();
        assertThat(tshark.dissect(pcap, "_ws.expert", "-e", "_ws.expert.message", "-e", "frame.number", "-e", "_ws.col.Info"))
                .as("remarks").allMatch(line -> line.startsWith(EXTENSION) || line.startsWith(UPDATE_BY_ITSELF) && line.endsWith("UplinkNASTransport"))
                .as("a TAU Request by itself, method A apart").filteredOn(line -> line.startsWith(UPDATE_BY_ITSELF)).hasSize(1);
    }
}
