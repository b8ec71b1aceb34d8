// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.alcazar.app.config.schema.ReadContext;
import org.alcazar.app.config.yaml.YamlDocument;
import org.alcazar.app.config.yaml.YamlSyntaxException;

/** Reads the configuration from its file. */
public final class ConfigurationFile {

    private static final long MAX_SIZE = 1 << 20;

    private ConfigurationFile() {
    }

    /**
     * What {@code file} says, with absolute paths.
     *
     * @throws ConfigurationException if it can't be read, or a file that it names is not there
     */
    public static Configuration read(Path file) throws ConfigurationException {
        return read(file, false);
    }

    /**
     * What {@code file} says, even if key files that it names are still to be created.
     *
     * @throws ConfigurationException if it can't be read
     */
    public static Configuration readBeforeKeys(Path file) throws ConfigurationException {
        return read(file, true);
    }

    private static Configuration read(Path file, boolean filesMayLack) throws ConfigurationException {
        var folder = file.toAbsolutePath().normalize().resolveSibling("");
        var context = new ReadContext(folder, filesMayLack);
        try {
            var configuration = Configuration.SECTION.read(YamlDocument.parse(text(file)), "", context);
            if (configuration != null) {
                return configuration.in(folder);
            }
        } catch (YamlSyntaxException e) {
            throw new ConfigurationException("%s:%d: %s".formatted(file, e.line(), e.getMessage()));
        }
        throw new ConfigurationException(context.problems().stream()
                .map(problem -> "%s:%d: %s".formatted(file, problem.line(), problem.message()))
                .toList());
    }

    private static String text(Path file) throws ConfigurationException {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new ConfigurationException(file + ": too long for a configuration; at most 1 MiB is read");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file + ": there is no such file; ./alcazar up writes a default one, "
                    + "./alcazar config show-default prints it");
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file + ": not text in UTF-8");
        } catch (IOException e) {
            throw new ConfigurationException("%s: can't be read (%s); check its rights".formatted(file, e.getMessage()));
        }
    }
}
