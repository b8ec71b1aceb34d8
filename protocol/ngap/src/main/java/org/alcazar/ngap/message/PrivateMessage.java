// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.codec.UnreadPdu;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.TriggeringMessage;
import org.alcazar.wire.Octets;

/**
 * What two nodes of one maker have to tell each other (TS 38.413 §9.4.4). It isn't built of elements as the others are; nobody here looks
 * into it.
 *
 * @param content the encoding of PrivateMessage, at least one octet
 * @param residue the procedure's criticality, if it came with another than the standard's
 */
public record PrivateMessage(Octets content, Residue residue) implements ToAmf, ToRan {

    /** The procedure's code. */
    public static final int PROCEDURE_CODE = 31;

    public PrivateMessage {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an encoding has at least one octet");
        }
    }

    /** A message to be sent. */
    public PrivateMessage(Octets content) {
        this(content, Residue.NONE);
    }

    /** The message of a PDU of this procedure. */
    public static PrivateMessage of(UnreadPdu pdu) {
        boolean usual = pdu.criticality() == Criticality.IGNORE;
        return new PrivateMessage(pdu.message(), usual ? Residue.NONE : Residue.of(pdu.criticality()));
    }

    /** The message as a PDU. */
    public UnreadPdu pdu() {
        var criticality = residue.criticality();
        return new UnreadPdu(
                TriggeringMessage.INITIATING_MESSAGE, PROCEDURE_CODE, criticality == null ? Criticality.IGNORE : criticality, content);
    }
}
