// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v1u;

import java.nio.ByteBuffer;

/**
 * The packet path's view of a GTP-U datagram in a buffer (TS 29.281 §5): looks where things are, copies nothing, makes no objects, throws
 * nothing. One flyweight is used for one packet after the other, by one thread.
 *
 * {@snippet :
 * if (flyweight.wrap(buffer, offset, length) == GtpuFlyweight.Status.G_PDU) {
 *     forward(flyweight.teid(), flyweight.qfi(), buffer, flyweight.payloadOffset(), flyweight.payloadLength());
 * }
 * }
 *
 * <p>Buffers are big-endian, as they are unless told otherwise.
 */
public final class GtpuFlyweight {

    /** What a datagram is, as far as the packet path must know. */
    public enum Status {
        /** A user's packet. */
        G_PDU,
        /** Well-formed headers, another message: {@link Gtpu#decode} reads it. */
        SIGNALLING,
        /** Not version 1 of GTP. */
        OTHER_VERSION,
        /** The length in the header is not the datagram's, or the headers reach past its end. */
        WRONG_LENGTH,
        /** An extension header of length zero, or too many of them. */
        ENDLESS_EXTENSIONS,
        /**
         * An extension header that has to be comprehended by the endpoint and is not: a Supported Extension Headers Notification is due.
         */
        EXTENSION_NOT_SUPPORTED,
        /** The PDU Session Container is too short, or of a type that is none. */
        WRONG_SESSION_CONTAINER
    }

    /** There is no PDU Session Container. */
    public static final int NO_QFI = -1;

    /** Octets of the header of a G-PDU without a PDU Session Container. */
    public static final int PLAIN_HEADER = 8;
    /** Octets of the header of a G-PDU with a PDU Session Container of one unit. */
    public static final int SESSION_HEADER = 16;

    private static final int UPLINK = 0x10;
    private static final int REFLECTIVE_QOS = 0x40;
    /** Beside the two octets of a PDU Session Container that are kept, so that two zero ones are not none. */
    private static final int PRESENT = 0x10000;
    private static final Status[] FAULTS = Status.values();

    private int messageType;
    private int teid;
    private int sequenceNumber;
    private int payloadOffset;
    private int payloadLength;
    private int session;

    /** Looks at the datagram that lies at {@code offset} of the buffer. Unless this says so, nothing else is to be asked. */
    public Status wrap(ByteBuffer buffer, int offset, int length) {
        if (length < PLAIN_HEADER) {
            return Status.WRONG_LENGTH;
        }
        int flags = buffer.get(offset) & 0xff;
        if ((flags & 0xf0) != Gtpu.VERSION_AND_PROTOCOL) {
            return Status.OTHER_VERSION;
        }
        if ((buffer.getShort(offset + 2) & 0xffff) != length - PLAIN_HEADER) {
            return Status.WRONG_LENGTH;
        }
        messageType = buffer.get(offset + 1) & 0xff;
        teid = buffer.getInt(offset + 4);
        sequenceNumber = -1;
        session = 0;
        int at = offset + PLAIN_HEADER;
        int end = offset + length;
        if ((flags & (Gtpu.E | Gtpu.S | Gtpu.PN)) != 0) {
            if (end - at < 4) {
                return Status.WRONG_LENGTH;
            }
            if ((flags & Gtpu.S) != 0) {
                sequenceNumber = buffer.getShort(at) & 0xffff;
            }
            at += 4;
            if ((flags & Gtpu.E) != 0) {
                at = passExtensions(buffer, at, end);
                if (at < 0) {
                    return FAULTS[~at];
                }
            }
        }
        payloadOffset = at;
        payloadLength = end - at;
        return messageType == GtpuMessage.G_PDU ? Status.G_PDU : Status.SIGNALLING;
    }

    /** Where the payload begins, or the complement of a fault's ordinal. */
    private int passExtensions(ByteBuffer buffer, int start, int end) {
        int at = start;
        int type = buffer.get(at - 1) & 0xff;
        for (int count = 0; type != 0; count++) {
            if (at == end) {
                return ~Status.WRONG_LENGTH.ordinal();
            }
            int octets = (buffer.get(at) & 0xff) * 4;
            if (octets == 0 || count == Gtpu.MOST_EXTENSIONS) {
                return ~Status.ENDLESS_EXTENSIONS.ordinal();
            }
            if (octets > end - at) {
                return ~Status.WRONG_LENGTH.ordinal();
            }
            if (type == ExtensionHeader.PDU_SESSION_CONTAINER) {
                if ((buffer.get(at + 1) & 0xff) >> 4 > 1) {
                    return ~Status.WRONG_SESSION_CONTAINER.ordinal();
                }
                session = (buffer.get(at + 1) & 0xff) << 8 | buffer.get(at + 2) & 0xff | PRESENT;
            } else if (ExtensionHeader.mustBeComprehended(type)) {
                return ~Status.EXTENSION_NOT_SUPPORTED.ordinal();
            }
            at += octets;
            type = buffer.get(at - 1) & 0xff;
        }
        return at;
    }

    public int messageType() {
        return messageType;
    }

    /** The tunnel endpoint; all 32 bits are in use, so it may be negative. */
    public int teid() {
        return teid;
    }

    /** 16 bits; -1 if it is not used. */
    public int sequenceNumber() {
        return sequenceNumber;
    }

    /** Where in the buffer the T-PDU begins. */
    public int payloadOffset() {
        return payloadOffset;
    }

    /** Octets of the T-PDU. */
    public int payloadLength() {
        return payloadLength;
    }

    /** The QoS flow of the PDU Session Container, 0 to 63, or {@link #NO_QFI}. */
    public int qfi() {
        return session == 0 ? NO_QFI : session & 0x3f;
    }

    /** Whether there is a PDU Session Container of the uplink. */
    public boolean isUplink() {
        return (session & UPLINK << 8) != 0;
    }

    /** Whether there is a PDU Session Container of the downlink whose RQI is set. */
    public boolean isReflectiveQos() {
        return session != 0 && !isUplink() && (session & REFLECTIVE_QOS) != 0;
    }

    /**
     * Writes the header of a G-PDU without extension headers, {@link #PLAIN_HEADER} octets at {@code offset}.
     *
     * @param payloadLength octets of the T-PDU that is to follow it
     */
    public static void writeHeader(ByteBuffer buffer, int offset, int teid, int payloadLength) {
        begin(buffer, offset, 0, teid, payloadLength);
    }

    /** Writes the header of a G-PDU from UPF to NG-RAN, {@link #SESSION_HEADER} octets at {@code offset}. */
    public static void writeDownlinkHeader(ByteBuffer buffer, int offset, int teid, int qfi, boolean reflectiveQos, int payloadLength) {
        writeSession(buffer, offset, teid, 0, qfi & 0x3f | (reflectiveQos ? REFLECTIVE_QOS : 0), payloadLength);
    }

    /** Writes the header of a G-PDU from NG-RAN to UPF, {@link #SESSION_HEADER} octets at {@code offset}. */
    public static void writeUplinkHeader(ByteBuffer buffer, int offset, int teid, int qfi, int payloadLength) {
        writeSession(buffer, offset, teid, UPLINK, qfi & 0x3f, payloadLength);
    }

    private static void writeSession(ByteBuffer buffer, int offset, int teid, int first, int second, int payloadLength) {
        begin(buffer, offset, Gtpu.E, teid, payloadLength + SESSION_HEADER - PLAIN_HEADER);
        buffer.putInt(offset + 8, ExtensionHeader.PDU_SESSION_CONTAINER);
        buffer.putInt(offset + 12, 1 << 24 | first << 16 | second << 8);
    }

    private static void begin(ByteBuffer buffer, int offset, int flags, int teid, int length) {
        buffer.putInt(offset, (Gtpu.VERSION_AND_PROTOCOL | flags) << 24 | GtpuMessage.G_PDU << 16 | length & 0xffff);
        buffer.putInt(offset + 4, teid);
    }
}
