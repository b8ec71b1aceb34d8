// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode.pcap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the packets of a capture one after the other: pcap with micro- or nanoseconds and pcapng, of either byte order. Never holds more
 * than a packet.
 */
public final class CaptureReader {

    /** Octets of a packet, at most; a snap length beyond it is no capture's. */
    static final int LONGEST_PACKET = 1 << 18;

    private static final int MICROSECONDS = 0xa1b2c3d4;
    private static final int NANOSECONDS = 0xa1b23c4d;
    private static final int SECTION_HEADER = 0x0a0d0d0a;
    private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int OPTION_RESOLUTION = 9;
    /** Interfaces of a section, at most. */
    private static final int MOST_INTERFACES = 1_024;

    private final InputStream in;
    private final List<Interface> interfaces = new ArrayList<>();
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private boolean blocks;
    private boolean nanoseconds;
    private @Nullable String end;

    /** @param ticks of its clock, a second */
    private record Interface(int linkType, long ticks) {
    }

    /**
     * A packet.
     *
     * @param linkType what its first header is of
     * @param octets as many as were kept
     * @param whole whether that is all of it
     */
    public record Packet(Instant time, int linkType, byte[] octets, boolean whole) {
    }

    /**
     * Begins to read.
     *
     * @throws CaptureException if it is no capture
     */
    public CaptureReader(InputStream in) throws IOException {
        this.in = in;
        var head = in.readNBytes(4);
        if (head.length < 4) {
            throw new CaptureException("no capture: " + head.length + " octets");
        }
        int magic = ByteBuffer.wrap(head).getInt();
        if (magic == SECTION_HEADER) {
            blocks = true;
            section();
            return;
        }
        order = magic == MICROSECONDS || magic == NANOSECONDS ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int inOrder = order == ByteOrder.BIG_ENDIAN ? magic : Integer.reverseBytes(magic);
        if (inOrder != MICROSECONDS && inOrder != NANOSECONDS) {
            throw new CaptureException("neither pcap nor pcapng: it begins with %08x".formatted(magic));
        }
        nanoseconds = inOrder == NANOSECONDS;
        var header = in.readNBytes(20);
        if (header.length < 20) {
            throw new CaptureException("the file ends within its header");
        }
        interfaces.add(new Interface(ByteBuffer.wrap(header).order(order).getInt(16) & 0xffff, 1));
    }

    /** Why there are no more packets, where that is other than the end of a whole file; null else, and before. */
    public @Nullable String end() {
        return end;
    }

    /** The next packet; null at the end, for which {@link #end} may have a reason. */
    public @Nullable Packet next() throws IOException {
        return end != null ? null : blocks ? nextOfBlocks() : nextOfPcap();
    }

    private @Nullable Packet nextOfPcap() throws IOException {
        var header = in.readNBytes(16);
        if (header.length < 16) {
            return ended(header.length == 0 ? null : "the file ends within a packet's header");
        }
        var fields = ByteBuffer.wrap(header).order(order);
        long seconds = fields.getInt() & 0xffff_ffffL;
        long fraction = fields.getInt() & 0xffff_ffffL;
        int kept = fields.getInt();
        int length = fields.getInt();
        if (kept < 0 || kept > LONGEST_PACKET) {
            return ended("a packet of " + (kept & 0xffff_ffffL) + " octets: the file is damaged");
        }
        var octets = in.readNBytes(kept);
        if (octets.length < kept) {
            return ended("the file ends within a packet");
        }
        return new Packet(Instant.ofEpochSecond(seconds, nanoseconds ? fraction : fraction * 1_000), interfaces.getFirst().linkType, octets,
                kept == length);
    }

    private @Nullable Packet nextOfBlocks() throws IOException {
        while (end == null) {
            var head = in.readNBytes(4);
            if (head.length < 4) {
                return ended(head.length == 0 ? null : "the file ends within a block's header");
            }
            int type = ByteBuffer.wrap(head).order(order).getInt();
            if (type == SECTION_HEADER) {
                section();
                continue;
            }
            var body = block();
            if (body == null) {
                return null;
            }
            var packet = switch (type) {
                case INTERFACE_DESCRIPTION -> describe(body);
                case ENHANCED_PACKET -> enhanced(body);
                case SIMPLE_PACKET -> simple(body);
                default -> null;
            };
            if (packet != null) {
                return packet;
            }
        }
        return null;
    }

    /** The rest of a block whose type was read: its body, without length before and after. */
    private @Nullable ByteBuffer block() throws IOException {
        var lengthField = in.readNBytes(4);
        if (lengthField.length < 4) {
            ended("the file ends within a block's header");
            return null;
        }
        int length = ByteBuffer.wrap(lengthField).order(order).getInt();
        if (length < 12 || length > LONGEST_PACKET + 4_096 || length % 4 != 0) {
            ended("a block of " + (length & 0xffff_ffffL) + " octets: the file is damaged");
            return null;
        }
        var body = in.readNBytes(length - 8);
        if (body.length < length - 8) {
            ended("the file ends within a block");
            return null;
        }
        return ByteBuffer.wrap(body, 0, body.length - 4).slice().order(order);
    }

    private void section() throws IOException {
        var head = in.readNBytes(8);
        if (head.length < 8) {
            ended("the file ends within a section's header");
            return;
        }
        order = ByteBuffer.wrap(head).getInt(4) == BYTE_ORDER_MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        var fields = ByteBuffer.wrap(head).order(order);
        int length = fields.getInt();
        if (fields.getInt() != BYTE_ORDER_MAGIC || length < 28 || length > LONGEST_PACKET) {
            ended("a section's header that is none: the file is damaged");
            return;
        }
        if (in.readNBytes(length - 12).length < length - 12) {
            ended("the file ends within a section's header");
        }
        interfaces.clear();
    }

    private @Nullable Packet describe(ByteBuffer body) {
        if (body.remaining() < 8 || interfaces.size() == MOST_INTERFACES) {
            return ended("an interface too many, or too short: the file is damaged");
        }
        int linkType = body.getShort(0) & 0xffff;
        interfaces.add(new Interface(linkType, resolution(body)));
        return null;
    }

    private static long resolution(ByteBuffer body) {
        int at = 8;
        while (at + 4 <= body.limit()) {
            int code = body.getShort(at) & 0xffff;
            int length = body.getShort(at + 2) & 0xffff;
            if (code == 0 || at + 4 + length > body.limit()) {
                break;
            }
            if (code == OPTION_RESOLUTION && length == 1) {
                int value = body.get(at + 4);
                int exponent = value & 0x7f;
                return value < 0 ? 1L << Math.min(exponent, 62) : power(exponent);
            }
            at += 4 + length + (4 - length % 4) % 4;
        }
        return 1_000_000;
    }

    private static long power(int exponent) {
        long ticks = 1;
        for (int i = Math.min(exponent, 18); i > 0; i--) {
            ticks *= 10;
        }
        return ticks;
    }

    private @Nullable Packet enhanced(ByteBuffer body) {
        if (body.remaining() < 20) {
            return ended("a packet's block without a packet: the file is damaged");
        }
        int which = body.getInt(0);
        int kept = body.getInt(12);
        if (which < 0 || which >= interfaces.size() || kept < 0 || kept > body.remaining() - 20) {
            return ended("a packet of an interface or a length that is not there: the file is damaged");
        }
        var from = interfaces.get(which);
        long stamp = (body.getInt(4) & 0xffff_ffffL) << 32 | body.getInt(8) & 0xffff_ffffL;
        var time = Instant.ofEpochSecond(Long.divideUnsigned(stamp, from.ticks),
                (long) (Long.remainderUnsigned(stamp, from.ticks) * (1e9 / from.ticks)));
        return new Packet(time, from.linkType, octets(body, 20, kept), kept == body.getInt(16));
    }

    private @Nullable Packet simple(ByteBuffer body) {
        if (body.remaining() < 4 || interfaces.isEmpty()) {
            return ended("a packet of no interface: the file is damaged");
        }
        int length = body.getInt(0);
        int kept = Math.min(body.remaining() - 4, Math.max(length, 0));
        return new Packet(Instant.EPOCH, interfaces.getFirst().linkType, octets(body, 4, kept), kept == length);
    }

    private static byte[] octets(ByteBuffer body, int from, int length) {
        var octets = new byte[length];
        body.get(from, octets);
        return octets;
    }

    private @Nullable Packet ended(@Nullable String why) {
        end = why;
        return null;
    }
}
