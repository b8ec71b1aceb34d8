// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import org.alcazar.nas.codec.Header;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** What stands before the elements of plain messages of EPS (TS 24.301 §9.1, §9.2). */
final class EpsHeaders {

    /** Protocol discriminator and security header type, message type. */
    static final Header<EmmMessage> EMM = new Header<>() {

        @Override
        public int length() {
            return 2;
        }

        @Override
        public void write(OctetWriter out, int messageType, EmmMessage message) {
            out.u8(0x07).u8(messageType);
        }

        @Override
        public DecodeException fault(int cause, Octets message, String what, int offset) {
            return EpsNasDecodeException.ofMobility(EmmCause.of(cause), message.at(1), what, offset);
        }
    };

    /** Protocol discriminator and EPS bearer identity, procedure transaction identity, message type. */
    static final Header<EsmMessage> ESM = new Header<>() {

        @Override
        public int length() {
            return 3;
        }

        @Override
        public void write(OctetWriter out, int messageType, EsmMessage message) {
            out.u8(message.epsBearerIdentity() << 4 | 0x02).u8(message.procedureTransactionIdentity()).u8(messageType);
        }

        @Override
        public DecodeException fault(int cause, Octets message, String what, int offset) {
            return EpsNasDecodeException.ofSession(EsmCause.of(cause), message.at(0) >> 4, message.at(1), message.at(2), what, offset);
        }
    };

    private EpsHeaders() {
    }
}
