// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.alcazar.app.core.ServiceTap;
import org.alcazar.app.demo.InterworkingDemo;
import org.alcazar.app.demo.MoveAttack;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.strand.LiveWorld;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(name = "interworking", description = "Shows moves between 4G and 5G: UEs attach in 4G, come to 5G in each way there is, and go back; what protected "
        + "each move, and that address and traffic survive.")
final class InterworkingDemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--attack", paramLabel = "NAME", converter = Attacks.class, completionCandidates = Attacks.class,
            description = "Shows what comes of interfering with a move, in place of the moves: ${COMPLETION-CANDIDATES}.")
    private @Nullable MoveAttack attack;

    @Option(names = "--pcap", paramLabel = "FILE", description = "Keeps all messages and packets, for Wireshark.")
    private @Nullable Path pcap;

    @Option(names = "--ciphering", paramLabel = "NEA", description = "The NAS ciphering to use, in both systems; with NEA0 a capture shows what NAS says.")
    private @Nullable CipheringAlgorithm ciphering;

    @Mixin
    private final JsonOption json = new JsonOption();

    InterworkingDemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The attacks by their names. */
    static final class Attacks implements ITypeConverter<MoveAttack>, Iterable<String> {

        @Override
        public MoveAttack convert(String name) {
            return Arrays.stream(MoveAttack.values()).filter(attack -> attack.toString().equals(name)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected one of " + String.join(", ", names())));
        }

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }

        private static List<String> names() {
            return Arrays.stream(MoveAttack.values()).map(MoveAttack::toString).toList();
        }
    }

    @Override
    public Integer call() throws Exception {
        try (var folder = new TemporaryFolder("alcazar-demo"); var world = new LiveWorld()) {
            return new InterworkingDemo(terminal, json.wanted(), folder.path(), world, ServiceTap.NONE).run(attack, pcap, ciphering) ? ExitCode.OK
                    : ExitCode.FAILED;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage() + "; name another file with --pcap", e);
        }
    }
}
