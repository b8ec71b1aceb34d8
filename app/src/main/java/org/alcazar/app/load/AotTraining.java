// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.app.terminal.Terminal;

/**
 * Makes the ahead-of-time cache (JEP 514) that lets later starts of this program be fast: a demonstration in a process of its own, whose
 * classes and profiles are kept.
 */
public final class AotTraining {

    /** Says to a process that it is being trained with, and trains nobody. */
    private static final String IN_TRAINING = "alcazar.training";

    private AotTraining() {
    }

    /** Trains, if the launcher said where the cache belongs and it is not there. That it does not work out is no failure of the caller's. */
    public static void runIfMissing(Terminal terminal) throws IOException, InterruptedException {
        var place = System.getProperty("alcazar.aot", "");
        if (place.isEmpty() || Files.exists(Path.of(place)) || Boolean.getBoolean(IN_TRAINING)) {
            return;
        }
        terminal.err().println("Preparing fast starts (once)...");
        var command = new ArrayList<>(CoreProcess.javaCommand());
        command.addAll(1, List.of("-XX:AOTCacheOutput=" + place, "-Xlog:aot=off", "-Xlog:cds=off", "-D" + IN_TRAINING + "=true"));
        command.add("demo");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        boolean made = process.waitFor() == 0 && Files.exists(Path.of(place));
        terminal.err().println(made ? "Prepared: the next start is a fast one." : "That did not work out; starts stay as they are.");
    }
}
