// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v1u;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.GtpDecodeException.Reply;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Decodes and encodes datagrams of GTP-U as records (TS 29.281). For the packets of users there is {@link GtpuFlyweight}. */
public final class Gtpu {

    /** UDP port. */
    public static final int PORT = 2152;
    /** Extension headers of one message, at most; there are not that many types. */
    public static final int MOST_EXTENSIONS = 16;

    static final int VERSION_AND_PROTOCOL = 0x30;
    static final int HEADER = 8;
    static final int E = 4;
    static final int S = 2;
    static final int PN = 1;

    private static final int RECOVERY = 14;
    private static final int TEID_DATA_I = 16;
    private static final int PEER_ADDRESS = 133;
    private static final int EXTENSION_HEADER_TYPES = 141;
    /** Elements of one message, at most. */
    private static final int MOST_ELEMENTS = 32;

    private Gtpu() {
    }

    /**
     * Decodes a datagram.
     *
     * @throws GtpDecodeException if it must not be acted on; its reply is a Supported Extension Headers Notification where an extension
     *         header that must be comprehended is none of the standard's, else nothing
     */
    public static GtpuPacket decode(Octets datagram) {
        var in = datagram.reader();
        int messageType = GtpDecodeException.NO_MESSAGE_TYPE;
        try {
            int flags = in.u8();
            messageType = in.u8();
            if ((flags & 0xf0) != VERSION_AND_PROTOCOL) {
                throw in.fault("version " + (flags >> 5) + ", or not GTP but GTP'");
            }
            int length = in.u16();
            long teid = in.u32();
            if (length != in.remaining()) {
                throw in.fault("a length of " + length + " with " + in.remaining() + " octets there");
            }
            return decode(in, flags, messageType, teid);
        } catch (GtpDecodeException e) {
            throw e;
        } catch (DecodeException e) {
            throw new GtpDecodeException(String.valueOf(e.getMessage()), in.offset(), Reply.NONE, messageType, null, null);
        }
    }

    private static GtpuPacket decode(OctetReader in, int flags, int messageType, long teid) {
        Integer sequenceNumber = null;
        Integer nPduNumber = null;
        var extensions = List.<ExtensionHeader>of();
        if ((flags & (E | S | PN)) != 0) {
            int number = in.u16();
            int nPdu = in.u8();
            int next = in.u8();
            sequenceNumber = (flags & S) != 0 ? number : null;
            nPduNumber = (flags & PN) != 0 ? nPdu : null;
            extensions = (flags & E) != 0 ? readExtensions(in, next, messageType, teid, sequenceNumber) : extensions;
        }
        return new GtpuPacket(teid, sequenceNumber, nPduNumber, extensions, readMessage(messageType, in));
    }

    private static List<ExtensionHeader> readExtensions(OctetReader in, int first, int messageType, long teid,
            @Nullable Integer sequenceNumber) {
        var extensions = new ArrayList<ExtensionHeader>(2);
        int type = first;
        while (type != 0) {
            if (extensions.size() == MOST_EXTENSIONS) {
                throw in.fault("more than " + MOST_EXTENSIONS + " extension headers");
            }
            int units = in.u8();
            if (units == 0) {
                throw in.fault("an extension header of length 0");
            }
            if (ExtensionHeader.mustBeComprehended(type) && !ExtensionHeader.isKnown(type)) {
                throw new GtpDecodeException("extension header " + type, in.offset(), Reply.SUPPORTED_EXTENSION_HEADERS, messageType, teid,
                        sequenceNumber);
            }
            var header = new ExtensionHeader(type, in.octets(units * 4 - 2));
            if (type == ExtensionHeader.PDU_SESSION_CONTAINER) {
                PduSessionInformation.read(header.content());
            }
            extensions.add(header);
            type = in.u8();
        }
        return extensions;
    }

    private static GtpuMessage readMessage(int type, OctetReader in) {
        return switch (type) {
            case GtpuMessage.G_PDU -> new GtpuMessage.GPdu(in.rest());
            case GtpuMessage.ECHO_REQUEST -> new GtpuMessage.EchoRequest(readOthers(in));
            case GtpuMessage.ECHO_RESPONSE -> {
                expect(in, RECOVERY);
                yield new GtpuMessage.EchoResponse(in.u8(), readOthers(in));
            }
            case GtpuMessage.ERROR_INDICATION -> {
                expect(in, TEID_DATA_I);
                long teid = in.u32();
                expect(in, PEER_ADDRESS);
                var address = in.octets(in.u16());
                if (address.length() != 4 && address.length() != 16) {
                    throw in.fault("an address of " + address.length() + " octets");
                }
                yield new GtpuMessage.ErrorIndication(teid, address, readOthers(in));
            }
            case GtpuMessage.SUPPORTED_EXTENSION_HEADERS_NOTIFICATION -> {
                expect(in, EXTENSION_HEADER_TYPES);
                yield new GtpuMessage.SupportedExtensionHeaders(in.octets(in.u8()), readOthers(in));
            }
            case GtpuMessage.TUNNEL_STATUS -> {
                expect(in, GtpuIe.TUNNEL_STATUS_INFORMATION);
                yield new GtpuMessage.TunnelStatus(in.octets(in.u16()), readOthers(in));
            }
            case GtpuMessage.END_MARKER -> new GtpuMessage.EndMarker(readOthers(in));
            default -> throw in.fault("message type " + type);
        };
    }

    /** Elements come in ascending order of type (§8.1), so the mandatory one is where it must be or missing. */
    private static void expect(OctetReader in, int type) {
        if (in.u8() != type) {
            throw in.fault("element " + type + " is missing");
        }
    }

    private static List<GtpuIe> readOthers(OctetReader in) {
        var others = new ArrayList<GtpuIe>(1);
        while (in.hasRemaining()) {
            int type = in.u8();
            if (type < 0x80) {
                throw in.fault("element " + type + ", whose length is not told");
            }
            if (others.size() == MOST_ELEMENTS) {
                throw in.fault("more than " + MOST_ELEMENTS + " elements");
            }
            others.add(new GtpuIe(type, in.octets(in.u16())));
        }
        return others;
    }

    /**
     * Encodes a datagram.
     *
     * @throws IllegalArgumentException if it is longer than a datagram can be
     */
    public static Octets encode(GtpuPacket packet) {
        var out = new OctetWriter(64);
        boolean extended = !packet.extensions().isEmpty();
        int flags = (extended ? E : 0) | (packet.sequenceNumber() == null ? 0 : S) | (packet.nPduNumber() == null ? 0 : PN);
        out.u8(VERSION_AND_PROTOCOL | flags).u8(packet.message().messageType()).u16(0).u32(packet.teid());
        if (flags != 0) {
            out.u16(packet.sequenceNumber() == null ? 0 : packet.sequenceNumber())
                    .u8(packet.nPduNumber() == null ? 0 : packet.nPduNumber());
            for (var extension : packet.extensions()) {
                out.u8(extension.type()).u8((extension.content().length() + 2) / 4).octets(extension.content());
            }
            out.u8(0);
        }
        writeMessage(out, packet.message());
        int length = out.length() - HEADER;
        if (length > 0xffff) {
            throw new IllegalArgumentException("a message of " + length + " octets");
        }
        return out.patchU16(2, length).toOctets();
    }

    private static void writeMessage(OctetWriter out, GtpuMessage message) {
        switch (message) {
            case GtpuMessage.GPdu m -> out.octets(m.payload());
            case GtpuMessage.EchoRequest m -> writeOthers(out, m.others());
            case GtpuMessage.EchoResponse m -> writeOthers(out.u8(RECOVERY).u8(m.recovery()), m.others());
            case GtpuMessage.ErrorIndication m -> {
                out.u8(TEID_DATA_I).u32(m.teid()).u8(PEER_ADDRESS).u16(m.peerAddress().length()).octets(m.peerAddress());
                writeOthers(out, m.others());
            }
            case GtpuMessage.SupportedExtensionHeaders m ->
                    writeOthers(out.u8(EXTENSION_HEADER_TYPES).u8(m.types().length()).octets(m.types()), m.others());
            case GtpuMessage.TunnelStatus m -> writeOthers(
                    out.u8(GtpuIe.TUNNEL_STATUS_INFORMATION).u16(m.information().length()).octets(m.information()), m.others());
            case GtpuMessage.EndMarker m -> writeOthers(out, m.others());
        }
    }

    private static void writeOthers(OctetWriter out, List<GtpuIe> others) {
        for (var element : others) {
            out.u8(element.type()).u16(element.value().length()).octets(element.value());
        }
    }
}
