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
import org.junit.jupiter.api.Assumptions;

/** A dissector that nobody here wrote. */
record Tshark(Path program) {

    /** Ends the test where there is none, with a line that says so. */
    static Tshark orSkip(String soWhat) {
        var program = Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(entry -> Path.of(entry, "tshark")).filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            System.err.println("SKIPPED: no tshark here, so " + soWhat + "; install it (Debian: apt install tshark)");
        }
        Assumptions.assumeTrue(program.isPresent(), "no tshark");
        return new Tshark(program.get());
    }

    /** A line for each packet that the filter takes: the fields asked for. NAS that is not ciphered is looked into. */
    List<String> dissect(Path pcap, String filter, String... fields) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString(), "-r", pcap.toString(), "-o", "nas-5gs.null_decipher:TRUE", "-o", "nas-eps.null_decipher:TRUE",
                "-Y", filter, "-T", "fields"));
        command.addAll(List.of(fields));
        var out = pcap.resolveSibling("tshark.out");
        var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor()).as("exit code of tshark").isZero();
        return Files.readAllLines(out);
    }
}
