// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.arpf;

import static org.alcazar.udm.UdmFixture.SUPI;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.Tuak;
import org.alcazar.persistence.Database;
import org.alcazar.persistence.Database.Commits;
import org.alcazar.persistence.DatabaseSettings.Sqlite;
import org.alcazar.persistence.KeyStoreEncryption;
import org.alcazar.testkit.Seeded;
import org.alcazar.udm.UdmFixture;
import org.alcazar.udm.subscriber.SubscriberStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sequence numbers across processes that are killed while they hand them out. */
class KilledProcessTest {

    @TempDir
    private Path folder;

    @Test
    void sequenceNumbersNeverGoBackAcrossAKill() throws IOException, InterruptedException {
        try (var fixture = new UdmFixture(folder)) {
            fixture.add(SUPI, 0);
        }
        var handedOut = new ArrayList<Long>();
        for (int run = 0; run < 3; run++) {
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                    "-cp", System.getProperty("java.class.path"), HandsOut.class.getName(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                // In the midst of some block, and somewhere between a reservation and the next number.
                for (int i = 0; i < 333 + 17 * run; i++) {
                    take(lines.readLine(), handedOut);
                }
                process.toHandle().destroyForcibly();
                process.waitFor();
                for (var rest = lines.readLine(); rest != null; rest = lines.readLine()) {
                    take(rest, handedOut);
                }
            }
        }
        assertThat(handedOut.stream().map(sqn -> sqn >> 5).toList()).hasSizeGreaterThan(900).isSorted().doesNotHaveDuplicates();
    }

    /** A line that the kill cut off does not count: its number was not seen by anybody. */
    private static void take(String line, List<Long> handedOut) {
        if (line.endsWith(".")) {
            handedOut.add(Long.parseLong(line.substring(0, line.length() - 1)));
        }
    }

    /** Hands out sequence numbers until it is killed. */
    public static final class HandsOut {

        private HandsOut() {
        }

        public static void main(String[] arguments) {
            var folder = Path.of(arguments[0]);
            var database = Database.open(Sqlite.at(folder.resolve("core.db")), Commits.GROUPED, List.of(SubscriberStore.SCHEMA));
            var keys = KeyStoreEncryption.open(folder.resolve("keys.p12"), Secret.wrap("pass".getBytes(StandardCharsets.UTF_8)), Seeded.random(7));
            var store = new SubscriberStore(database, keys, Tuak.Parameters.DEFAULT);
            var numbers = new SequenceNumbers();
            while (true) {
                System.out.println(numbers.next(SUPI, store) + ".");
            }
        }
    }
}
