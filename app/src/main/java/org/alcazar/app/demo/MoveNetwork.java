// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.keys.FirstStart;
import org.alcazar.strand.World;

/** The networks of the demonstration of moves, as an operator writes them down. */
public final class MoveNetwork {

    private static final String TEXT = """
            identity:
              null-scheme: false
              home-network-keys: [{ id: 1, scheme: A, file: home-network-1.pem }]
            interworking:
              mme: true
              %s
            database: { location: alcazar.db }
            key-store: { file: key-store.p12, password: "file:key-store.password" }
            """;

    /** How MME and AMF are set. */
    public enum Kind {
        LEGACY("legacy", "mme-is: legacy"),
        UPGRADED("upgraded", "mme-is: upgraded"),
        /** An upgraded MME that gives K_ASME away as seldom as it can. */
        KEEPING("upgraded, keeps its keys", "mme-is: upgraded\n  integrity-key: handed-over\n  mapped-key: mme");

        private final String words;
        private final String settings;

        Kind(String words, String settings) {
            this.words = words;
            this.settings = settings;
        }

        /** In the words of the table. */
        @Override
        public String toString() {
            return words;
        }
    }

    private MoveNetwork() {
    }

    /**
     * A network's configuration.
     *
     * @param folder where its keys and its database lie; the networks of one folder have the same
     * @param more lines under {@code interworking:}, each indented by two spaces; may be empty
     */
    public static Configuration configuration(Kind kind, Path folder, World world, String more) throws IOException, ConfigurationException {
        var file = folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".yaml");
        Files.writeString(file, TEXT.formatted(kind.settings + (more.isEmpty() ? "" : "\n" + more)), StandardCharsets.UTF_8);
        FirstStart.createKeys(ConfigurationFile.readBeforeKeys(file), world.random());
        return ConfigurationFile.read(file);
    }
}
