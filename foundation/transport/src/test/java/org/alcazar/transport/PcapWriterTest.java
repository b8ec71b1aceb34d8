// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcapWriterTest {

    private static final InetSocketAddress AMF = new InetSocketAddress("127.0.0.5", 38_412);
    private static final InetSocketAddress GNB = new InetSocketAddress("127.0.0.1", 49_152);
    private static final InetSocketAddress AMF6 = new InetSocketAddress("::1", 38_412);
    private static final InetSocketAddress OTHER = new InetSocketAddress("127.0.0.1", 5_000);
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456789Z");

    /** AMF Configuration Update with the AMF name "alcazar" (TS 38.413 §9.2.6.4). */
    private static final Octets AMF_CONFIGURATION_UPDATE = Octets.fromHex("00000010 000001 0001 0009 0300 616c63617a6172");

    @TempDir
    private Path folder = Path.of("");

    private Path file = folder;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("capture.pcap");
    }

    @Test
    void writesDatagramsWithValidLengthsAndChecksums() throws IOException {
        var from = new InetSocketAddress("127.0.0.4", 2_123);
        try (var writer = PcapWriter.create(file)) {
            writer.datagram(NOON, from, new InetSocketAddress("127.0.0.5", 2_123), Octets.of(1, 2, 3));
            writer.datagram(NOON, AMF6, new InetSocketAddress("::2", 2_123), Octets.of(0xff));
        }
        var four = packets().getFirst();
        assertThat(four.limit()).isEqualTo(20 + 8 + 3);
        assertThat(four.getShort(2)).as("total length").isEqualTo((short) four.limit());
        assertThat(four.get(9)).as("protocol").isEqualTo((byte) 17);
        assertThat(onesComplementSum(four, 0, 20)).as("over the header").isEqualTo(0xffff);
        assertThat(four.getShort(24)).as("UDP length").isEqualTo((short) 11);
        assertThat(folded(onesComplementSum(four, 12, four.limit()) + 17 + 11)).as("over addresses, ports and octets").isEqualTo(0xffff);
        var six = packets().getLast();
        assertThat(six.getShort(4)).as("payload length").isEqualTo((short) 9);
        assertThat(folded(onesComplementSum(six, 8, six.limit()) + 17 + 9)).isEqualTo(0xffff);
    }

    private static int onesComplementSum(ByteBuffer octets, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at++) {
            sum += (octets.get(at) & 0xff) << ((at - from) % 2 == 0 ? 8 : 0);
        }
        return folded(sum);
    }

    private static int folded(int sum) {
        return (sum & 0xffff) + (sum >>> 16);
    }

    @Test
    void writesPacketsWithValidLengthsAndChecksums() throws IOException {
        capture(tapped(true, GNB, 2, AMF_CONFIGURATION_UPDATE), tapped(false, GNB, 0, Octets.of(1)));
        var packets = packets();
        assertThat(packets).hasSize(2);
        var first = packets.getFirst();
        assertThat(first.getShort(2)).as("total length").isEqualTo((short) first.limit());
        assertThat(first.get(9)).as("protocol").isEqualTo((byte) 132);
        int sum = 0;
        for (int at = 0; at < 20; at += 2) {
            sum += first.getShort(at) & 0xffff;
        }
        assertThat((sum & 0xffff) + (sum >>> 16)).as("sum over the header").isEqualTo(0xffff);
        assertThat(first.getShort(20)).as("source port").isEqualTo((short) AMF.getPort());
        for (var packet : packets) {
            assertThat(packet.limit() % 4).isZero();
            int written = packet.getInt(28);
            var crc = new CRC32C();
            crc.update(packet.putInt(28, 0).slice(20, packet.limit() - 20));
            assertThat(Integer.reverseBytes(written)).isEqualTo((int) crc.getValue());
        }
        assertThat(packets.get(1).getShort(20)).as("source port of what was received").isEqualTo((short) GNB.getPort());
    }

    @Test
    void numbersChunksPerDirectionAndMessagesPerStream() throws IOException {
        var big = CarrierContract.pattern(40_000, 1);
        capture(
                tapped(true, GNB, 1, big), tapped(true, GNB, 2, Octets.of(1)), tapped(true, GNB, 1, Octets.of(2)),
                tapped(false, GNB, 1, Octets.of(3)));
        assertThat(packets().stream().map(packet -> {
            int flags = packet.get(33);
            return "%d: flags %d stream %d message %d".formatted(packet.getInt(36), flags, packet.getShort(40), packet.getShort(42));
        })).containsExactly(
                "0: flags 2 stream 1 message 0", "1: flags 0 stream 1 message 0", "2: flags 1 stream 1 message 0",
                "3: flags 3 stream 2 message 0", "4: flags 3 stream 1 message 1", "0: flags 3 stream 1 message 0");
    }

    @Test
    void mapsMixedAddressesIntoIpv6() throws IOException {
        capture(new MessageTap.Tapped(NOON, true, 9, AMF6, GNB, 0, 60, Octets.of(1)));
        var packet = packets().getFirst();
        assertThat(packet.get(0) >> 4).isEqualTo(6);
        assertThat(packet.slice(24, 16)).isEqualTo(Octets.fromHex("00000000 00000000 0000ffff 7f000001").asBuffer());
    }

    @Test
    void takesMessagesAfterItsEndWithoutHarm() throws IOException {
        var writer = PcapWriter.create(file);
        writer.close();
        assertThatCode(() -> writer.message(tapped(true, GNB, 0, Octets.of(1)))).doesNotThrowAnyException();
        assertThat(packets()).isEmpty();
    }

    @Test
    void isReadByTsharkWithoutAnyRemark() throws IOException {
        capture(
                tapped(true, GNB, 2, AMF_CONFIGURATION_UPDATE),
                new MessageTap.Tapped(NOON, false, 7, AMF6, new InetSocketAddress("::1", 50_000), 0, 60, AMF_CONFIGURATION_UPDATE),
                new MessageTap.Tapped(NOON, true, 8, OTHER, GNB, 0, 0, CarrierContract.pattern(40_000, 1)));
        assertThat(tshark(
                "ip.src", "ipv6.src", "sctp.srcport", "sctp.data_sid", "sctp.data_payload_proto_id", "sctp.checksum.status",
                "ngap.procedureCode", "ngap.AMFName", "data.len", "frame.time_epoch", "_ws.expert.message", "_ws.malformed"))
                .containsExactly(
                        "127.0.0.5||38412|0x0002|60|1|0|alcazar||1767355200.123456789||",
                        "|::1|50000|0x0000|60|1|0|alcazar||1767355200.123456789||",
                        "127.0.0.1||5000|0x0000|0|1||||1767355200.123456789||",
                        "127.0.0.1||5000|0x0000|0|1||||1767355200.123456789||",
                        "127.0.0.1||5000|0x0000|0|1|||40000|1767355200.123456789||");
    }

    private void capture(MessageTap.Tapped... messages) throws IOException {
        try (var writer = PcapWriter.create(file)) {
            List.of(messages).forEach(writer::message);
        }
    }

    private static MessageTap.Tapped tapped(boolean sent, InetSocketAddress remote, int stream, Octets payload) {
        return new MessageTap.Tapped(NOON, sent, 7, AMF, remote, stream, 60, payload);
    }

    private List<ByteBuffer> packets() throws IOException {
        var capture = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(capture.getInt(0)).as("nanosecond capture").isEqualTo(0xa1b23c4d);
        assertThat(capture.getInt(20)).as("raw IP").isEqualTo(101);
        capture.position(24);
        var packets = new ArrayList<ByteBuffer>();
        while (capture.hasRemaining()) {
            int length = capture.getInt(capture.position() + 8);
            packets.add(capture.slice(capture.position() + 16, length));
            capture.position(capture.position() + 16 + length);
        }
        return packets;
    }

    private List<String> tshark(String... fields) throws IOException {
        var command = new ArrayList<>(List.of("tshark", "-r", file.toString(), "-o", "sctp.checksum:CRC 32c"));
        command.addAll(List.of("-T", "fields", "-E", "separator=|"));
        for (var field : fields) {
            command.addAll(List.of("-e", field));
        }
        Process process;
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            var line = "SKIPPED: reading a capture with tshark: it is not installed here";
            System.err.println(line);
            return Assumptions.abort(line);
        }
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            return output.lines().toList();
        }
    }
}
