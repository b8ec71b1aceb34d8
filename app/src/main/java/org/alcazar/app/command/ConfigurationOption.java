// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --config}, for the commands that read the configuration. */
final class ConfigurationOption {

    @Option(names = {"-c", "--config"}, paramLabel = "FILE", defaultValue = "alcazar.yaml",
            description = "The configuration (default: ${DEFAULT-VALUE} in the current folder).")
    private Path file = Path.of("alcazar.yaml");

    Path file() {
        return file;
    }
}
