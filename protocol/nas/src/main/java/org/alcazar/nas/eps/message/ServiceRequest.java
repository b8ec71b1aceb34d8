// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * A registered UE wants to be connected, in four octets. UE to network (TS 24.301 §8.2.25).
 *
 * @param ksi key set identifier of the context that protects it, 0..7; that context is native
 * @param sequenceNumber the low five bits of the NAS COUNT
 * @param shortMac the low 16 bits of the MAC of the first two octets
 */
public record ServiceRequest(int ksi, int sequenceNumber, int shortMac) implements EmmMessage {

    /** Octets of the message. */
    public static final int LENGTH = 4;
    /** Octets that the MAC covers. */
    public static final int COVERED = 2;

    private static final int FIRST_OCTET = 0xc7;

    public ServiceRequest {
        if (ksi >>> 3 != 0 || sequenceNumber >>> 5 != 0 || shortMac >>> 16 != 0) {
            throw new IllegalArgumentException("a key set identifier has 3 bits, a short sequence number 5, a short MAC 16");
        }
    }

    /** Reads four octets whose first one is well. */
    public static ServiceRequest decode(Octets message) {
        return new ServiceRequest(message.at(1) >> 5, message.at(1) & 0x1f, message.at(2) << 8 | message.at(3));
    }

    /** The octets on the wire. */
    public Octets encode() {
        return new OctetWriter(LENGTH).octets(covered(ksi, sequenceNumber)).u16(shortMac).toOctets();
    }

    /** The two octets that the MAC covers. */
    public static Octets covered(int ksi, int sequenceNumber) {
        return Octets.of(FIRST_OCTET, ksi << 5 | sequenceNumber);
    }

    @Override
    public EmmMessageType messageType() {
        return EmmMessageType.SERVICE_REQUEST;
    }

    /** There is no place for others. */
    @Override
    public OtherElements others() {
        return OtherElements.NONE;
    }
}
