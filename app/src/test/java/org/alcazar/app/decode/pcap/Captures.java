// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.alcazar.wire.Octets;

/** Writes captures and what is in their packets, as tests want them. */
public final class Captures {

    public static final int ETHERNET = 1;
    public static final int RAW_IP = 101;
    public static final int COOKED_V1 = 113;
    public static final int COOKED_V2 = 276;
    public static final int SCTP = 248;
    public static final int USER_0 = 147;

    /** Of a chunk that is a whole message. */
    public static final int WHOLE = 3;
    public static final int BEGINNING = 2;
    public static final int MIDDLE = 0;
    public static final int END = 1;

    private static final int MOST = 1 << 16;
    private static final int SECONDS = 1_700_000_000;

    private Captures() {
    }

    /** A file in the format of libpcap, with microseconds. */
    public static byte[] pcap(ByteOrder order, int linkType, List<byte[]> packets) {
        var out = ByteBuffer.allocate(MOST).order(order);
        out.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(MOST).putInt(linkType);
        for (var packet : packets) {
            out.putInt(SECONDS).putInt(0).putInt(packet.length).putInt(packet.length).put(packet);
        }
        return written(out);
    }

    /** A file in the format pcapng: a section with one interface and enhanced packet blocks. */
    public static byte[] pcapng(ByteOrder order, int linkType, List<byte[]> packets) {
        var out = ByteBuffer.allocate(MOST).order(order);
        out.putInt(0x0a0d0d0a).putInt(28).putInt(0x1a2b3c4d).putShort((short) 1).putShort((short) 0).putLong(-1).putInt(28);
        out.putInt(1).putInt(20).putShort((short) linkType).putShort((short) 0).putInt(0).putInt(20);
        for (var packet : packets) {
            int length = 32 + (packet.length + 3) / 4 * 4;
            long microseconds = SECONDS * 1_000_000L;
            out.putInt(6).putInt(length).putInt(0).putInt((int) (microseconds >> 32)).putInt((int) microseconds);
            out.putInt(packet.length).putInt(packet.length).put(packet).position(out.position() + length - 32 - packet.length).putInt(length);
        }
        return written(out);
    }

    /** An IPv4 packet with the header of a link before it. */
    public static byte[] link(int linkType, byte[] packet) {
        var header = switch (linkType) {
            case ETHERNET -> HexFormat.of().parseHex("0200000000020200000000010800");
            case COOKED_V1 -> HexFormat.of().parseHex("00000001000602000000000100000800");
            case COOKED_V2 -> HexFormat.of().parseHex("0800000000000001000100060200000000010000");
            case RAW_IP -> new byte[0];
            default -> throw new IllegalArgumentException("link type " + linkType);
        };
        return ByteBuffer.allocate(header.length + packet.length).put(header).put(packet).array();
    }

    /** An IPv4 packet from 10.0.0.1 to 10.0.0.2. */
    public static byte[] ipv4(int protocol, byte[] payload) {
        var out = ByteBuffer.allocate(20 + payload.length);
        out.put((byte) 0x45).put((byte) 0).putShort((short) out.capacity()).putInt(0).put((byte) 64).put((byte) protocol).putShort((short) 0);
        return out.putInt(0x0a000001).putInt(0x0a000002).put(payload).array();
    }

    /** A UDP datagram. */
    public static byte[] udp(int from, int to, byte[] payload) {
        return ByteBuffer.allocate(8 + payload.length).putShort((short) from).putShort((short) to).putShort((short) (8 + payload.length))
                .putShort((short) 0).put(payload).array();
    }

    /** An SCTP packet of chunks. */
    public static byte[] sctp(int from, int to, byte[]... chunks) {
        var out = ByteBuffer.allocate(12 + Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum());
        out.putShort((short) from).putShort((short) to).putInt(0x01020304).putInt(0);
        for (var chunk : chunks) {
            out.put(chunk);
        }
        return out.array();
    }

    /** A DATA chunk on stream 1, padded. */
    public static byte[] data(int flags, int transmission, int payloadProtocol, Octets payload) {
        int length = 16 + payload.length();
        return ByteBuffer.allocate((length + 3) / 4 * 4).put((byte) 0).put((byte) flags).putShort((short) length).putInt(transmission)
                .putShort((short) 1).putShort((short) 0).putInt(payloadProtocol).put(payload.toArray()).array();
    }

    private static byte[] written(ByteBuffer out) {
        return Arrays.copyOf(out.array(), out.position());
    }
}
