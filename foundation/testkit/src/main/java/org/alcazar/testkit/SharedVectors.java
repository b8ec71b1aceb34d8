// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Vector files that lie outside the project, in a folder of their own: real messages that may not be copied into it.
 *
 * <p>The folder is what the system property {@code alcazar.vectors} names, else the environment variable {@code ALCAZAR_VECTORS}, else
 * {@code shared/vectors} beside a folder that the tests run within ({@code ../shared/vectors} seen from the project's root). Where there
 * is none the test that asks is aborted, which JUnit reports as skipped, and one line per file says so. A folder that was named but is not
 * there is an error: whoever named it meant it.
 */
public final class SharedVectors {

    private static final String PROPERTY = "alcazar.vectors";
    private static final String VARIABLE = "ALCAZAR_VECTORS";
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private SharedVectors() {
    }

    /**
     * All vectors of {@code file}, such as {@code "milenage.json"}; aborts the calling test where there is no such folder or file.
     */
    public static List<Vector> load(String file) {
        var folder = folder();
        if (folder == null) {
            return skip(file, "there is no folder of shared vectors; give one by -D" + PROPERTY + "=FOLDER or " + VARIABLE);
        }
        var path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            return skip(file, "it is not in " + folder);
        }
        try (var in = Files.newInputStream(path)) {
            return Vectors.read(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Vector> skip(String file, String why) {
        var line = "SKIPPED: tests on shared vectors " + file + ": " + why;
        if (SAID.add(file)) {
            System.err.println(line);
        }
        return Assumptions.abort(line);
    }

    private static @Nullable Path folder() {
        var named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        return named == null || named.isBlank() ? beside(Path.of("").toAbsolutePath()) : named(Path.of(named));
    }

    private static Path named(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("there is no folder " + folder + ", which -D" + PROPERTY + " or " + VARIABLE + " names");
        }
        return folder;
    }

    static @Nullable Path beside(Path start) {
        for (var folder = start; folder != null; folder = folder.getParent()) {
            var candidate = folder.resolveSibling("shared").resolve("vectors");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
