// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another program, waited for by what it says; never for longer than some seconds, whatever it says or does not. */
final class SpokenProcess {

    private static final long MOST_SECONDS = 30;
    /** Stands behind the last line. */
    private static final String SILENCE = "(says no more)";

    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> said = new ArrayList<>();

    private SpokenProcess(Process process) {
        this.process = process;
        // What it says is taken off it all the time: it must not stand still for nobody listening.
        Thread.ofVirtual().start(() -> {
            try (var reader = process.inputReader()) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException ended) {
                // Nothing more is said.
            } finally {
                lines.add(SILENCE);
            }
        });
    }

    static SpokenProcess start(Path folder, List<String> command) throws IOException {
        return new SpokenProcess(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
    }

    /** The next line with any of these words. */
    String await(String... words) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        try {
            for (var line = next(end); line != null; line = next(end)) {
                said.add(line);
                if (line.equals(SILENCE)) {
                    break;
                }
                if (Stream.of(words).anyMatch(line::contains)) {
                    return line;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("did not say \"%s\", within %d seconds or before its end:%n%s".formatted(String.join("\" or \"", words), MOST_SECONDS, String.join("\n", said)));
    }

    private String next(long end) throws InterruptedException {
        return lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() {
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("has not ended within " + MOST_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Asks it to end, as an operator does; its exit value. */
    int stop() {
        // A process's own handle closes its streams before it is asked.
        process.toHandle().destroy();
        awaitEnd();
        return process.exitValue();
    }

    /** Ends it at once. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }
}
