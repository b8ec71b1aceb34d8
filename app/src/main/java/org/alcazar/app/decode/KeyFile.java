// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a file of lines such as {@code k-nas-int = 00112233…}, so that keys stand in no shell's history. */
public final class KeyFile {

    private static final Set<String> NAMES = Set.of("k-nas-int", "k-nas-enc", "integrity", "ciphering", "count", "direction", "bearer");
    private static final int LONGEST = 65_536;

    private KeyFile() {
    }

    /**
     * The values by name. Empty lines and those that begin with # are passed over.
     *
     * @throws IllegalArgumentException if a line is none of that kind; says which, and never what stands there
     */
    public static Map<String, String> read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IllegalArgumentException(file + " is longer than a file of keys is");
        }
        var values = new LinkedHashMap<String, String>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            var text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int between = text.indexOf('=') >= 0 ? text.indexOf('=') : text.indexOf(':');
            var name = between < 0 ? "" : text.substring(0, between).strip().toLowerCase(Locale.ROOT);
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("%s:%d: expected NAME = VALUE with a name of %s".formatted(file, number,
                        String.join(", ", NAMES.stream().sorted().toList())));
            }
            values.put(name, text.substring(between + 1).strip());
        }
        return values;
    }
}
