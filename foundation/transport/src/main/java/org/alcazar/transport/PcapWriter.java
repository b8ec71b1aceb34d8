// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.alcazar.wire.Octets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes tapped messages to a capture file as the SCTP DATA chunks they are or would have been (RFC 9260 §3.3.1), each in IP packets of
 * its own, for Wireshark and its like. Whatever carried the messages, the packets bear the association's addresses, the payload protocol
 * identifier and valid checksums. Datagrams are written as UDP.
 *
 * <p>Each packet is in the file when {@link #message} or {@link #datagram} returns. If the file can't be written any more, the log says so once and the
 * capture ends; the messages pass on.
 */
public final class PcapWriter implements MessageTap, DatagramTap, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PcapWriter.class);

    private static final int NANOSECONDS = 0xa1b23c4d;
    private static final int LINKTYPE_RAW = 101;
    private static final int SNAP_LENGTH = 65_535;
    private static final int COMMON_HEADER = 12;
    private static final int DATA_HEADER = 16;
    private static final int UDP_HEADER = 8;

    /** Longer messages are written as fragments, as SCTP sends them (RFC 9260 §6.9). */
    private static final int FRAGMENT = 16_000;

    /** So many associations' sequence numbers are remembered; the one longest silent begins anew. */
    private static final int FLOWS = 4_096;

    private final Path file;
    private final FileChannel channel;
    private final Map<Flow, Sequence> sequences = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Flow, Sequence> eldest) {
            return size() > FLOWS;
        }
    };
    private boolean broken;

    private record Flow(long association, boolean sent) {
    }

    private static final class Sequence {
        int transmission;
        final Map<Integer, Short> streams = new LinkedHashMap<>();
    }

    private PcapWriter(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Begins a capture; a file that is there is replaced. */
    public static PcapWriter create(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        var header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(NANOSECONDS).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(SNAP_LENGTH).putInt(LINKTYPE_RAW);
        writeWhole(channel, header.flip());
        return new PcapWriter(file, channel);
    }

    @Override
    public synchronized void message(Tapped message) {
        if (broken || !channel.isOpen()) {
            return;
        }
        var sequence = sequences.computeIfAbsent(new Flow(message.association(), message.sent()), flow -> new Sequence());
        short streamSequence = sequence.streams.merge(message.stream(), (short) 0, (old, none) -> (short) (old + 1));
        int length = message.payload().length();
        for (int from = 0; from < length && !broken; from += FRAGMENT) {
            int to = Math.min(from + FRAGMENT, length);
            write(packet(message, from, to, sequence.transmission++, streamSequence));
        }
    }

    /** Writes a datagram. */
    @Override
    public synchronized void datagram(Instant time, InetSocketAddress from, InetSocketAddress to, Octets payload) {
        if (broken || !channel.isOpen()) {
            return;
        }
        var ip = new IpHeader(from.getAddress(), to.getAddress(), IpHeader.UDP);
        int udpLength = UDP_HEADER + payload.length();
        var packet = ByteBuffer.allocate(16 + ip.length() + udpLength);
        recordHeader(packet, time, ip.length() + udpLength);
        ip.write(packet, udpLength);
        int start = packet.position();
        packet.putShort((short) from.getPort()).putShort((short) to.getPort()).putShort((short) udpLength).putShort((short) 0);
        packet.put(payload.asBuffer());
        packet.putShort(start + 6, ip.udpChecksum(packet, start, start + udpLength));
        write(packet.flip());
    }

    private void write(ByteBuffer packet) {
        try {
            writeWhole(channel, packet);
        } catch (IOException e) {
            broken = true;
            LOG.warn("the capture ends, {} can't be written: {}", file, e.getMessage());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    private static ByteBuffer packet(Tapped message, int from, int to, int transmission, short streamSequence) {
        var source = message.sent() ? message.local() : message.remote();
        var target = message.sent() ? message.remote() : message.local();
        var ip = new IpHeader(source.getAddress(), target.getAddress(), IpHeader.SCTP);
        int padding = (4 - (to - from) % 4) % 4;
        int sctpLength = COMMON_HEADER + DATA_HEADER + to - from + padding;
        int length = ip.length() + sctpLength;
        var packet = ByteBuffer.allocate(16 + length);
        recordHeader(packet, message.time(), length);
        ip.write(packet, sctpLength);
        int start = packet.position();
        commonHeader(packet, source, target, message);
        boolean last = to == message.payload().length();
        packet.put((byte) 0).put((byte) ((from == 0 ? 2 : 0) | (last ? 1 : 0))).putShort((short) (DATA_HEADER + to - from));
        packet.putInt(transmission).putShort((short) message.stream()).putShort(streamSequence).putInt(message.payloadProtocolId());
        packet.put(message.payload().asBuffer().slice(from, to - from)).put(new byte[padding]);
        var checksum = new CRC32C();
        checksum.update(packet.array(), start, sctpLength);
        packet.putInt(start + 8, Integer.reverseBytes((int) checksum.getValue()));
        return packet.flip();
    }

    private static void recordHeader(ByteBuffer packet, Instant time, int length) {
        packet.order(ByteOrder.LITTLE_ENDIAN).putInt((int) time.getEpochSecond()).putInt(time.getNano()).putInt(length).putInt(length);
        packet.order(ByteOrder.BIG_ENDIAN);
    }

    private static void commonHeader(ByteBuffer packet, InetSocketAddress source, InetSocketAddress target, Tapped message) {
        int tag = Long.hashCode(message.association()) * 2 + (message.sent() ? 1 : 2);
        packet.putShort((short) source.getPort()).putShort((short) target.getPort()).putInt(tag).putInt(0);
    }

    private static void writeWhole(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
