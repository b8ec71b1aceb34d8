// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.command.ExitCode;
import org.alcazar.app.decode.pcap.CaptureException;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeTest {

    private static final String AUTHENTICATION_REJECT = "7e0058";
    private static final String CHALLENGE = "01 05 001c 32 01 0000 01 05 0000 000102030405060708090a0b0c0d0e0f";

    @TempDir
    private Path folder;

    @Test
    void showsAMessageAsATree() {
        var recording = RecordingTerminal.plain();
        assertThat(CommandLines.run(recording.terminal(), "decode", "7e:00 0x64\n6f")).isEqualTo(ExitCode.OK);
        assertThat(recording.out()).isEqualTo("5GMM Status  [nas-5gs, guessed]\n  Cause: #111 protocol error unspecified\n");
    }

    @Test
    void showsAttributesByTheirStandardsNames() {
        assertThat(TextTree.of(new Decoder(null, null).decode(HexText.parse(CHALLENGE))))
                .startsWith("EAP-Request/AKA'-Challenge  [eap, guessed]").contains("AT_RAND", "000102030405060708090a0b0c0d0e0f");
    }

    @Test
    void saysWhereAMessageIsAtFaultAndEndsSo() {
        var recording = RecordingTerminal.plain();
        assertThat(CommandLines.run(recording.terminal(), "decode", "--protocol", "eap", "01050004")).isEqualTo(ExitCode.FAILED);
        assertThat(recording.err()).contains("not decoded").contains("offset");
    }

    @ParameterizedTest
    @CsvSource({"7e0058, 7e0058", "'7E:00:58', 7e0058", "'0x7e, 0x00, 0x58', 7e0058", "'\\x7e\\x00', 7e00"})
    void forgivesHowHexadecimalIsWritten(String text, String hex) {
        assertThat(HexText.parse(text)).isEqualTo(Octets.fromHex(hex));
    }

    @ParameterizedTest
    @CsvSource({"7e005, 5", "7e zz, 3"})
    void refusesWhatIsNotHexadecimal(String text, int offset) {
        assertThatThrownBy(() -> HexText.parse(text)).isInstanceOfSatisfying(DecodeException.class,
                fault -> assertThat(fault.offset()).isEqualTo(offset));
    }

    @Test
    void answersEachLineWithALine() throws IOException {
        var text = new StringWriter();
        var lines = AUTHENTICATION_REJECT + "\n\nno\r\n" + "00".repeat(Lines.LONGEST) + "\n" + AUTHENTICATION_REJECT;
        long failed = new Lines(new PrintWriter(text), () -> new Decoder(null, null), new Lines.Answer() {
            @Override
            public String to(Decoder decoder, CharSequence line) {
                return decoder.reencode(HexText.parse(line)).toHex();
            }

            @Override
            public String fault(DecodeException fault) {
                return "error";
            }
        }).answerAll(new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII)));
        assertThat(text.toString()).isEqualTo(AUTHENTICATION_REJECT + "\nerror\nerror\n" + AUTHENTICATION_REJECT + "\n");
        assertThat(failed).isEqualTo(2);
    }

    /** Messages the codecs themselves refuse are theirs to test; what decodes must be guessed right, and shown. */
    @ParameterizedTest
    @CsvSource({"ngap_pdus.json, ngap", "nas5gs_pdus.json, nas-5gs", "naseps_pdus.json, nas-eps", "pfcp_pdus.json, pfcp", "gtpv2_pdus.json, gtpv2",
            "s1ap_pdus.json, s1ap"})
    void guessesTheProtocolOfRealMessages(String file, String protocol) {
        int guessed = 0;
        var vectors = SharedVectors.load(file);
        for (var vector : vectors) {
            var octets = Octets.of(vector.hex("hex"));
            try {
                new Decoder(protocol, null).decode(octets);
            } catch (DecodeException e) {
                continue;
            }
            var decoded = new Decoder(null, null).decode(octets);
            assertThat(decoded.protocol()).as(vector.name()).isEqualTo(protocol);
            assertThat(decoded.others()).as(vector.name()).isEmpty();
            assertThat(JsonTree.of(decoded, false)).as(vector.name()).startsWith("{\"protocol\":\"" + protocol + "\"").doesNotContain("\n");
            assertThat(TextTree.of(decoded)).as(vector.name()).startsWith(decoded.title());
            guessed++;
        }
        assertThat(guessed).isGreaterThan(vectors.size() * 3 / 4);
    }

    @Test
    void verifiesAndDeciphersWithKeysOfAFile() throws IOException {
        for (var vector : SharedVectors.load("nas_ciphered_computed.json")) {
            var file = folder.resolve("keys");
            Files.writeString(file, "# of a test\nk-nas-int = %s\nk-nas-enc = %s\nintegrity = NIA%d\nciphering = NEA%d\ncount = 0x%s\n".formatted(
                    vector.text("knasint"), vector.text("knasenc"), vector.number("nia"), vector.number("nea"), vector.text("count")));
            var recording = RecordingTerminal.plain();
            int code = CommandLines.run(recording.terminal(), "decode", "--json", "--key-file", file.toString(), vector.text("pdu"));
            assertThat(code).as(recording.err()).isEqualTo(ExitCode.OK);
            assertThat(recording.out()).contains("MAC verified", "deciphered");
            var wrong = RecordingTerminal.plain();
            assertThat(CommandLines.run(wrong.terminal(), "decode", "--key-file", file.toString(), "--count", "77", vector.text("pdu")))
                    .isEqualTo(ExitCode.FAILED);
            assertThat(wrong.out()).contains("MAC wrong");
        }
    }

    @Test
    void readsKeyFilesByTheirLines() throws IOException {
        var file = folder.resolve("keys");
        Files.writeString(file, "bearer: 2\n\n# none\n");
        assertThat(KeyFile.read(file)).isEqualTo(Map.of("bearer", "2"));
        Files.writeString(file, "00112233");
        assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("00112233");
    }

    @Test
    void drawsTheDemosCaptureAsTheDemoWasDrawn() {
        var capture = folder.resolve("demo.pcap").toString();
        var demo = RecordingTerminal.plain();
        assertThat(CommandLines.run(demo.terminal(), "demo", "--pcap", capture, "--ciphering", "NEA0")).isEqualTo(ExitCode.OK);
        var read = RecordingTerminal.plain();
        assertThat(CommandLines.run(read.terminal(), "decode", "--pcap", capture)).as(read.err()).isEqualTo(ExitCode.OK);
        assertThat(arrows(read.out())).isNotEmpty().isEqualTo(arrows(demo.out()));
    }

    /**
     * What passed between UE, gNB and AMF: all arrows left of the AMF's line, sorted. What is for session management the demonstration draws
     * through the AMF to the SMF, and a capture as the transport that it is; what comes back travels inside the session's resource setup, whose
     * arrow stands for it.
     */
    private static List<String> arrows(String ladder) {
        return ladder.lines().filter(line -> line.length() > 47 && line.substring(0, 47).matches(".*(->|<-|--).*"))
                .map(line -> line.charAt(47) == '+' || line.contains(" UL NAS Transport ") || line.contains(" DL NAS Transport ")
                        ? line.startsWith("  |<") ? "" : "session management from the UE" : line.substring(0, 47))
                .filter(arrow -> !arrow.isEmpty()).sorted().toList();
    }

    @Test
    void showsWhatWasThereOfACaptureThatIsCutOff() throws IOException {
        var whole = capture(Octets.fromHex(AUTHENTICATION_REJECT));
        for (var cut : Mutations.truncations(whole).toList()) {
            view(cut);
        }
        assertThat(view(whole)).isEqualTo("whole");
        assertThat(view(Arrays.copyOf(whole, whole.length - 1))).isEqualTo("not whole");
    }

    @Test
    void takesOrRefusesDamagedCaptures() throws IOException {
        var whole = capture(Octets.fromHex(AUTHENTICATION_REJECT));
        for (int i = 0; i < 2_000; i++) {
            view(Mutations.random(whole, Seeded.random(Seeded.seed() + i)));
        }
    }

    private static String view(byte[] capture) throws IOException {
        try {
            return new CaptureView(RecordingTerminal.plain().terminal(), true, null).show(new ByteArrayInputStream(capture)) ? "whole" : "not whole";
        } catch (CaptureException e) {
            return "no capture";
        }
    }

    /** A capture of the link type for users, with a message as its only packet. */
    private static byte[] capture(Octets message) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (int field : new int[] {0xa1b2c3d4, 0x0002_0004, 0, 0, 65_535, 147, 1, 2, message.length(), message.length()}) {
            out.writeInt(field);
        }
        out.write(message.toArray());
        return bytes.toByteArray();
    }
}
