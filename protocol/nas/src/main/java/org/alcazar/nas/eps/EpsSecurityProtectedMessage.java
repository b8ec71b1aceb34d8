// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * A security protected NAS message of EPS as it lies on the wire (TS 24.301 §8.2.23, §9.1). Nothing in it is verified.
 *
 * @param headerType other than {@link EpsSecurityHeaderType#PLAIN} and {@link EpsSecurityHeaderType#SERVICE_REQUEST}
 * @param mac message authentication code, 32 bits
 * @param sequenceNumber the low eight bits of the NAS COUNT
 * @param payload the plain message, ciphered if the header type says so
 */
public record EpsSecurityProtectedMessage(EpsSecurityHeaderType headerType, int mac, int sequenceNumber, Octets payload) {

    /** Octets before the payload. */
    static final int HEADER = 6;
    /** Octets before what the MAC covers: the sequence number and the payload. */
    public static final int BEFORE_SEQUENCE_NUMBER = 5;

    private static final int LEAST_PAYLOAD = 2;

    public EpsSecurityProtectedMessage {
        if (!hasSecurityHeader(headerType) || sequenceNumber >>> 8 != 0) {
            throw new IllegalArgumentException("a protected message has a header that says so and a sequence number of 8 bits");
        }
    }

    /** Whether the message has a security header: it is of EMM, not plain, and no Service Request. */
    public static boolean isProtected(Octets message) {
        return message.length() > 0 && (message.at(0) & 0xf) == NasEps.PD_EMM && message.at(0) >> 4 != 0
                && !NasEps.isServiceRequest(message);
    }

    /**
     * Takes a protected message apart.
     *
     * @throws EpsNasDecodeException to be ignored, if it is too short, not protected or of a reserved header type
     */
    public static EpsSecurityProtectedMessage decode(Octets message) {
        if (!isProtected(message) || message.length() < HEADER + LEAST_PAYLOAD) {
            throw EpsNasDecodeException.ignored("no security protected message", 0);
        }
        var in = message.reader();
        var type = EpsSecurityHeaderType.of(in.u8() >> 4);
        if (type == null) {
            throw EpsNasDecodeException.ignored("reserved security header type", 0);
        }
        return new EpsSecurityProtectedMessage(type, (int) in.u32(), in.u8(), in.rest());
    }

    /** The octets on the wire. */
    public Octets encode() {
        return new OctetWriter(HEADER + payload.length()).u8(firstOctet(headerType)).u32(mac).u8(sequenceNumber).octets(payload)
                .toOctets();
    }

    /** The octet that begins a message with such a header. */
    public static int firstOctet(EpsSecurityHeaderType headerType) {
        return headerType.value() << 4 | NasEps.PD_EMM;
    }

    private static boolean hasSecurityHeader(EpsSecurityHeaderType type) {
        return type != EpsSecurityHeaderType.PLAIN && type != EpsSecurityHeaderType.SERVICE_REQUEST;
    }
}
