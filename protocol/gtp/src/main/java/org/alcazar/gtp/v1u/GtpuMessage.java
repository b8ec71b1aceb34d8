// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v1u;

import java.util.List;
import org.alcazar.wire.Octets;

/** What follows the header of a GTP-U message (TS 29.281 §7). */
public sealed interface GtpuMessage {

    int ECHO_REQUEST = 1;
    int ECHO_RESPONSE = 2;
    int ERROR_INDICATION = 26;
    int SUPPORTED_EXTENSION_HEADERS_NOTIFICATION = 31;
    int TUNNEL_STATUS = 253;
    int END_MARKER = 254;
    int G_PDU = 255;

    /** 0..255 (TS 29.281 table 6.1-1). */
    int messageType();

    /**
     * Is the peer alive (§7.2.1)?
     *
     * @param others further elements
     */
    record EchoRequest(List<GtpuIe> others) implements GtpuMessage {

        public EchoRequest {
            others = List.copyOf(others);
        }

        @Override
        public int messageType() {
            return ECHO_REQUEST;
        }
    }

    /**
     * The peer is alive (§7.2.2).
     *
     * @param recovery restart counter: sent as 0, of no meaning when received
     */
    record EchoResponse(int recovery, List<GtpuIe> others) implements GtpuMessage {

        public EchoResponse {
            others = List.copyOf(others);
        }

        @Override
        public int messageType() {
            return ECHO_RESPONSE;
        }
    }

    /**
     * A G-PDU came for a tunnel that is not there (§7.3.1).
     *
     * @param teid of the G-PDU, 32 bits unsigned
     * @param peerAddress where the G-PDU had been sent to, 4 or 16 octets
     */
    record ErrorIndication(long teid, Octets peerAddress, List<GtpuIe> others) implements GtpuMessage {

        public ErrorIndication {
            others = List.copyOf(others);
        }

        @Override
        public int messageType() {
            return ERROR_INDICATION;
        }
    }

    /**
     * Which extension headers the sender takes (§7.2.3).
     *
     * @param types extension header types, 0..255
     */
    record SupportedExtensionHeaders(Octets types, List<GtpuIe> others) implements GtpuMessage {

        public SupportedExtensionHeaders {
            others = List.copyOf(others);
        }

        @Override
        public int messageType() {
            return SUPPORTED_EXTENSION_HEADERS_NOTIFICATION;
        }
    }

    /**
     * Whether a tunnel is in use (§7.3.3).
     *
     * @param information flags; bit 1 (SPOC): start of pause of charging, bit 2 (EPOC): end of it
     */
    record TunnelStatus(Octets information, List<GtpuIe> others) implements GtpuMessage {

        public TunnelStatus {
            others = List.copyOf(others);
        }

        @Override
        public int messageType() {
            return TUNNEL_STATUS;
        }
    }

    /** No more comes on this path: the UE has moved on (§7.3.2). */
    record EndMarker(List<GtpuIe> others) implements GtpuMessage {

        public EndMarker {
            others = List.copyOf(others);
        }

        @Override
        public int messageType() {
            return END_MARKER;
        }
    }

    /**
     * A packet of a user (§7.1).
     *
     * @param payload the T-PDU
     */
    record GPdu(Octets payload) implements GtpuMessage {

        @Override
        public int messageType() {
            return G_PDU;
        }
    }
}
