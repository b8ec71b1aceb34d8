// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.REST;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.codec.SecurityServiceElements.HEADER_TYPE;
import static org.alcazar.nas.codec.SecurityServiceElements.MAC;
import static org.alcazar.nas.codec.SecurityServiceElements.SEQUENCE_NUMBER;
import static org.alcazar.nas.codec.SecurityServiceElements.WHOLE_MESSAGE;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.SM_PROTECTED_MESSAGE;

import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * A 5GSM message under independent SM security ({@code docs/extension-encoding.md} §7). Nothing in it is verified. Both ways.
 *
 * @param headerType one of the three that §7 names: not plain, not integrity protected only
 * @param mac message authentication code, 32 bits
 * @param sequenceNumber the low eight bits of the COUNT
 * @param payload the plain message, ciphered if the header type says so; at least 4 octets
 */
public record SmProtectedMessage(int pduSessionId, int procedureTransactionId, SecurityHeaderType headerType, int mac, int sequenceNumber,
        Octets payload) implements FiveGsmMessage {

    /** Octets before what the MAC covers: the sequence number and the payload. */
    public static final int BEFORE_SEQUENCE_NUMBER = 14;

    static final NasTable<SmProtectedMessage> TABLE = NasTable.of(SmProtectedHeader.SM_PROTECTED, SM_PROTECTED_MESSAGE.value(),
            SmProtectedMessage::others, t -> {
        var headerType = t.mandatory(V, HEADER_TYPE, SmProtectedMessage::headerType);
        var mac = t.mandatory(V, MAC, SmProtectedMessage::mac);
        var sequenceNumber = t.mandatory(V, SEQUENCE_NUMBER, SmProtectedMessage::sequenceNumber);
        var payload = t.mandatory(REST, WHOLE_MESSAGE, SmProtectedMessage::payload);
        return v -> new SmProtectedMessage(v.header(PSI), v.header(PTI), v.get(headerType), v.get(mac), v.get(sequenceNumber), v.get(payload));
    });

    public SmProtectedMessage {
        if (headerType == SecurityHeaderType.PLAIN || headerType == SecurityHeaderType.INTEGRITY_PROTECTED || sequenceNumber >>> 8 != 0) {
            throw new IllegalArgumentException("a protected message has a header that says so and a sequence number of 8 bits");
        }
    }

    @Override
    public FiveGsmMessageType messageType() {
        return SM_PROTECTED_MESSAGE;
    }

    @Override
    public OtherElements others() {
        return OtherElements.NONE;
    }
}
