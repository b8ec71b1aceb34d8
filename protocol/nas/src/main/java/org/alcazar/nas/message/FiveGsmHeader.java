// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.codec.Header;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** Of 5GS session management: discriminator, PDU session identity, procedure transaction identity, message type (TS 24.501 §9.1). */
final class FiveGsmHeader implements Header<FiveGsmMessage> {

    static final FiveGsmHeader FIVE_GSM = new FiveGsmHeader();
    /** Where the PDU session identity lies. */
    static final int PSI = 1;
    /** Where the procedure transaction identity lies. */
    static final int PTI = 2;

    private FiveGsmHeader() {
    }

    @Override
    public int length() {
        return 4;
    }

    @Override
    public void write(OctetWriter out, int messageType, FiveGsmMessage message) {
        if ((message.pduSessionId() | message.procedureTransactionId()) >>> 8 != 0) {
            throw new IllegalArgumentException("PDU session identity and transaction identity are octets");
        }
        out.u8(0x2e).u8(message.pduSessionId()).u8(message.procedureTransactionId()).u8(messageType);
    }

    @Override
    public DecodeException fault(int cause, Octets message, String what, int offset) {
        return NasDecodeException.ofSession(new FiveGsmCause(cause), message, what, offset);
    }
}
