// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v1u;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * An extension header (TS 29.281 §5.2), its content as it came.
 *
 * @param type 1 to 255
 * @param content what stands between the length and the next header's type: 2 octets, or 4 more each time, up to 1018
 */
public record ExtensionHeader(int type, Octets content) {

    public static final int LONG_PDCP_PDU_NUMBER = 0x03;
    public static final int SERVICE_CLASS_INDICATOR = 0x20;
    public static final int UDP_PORT = 0x40;
    public static final int RAN_CONTAINER = 0x81;
    public static final int LONG_PDCP_PDU_NUMBER_REQUIRED = 0x82;
    public static final int XW_RAN_CONTAINER = 0x83;
    public static final int NR_RAN_CONTAINER = 0x84;
    public static final int PDU_SESSION_CONTAINER = 0x85;
    public static final int PDCP_PDU_NUMBER = 0xc0;

    private static final int UNIT = 4;
    /** Length before the content and the next type after it. */
    private static final int AROUND = 2;
    private static final int MOST_UNITS = 255;

    public ExtensionHeader {
        if (type < 1 || type > 0xff || (content.length() + AROUND) % UNIT != 0 || content.isEmpty()
                || (content.length() + AROUND) / UNIT > MOST_UNITS) {
            throw new IllegalArgumentException("extension header " + type + " with " + content.length() + " octets");
        }
    }

    /** The UDP port of the message that an Error Indication answers (§5.2.2.1). */
    public static ExtensionHeader udpPort(int port) {
        return new ExtensionHeader(UDP_PORT, new OctetWriter().u16(port).toOctets());
    }

    /** A PDCP sequence number in a handover (§5.2.2.2). */
    public static ExtensionHeader pdcpPduNumber(int number) {
        return new ExtensionHeader(PDCP_PDU_NUMBER, new OctetWriter().u16(number).toOctets());
    }

    /** A PDCP sequence number of 18 bits (§5.2.2.2A). */
    public static ExtensionHeader longPdcpPduNumber(int number) {
        return new ExtensionHeader(LONG_PDCP_PDU_NUMBER_REQUIRED, new OctetWriter().u24(number & 0x3ffff).u24(0).toOctets());
    }

    /** Between UPF and NG-RAN (§5.2.2.7). */
    public static ExtensionHeader of(PduSessionInformation information) {
        return new ExtensionHeader(PDU_SESSION_CONTAINER, information.write());
    }

    /** The first two octets as a number: the UDP port, or the PDCP PDU number. */
    public int number() {
        return content.at(0) << 8 | content.at(1);
    }

    /** The 18-bit number of a Long PDCP PDU Number. */
    public int longNumber() {
        return (content.at(0) & 3) << 16 | content.at(1) << 8 | content.at(2);
    }

    /** Whether the standard has a header of this type. */
    static boolean isKnown(int type) {
        return switch (type) {
            case LONG_PDCP_PDU_NUMBER, SERVICE_CLASS_INDICATOR, UDP_PORT, RAN_CONTAINER, LONG_PDCP_PDU_NUMBER_REQUIRED, XW_RAN_CONTAINER,
                    NR_RAN_CONTAINER, PDU_SESSION_CONTAINER, PDCP_PDU_NUMBER -> true;
            default -> false;
        };
    }

    /** Whether the endpoint has to understand headers of this type (§5.2.1, figure 5.2.1-2). */
    static boolean mustBeComprehended(int type) {
        return (type & 0x80) != 0;
    }
}
