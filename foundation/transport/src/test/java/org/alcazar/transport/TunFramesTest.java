// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames cut into packets, and packets joined to frames: each is the other's inverse, and checksums are summed here by other means. */
class TunFramesTest {

    private static final int AT = 128;
    private static final int ACK = 0x10;
    private static final int PSH_ACK = 0x18;
    private static final int FIN_PSH_ACK = 0x19;
    private static final int CWR_ACK = 0x90;

    private final MemorySegment memory = Arena.ofAuto().allocate(AT + 65_535, 64);
    private final FrameSplitter splitter = new FrameSplitter(memory);
    private final List<byte[]> packets = new ArrayList<>();
    private final List<byte[]> frames = new ArrayList<>();

    @Test
    void cutsAKnownFrame() {
        // 10.0.0.1:1 to 10.0.0.2:2, identification 0x1000, sequence number 0xffffffff, five octets of payload, two of them in each segment.
        var ip = "4500002d10004000400600000a0000010a000002";
        var tcp = "00010002ffffffff0000000a5019100000000000";
        split(VirtioHeader.TCP_FOUR, 2, 20, 16, HexFormat.of().parseHex(ip + tcp + "0102030405"));
        assertThat(packets.stream().map(HexFormat.of()::formatHex)).containsExactly(
                "4500002a100040004006" + "16cc" + "0a0000010a000002" + "00010002ffffffff0000000a501010008ac100000102",
                "4500002a100140004006" + "16cb" + "0a0000010a000002" + "00010002000000010000000a5010100088be00000304",
                "45000029100240004006" + "16cb" + "0a0000010a000002" + "00010002000000030000000a5019100086b8000005");
    }

    @ParameterizedTest
    @CsvSource({"4, 6", "6, 6", "4, 17", "6, 17"})
    void cutsWhatTheKernelJoined(int version, int protocol) {
        var random = new SplittableRandom(version * 100 + protocol);
        for (int round = 0; round < 200; round++) {
            packets.clear();
            int segment = 1 + random.nextInt(1_400);
            int octets = 1 + random.nextInt(Math.min(segment * 45, 60_000));
            int options = protocol == 6 ? random.nextInt(11) * 4 : 0;
            var payload = new byte[octets];
            random.nextBytes(payload);
            int flags = random.nextBoolean() ? FIN_PSH_ACK : CWR_ACK;
            int sequence = random.nextInt();
            int identification = random.nextInt(0x1_0000);
            var whole = packet(version, protocol, options, identification, sequence, flags, payload);
            int kind = protocol == 17 ? VirtioHeader.UDP : version == 4 ? VirtioHeader.TCP_FOUR | VirtioHeader.ECN : VirtioHeader.TCP_SIX;
            split(kind, segment, version == 4 ? 20 : 40, protocol == 6 ? 16 : 6, whole);
            var expected = new ArrayList<byte[]>();
            for (int offset = 0; offset < octets; offset += segment) {
                var part = new byte[Math.min(segment, octets - offset)];
                System.arraycopy(payload, offset, part, 0, part.length);
                int its = flags & (offset == 0 ? -1 : ~0x80) & (offset + segment >= octets ? -1 : ~0x09);
                expected.add(packet(version, protocol, options, identification + expected.size(), sequence + offset, its, part));
            }
            assertThat(packets).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(packets.get(i)).isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void completesAChecksum() {
        var whole = packet(4, 17, 0, 7, 0, 0, new byte[] {1, 2, 3});
        var partial = whole.clone();
        // What the kernel leaves there: the sum of the pseudo header.
        int pseudo = sum(whole, 12, 8, 0) + 17 + 11;
        ByteBuffer.wrap(partial).putShort(26, (short) ((pseudo & 0xffff) + (pseudo >>> 16)));
        split(VirtioHeader.ONE, 0, 20, 6, partial);
        assertThat(packets).singleElement().isEqualTo(whole);
    }

    @Test
    void takesNoFrameThatMakesNoSense() {
        var whole = packet(4, 6, 0, 7, 0, ACK, new byte[100]);
        for (int[] wrong : new int[][] {{VirtioHeader.TCP_FOUR, 0, 20, 16}, {VirtioHeader.TCP_FOUR, 10, 200, 16}, {VirtioHeader.TCP_FOUR, 10, 20, 6},
            {VirtioHeader.TCP_FOUR, 10, 4, 16}, {9, 10, 20, 16}, {VirtioHeader.ONE, 0, 139, 6}, {VirtioHeader.UDP, 10, 20, 16},
            {VirtioHeader.TCP_FOUR, 10, 0xffff, 0xffff}}) {
            frame(wrong[0], wrong[1], wrong[2], wrong[3], whole);
            assertThat(splitter.split(AT, whole.length, this::take)).isFalse();
        }
        var random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            var octets = new byte[1 + random.nextInt(120)];
            random.nextBytes(octets);
            frame(random.nextInt(7), random.nextInt(60), random.nextInt(140), random.nextInt(20), octets);
            splitter.split(AT, octets.length, this::take);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 6", "6, 6", "4, 17", "6, 17"})
    void joinsWhatIsCutIntoTheSameAgain(int version, int protocol) {
        var random = new SplittableRandom(version * 1_000 + protocol);
        for (int round = 0; round < 100; round++) {
            packets.clear();
            frames.clear();
            var sent = new ArrayList<byte[]>();
            int sequence = random.nextInt();
            int identification = random.nextInt();
            for (int flow = 0; flow < 3; flow++) {
                int segment = 1 + random.nextInt(1_400);
                int count = 1 + random.nextInt(100);
                int options = protocol == 6 ? random.nextInt(4) * 4 : 0;
                for (int i = 0; i < count; i++) {
                    var payload = new byte[random.nextInt(30) == 0 ? 1 + random.nextInt(segment) : segment];
                    random.nextBytes(payload);
                    sent.add(packet(version, protocol, options, identification++, sequence, random.nextInt(20) == 0 ? PSH_ACK : ACK, payload));
                    sequence += random.nextInt(50) == 0 ? 1 : payload.length;
                }
            }
            join(sent, true);
            assertThat(frames.size()).isLessThan(sent.size());
            splitAll();
            assertThat(packets).hasSameSizeAs(sent);
            for (int i = 0; i < sent.size(); i++) {
                assertThat(packets.get(i)).isEqualTo(sent.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6})
    void joinsARunToOneFrame(int version) {
        var sent = new ArrayList<byte[]>();
        for (int i = 0; i < 40; i++) {
            sent.add(packet(version, 6, 12, 7 + i, i * 1_300, i == 39 ? PSH_ACK : ACK, new byte[1_300]));
        }
        join(sent, false);
        assertThat(frames).hasSize(1);
        var header = ByteBuffer.wrap(frames.getFirst());
        assertThat(VirtioHeader.segment(header, 0)).isEqualTo(1_300);
        assertThat(VirtioHeader.kind(header, 0)).isEqualTo(version == 4 ? VirtioHeader.TCP_FOUR : VirtioHeader.TCP_SIX);
    }

    @Test
    void joinsNothingWhoseChecksumIsWrong() {
        // The kernel would give a joined one a right checksum, and its receiver would take it.
        for (int broken = 0; broken < 3; broken++) {
            frames.clear();
            var sent = new ArrayList<byte[]>();
            for (int i = 0; i < 3; i++) {
                sent.add(packet(4, 6, 0, i, i * 100, ACK, new byte[100]));
            }
            sent.get(broken)[60] ^= 1;
            join(sent, true);
            assertThat(frames).hasSize(broken == 1 ? 3 : 2);
            packets.clear();
            splitAll();
            for (int i = 0; i < 3; i++) {
                assertThat(packets.get(i)).isEqualTo(sent.get(i));
            }
        }
    }

    @Test
    void joinsNothingElse() {
        var plain = packet(4, 6, 0, 1, 100, ACK, new byte[50]);
        var fragment = plain.clone();
        fragment[6] = 0x20;
        for (var other : List.of(packet(4, 6, 0, 2, 151, ACK, new byte[50]), packet(4, 6, 0, 2, 150, 0x12, new byte[50]),
                packet(4, 6, 4, 2, 150, ACK, new byte[50]), packet(4, 6, 0, 9, 150, ACK, new byte[50]),
                packet(4, 6, 0, 2, 150, ACK, new byte[51]), packet(4, 6, 0, 2, 150, ACK, new byte[0]),
                packet(6, 6, 0, 2, 150, ACK, new byte[50]), packet(4, 17, 0, 2, 150, 0, new byte[50]),
                packet(4, 1, 0, 2, 0, 0, new byte[50]), fragment, new byte[] {0x45}, new byte[64])) {
            frames.clear();
            join(List.of(plain, other), true);
            assertThat(frames).hasSize(2);
            assertThat(frames.getLast()).endsWith(other).hasSize(VirtioHeader.LENGTH + other.length);
        }
    }

    @Test
    void joinsNoDatagramsForAKernelThatCutsNone() {
        join(List.of(packet(4, 17, 0, 1, 0, 0, new byte[50]), packet(4, 17, 0, 2, 0, 0, new byte[50])), false);
        assertThat(frames).hasSize(2);
    }

    private void join(List<byte[]> sent, boolean datagrams) {
        var joiner = new FrameJoiner((address, length) -> frames.add(octets(address, length)), true, datagrams);
        for (var packet : sent) {
            var buffer = ByteBuffer.allocate(packet.length + 5).put(3, packet).limit(3 + packet.length).position(3);
            assertThat(joiner.send(buffer)).isTrue();
        }
        joiner.flush();
        joiner.flush();
    }

    @SuppressWarnings("restricted")
    private static byte[] octets(long address, int length) {
        return MemorySegment.ofAddress(address).reinterpret(length).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
    }

    private void splitAll() {
        for (var frame : frames) {
            memory.asByteBuffer().put(AT - VirtioHeader.LENGTH, frame);
            assertThat(splitter.split(AT, frame.length - VirtioHeader.LENGTH, this::take)).isTrue();
        }
    }

    private void split(int kind, int segment, int start, int offset, byte[] whole) {
        frame(kind, segment, start, offset, whole);
        assertThat(splitter.split(AT, whole.length, this::take)).isTrue();
    }

    private void frame(int kind, int segment, int start, int offset, byte[] whole) {
        VirtioHeader.write(memory.asByteBuffer().put(AT, whole), AT - VirtioHeader.LENGTH, VirtioHeader.NEEDS_CHECKSUM, kind, 0, segment, start,
                offset);
    }

    /** Writes into the headroom as well: what comes next must not suffer. */
    private void take(ByteBuffer packet) {
        var octets = new byte[packet.remaining()];
        packet.get(packet.position(), octets);
        for (int i = 1; i <= DatagramHandler.HEADROOM; i++) {
            packet.put(packet.position() - i, (byte) 0xee);
        }
        packets.add(octets);
        packet.position(packet.limit());
    }

    /** A packet with right checksums, of TCP (with options of padding), UDP or what else. */
    private static byte[] packet(int version, int protocol, int options, int identification, int sequence, int flags, byte[] payload) {
        int ip = version == 4 ? 20 : 40;
        int header = protocol == 6 ? 20 + options : 8;
        int message = header + payload.length;
        var packet = ByteBuffer.allocate(ip + message);
        if (version == 4) {
            packet.put(0, (byte) 0x45).putShort(2, (short) (ip + message)).putShort(4, (short) identification).put(8, (byte) 64)
                    .put(9, (byte) protocol).putInt(12, 0x0a2d_0001).putInt(16, 0xc000_0201);
        } else {
            packet.putInt(0, 0x6001_2345).putShort(4, (short) message).put(6, (byte) protocol).put(7, (byte) 64)
                    .putLong(8, 0x2001_0db8_0001_0002L).putLong(16, 9).putLong(24, 0x2001_0db8_0000_0000L).putLong(32, 1);
        }
        packet.putShort(ip, (short) 40_000).putShort(ip + 2, (short) 443);
        if (protocol == 6) {
            packet.putInt(ip + 4, sequence).putInt(ip + 8, 77).put(ip + 12, (byte) (header / 4 << 4)).put(ip + 13, (byte) flags)
                    .putShort(ip + 14, (short) 500);
            for (int i = 20; i < header; i++) {
                packet.put(ip + i, (byte) 1);
            }
        } else {
            packet.putShort(ip + 4, (short) message);
        }
        packet.put(ip + header, payload);
        var octets = packet.array();
        int pseudo = (version == 4 ? sum(octets, 12, 8, 0) : sum(octets, 8, 32, 0)) + protocol + message;
        int checksum = ~fold(sum(octets, ip, message, pseudo)) & 0xffff;
        packet.putShort(ip + (protocol == 6 ? 16 : 6), (short) (protocol == 17 && checksum == 0 ? 0xffff : checksum));
        if (version == 4) {
            packet.putShort(10, (short) ~fold(sum(octets, 0, 20, 0)));
        }
        return octets;
    }

    /** Two octets at a time, as RFC 1071 §4.1 has it. */
    private static int sum(byte[] octets, int offset, int length, int start) {
        int sum = start;
        for (int i = 0; i < length; i++) {
            sum += (octets[offset + i] & 0xff) << (i % 2 == 0 ? 8 : 0);
        }
        return sum;
    }

    private static int fold(int sum) {
        int folded = sum;
        while (folded >>> 16 != 0) {
            folded = (folded & 0xffff) + (folded >>> 16);
        }
        return folded;
    }
}
