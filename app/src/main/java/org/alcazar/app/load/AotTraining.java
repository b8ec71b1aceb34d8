// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.terminal.Terminal;

/**
 * Makes the ahead-of-time cache (JEP 514) that lets later starts of this program be fast: a demonstration in a process of its own, which
 * then decodes a message of each protocol, and whose classes and profiles are kept.
 */
public final class AotTraining {

    /** A message of each protocol that {@code decode} knows: who reads one of its messages has loaded the tables of all. */
    static final List<String> MESSAGES = List.of(
            // NGAP with NAS of 5GS in a list: PDU Session Resource Setup Request
            "001d002c000003000a00020007005500020001004a00190040050d7e00680100052e0501d62412054020010203020000",
            // S1AP with NAS of EPS: Initial UE Message with an Attach Request
            "000c4041000005000800020001001a0019180741710bf600f1100001010a0b0c0d02e0e000040201d011004300060000f1100001006440080000f1100000700000"
                    + "86400130",
            // NAS of 5GS: Registration Request
            "7e004179000bf200f1100001010a0b0c0d1001032e02e0e0",
            // NAS of EPS: Attach Reject
            "074402",
            // PFCP Association Setup Request
            "2005001500000100003c000500c000020100600004e0000000",
            // GTP-U G-PDU with a PDU session container
            "34ff000c0000abcd0000008501000900deadbeef",
            // GTPv2-C Echo Request
            "40010009000001000300010005",
            // EAP-Response/Identity
            "0201000801303132");

    /** Says to a process that it is being trained with, and trains nobody. */
    private static final String IN_TRAINING = "alcazar.training";

    private AotTraining() {
    }

    /**
     * After a demonstration: trains, if the launcher said where the cache belongs and it is not there; in the process that is trained with,
     * goes on to decode. That it does not work out is no failure of the caller's.
     */
    public static void afterDemo(Terminal terminal) throws IOException, InterruptedException {
        if (Boolean.getBoolean(IN_TRAINING)) {
            decode(terminal);
            return;
        }
        var place = System.getProperty("alcazar.aot", "");
        if (place.isEmpty() || Files.exists(Path.of(place))) {
            return;
        }
        terminal.err().println("Preparing fast starts (once)...");
        var command = new ArrayList<>(CoreProcess.javaCommand());
        command.addAll(1, List.of("-XX:AOTCacheOutput=" + place, "-Xlog:aot=off", "-Xlog:cds=off", "-D" + IN_TRAINING + "=true"));
        command.add("demo");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        boolean made = process.waitFor() == 0 && Files.exists(Path.of(place));
        terminal.err().println(made ? "Prepared: the next start is a fast one." : "That did not work out; starts stay as they are.");
    }

    /** One message as a tree, then all by the line. */
    private static void decode(Terminal terminal) {
        CommandLines.run(terminal, "decode", MESSAGES.getFirst());
        System.setIn(new ByteArrayInputStream(String.join("\n", MESSAGES).getBytes(StandardCharsets.US_ASCII)));
        CommandLines.run(terminal, "decode", "--json", "-");
    }
}
