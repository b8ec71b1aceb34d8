// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alcazar.app.decode.CaptureView;
import org.alcazar.app.decode.Decoder;
import org.alcazar.app.decode.HexText;
import org.alcazar.app.decode.JsonTree;
import org.alcazar.app.decode.Lines;
import org.alcazar.app.decode.Summary;
import org.alcazar.app.decode.TextTree;
import org.alcazar.app.decode.pcap.CaptureException;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "decode", description = "Shows what a message says. Exit code 1 if it is none, or a MAC was to be verified and is wrong.")
final class DecodeCommand implements Callable<Integer> {

    private static final int LONGEST_FILE = 1 << 20;

    private final Terminal terminal;

    @Option(names = {"-p", "--protocol"}, paramLabel = "NAME", completionCandidates = ProtocolNames.class,
            description = "What it is a message of: ${COMPLETION-CANDIDATES}. Guessed if not told.")
    private @Nullable String protocol;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Option(names = "--reencode", description = "Prints the octets it encodes to.")
    private boolean reencode;

    @Option(names = "--pcap", paramLabel = "FILE", description = "Shows the messages of a capture, pcap or pcapng: a ladder, or with --json a "
            + "document a line. By payload protocol identifier 60 and 18, and ports 38412, 36412, 8805, 2152 and 2123.")
    private @Nullable Path pcap;

    @Mixin
    private final NasKeyOptions keys = new NasKeyOptions();

    @Parameters(paramLabel = "HEX|FILE|-", arity = "0..*",
            description = "The message in hexadecimal, with blanks, colons, 0x as you like; or a file with that, or with the octets themselves; "
                    + "- for the standard input, where each line is a message and is answered by a line: its name and whose it is, or what --json or --reencode want.")
    private List<String> words = new ArrayList<>();

    DecodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** For the description of {@code --protocol}. */
    static final class ProtocolNames extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        ProtocolNames() {
            super(Decoder.protocols());
        }
    }

    @Override
    public Integer call() throws IOException {
        if (pcap != null) {
            return capture(pcap);
        }
        var decoder = decoder();
        if (words.isEmpty()) {
            throw new CommandFailedException("nothing to decode: give it in hexadecimal, as a file, or - for the standard input");
        }
        return words.equals(List.of("-")) ? lines(System.in) : one(decoder, octets(String.join(" ", words)));
    }

    private int capture(Path file) throws IOException {
        if (!words.isEmpty() || reencode) {
            throw new CommandFailedException("--pcap goes with --json and keys, and with nothing else");
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new CaptureView(terminal, json.wanted(), keys.read()).show(in) ? ExitCode.OK : ExitCode.FAILED;
        } catch (NoSuchFileException e) {
            throw new CommandFailedException("there is no file " + file, e);
        } catch (CaptureException e) {
            throw new CommandFailedException(file + ": " + e.getMessage(), e);
        }
    }

    private Decoder decoder() {
        try {
            return new Decoder(protocol, keys.read());
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private int one(Decoder decoder, Octets octets) {
        try {
            if (reencode) {
                terminal.line(decoder.reencode(octets).toHex());
                return ExitCode.OK;
            }
            var decoded = decoder.decode(octets);
            terminal.out().print(json.wanted() ? JsonTree.of(decoded, true) + "\n" : TextTree.of(decoded));
            terminal.flush();
            return decoded.wrongMac() ? ExitCode.FAILED : ExitCode.OK;
        } catch (DecodeException e) {
            if (json.wanted()) {
                terminal.line(JsonTree.error(e, true));
                return ExitCode.FAILED;
            }
            throw new CommandFailedException("not decoded: " + words(e), e);
        }
    }

    private int lines(InputStream in) throws IOException {
        var answer = new LineAnswer();
        var nasKeys = keys.read();
        return new Lines(terminal.out(), () -> new Decoder(protocol, nasKeys), answer).answerAll(in) == 0 && !answer.wrongMac ? ExitCode.OK : ExitCode.FAILED;
    }

    /** How each line is answered. */
    private final class LineAnswer implements Lines.Answer {

        private volatile boolean wrongMac;

        @Override
        public String to(Decoder decoder, CharSequence line) {
            var octets = HexText.parse(line);
            if (reencode) {
                return decoder.reencode(octets).toHex();
            }
            var decoded = decoder.decode(octets);
            if (decoded.wrongMac()) {
                wrongMac = true;
            }
            return json.wanted() ? JsonTree.of(decoded, false) : Summary.of(decoded);
        }

        @Override
        public String fault(DecodeException fault) {
            return json.wanted() ? JsonTree.error(fault, false) : "error: " + words(fault);
        }
    }

    private static String words(DecodeException fault) {
        return fault.getMessage() + (fault.offset() < 0 ? "" : " (at offset " + fault.offset() + ")");
    }

    /** What was given is hexadecimal, or it names a file. */
    private static Octets octets(String given) throws IOException {
        var file = file(given);
        try {
            if (file == null) {
                return HexText.parse(given);
            }
        } catch (DecodeException e) {
            throw new CommandFailedException("neither a file nor hexadecimal: " + given + " (" + words(e) + ")", e);
        }
        if (Files.size(file) > LONGEST_FILE) {
            throw new CommandFailedException(file + " is longer than a message is; a capture wants --pcap");
        }
        var bytes = Files.readAllBytes(file);
        return isText(bytes) ? textOf(file, bytes) : Octets.wrap(bytes);
    }

    private static Octets textOf(Path file, byte[] bytes) {
        try {
            return HexText.parse(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (DecodeException e) {
            throw new CommandFailedException(file + ": " + words(e), e);
        }
    }

    private static @Nullable Path file(String given) {
        try {
            var path = Path.of(given);
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Whether all octets are what hexadecimal is written with: then they are that. */
    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if ("0123456789abcdefx\\:,-|\" \t\r\n".indexOf(Character.toLowerCase((char) b)) < 0) {
                return false;
            }
        }
        return bytes.length > 0;
    }
}
