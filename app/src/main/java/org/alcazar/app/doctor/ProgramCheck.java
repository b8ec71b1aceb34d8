// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a program is on the path. */
final class ProgramCheck implements Check {

    private final String program;
    private final String purpose;
    private final String remedy;
    private final String path;

    /**
     * @param purpose what it is for, to follow "for"
     * @param path folders to look in, as in the environment variable PATH
     */
    ProgramCheck(String program, String purpose, String remedy, String path) {
        this.program = program;
        this.purpose = purpose;
        this.remedy = remedy;
        this.path = path;
    }

    @Override
    public List<Finding> examine() {
        for (var folder : path.split(Pattern.quote(File.pathSeparator))) {
            var file = Path.of(folder, program);
            if (!folder.isEmpty() && Files.isExecutable(file)) {
                return List.of(Finding.ok(program, file + ", for " + purpose));
            }
        }
        return List.of(Finding.warn(program, "not there; it is for " + purpose, remedy));
    }
}
