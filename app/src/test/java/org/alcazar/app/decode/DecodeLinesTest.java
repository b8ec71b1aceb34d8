// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.command.ExitCode;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages on the standard input, a line each. */
class DecodeLinesTest {

    private static final String KEY = "000102030405060708090a0b0c0d0e0f";
    private static final String OTHER_KEY = "f0e0d0c0b0a090807060504030201000";
    private static final int COUNT = 5;

    @Test
    void saysInALineWhatAMessageIsAndWhose() {
        assertThat(answers("7e0058\n\n0201d011\n074117\n", ExitCode.FAILED, "-")).satisfiesExactly(
                line -> assertThat(line).isEqualTo("nas-5gs: Authentication Reject"),
                line -> assertThat(line).isEqualTo("nas-eps: PDN Connectivity Request"),
                line -> assertThat(line).startsWith("error: nas-eps: "));
    }

    @Test
    void answersStandInTheOrderOfTheLines() {
        var echoes = IntStream.range(0, 2_000).mapToObj(i -> "3201000400000000%04x0000".formatted(i)).toList();
        assertThat(answers(String.join("\n", echoes), ExitCode.OK, "--reencode", "-")).isEqualTo(echoes);
    }

    @Test
    void answersALineBeforeTheNextOneComes() throws IOException {
        var text = new StringWriter();
        var seen = new ArrayList<String>();
        try (var in = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                seen.add(text.toString());
                if (seen.size() == 3) {
                    return -1;
                }
                System.arraycopy("7e0058\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, from, 7);
                return 7;
            }
        }) {
            new Lines(new PrintWriter(text), () -> new Decoder(null, null), new Lines.Answer() {
                @Override
                public String to(Decoder decoder, CharSequence line) {
                    return Summary.of(decoder.decode(HexText.parse(line)));
                }

                @Override
                public String fault(DecodeException fault) {
                    return "error";
                }
            }).answerAll(in);
        }
        var answer = "nas-5gs: Authentication Reject\n";
        assertThat(seen).containsExactly("", answer, answer + answer);
    }

    @ParameterizedTest
    @CsvSource({"ngap_pdus.json, ngap", "s1ap_pdus.json, s1ap", "pfcp_pdus.json, pfcp", "gtpv2_pdus.json, gtpv2", "nas5gs_pdus.json, nas-5gs",
            "naseps_pdus.json, nas-eps"})
    void reencodesRealMessagesToThemselves(String file, String protocol) {
        var vectors = SharedVectors.load(file);
        var lines = new ArrayList<String>();
        for (var vector : vectors) {
            var octets = Octets.of(vector.hex("hex"));
            try {
                // Which are refused, and which of NAS are not written as they came, the codecs' own tests say, and why.
                if (new Decoder(protocol, null).decode(octets).exact() || !protocol.startsWith("nas")) {
                    lines.add(octets.toHex());
                }
            } catch (DecodeException e) {
                continue;
            }
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(vectors.size() * 3 / 4);
        assertThat(answers(String.join("\n", lines), ExitCode.OK, "--reencode", "-")).isEqualTo(lines);
    }

    static Stream<Arguments> algorithms() {
        return Stream.of(IntegrityAlgorithm.NIA1, IntegrityAlgorithm.NIA2, IntegrityAlgorithm.NIA3).flatMap(integrity ->
                Stream.of(CipheringAlgorithm.values()).map(ciphering -> Arguments.of(integrity, ciphering)));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void deciphersWithEachAlgorithmInEitherDirection(IntegrityAlgorithm integrity, CipheringAlgorithm ciphering) {
        var plain = Octets.fromHex("7e0043");
        for (var direction : Direction.values()) {
            var message = protectedMessage("7e02", 1, plain, integrity, ciphering, direction);
            var keys = new String[] {"--json", "--key-int", KEY, "--key-enc", OTHER_KEY, "--integrity", integrity.name(), "--ciphering", ciphering.name(), "-"};
            assertThat(answers(message, ExitCode.OK, keys)).singleElement().asString()
                    .contains("MAC verified (%s, COUNT 5, %s)".formatted(integrity, direction.name().toLowerCase(Locale.ROOT)))
                    .contains("\"deciphered\":{\"type\":\"Registration Complete\"");
            keys[2] = OTHER_KEY;
            assertThat(answers(message, ExitCode.FAILED, keys)).singleElement().asString().contains("MAC wrong").doesNotContain("\"deciphered\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--protocol=nas-eps"})
    void verifiesAndDeciphersEpsAndEndsInFailureWhereAMacIsWrong(String option) {
        var good = protectedEsm();
        var bad = good.substring(0, 2) + "00000000" + good.substring(10);
        var keys = new String[] {option, "--key-int", KEY, "--key-enc", OTHER_KEY, "--integrity", "EIA2", "--ciphering", "EEA2", "-"};
        assertThat(answers(good, ExitCode.OK, keys)).singleElement().asString().containsIgnoringCase("PDN Connectivity Request");
        assertThat(answers(good + "\n" + bad, ExitCode.FAILED, keys)).hasSize(2).last().asString().contains("MAC wrong");
    }

    /** A PDN connectivity request, ciphered with 128-EEA2 and protected with 128-EIA2, from the UE (TS 24.301 §9.1). */
    private static String protectedEsm() {
        return protectedMessage("27", 0, Octets.fromHex("0201d011"), IntegrityAlgorithm.NIA2, CipheringAlgorithm.NEA2, Direction.UPLINK);
    }

    /** A message of COUNT 5: header, MAC, sequence number, ciphered payload (TS 24.501 §9.1, TS 24.301 §9.1). */
    private static String protectedMessage(String header, int bearer, Octets plain, IntegrityAlgorithm integrity, CipheringAlgorithm ciphering,
            Direction direction) {
        var ciphered = ciphering.keyed(key(OTHER_KEY)).apply(COUNT, bearer, direction, plain);
        var covered = Octets.fromHex("%02x%s".formatted(COUNT, ciphered.toHex()));
        int mac = integrity.keyed(key(KEY)).mac(COUNT, bearer, direction, covered.toArray(), 0, covered.length() * 8);
        return "%s%08x%s".formatted(header, mac, covered.toHex());
    }

    private static Secret key(String hex) {
        return Secret.wrap(Octets.fromHex(hex).toArray());
    }

    private static List<String> answers(String lines, int code, String... options) {
        var before = System.in;
        var recording = RecordingTerminal.plain();
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII)));
        try {
            var words = new ArrayList<>(List.of("decode"));
            words.addAll(List.of(options));
            assertThat(CommandLines.run(recording.terminal(), words.toArray(String[]::new))).as(recording.err()).isEqualTo(code);
        } finally {
            System.setIn(before);
        }
        return recording.out().lines().toList();
    }
}
