// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.DatabaseConfiguration.Location;
import org.alcazar.app.config.PasswordSource;
import org.alcazar.app.doctor.FileRightsCheck.Privacy;

/** Looks at all that the core needs of this machine. */
public final class Doctor {

    private Doctor() {
    }

    /**
     * What to look at before running with {@code configuration}.
     *
     * @param file the configuration's file, which need not exist
     */
    public static List<Check> checks(Path file, Configuration configuration) {
        var n2 = configuration.n2();
        var checks = new ArrayList<Check>(List.of(
                new JavaCheck(Runtime.version()),
                new SctpCheck(new InetSocketAddress(n2.listen(), n2.port())),
                new LabPortCheck(n2.labListen()),
                new TunCheck(Path.of("/dev/net/tun")),
                new FileRightsCheck("configuration", file, Privacy.PUBLIC)));
        for (var key : configuration.identity().homeNetworkKeys()) {
            checks.add(new FileRightsCheck("home network key " + key.id(), key.file(), Privacy.SECRET));
        }
        checks.add(new FileRightsCheck("key store", configuration.keyStore().file(), Privacy.SECRET));
        if (configuration.keyStore().password() instanceof PasswordSource.OfFile(var password)) {
            checks.add(new FileRightsCheck("key store password", password, Privacy.SECRET));
        }
        if (configuration.database().location() instanceof Location.SqliteFile(var database)) {
            checks.add(new FileRightsCheck("database", database, Privacy.SECRET));
            checks.add(new DiskCheck(database.resolveSibling("")));
        }
        checks.add(new ProgramCheck("tshark", "checking captures (./alcazar demo --pcap)", "install it if wanted (Debian: apt install tshark)",
                Objects.requireNonNullElse(System.getenv("PATH"), "")));
        return checks;
    }
}
