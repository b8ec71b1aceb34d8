// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One reading of a configuration file: where relative paths start, and what was found wrong. */
public final class ReadContext {

    private final Path directory;
    private final boolean filesMayLack;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param directory where relative paths start
     * @param filesMayLack whether files that must exist may still lack, because they are about to be created
     */
    public ReadContext(Path directory, boolean filesMayLack) {
        this.directory = directory;
        this.filesMayLack = filesMayLack;
    }

    public Path directory() {
        return directory;
    }

    boolean filesMayLack() {
        return filesMayLack;
    }

    void report(int line, String message) {
        problems.add(new Problem(line, message));
    }

    /** What was found wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
