// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.pfcp.PfcpDecodeException.Header;
import org.alcazar.pfcp.PfcpDecodeException.Reaction;
import org.alcazar.pfcp.codec.ElementFault;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.message.AssociationReleaseResponse;
import org.alcazar.pfcp.message.AssociationSetupResponse;
import org.alcazar.pfcp.message.AssociationUpdateResponse;
import org.alcazar.pfcp.message.NodeMessage;
import org.alcazar.pfcp.message.NodeReportResponse;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.PfcpMessageType;
import org.alcazar.pfcp.message.PfcpTables;
import org.alcazar.pfcp.message.PfdManagementResponse;
import org.alcazar.pfcp.message.SessionDeletionResponse;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionMessage;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.pfcp.message.SessionReportResponse;
import org.alcazar.pfcp.message.SessionSetDeletionResponse;
import org.alcazar.pfcp.message.SessionSetModificationResponse;
import org.alcazar.pfcp.message.VersionNotSupportedResponse;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Reads and writes PFCP packets (TS 29.244 §7.2). */
public final class Pfcp {

    /** The UDP port requests are sent to (TS 29.244 §4.3). */
    public static final int PORT = 8805;

    private static final int VERSION = 1;
    private static final int S = 1;
    private static final int MP = 2;
    private static final int FO = 4;
    /** What the length does not count. */
    private static final int UNCOUNTED = 4;
    private static final int NODE_HEADER = 8;
    private static final int SESSION_HEADER = 16;
    private static final int MOST = 0xffff;

    private Pfcp() {
    }

    /**
     * Cuts a packet into its messages (TS 29.244 §6.5). Octets beyond the last are left with it, for {@link #decode} to find fault with.
     */
    public static List<Octets> split(Octets packet) {
        var messages = new ArrayList<Octets>(1);
        int start = 0;
        while (hasAnother(packet, start)) {
            int end = end(packet, start);
            messages.add(packet.slice(start, end));
            start = end;
        }
        messages.add(packet.slice(start, packet.length()));
        return messages;
    }

    private static boolean hasAnother(Octets packet, int start) {
        return start + UNCOUNTED <= packet.length() && (packet.at(start) & FO) != 0 && end(packet, start) < packet.length();
    }

    private static int end(Octets packet, int start) {
        return start + UNCOUNTED + (packet.at(start + 2) << 8 | packet.at(start + 3));
    }

    /**
     * Reads one message.
     *
     * @throws PfcpDecodeException if it must not be acted on
     */
    public static PfcpPdu decode(Octets octets) {
        var in = octets.reader();
        if (in.remaining() < NODE_HEADER) {
            throw discard(Header.NONE, "shorter than a header", 0);
        }
        int flags = in.u8();
        int messageType = in.u8();
        int length = in.u16();
        if (flags >> 5 != VERSION) {
            throw new PfcpDecodeException(Reaction.VERSION_NOT_SUPPORTED, new Header(messageType, 0, 0), null, 0, "version " + (flags >> 5), 0);
        }
        boolean ofSession = (flags & S) != 0;
        if (ofSession && octets.length() < SESSION_HEADER) {
            throw discard(new Header(messageType, 0, 0), "shorter than a session's header", 0);
        }
        long seid = ofSession ? in.u64() : 0;
        int sequenceNumber = in.u24();
        int last = in.u8();
        var header = new Header(messageType, seid, sequenceNumber);
        var type = PfcpMessageType.of(messageType);
        if (type == null || type.ofSession() != ofSession) {
            throw discard(header, "message type " + messageType + (ofSession ? " with" : " without") + " a session", 1);
        }
        if (length != octets.length() - UNCOUNTED) {
            throw fault(type, header, Cause.INVALID_LENGTH, 0, length + " octets are told, " + (octets.length() - UNCOUNTED) + " came", 2);
        }
        var message = read(type, header, in);
        return new PfcpPdu(seid, sequenceNumber, ofSession && (flags & MP) != 0 ? Integer.valueOf(last >> 4) : null, (flags & FO) != 0, message);
    }

    private static PfcpMessage read(PfcpMessageType type, Header header, OctetReader in) {
        try {
            return PfcpTables.read(type, in);
        } catch (ElementFault e) {
            throw fault(type, header, e.cause(), e.type(), String.valueOf(e.getMessage()), in.offset());
        }
    }

    /**
     * Writes one message.
     *
     * @throws IllegalArgumentException if a value does not fit its field, or the message is longer than 65535 octets
     */
    public static Octets encode(PfcpPdu pdu) {
        boolean ofSession = pdu.message().messageType().ofSession();
        var out = new OctetWriter(256);
        out.u8(VERSION << 5 | (pdu.followOn() ? FO : 0) | (pdu.priority() != null ? MP : 0) | (ofSession ? S : 0));
        out.u8(pdu.message().messageType().value()).u16(0);
        if (ofSession) {
            out.u64(pdu.seid());
        }
        out.u24(pdu.sequenceNumber()).u8(pdu.priority() == null ? 0 : pdu.priority() << 4);
        PfcpTables.write(out, pdu.message());
        if (out.length() > MOST) {
            throw new IllegalArgumentException("a message of " + out.length() + " octets");
        }
        return out.patchU16(2, out.length() - UNCOUNTED).toOctets();
    }

    /**
     * What to send to whose message could not be taken, or null if nothing.
     *
     * @param self this end, for answers that name it
     * @param seid the sender's end of the session that the header names, 0 if there is none
     */
    public static @Nullable PfcpPdu answer(PfcpDecodeException fault, NodeId self, long seid) {
        return switch (fault.reaction()) {
            case DISCARD, END_TRANSACTION -> null;
            case VERSION_NOT_SUPPORTED -> PfcpPdu.of(fault.sequenceNumber(), new VersionNotSupportedResponse());
            case REJECT -> reject(fault, self, seid);
        };
    }

    private static @Nullable PfcpPdu reject(PfcpDecodeException fault, NodeId self, long seid) {
        var cause = Objects.requireNonNull(fault.pfcpCause());
        var offending = fault.offendingIe() == 0 ? null : Integer.valueOf(fault.offendingIe());
        return switch (rejection(Objects.requireNonNull(PfcpMessageType.of(fault.messageType())), self, cause, offending)) {
            case null -> null;
            case NodeMessage message -> PfcpPdu.of(fault.sequenceNumber(), message);
            case SessionMessage message -> PfcpPdu.of(seid, fault.sequenceNumber(), message);
        };
    }

    private static @Nullable PfcpMessage rejection(PfcpMessageType type, NodeId self, Cause cause, @Nullable Integer offending) {
        return switch (type) {
            case PFD_MANAGEMENT_REQUEST -> PfdManagementResponse.builder(cause).offendingIe(offending).build();
            case ASSOCIATION_SETUP_REQUEST -> AssociationSetupResponse.builder(cause).nodeId(self).build();
            case ASSOCIATION_UPDATE_REQUEST -> AssociationUpdateResponse.builder(cause).nodeId(self).build();
            case ASSOCIATION_RELEASE_REQUEST -> AssociationReleaseResponse.builder(cause).nodeId(self).build();
            case NODE_REPORT_REQUEST -> NodeReportResponse.builder(cause).nodeId(self).offendingIe(offending).build();
            case SESSION_SET_DELETION_REQUEST -> SessionSetDeletionResponse.builder(cause).nodeId(self).offendingIe(offending).build();
            case SESSION_SET_MODIFICATION_REQUEST -> SessionSetModificationResponse.builder(cause).nodeId(self).offendingIe(offending).build();
            case SESSION_ESTABLISHMENT_REQUEST -> SessionEstablishmentResponse.builder(cause).nodeId(self).offendingIe(offending).build();
            case SESSION_MODIFICATION_REQUEST -> SessionModificationResponse.builder(cause).offendingIe(offending).build();
            case SESSION_DELETION_REQUEST -> SessionDeletionResponse.builder(cause).offendingIe(offending).build();
            case SESSION_REPORT_REQUEST -> SessionReportResponse.builder(cause).offendingIe(offending).build();
            case HEARTBEAT_REQUEST, HEARTBEAT_RESPONSE, PFD_MANAGEMENT_RESPONSE, ASSOCIATION_SETUP_RESPONSE, ASSOCIATION_UPDATE_RESPONSE,
                    ASSOCIATION_RELEASE_RESPONSE, VERSION_NOT_SUPPORTED_RESPONSE, NODE_REPORT_RESPONSE, SESSION_SET_DELETION_RESPONSE,
                    SESSION_SET_MODIFICATION_RESPONSE, SESSION_ESTABLISHMENT_RESPONSE, SESSION_MODIFICATION_RESPONSE,
                    SESSION_DELETION_RESPONSE, SESSION_REPORT_RESPONSE -> null;
        };
    }

    /** A Heartbeat Request is not rejected: its response has no cause. */
    private static PfcpDecodeException fault(PfcpMessageType type, Header header, Cause cause, int element, String message, int offset) {
        if (!type.isRequest()) {
            return new PfcpDecodeException(Reaction.END_TRANSACTION, header, cause, element, message, offset);
        }
        boolean rejected = type != PfcpMessageType.HEARTBEAT_REQUEST;
        return new PfcpDecodeException(rejected ? Reaction.REJECT : Reaction.DISCARD, header, cause, element, message, offset);
    }

    private static PfcpDecodeException discard(Header header, String message, int offset) {
        return new PfcpDecodeException(Reaction.DISCARD, header, null, 0, message, offset);
    }
}
