// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * Makes whole packets of what a TUN device with a {@link VirtioHeader} hands over: completes checksums that the kernel left to the device,
 * and cuts frames of several TCP segments or UDP datagrams into the packets that they stand for. Copies no payload: each packet's headers
 * are written right before its part of the frame, over the packet before it, which is done with by then. For one thread at a time.
 */
final class FrameSplitter {

    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int TCP = 6;
    private static final int TCP_HEADER = 20;
    private static final int TCP_CHECKSUM = 16;
    private static final int UDP = 17;
    private static final int UDP_HEADER = 8;
    private static final int UDP_CHECKSUM = 6;
    /** Of TCP: what only the last segment of a frame has, and what only the first. */
    private static final int FIN_PSH = 0x09;
    private static final int CWR = 0x80;
    private static final int LONGEST_HEADERS = 512;

    private final MemorySegment octets;
    private final ByteBuffer buffer;
    private final ByteBuffer headers = ByteBuffer.allocate(LONGEST_HEADERS);

    /** @param octets where frames are */
    FrameSplitter(MemorySegment octets) {
        this.octets = octets;
        this.buffer = octets.asByteBuffer();
    }

    /**
     * Hands over the packets of a frame.
     *
     * @param at where the frame begins; its header is right before it, and before that room for the first packet's headroom
     * @param length octets of the frame
     * @return false if the frame makes no sense, and nothing was handed over
     */
    boolean split(int at, int length, TunDevice.PacketHandler handler) {
        buffer.clear();
        int header = at - VirtioHeader.LENGTH;
        boolean unfinished = (VirtioHeader.flags(buffer, header) & VirtioHeader.NEEDS_CHECKSUM) != 0;
        int transport = VirtioHeader.checksumStart(buffer, header);
        int checksum = transport + VirtioHeader.checksumOffset(buffer, header);
        if (unfinished && checksum + 2 > length) {
            return false;
        }
        int kind = VirtioHeader.kind(buffer, header);
        if (kind == VirtioHeader.ONE) {
            if (unfinished) {
                // What stands in its place is the sum of the pseudo header.
                long sum = InternetChecksum.sum(octets, at + transport, length - transport);
                boolean udp = checksum - transport == UDP_CHECKSUM;
                buffer.putShort(at + checksum, udp ? InternetChecksum.finishUdp(sum) : InternetChecksum.finish(sum));
            }
            handler.packet(buffer.limit(at + length).position(at));
            return true;
        }
        int segment = VirtioHeader.segment(buffer, header);
        boolean six = (buffer.get(at) >> 4 & 0xf) == 6;
        boolean tcp = kind == VirtioHeader.TCP_FOUR || kind == VirtioHeader.TCP_SIX;
        if (!unfinished || segment == 0 || !tcp && kind != VirtioHeader.UDP || transport < (six ? IPV6_HEADER : IPV4_HEADER)
                || transport + (tcp ? TCP_HEADER : UDP_HEADER) > length || checksum - transport != (tcp ? TCP_CHECKSUM : UDP_CHECKSUM)) {
            return false;
        }
        int payload = transport + (tcp ? (buffer.get(at + transport + 12) >> 4 & 0xf) * 4 : UDP_HEADER);
        if (payload < transport + (tcp ? TCP_HEADER : UDP_HEADER) || payload > length || payload > LONGEST_HEADERS) {
            return false;
        }
        cut(at, length, transport, payload, segment, tcp, six, handler);
        return true;
    }

    private void cut(int at, int length, int transport, int payload, int segment, boolean tcp, boolean six,
            TunDevice.PacketHandler handler) {
        headers.put(0, buffer, at, payload);
        int end = at + length;
        int count = 0;
        int begin = at + payload;
        do {
            int part = Math.min(segment, end - begin);
            int ip = begin - payload;
            boolean last = begin + part == end;
            buffer.put(ip, headers, 0, payload);
            if (six) {
                buffer.putShort(ip + 4, (short) (payload - IPV6_HEADER + part));
            } else {
                buffer.putShort(ip + 2, (short) (payload + part)).putShort(ip + 4, (short) (buffer.getShort(ip + 4) + count))
                        .putShort(ip + 10, (short) 0);
                buffer.putShort(ip + 10, InternetChecksum.finish(InternetChecksum.sum(buffer, ip, (buffer.get(ip) & 0xf) * 4)));
            }
            int message = ip + transport;
            int messageLength = payload - transport + part;
            if (tcp) {
                int flags = buffer.get(message + 13) & ~(last ? 0 : FIN_PSH) & ~(count == 0 ? 0 : CWR);
                buffer.putInt(message + 4, buffer.getInt(message + 4) + begin - at - payload).put(message + 13, (byte) flags);
            } else {
                buffer.putShort(message + 4, (short) messageLength);
            }
            int checksum = message + (tcp ? TCP_CHECKSUM : UDP_CHECKSUM);
            buffer.putShort(checksum, (short) 0);
            long sum = InternetChecksum.pseudoHeader(buffer, ip, six, tcp ? TCP : UDP, messageLength)
                    + InternetChecksum.sum(octets, message, messageLength);
            buffer.putShort(checksum, tcp ? InternetChecksum.finish(sum) : InternetChecksum.finishUdp(sum));
            // The handler may do with limit and position, and with what is before the packet, as it likes.
            handler.packet(buffer.limit(begin + part).position(ip));
            buffer.limit(buffer.capacity());
            begin += part;
            count++;
        } while (begin < end);
    }
}
