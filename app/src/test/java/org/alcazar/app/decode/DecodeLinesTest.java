// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages on the standard input, a line each. */
class DecodeLinesTest {

    private static final String KEY = "000102030405060708090a0b0c0d0e0f";
    private static final int COUNT = 5;

    @Test
    void saysInALineWhatAMessageIsAndWhose() {
        assertThat(answers("7e0058\n\n0201d011\n074117\n", ExitCode.FAILED, "-")).satisfiesExactly(
                line -> assertThat(line).isEqualTo("nas-5gs: Authentication Reject"),
                line -> assertThat(line).isEqualTo("nas-eps: PDN Connectivity Request"),
                line -> assertThat(line).startsWith("error: nas-eps: "));
    }

    @ParameterizedTest
    @CsvSource({"ngap_pdus.json, ngap", "s1ap_pdus.json, s1ap", "pfcp_pdus.json, pfcp"})
    void reencodesRealMessagesToThemselves(String file, String protocol) {
        var lines = new ArrayList<String>();
        for (var vector : SharedVectors.load(file)) {
            var octets = Octets.of(vector.hex("hex"));
            try {
                new Decoder(protocol, null).decode(octets);
                lines.add(octets.toHex());
            } catch (DecodeException e) {
                // the codecs' own tests say which these are, and why
            }
        }
        assertThat(answers(String.join("\n", lines), ExitCode.OK, "--reencode", "-")).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--protocol=nas-eps"})
    void verifiesAndDeciphersEpsAndEndsInFailureWhereAMacIsWrong(String option) {
        var good = protectedEsm();
        var bad = good.substring(0, 2) + "00000000" + good.substring(10);
        var keys = new String[] {option, "--key-int", KEY, "--key-enc", KEY, "--integrity", "EIA2", "--ciphering", "EEA2", "-"};
        assertThat(answers(good, ExitCode.OK, keys)).singleElement().asString().containsIgnoringCase("PDN Connectivity Request");
        assertThat(answers(good + "\n" + bad, ExitCode.FAILED, keys)).hasSize(2).last().asString().contains("MAC wrong");
    }

    /** A PDN connectivity request, ciphered with 128-EEA2 and protected with 128-EIA2, from the UE (TS 24.301 §9.1). */
    private static String protectedEsm() {
        var key = Secret.wrap(Octets.fromHex(KEY).toArray());
        var ciphered = CipheringAlgorithm.NEA2.keyed(key).apply(COUNT, 0, Direction.UPLINK, Octets.fromHex("0201d011"));
        var covered = Octets.fromHex("%02x%s".formatted(COUNT, ciphered.toHex()));
        int mac = IntegrityAlgorithm.NIA2.keyed(key).mac(COUNT, 0, Direction.UPLINK, covered.toArray(), 0, covered.length() * 8);
        return "27%08x%s".formatted(mac, covered.toHex());
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
