// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;
import org.alcazar.app.keys.FirstStart;
import org.alcazar.app.logging.Logging;
import org.alcazar.app.terminal.Terminal;

/** What commands do before they touch what the configuration names. */
final class Preparation {

    private Preparation() {
    }

    /** The configuration; the commented default one, written now, if there is none. The log follows it from now on. */
    static Configuration configuration(Path file, Terminal terminal, RandomGenerator random) throws ConfigurationException {
        if (FirstStart.prepare(file, random)) {
            terminal.err().println("wrote " + file + " with defaults, and the home network's keys beside it");
        }
        var configuration = ConfigurationFile.read(file);
        Logging.apply(configuration.logging());
        return configuration;
    }
}
