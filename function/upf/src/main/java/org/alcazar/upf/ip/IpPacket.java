// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.ip;

import java.nio.ByteBuffer;

/**
 * The packet path's view of an IP packet in a buffer (RFC 791, RFC 8200). One is used for one packet after the other, by one thread.
 */
public final class IpPacket {

    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int ESP = 50;
    public static final int AH = 51;
    public static final int ICMPV6 = 58;

    /** In place of a port, or of a security parameter index, that the packet doesn't tell: another protocol, or a later fragment. */
    public static final int NONE = -1;

    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int DESTINATION_OPTIONS = 60;
    /** Extension headers that are looked behind. */
    private static final int MOST_EXTENSIONS = 8;

    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private int offset;
    private int length;
    private boolean six;
    private int protocol;
    private int transport;
    private int trafficClass;
    private int flowLabel;
    private boolean laterFragment;

    /**
     * Looks at the packet of at most {@code available} octets at {@code offset}. Unless this is true, nothing is to be asked.
     *
     * @return false if it is no whole IP packet
     */
    public boolean wrap(ByteBuffer source, int at, int available) {
        turnTo(source);
        offset = at;
        laterFragment = false;
        if (available < IPV4_HEADER) {
            return false;
        }
        return switch (source.get(at) >> 4 & 0xf) {
            case 4 -> wrapFour(available);
            case 6 -> wrapSix(available);
            default -> false;
        };
    }

    @SuppressWarnings("ReferenceEquality") // mostly it is the same object; writing a reference down is what takes time
    private void turnTo(ByteBuffer source) {
        if (source != buffer) {
            buffer = source;
        }
    }

    private boolean wrapFour(int available) {
        six = false;
        int header = (buffer.get(offset) & 0xf) * 4;
        length = buffer.getShort(offset + 2) & 0xffff;
        if (header < IPV4_HEADER || length < header || length > available) {
            return false;
        }
        trafficClass = buffer.get(offset + 1) & 0xff;
        flowLabel = 0;
        laterFragment = (buffer.getShort(offset + 6) & 0x1fff) != 0;
        protocol = buffer.get(offset + 9) & 0xff;
        transport = offset + header;
        return true;
    }

    private boolean wrapSix(int available) {
        six = true;
        if (available < IPV6_HEADER) {
            return false;
        }
        length = IPV6_HEADER + (buffer.getShort(offset + 4) & 0xffff);
        if (length > available) {
            return false;
        }
        int first = buffer.getInt(offset);
        trafficClass = first >> 20 & 0xff;
        flowLabel = first & 0xf_ffff;
        protocol = buffer.get(offset + 6) & 0xff;
        transport = offset + IPV6_HEADER;
        return skipExtensions();
    }

    private boolean skipExtensions() {
        int end = offset + length;
        for (int left = MOST_EXTENSIONS; left > 0; left--) {
            if (protocol != HOP_BY_HOP && protocol != ROUTING && protocol != FRAGMENT && protocol != DESTINATION_OPTIONS) {
                return true;
            }
            if (transport + 8 > end) {
                return false;
            }
            int next = buffer.get(transport) & 0xff;
            if (protocol == FRAGMENT) {
                laterFragment |= (buffer.getShort(transport + 2) & 0xfff8) != 0;
                transport += 8;
            } else {
                transport += 8 + (buffer.get(transport + 1) & 0xff) * 8;
            }
            protocol = next;
            if (transport > end || laterFragment) {
                return transport <= end;
            }
        }
        return false;
    }

    /** Where the packet begins. */
    public int offset() {
        return offset;
    }

    /** Octets of the packet, with its header. */
    public int length() {
        return length;
    }

    public boolean isSix() {
        return six;
    }

    /** The upper-layer protocol, behind extension headers. */
    public int protocol() {
        return protocol;
    }

    /** Where what is behind the header begins. */
    public int transportOffset() {
        return transport;
    }

    /** Octets behind the header. */
    public int transportLength() {
        return offset + length - transport;
    }

    /** Type of service or traffic class, 8 bits. */
    public int trafficClass() {
        return trafficClass;
    }

    /** 20 bits; 0 in IPv4. */
    public int flowLabel() {
        return flowLabel;
    }

    /** Of an IPv4 packet. */
    public int sourceFour() {
        return buffer.getInt(offset + 12);
    }

    /** Of an IPv4 packet. */
    public int destinationFour() {
        return buffer.getInt(offset + 16);
    }

    /** The upper 64 bits, of an IPv6 packet. */
    public long sourcePrefix() {
        return buffer.getLong(offset + 8);
    }

    /** The lower 64 bits, of an IPv6 packet. */
    public long sourceInterface() {
        return buffer.getLong(offset + 16);
    }

    /** The upper 64 bits, of an IPv6 packet. */
    public long destinationPrefix() {
        return buffer.getLong(offset + 24);
    }

    /** The lower 64 bits, of an IPv6 packet. */
    public long destinationInterface() {
        return buffer.getLong(offset + 32);
    }

    /** 0 to 65535, or {@link #NONE}. */
    public int sourcePort() {
        return hasPorts() ? buffer.getShort(transport) & 0xffff : NONE;
    }

    /** 0 to 65535, or {@link #NONE}. */
    public int destinationPort() {
        return hasPorts() ? buffer.getShort(transport + 2) & 0xffff : NONE;
    }

    /** The type of an ICMP or ICMPv6 message, or {@link #NONE}. */
    public int icmpType() {
        boolean icmp = protocol == (six ? ICMPV6 : ICMP) && !laterFragment && transportLength() >= 4;
        return icmp ? buffer.get(transport) & 0xff : NONE;
    }

    /** 32 bits unsigned, or {@link #NONE}. */
    public long securityParameterIndex() {
        if (laterFragment || transportLength() < 8) {
            return NONE;
        }
        return switch (protocol) {
            case ESP -> buffer.getInt(transport) & 0xffff_ffffL;
            case AH -> buffer.getInt(transport + 4) & 0xffff_ffffL;
            default -> NONE;
        };
    }

    private boolean hasPorts() {
        // SCTP and DCCP have their ports where TCP and UDP have them.
        return (protocol == TCP || protocol == UDP || protocol == 132 || protocol == 33) && !laterFragment && transportLength() >= 4;
    }
}
