// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.keys.HomeNetworkKeyFile;
import org.alcazar.app.terminal.Json;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.crypto.suci.ProtectionScheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Shows the home network's public keys, as USIMs are given them.")
final class KeyListCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    KeyListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    record Row(int id, String scheme, String publicKey, String file) {
    }

    @Override
    public Integer call() throws ConfigurationException {
        var rows = rows(ConfigurationFile.read(configuration.file()));
        if (json.wanted()) {
            Json.print(terminal, rows);
        } else if (rows.isEmpty()) {
            terminal.line("no keys: the configuration names none under identity.home-network-keys");
        } else {
            var table = new Table("id", "profile", "public key", "file");
            rows.forEach(row -> table.row(row.id, row.scheme, row.publicKey, row.file));
            table.print(terminal);
        }
        return ExitCode.OK;
    }

    private static List<Row> rows(Configuration configuration) {
        var folder = Path.of("").toAbsolutePath();
        var rows = new ArrayList<Row>();
        for (var entry : configuration.identity().homeNetworkKeys()) {
            try (var key = HomeNetworkKeyFile.read(entry.file(), entry.scheme())) {
                var file = entry.file().startsWith(folder) ? folder.relativize(entry.file()) : entry.file();
                rows.add(new Row(entry.id(), entry.scheme() == ProtectionScheme.PROFILE_A ? "A" : "B", key.publicKey().toHex(), file.toString()));
            }
        }
        return rows;
    }
}
