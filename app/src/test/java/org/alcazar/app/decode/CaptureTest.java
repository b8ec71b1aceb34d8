// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.app.command.CommandLines;
import org.alcazar.app.command.ExitCode;
import org.alcazar.app.decode.pcap.Captures;
import org.alcazar.app.terminal.RecordingTerminal;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.message.NgSetupFailure;
import org.alcazar.ngap.message.PduSessionResourceSetupRequest;
import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.element.CauseMisc;
import org.alcazar.s1ap.element.EnbId;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.s1ap.element.GlobalEnbId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.PagingDrx;
import org.alcazar.s1ap.element.RrcEstablishmentCause;
import org.alcazar.s1ap.element.SupportedTaItem;
import org.alcazar.s1ap.element.Tai;
import org.alcazar.s1ap.message.DownlinkNasTransport;
import org.alcazar.s1ap.message.InitialUeMessage;
import org.alcazar.s1ap.message.S1SetupFailure;
import org.alcazar.s1ap.message.S1SetupRequest;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Captures of every sort that is read, each with the same message somewhere within. */
class CaptureTest {

    private static final int SCTP = 132;
    private static final int UDP = 17;
    private static final int ENB_PORT = 40_000;
    private static final int NGAP_PAYLOAD = 60;
    private static final PlmnIdentity PLMN = PlmnIdentity.of("001", "01");

    private static final Octets SETUP = S1ap.encode(new S1SetupRequest(new GlobalEnbId(PLMN, new EnbId.Macro(7)),
            List.of(new SupportedTaItem(1, List.of(PLMN), null)), PagingDrx.V128));
    private static final Octets SETUP_FAILURE = S1ap.encode(new S1SetupFailure(CauseMisc.UNKNOWN_PLMN));
    /** An attach request by GUTI without anything optional, with a PDN connectivity request. */
    private static final Octets ATTACH = Octets.fromHex("0741710bf600f1100001010a0b0c0d02e0e000040201d011");
    private static final Octets INITIAL = S1ap.encode(InitialUeMessage.builder(new EnbUeS1apId(1), ATTACH, new Tai(PLMN, 1),
            new EutranCgi(PLMN, 7 << 8), RrcEstablishmentCause.MO_SIGNALLING).build());
    private static final Octets REJECT = S1ap.encode(
            DownlinkNasTransport.builder(new MmeUeS1apId(2), new EnbUeS1apId(1), Octets.fromHex("07440b")).build());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {Captures.ETHERNET, Captures.COOKED_V1, Captures.COOKED_V2, Captures.RAW_IP})
    void readsEitherFormatInEitherOrderOfOctetsFromEachLink(int link) throws IOException {
        var packets = List.of(Captures.link(link, Captures.ipv4(SCTP, Captures.sctp(ENB_PORT, S1ap.PORT,
                Captures.data(Captures.WHOLE, 1, S1ap.PAYLOAD_PROTOCOL_ID, SETUP)))));
        for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            for (var file : List.of(Captures.pcap(order, link, packets), Captures.pcapng(order, link, packets))) {
                assertThat(documents(file, ExitCode.OK)).singleElement().asString()
                        .startsWith("{\"packet\":1,\"time\":\"2023-11-14T22:13:20Z\",\"source\":\"10.0.0.1:40000\",\"destination\":\"10.0.0.2:36412\"")
                        .contains("\"protocol\":\"s1ap\"", "S1 Setup Request");
            }
        }
    }

    @Test
    void knowsS1apByItsPayloadProtocolOrItsPort() throws IOException {
        var packets = List.of(sctp(ENB_PORT, ENB_PORT, Captures.data(Captures.WHOLE, 1, S1ap.PAYLOAD_PROTOCOL_ID, SETUP)),
                sctp(S1ap.PORT, ENB_PORT, Captures.data(Captures.WHOLE, 1, 0, SETUP_FAILURE)));
        assertThat(documents(pcap(packets), ExitCode.OK)).hasSize(2).allSatisfy(line -> assertThat(line).contains("\"protocol\":\"s1ap\""));
    }

    @Test
    void putsFragmentsTogetherAndShowsOnceWhatComesTwice() throws IOException {
        var begin = Captures.data(Captures.BEGINNING, 10, S1ap.PAYLOAD_PROTOCOL_ID, SETUP.slice(0, 7));
        var middle = Captures.data(Captures.MIDDLE, 11, S1ap.PAYLOAD_PROTOCOL_ID, SETUP.slice(7, 20));
        var end = Captures.data(Captures.END, 12, S1ap.PAYLOAD_PROTOCOL_ID, SETUP.slice(20, SETUP.length()));
        var packets = List.of(sctp(ENB_PORT, S1ap.PORT, begin), sctp(S1ap.PORT, ENB_PORT,
                Captures.data(Captures.WHOLE, 5, S1ap.PAYLOAD_PROTOCOL_ID, SETUP_FAILURE)), sctp(ENB_PORT, S1ap.PORT, middle, middle),
                sctp(ENB_PORT, S1ap.PORT, end), sctp(ENB_PORT, S1ap.PORT, end));
        assertThat(documents(pcap(packets), ExitCode.OK)).satisfiesExactly(line -> assertThat(line).contains("S1 Setup Failure"),
                line -> assertThat(line).contains("\"packet\":4", "S1 Setup Request"));
    }

    @Test
    void doesNotPutTogetherWhatHasAGap() throws IOException {
        var packets = List.of(sctp(ENB_PORT, S1ap.PORT, Captures.data(Captures.BEGINNING, 10, S1ap.PAYLOAD_PROTOCOL_ID, SETUP.slice(0, 7))),
                sctp(ENB_PORT, S1ap.PORT, Captures.data(Captures.END, 12, S1ap.PAYLOAD_PROTOCOL_ID, SETUP.slice(7, SETUP.length()))));
        assertThat(documents(pcap(packets), ExitCode.OK)).isEmpty();
    }

    @Test
    void showsWhatIsThereOfAFileThatIsCutOffAndEndsSo() throws IOException {
        var packets = List.of(sctp(ENB_PORT, S1ap.PORT, Captures.data(Captures.WHOLE, 1, S1ap.PAYLOAD_PROTOCOL_ID, SETUP)),
                sctp(S1ap.PORT, ENB_PORT, Captures.data(Captures.WHOLE, 1, S1ap.PAYLOAD_PROTOCOL_ID, SETUP_FAILURE)));
        for (var whole : List.of(pcap(packets), Captures.pcapng(ByteOrder.LITTLE_ENDIAN, Captures.RAW_IP, packets))) {
            assertThat(documents(Arrays.copyOf(whole, whole.length - 5), ExitCode.FAILED)).singleElement().asString().contains("S1 Setup Request");
        }
    }

    @Test
    void drawsS1apAsALadderBetweenEnbAndMme() throws IOException {
        var lines = ladder(List.of(sctp(ENB_PORT, S1ap.PORT, data(1, SETUP)), sctp(S1ap.PORT, ENB_PORT, data(1, SETUP_FAILURE)),
                sctp(ENB_PORT, S1ap.PORT, data(2, INITIAL)), sctp(S1ap.PORT, ENB_PORT, data(2, REJECT))));
        assertThat(lines).satisfiesExactly(
                line -> assertThat(line).isEqualTo("S1AP and the NAS within"),
                line -> assertThat(line).contains("UE", "eNB", "MME").doesNotContain("AMF", "gNB"),
                line -> assertThat(line).contains("S1 Setup Request").containsPattern("-> *\\|$"),
                line -> assertThat(line).contains("<-", "S1 Setup Failure", "unknown plmn"),
                line -> assertThat(line).contains("Attach Request", "->", "M-TMSI 0a0b0c0d", "ENB UE 1"),
                line -> assertThat(line).contains("<-", "Attach Reject", "ENB UE 1", "MME UE 2"));
    }

    @Test
    void drawsEachNasMessageThatAListCarries() throws IOException {
        var request = Ngap.encode(new PduSessionResourceSetupRequest(new AmfUeNgapId(7), new RanUeNgapId(1),
                List.of(session(5, "7e00680100052e0501d6241205"), session(6, "7e0201020304050a0b0c"))));
        assertThat(ladder(List.of(sctp(38_412, ENB_PORT, Captures.data(Captures.WHOLE, 1, NGAP_PAYLOAD, request))))).satisfiesExactly(
                line -> assertThat(line).isEqualTo("NGAP and the NAS within"),
                line -> assertThat(line).contains("UE", "gNB", "AMF"),
                line -> assertThat(line).contains("|<", "PDU Session Resource Setup", "AMF UE 7"),
                line -> assertThat(line).contains("<-", "DL NAS Transport", "AMF UE 7"),
                line -> assertThat(line).contains("<-", "NAS, ciphered", "AMF UE 7"));
    }

    private static PduSession.Setup session(int id, String nas) {
        return new PduSession.Setup(id, Octets.fromHex(nas), new SNssai(1, null), Octets.of(0, 0), null);
    }

    @Test
    void namesTheColumnsAgainWhereBothCoresAreInACapture() throws IOException {
        var failure = Ngap.encode(new NgSetupFailure(org.alcazar.ngap.element.CauseMisc.UNSPECIFIED));
        var lines = ladder(List.of(sctp(ENB_PORT, S1ap.PORT, data(1, SETUP)),
                sctp(38_412, ENB_PORT, Captures.data(Captures.WHOLE, 1, NGAP_PAYLOAD, failure)),
                sctp(S1ap.PORT, ENB_PORT, data(1, SETUP_FAILURE))));
        assertThat(lines.stream().filter(line -> line.contains("NAS within"))).containsExactly("S1AP and the NAS within",
                "NGAP and the NAS within", "S1AP and the NAS within");
    }

    @Test
    void showsDatagramsByTheirPorts() throws IOException {
        var heartbeat = Octets.fromHex("2001000c0000010000600004e8f1d6a0");
        var packets = List.of(Captures.ipv4(UDP, Captures.udp(8_805, 8_805, heartbeat.toArray())),
                Captures.ipv4(UDP, Captures.udp(53, 53, heartbeat.toArray())));
        assertThat(documents(pcap(packets), ExitCode.OK)).singleElement().asString().contains("\"protocol\":\"pfcp\"", "Heartbeat Request");
    }

    private static byte[] data(int transmission, Octets message) {
        return Captures.data(Captures.WHOLE, transmission, S1ap.PAYLOAD_PROTOCOL_ID, message);
    }

    private static byte[] sctp(int from, int to, byte[]... chunks) {
        return Captures.ipv4(SCTP, Captures.sctp(from, to, chunks));
    }

    private static byte[] pcap(List<byte[]> packets) {
        return Captures.pcap(ByteOrder.LITTLE_ENDIAN, Captures.RAW_IP, packets);
    }

    private List<String> ladder(List<byte[]> packets) throws IOException {
        return run(pcap(packets), ExitCode.OK).stream().filter(line -> !line.isBlank()).toList();
    }

    private List<String> documents(byte[] capture, int code) throws IOException {
        return run(capture, code, "--json");
    }

    private List<String> run(byte[] capture, int code, String... options) throws IOException {
        var file = Files.write(folder.resolve("capture"), capture);
        var words = new ArrayList<>(List.of("decode", "--pcap", file.toString()));
        words.addAll(List.of(options));
        var recording = RecordingTerminal.plain();
        assertThat(CommandLines.run(recording.terminal(), words.toArray(String[]::new))).as(recording.err()).isEqualTo(code);
        return recording.out().lines().toList();
    }
}
