// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.codec;

import java.util.List;
import org.alcazar.ap.codec.ApPdu;
import org.alcazar.ap.codec.RawIe;
import org.alcazar.ap.codec.UnreadPdu;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.wire.Octets;

/**
 * Any S1AP-PDU (TS 36.413 §9.3.2), its elements as they came: for messages of procedures that aren't known here, and for tools.
 *
 * @param type whether it begins a procedure or is an outcome of one
 * @param procedureCode 0 to 255
 * @param criticality what is to be done where the procedure isn't comprehended
 */
public record S1apPdu(TriggeringMessage type, int procedureCode, Criticality criticality, List<RawIe> elements) {

    public S1apPdu {
        elements = List.copyOf(elements);
    }

    /**
     * Reads a PDU; whether its elements are what they have to be is not looked at.
     *
     * @throws S1apDecodeException if it is none
     */
    public static S1apPdu decode(Octets octets) {
        var pdu = ApPdu.decode(S1apProtocol.S1AP, octets);
        return new S1apPdu(pdu.type(), pdu.procedureCode(), pdu.criticality(), pdu.elements());
    }

    /**
     * Reads a PDU's envelope alone.
     *
     * @throws S1apDecodeException if there is none, or nothing in it
     */
    public static UnreadPdu decodeEnvelope(Octets octets) {
        return UnreadPdu.decode(S1apProtocol.S1AP, octets);
    }

    /** The PDU's octets. */
    public Octets encode() {
        return new ApPdu(type, procedureCode, criticality, elements).encode();
    }
}
