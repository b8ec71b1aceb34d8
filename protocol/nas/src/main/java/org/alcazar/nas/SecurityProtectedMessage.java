// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * A security protected NAS message as it lies on the wire (TS 24.501 §8.2.28, §9.1.1). Nothing in it is verified.
 *
 * @param headerType other than {@link SecurityHeaderType#PLAIN}
 * @param mac message authentication code, 32 bits
 * @param sequenceNumber the low eight bits of the NAS COUNT
 * @param payload the plain message, ciphered if the header type says so
 */
public record SecurityProtectedMessage(SecurityHeaderType headerType, int mac, int sequenceNumber, Octets payload) {

    /** Octets before the payload. */
    static final int HEADER = 7;
    /** Octets before what the MAC covers: the sequence number and the payload. */
    static final int BEFORE_SEQUENCE_NUMBER = 6;

    private static final int LEAST_PAYLOAD = 3;

    public SecurityProtectedMessage {
        if (headerType == SecurityHeaderType.PLAIN || sequenceNumber >>> 8 != 0) {
            throw new IllegalArgumentException("a protected message has a header that says so and a sequence number of 8 bits");
        }
    }

    /** Whether the message has a security header: it is of 5GMM and not plain. */
    public static boolean isProtected(Octets message) {
        return message.length() > 1 && message.at(0) == Nas5gs.EPD_5GMM && (message.at(1) & 0xf) != 0;
    }

    /**
     * Takes a protected message apart.
     *
     * @throws NasDecodeException without a cause, as it is to be ignored, if it is too short, not protected or of a reserved header type
     */
    public static SecurityProtectedMessage decode(Octets message) {
        if (!isProtected(message) || message.length() < HEADER + LEAST_PAYLOAD) {
            throw new NasDecodeException(null, NasDecodeException.NO_MESSAGE_TYPE, "no security protected message", 0);
        }
        var in = message.reader();
        in.skip(1);
        var type = SecurityHeaderType.of(in.u8() & 0xf);
        if (type == null) {
            throw new NasDecodeException(null, NasDecodeException.NO_MESSAGE_TYPE, "reserved security header type", 1);
        }
        return new SecurityProtectedMessage(type, (int) in.u32(), in.u8(), in.rest());
    }

    /** The octets on the wire. */
    public Octets encode() {
        return new OctetWriter(HEADER + payload.length()).u8(Nas5gs.EPD_5GMM).u8(headerType.value()).u32(mac).u8(sequenceNumber).octets(payload)
                .toOctets();
    }
}
