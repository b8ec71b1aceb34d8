// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.OffendingIe;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.AllocationRetentionPriority;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.FlowQos;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Instanced;
import org.alcazar.gtp.v2c.message.BearerResourceCommand;
import org.alcazar.gtp.v2c.message.BearerResourceFailureIndication;
import org.alcazar.gtp.v2c.message.ChangeNotificationRequest;
import org.alcazar.gtp.v2c.message.ChangeNotificationResponse;
import org.alcazar.gtp.v2c.message.CreateBearerRequest;
import org.alcazar.gtp.v2c.message.CreateBearerResponse;
import org.alcazar.gtp.v2c.message.DeleteBearerCommand;
import org.alcazar.gtp.v2c.message.DeleteBearerFailureIndication;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.Gtpv2MessageType;
import org.alcazar.gtp.v2c.message.UpdateBearerRequest;
import org.alcazar.gtp.v2c.message.UpdateBearerResponse;
import org.alcazar.wire.Octets;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gateways and MMEs want of bearers: octets worked out by hand from TS 29.274, and the same read by an independent dissector. */
class Gtpv2BearersTest {

    /** The first link type that captures may give a meaning of their own. */
    private static final int USER_0 = 147;

    private static final String AS_GTPV2 = "uat:user_dlts:\"User 0 (DLT=147)\",\"gtpv2\",\"0\",\"\",\"0\",\"\"";

    private static final Octets GATEWAY = Octets.fromHex("c0000201");
    private static final Octets ENODEB = Octets.fromHex("c0000301");
    /** A new filter: both directions, UDP. */
    private static final Octets TFT = Octets.fromHex("213000023011");
    private static final BearerQos VOICE = new BearerQos(new AllocationRetentionPriority(2, false, true), 1, 128, 128, 128, 128);
    private static final String VOICE_OCTETS = "50001600" + "48" + "01" + "0000000080".repeat(4);
    private static final Cause ACCEPTED = Cause.of(Cause.REQUEST_ACCEPTED);

    private static final List<Gtpv2Message> SAMPLES = List.of(creation(),
            CreateBearerResponse.builder(ACCEPTED).bearers(List.of(BearerContext.of(6, ACCEPTED, List.of(
                    new Instanced<>(0, FTeid.of(FTeid.S1U_ENODEB, 7, ENODEB)), new Instanced<>(1, FTeid.of(FTeid.S1U_SGW, 0x64, GATEWAY)))))).build(),
            UpdateBearerRequest.builder(List.of(bearer(5, null, null)), new Ambr(1000, 2000)).build(),
            UpdateBearerResponse.builder(ACCEPTED).bearers(List.of(BearerContext.of(5, ACCEPTED, List.of()))).build(),
            DeleteBearerRequest.builder().ebis(List.of(6, 7)).cause(Cause.of(Cause.LOCAL_DETACH)).build(),
            DeleteBearerResponse.builder(ACCEPTED).linkedEbi(5).build(),
            BearerResourceCommand.builder(5, 1, TFT).flowQos(new FlowQos(1, 64, 64, 64, 64)).build(),
            BearerResourceFailureIndication.builder(Cause.of(Cause.SERVICE_NOT_SUPPORTED), 5, 1).build(),
            DeleteBearerCommand.builder(List.of(bearer(6, null, null))).build(),
            DeleteBearerFailureIndication.builder(Cause.of(Cause.CONTEXT_NOT_FOUND)).bearers(List.of(BearerContext.of(6,
                    Cause.of(Cause.CONTEXT_NOT_FOUND), List.of()))).build(),
            ChangeNotificationRequest.builder(6).imsi(new Imsi("999700000000001")).linkedEbi(5).build(),
            ChangeNotificationResponse.builder(ACCEPTED).build());

    @TempDir
    private Path folder;

    private static BearerContext bearer(int ebi, @Nullable Octets tft, @Nullable BearerQos qos) {
        return new BearerContext(ebi, null, tft, List.of(), qos, null, null, null, Rest.NONE);
    }

    private static CreateBearerRequest creation() {
        return CreateBearerRequest.builder(5, List.of(new BearerContext(0, null, TFT,
                List.of(new Instanced<>(0, FTeid.of(FTeid.S1U_SGW, 0x64, GATEWAY))), VOICE, null, null, null, Rest.NONE))).build();
    }

    @Test
    void asksForADedicatedBearer() {
        assertWritten(creation(), "485f0047" + "0000000a" + "00000100" + "4900010005" + "5d003600" + "4900010000" + "54000600" + "213000023011"
                + "57000900" + "81" + "00000064" + "c0000201" + VOICE_OCTETS);
    }

    @Test
    void changesWhatADefaultBearerMayTake() {
        assertWritten(SAMPLES.get(2), "4861001d" + "0000000a" + "00000100" + "5d000500" + "4900010005" + "48000800" + "000003e8" + "000007d0");
    }

    @Test
    void endsAPdnConnectionByItsDefaultBearerAndDedicatedOnesByTheirOwn() {
        assertWritten(DeleteBearerRequest.builder().linkedEbi(5).build(), "4863000d" + "0000000a" + "00000100" + "4900010005");
        assertWritten(SAMPLES.get(4), "48630018" + "0000000a" + "00000100" + "4900010106" + "4900010107" + "02000200" + "0200");
    }

    @Test
    void asksForResourcesInTheWordsOfTheUe() {
        assertWritten(SAMPLES.get(6), "48440035" + "0000000a" + "00000100" + "4900010005" + "6400010001" + "51001500" + "01"
                + "0000000040".repeat(4) + "55000600" + "213000023011");
    }

    @Test
    void aRequestThatBearersBeUpdatedTellsTheApnAmbr() {
        var without = Octets.fromHex("48610011" + "0000000a" + "00000100" + "5d000500" + "4900010005");
        var refusal = Assertions.catchThrowableOfType(GtpDecodeException.class, () -> Gtpv2c.decode(without));
        assertThat(refusal.reply()).isEqualTo(GtpDecodeException.Reply.REJECT);
        assertThat(refusal.offendingIe()).isEqualTo(new OffendingIe(72, 0));
    }

    private static void assertWritten(Gtpv2Message message, String hex) {
        var packet = Gtpv2Packet.of(10, 1, message);
        assertThat(Gtpv2c.encode(packet).toHex()).isEqualTo(hex);
        assertThat(Gtpv2c.decode(Octets.fromHex(hex))).isEqualTo(packet);
    }

    @Test
    void everyMessageIsReadByAnotherWithoutAMalformedMark() throws IOException {
        assertThat(SAMPLES).extracting(Gtpv2Message::messageType).doesNotHaveDuplicates().allSatisfy(type ->
                assertThat(Gtpv2MessageType.of(type)).isNotNull());
        var lines = tshark(capture(SAMPLES.stream().map(message -> Gtpv2c.encode(Gtpv2Packet.of(10, 1, message))).toList()));
        assertThat(lines).hasSameSizeAs(SAMPLES);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).as(SAMPLES.get(i).toString()).isEqualTo(SAMPLES.get(i).messageType() + "|");
        }
    }

    private Path capture(List<Octets> messages) throws IOException {
        var capture = ByteBuffer.allocate(24 + messages.stream().mapToInt(one -> 16 + one.length()).sum()).order(ByteOrder.LITTLE_ENDIAN);
        capture.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(0x4_0000).putInt(USER_0);
        for (var message : messages) {
            capture.putLong(0).putInt(message.length()).putInt(message.length()).put(message.toArray());
        }
        return Files.write(folder.resolve("gtpv2.pcap"), capture.array());
    }

    /** Type and malformed mark of each message. */
    private static List<String> tshark(Path capture) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("tshark", "-r", capture.toString(), "-o", AS_GTPV2, "-T", "fields", "-E", "separator=|",
                    "-e", "gtpv2.message_type", "-e", "_ws.malformed").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            var line = "SKIPPED: reading messages with tshark: it is not installed here";
            System.err.println(line);
            return Assumptions.abort(line);
        }
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            return output.lines().toList();
        }
    }
}
