// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alcazar.app.command.CommandFailedException;
import org.alcazar.strand.World;

/** A core in a process of its own ({@code alcazar up}), whose use of the machine can be read. */
public final class CoreProcess implements AutoCloseable {

    private static final String READY = "Ready";

    private final Process process;
    private final double secondsToReady;

    private CoreProcess(Process process, double secondsToReady) {
        this.process = process;
        this.secondsToReady = secondsToReady;
    }

    /**
     * Starts a core and waits until it says that it is ready.
     *
     * @throws CommandFailedException with its own words if it does not get that far
     */
    public static CoreProcess start(World world, Path configuration) throws IOException {
        var command = new ArrayList<>(javaCommand());
        command.add(1, "-Dalcazar.started=%.3f".formatted(world.now().toEpochMilli() / 1000.0));
        command.addAll(List.of("up", "--config", configuration.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                world.turn(() -> drain(process, out));
                return new CoreProcess(process, seconds(line));
            }
            said.append(line).append('\n');
        }
        throw new CommandFailedException("the core did not start:\n" + said);
    }

    /** How this program is run: the same Java, options, class path and AOT cache. */
    public static List<String> javaCommand() {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        for (var flag : System.getProperty("alcazar.flags", "--enable-native-access=ALL-UNNAMED").split(" ")) {
            command.add(flag);
        }
        var aot = System.getProperty("alcazar.aot", "");
        if (!aot.isEmpty() && Files.isReadable(Path.of(aot))) {
            command.addAll(List.of("-XX:AOTCache=" + aot, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.alcazar.app.Alcazar"));
        return command;
    }

    /** What the core logs is of no interest here, but a full pipe would stop it. */
    private static void drain(Process process, BufferedReader out) {
        try {
            while (process.isAlive() && out.readLine() != null) {
                continue;
            }
        } catch (IOException e) {
            // The core ended.
            return;
        }
    }

    private static double seconds(String ready) {
        var digits = ready.replaceAll("[^0-9.]+", " ").strip().split(" ")[0];
        return digits.isEmpty() ? 0 : Double.parseDouble(digits);
    }

    /** From the start of the process until it served. */
    public double secondsToReady() {
        return secondsToReady;
    }

    /** CPU time that the process has used. */
    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in octets, or 0 where the machine does not tell. */
    public long residentOctets() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst().orElse(0);
        }
    }

    /** Octets of live objects on the heap, after a full collection, as the JDK's own {@code jcmd} tells; 0 if there is none. */
    public long liveHeapOctets() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            return 0;
        }
        var asked = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram").redirectErrorStream(true).start();
        try (var out = new BufferedReader(asked.inputReader(StandardCharsets.UTF_8))) {
            return out.lines().filter(line -> line.startsWith("Total")).mapToLong(line -> Long.parseLong(line.strip().split(" +")[2])).findFirst()
                    .orElse(0);
        } finally {
            asked.waitFor();
        }
    }

    /** Stops the core in order, or else at once. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
