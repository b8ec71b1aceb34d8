// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.codec;

import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.AperWriter;

/**
 * A PDU of which only the envelope is read.
 *
 * @param type whether it begins a procedure or is an outcome of one
 * @param procedureCode 0 to 255
 * @param criticality what is to be done where the procedure isn't comprehended
 * @param message the message's encoding, at least one octet
 */
public record UnreadPdu(TriggeringMessage type, int procedureCode, Criticality criticality, Octets message) {

    /** Whether the octets begin as a PDU of this procedure and type does. */
    public static boolean begins(Octets pdu, TriggeringMessage type, int procedureCode) {
        return pdu.length() > 1 && pdu.at(0) >> 5 == type.ordinal() && pdu.at(1) == procedureCode;
    }

    /**
     * Reads a PDU's envelope.
     *
     * @throws ApDecodeException if there is none, or nothing in it
     */
    public static UnreadPdu decode(ApProtocol protocol, Octets pdu) {
        var envelope = ApPdu.Envelope.read(protocol, pdu);
        var message = envelope.message().whole();
        if (message.isEmpty()) {
            throw envelope.syntaxError(new DecodeException("an encoding of no octets", pdu.length()), null, null);
        }
        return new UnreadPdu(envelope.type(), envelope.procedureCode(), envelope.criticality(), message);
    }

    /** The PDU's octets. */
    public Octets encode() {
        var out = new AperWriter();
        out.bits(type.ordinal(), 3);
        out.constrained(procedureCode, 0, 255);
        out.bits(criticality.ordinal(), 2);
        out.lengthPrefixed(message);
        return out.finish();
    }
}
