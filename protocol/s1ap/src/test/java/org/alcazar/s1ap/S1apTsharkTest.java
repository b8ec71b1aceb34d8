// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of every class, read by an independent dissector: one run over one capture. */
class S1apTsharkTest {

    private static final int OF_EACH_CLASS = 20;

    /** The first link type that captures may give a meaning of their own. */
    private static final int USER_0 = 147;

    private static final String AS_S1AP = "uat:user_dlts:\"User 0 (DLT=147)\",\"s1ap\",\"0\",\"\",\"0\",\"\"";

    @TempDir
    private Path folder;

    @Test
    void everyMessageIsReadWithoutAMalformedMark() throws IOException {
        var messages = new ArrayList<S1apMessage>();
        for (var type : AnyMessage.classes().toList()) {
            for (int i = 0; i < OF_EACH_CLASS; i++) {
                messages.add(AnyMessage.withoutForeignOctets(type).next(Seeded.random(Seeded.seed() + i)));
            }
        }
        var lines = tshark(capture(messages.stream().map(S1ap::encode).toList()));
        assertThat(lines).hasSameSizeAs(messages);
        var malformed = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var message = messages.get(i);
            var pdu = S1ap.encode(message);
            var fields = lines.get(i).split("\\|", -1);
            assertThat(fields[0].split(",")).as(pdu + " " + message).startsWith(Integer.toString(pdu.at(1)));
            if (!fields[1].isEmpty()) {
                malformed.add(message.getClass().getSimpleName() + " " + pdu + " " + message);
            }
        }
        assertThat(malformed).isEmpty();
    }

    private Path capture(List<Octets> pdus) throws IOException {
        var capture = ByteBuffer.allocate(24 + pdus.stream().mapToInt(pdu -> 16 + pdu.length()).sum()).order(ByteOrder.LITTLE_ENDIAN);
        capture.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(0x4_0000).putInt(USER_0);
        for (var pdu : pdus) {
            capture.putLong(0).putInt(pdu.length()).putInt(pdu.length()).put(pdu.toArray());
        }
        return Files.write(folder.resolve("s1ap.pcap"), capture.array());
    }

    /** Procedure codes and malformed mark of each message. */
    private static List<String> tshark(Path capture) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("tshark", "-r", capture.toString(), "-o", AS_S1AP, "-o", "s1ap.dissect_container:FALSE",
                    "--disable-protocol", "nas-eps", "--disable-protocol", "lte-rrc", "--disable-protocol", "rrc",
                    "--disable-protocol", "bssgp", "--disable-protocol", "ranap", "--disable-protocol", "lpp", "--disable-protocol", "x2ap",
                    "-T", "fields", "-E", "separator=|", "-e", "s1ap.procedureCode", "-e", "_ws.malformed")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            var line = "SKIPPED: reading messages with tshark: it is not installed here";
            System.err.println(line);
            return Assumptions.abort(line);
        }
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            return output.lines().toList();
        }
    }
}
