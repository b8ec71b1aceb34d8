// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.alcazar.nas.codec.Header;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** That of 5GS session management, then enterprise number and version. */
final class SmProtectedHeader implements Header<FiveGsmMessage> {

    static final SmProtectedHeader SM_PROTECTED = new SmProtectedHeader();

    private SmProtectedHeader() {
    }

    @Override
    public int length() {
        return FiveGsmHeader.FIVE_GSM.length() + SecurityServiceContent.HEADER;
    }

    @Override
    public void write(OctetWriter out, int messageType, FiveGsmMessage message) {
        FiveGsmHeader.FIVE_GSM.write(out, messageType, message);
        out.octets(SecurityServiceContent.beginning());
    }

    @Override
    public DecodeException fault(int cause, Octets message, String what, int offset) {
        return FiveGsmHeader.FIVE_GSM.fault(cause, message, what, offset);
    }
}
