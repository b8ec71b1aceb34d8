// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * Hands packets to a TUN device with a {@link VirtioHeader}: consecutive TCP segments, or UDP datagrams, of one flow as one frame that goes
 * through the kernel as one. Only what the kernel will cut again into the same packets is joined, and only if its checksum is right, since
 * the kernel looks at those of a joined frame no more. Copies each packet once, and makes no object for it.
 */
final class FrameJoiner implements PacketSender {

    /** How frames leave: the device, while it is open. */
    interface Output {

        /** Writes a frame with its header; false if it was not taken. */
        boolean write(long address, int length);
    }

    private static final int LARGEST = 65_535;
    /** The kernel's bound for UDP; for TCP as good as any. */
    private static final int MOST_SEGMENTS = 64;
    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int MORE_FRAGMENTS_OR_OFFSET = 0x3fff;
    private static final int DONT_FRAGMENT = 0x4000;
    private static final int TCP = 6;
    private static final int TCP_HEADER = 20;
    private static final int TCP_CHECKSUM = 16;
    private static final int ACK = 0x10;
    private static final int PSH = 0x08;
    private static final int UDP = 17;
    private static final int UDP_HEADER = 8;
    private static final int UDP_CHECKSUM = 6;
    private static final int AT = 16;

    private final Output output;
    private final boolean joinsTcp;
    private final boolean joinsUdp;
    private final MemorySegment memory = Arena.ofAuto().allocate(AT + LARGEST, 64);
    /** The same memory; the frame begins at {@link #AT}, its header right before. */
    private final ByteBuffer frame = memory.asByteBuffer();

    // The frame that waits; none if its length is 0.
    private int length;
    private int segments;
    private int segment;
    private int nextSequenceNumber;
    /** Whether packets may be joined to it, and whether its first packet's checksum is known to be right. */
    private boolean open;
    private boolean checked;
    private int transport;
    private int headers;

    // The packet looked at.
    private int protocol;
    private int itsTransport;
    private int itsHeaders;

    /** @param joinsUdp whether the kernel cuts UDP; that it cuts TCP goes without saying where there is such a header at all */
    FrameJoiner(Output output, boolean joinsTcp, boolean joinsUdp) {
        this.output = output;
        this.joinsTcp = joinsTcp;
        this.joinsUdp = joinsUdp;
        VirtioHeader.write(frame, AT - VirtioHeader.LENGTH, 0, VirtioHeader.ONE, 0, 0, 0, 0);
    }

    @Override
    public boolean send(ByteBuffer packet) {
        int at = packet.position();
        int octets = packet.remaining();
        if (octets == 0 || octets > LARGEST) {
            return false;
        }
        boolean may = joinsTcp && isPlain(packet, at, octets);
        if (length > 0) {
            if (may && open && follows(packet, at, octets)) {
                join(packet, at, octets - headers);
                return true;
            }
            flush();
        }
        if (!may) {
            frame.put(AT, packet, at, octets);
            return output.write(memory.address() + AT - VirtioHeader.LENGTH, octets + VirtioHeader.LENGTH);
        }
        begin(packet, at, octets);
        return true;
    }

    /** Whether it is a segment of the kinds that are joined. */
    private boolean isPlain(ByteBuffer packet, int at, int octets) {
        if (octets < IPV4_HEADER + UDP_HEADER) {
            return false;
        }
        switch (packet.get(at)) {
            case 0x45 -> {
                protocol = packet.get(at + 9);
                itsTransport = IPV4_HEADER;
                if ((packet.getShort(at + 2) & 0xffff) != octets || (packet.getShort(at + 6) & MORE_FRAGMENTS_OR_OFFSET) != 0
                        || InternetChecksum.fold(InternetChecksum.sum(packet, at, IPV4_HEADER)) != 0xffff) {
                    return false;
                }
            }
            case 0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f -> {
                if (octets < IPV6_HEADER + UDP_HEADER || (packet.getShort(at + 4) & 0xffff) != octets - IPV6_HEADER) {
                    return false;
                }
                protocol = packet.get(at + 6);
                itsTransport = IPV6_HEADER;
            }
            default -> {
                return false;
            }
        }
        int message = at + itsTransport;
        if (protocol == TCP && octets >= itsTransport + TCP_HEADER) {
            itsHeaders = itsTransport + (packet.get(message + 12) >> 4 & 0xf) * 4;
            return itsHeaders >= itsTransport + TCP_HEADER && itsHeaders < octets && (packet.get(message + 13) & 0xff & ~PSH) == ACK;
        }
        itsHeaders = itsTransport + UDP_HEADER;
        return protocol == UDP && joinsUdp && itsHeaders < octets && (packet.getShort(message + 4) & 0xffff) == octets - itsTransport
                && packet.getShort(message + UDP_CHECKSUM) != 0;
    }

    private boolean follows(ByteBuffer packet, int at, int octets) {
        int payload = octets - itsHeaders;
        if (itsTransport != transport || itsHeaders != headers || payload > segment || segments == MOST_SEGMENTS
                || length + payload > LARGEST || !sameFlow(packet, at)) {
            return false;
        }
        if (!checked) {
            checked = isRight(frame, AT, AT + headers, length);
            open = checked;
        }
        if (checked) {
            // It is summed where it would be, since the frame's memory is what can be summed fast.
            frame.put(AT + length, packet, at + headers, payload);
        }
        return checked && isRight(packet, at, AT + length, octets);
    }

    private boolean sameFlow(ByteBuffer packet, int at) {
        if (transport == IPV4_HEADER) {
            int flags = packet.getShort(at + 6);
            // With "don't fragment" set the identification means nothing (RFC 6864 §4.1).
            boolean ordered = (flags & DONT_FRAGMENT) != 0 || packet.getShort(at + 4) == (short) (frame.getShort(AT + 4) + segments);
            if (!ordered || packet.getShort(at) != frame.getShort(AT) || flags != frame.getShort(AT + 6)
                    || packet.getShort(at + 8) != frame.getShort(AT + 8) || packet.getLong(at + 12) != frame.getLong(AT + 12)) {
                return false;
            }
        } else if (packet.getInt(at) != frame.getInt(AT) || packet.getShort(at + 6) != frame.getShort(AT + 6) || !same(packet, at, 8, 40)) {
            return false;
        }
        int message = at + transport;
        int first = AT + transport;
        if (packet.getInt(message) != frame.getInt(first)) {
            return false;
        }
        // Sequence number; acknowledgement, offset, window, urgent pointer, options. Flags were looked at.
        return protocol == UDP || packet.getInt(message + 4) == nextSequenceNumber && packet.getInt(message + 8) == frame.getInt(first + 8)
                && packet.getShort(message + 14) == frame.getShort(first + 14) && packet.getShort(message + 18) == frame.getShort(first + 18)
                && packet.get(message + 12) == frame.get(first + 12) && same(packet, at, transport + TCP_HEADER, headers);
    }

    private boolean same(ByteBuffer packet, int at, int from, int to) {
        for (int i = from; i < to; i += 4) {
            if (packet.getInt(at + i) != frame.getInt(AT + i)) {
                return false;
            }
        }
        return true;
    }

    /** @param payload where in the frame's memory the packet's payload is */
    private boolean isRight(ByteBuffer packet, int at, int payload, int octets) {
        return InternetChecksum.fold(InternetChecksum.pseudoHeader(packet, at, itsTransport == IPV6_HEADER, protocol, octets - itsTransport)
                + InternetChecksum.sum(packet, at + itsTransport, itsHeaders - itsTransport)
                + InternetChecksum.sum(memory, payload, octets - itsHeaders)) == 0xffff;
    }

    private void begin(ByteBuffer packet, int at, int octets) {
        frame.put(AT, packet, at, octets);
        length = octets;
        segments = 1;
        segment = octets - itsHeaders;
        transport = itsTransport;
        headers = itsHeaders;
        checked = false;
        open = protocol == UDP || (packet.get(at + transport + 13) & PSH) == 0;
        nextSequenceNumber = protocol == UDP ? 0 : packet.getInt(at + transport + 4) + segment;
    }

    /** Its payload is where it belongs. */
    private void join(ByteBuffer packet, int at, int payload) {
        length += payload;
        segments++;
        nextSequenceNumber += payload;
        open = payload == segment;
        if (protocol == TCP && (packet.get(at + transport + 13) & PSH) != 0) {
            frame.put(AT + transport + 13, (byte) (ACK | PSH));
            open = false;
        }
    }

    @Override
    public void flush() {
        if (length == 0) {
            return;
        }
        int header = AT - VirtioHeader.LENGTH;
        boolean joined = segments > 1;
        if (joined) {
            finish(header);
        }
        output.write(memory.address() + header, length + VirtioHeader.LENGTH);
        if (joined) {
            VirtioHeader.write(frame, header, 0, VirtioHeader.ONE, 0, 0, 0, 0);
        }
        length = 0;
    }

    /** Makes the first packet's headers those of the whole. */
    private void finish(int header) {
        boolean six = transport == IPV6_HEADER;
        if (six) {
            frame.putShort(AT + 4, (short) (length - IPV6_HEADER));
        } else {
            frame.putShort(AT + 2, (short) length).putShort(AT + 10, (short) 0);
            frame.putShort(AT + 10, InternetChecksum.finish(InternetChecksum.sum(frame, AT, IPV4_HEADER)));
        }
        int message = length - transport;
        boolean tcp = frame.get(AT + (six ? 6 : 9)) == TCP;
        if (!tcp) {
            frame.putShort(AT + transport + 4, (short) message);
        }
        int checksum = tcp ? TCP_CHECKSUM : UDP_CHECKSUM;
        frame.putShort(AT + transport + checksum,
                (short) InternetChecksum.fold(InternetChecksum.pseudoHeader(frame, AT, six, tcp ? TCP : UDP, message)));
        int kind = !tcp ? VirtioHeader.UDP : six ? VirtioHeader.TCP_SIX : VirtioHeader.TCP_FOUR;
        VirtioHeader.write(frame, header, VirtioHeader.NEEDS_CHECKSUM, kind, headers, segment, transport, checksum);
    }
}
