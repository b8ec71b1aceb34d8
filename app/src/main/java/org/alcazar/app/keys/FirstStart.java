// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.ConfigurationException;
import org.alcazar.app.config.ConfigurationFile;

/** Writes what a machine that has never run the core lacks: the configuration, and the keys that it names. */
public final class FirstStart {

    private static final String RIGHTS = "rw-r-----";

    private FirstStart() {
    }

    /**
     * Writes the commented default configuration and its keys, unless there is a configuration.
     *
     * @return whether it was written
     * @throws ConfigurationException if it can't be written
     * @throws KeyFileException if a key can't be
     */
    public static boolean prepare(Path file, RandomGenerator random) throws ConfigurationException {
        if (Files.exists(file)) {
            return false;
        }
        write(file, Configuration.initial().toYaml());
        createKeys(ConfigurationFile.readBeforeKeys(file), random);
        return true;
    }

    /**
     * Makes the home network keys whose files are not there.
     *
     * @return the files written
     * @throws KeyFileException if one can't be
     */
    public static List<Path> createKeys(Configuration configuration, RandomGenerator random) {
        var created = new ArrayList<Path>();
        for (var key : configuration.identity().homeNetworkKeys()) {
            if (HomeNetworkKeyFile.create(key.file(), key.scheme(), random)) {
                created.add(key.file());
            }
        }
        return created;
    }

    private static void write(Path file, String text) throws ConfigurationException {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var rights = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(RIGHTS))}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, rights);
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new ConfigurationException("%s: can't be written (%s); call this where you may write, or name a file with --config"
                    .formatted(file, e.getMessage()));
        }
    }
}
