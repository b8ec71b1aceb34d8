// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * What stands before the elements of a protocol's plain messages (TS 24.007 §11.2.3), and how a fault in the elements is told.
 *
 * @param <M> the message's record
 */
public interface Header<M> {

    /** Octets, the message type included, which is the last of them; all are there before a table reads a message. */
    int length();

    void write(OctetWriter out, int messageType, M message);

    /**
     * The protocol's decode exception.
     *
     * @param cause value of the cause; errors of protocol have the same ones in mobility and session management, of 5GS and of EPS
     * @param offset octets from the start of the message
     */
    DecodeException fault(int cause, Octets message, String what, int offset);

    /** Of 5GS mobility management: discriminator, security header type, message type. */
    static <M> Header<M> fiveGmm() {
        return new Header<>() {

            @Override
            public int length() {
                return 3;
            }

            @Override
            public void write(OctetWriter out, int messageType, M message) {
                out.u8(0x7e).u8(0).u8(messageType);
            }

            @Override
            public DecodeException fault(int cause, Octets message, String what, int offset) {
                return new NasDecodeException(FiveGmmCause.of(cause), message.at(2), what, offset);
            }
        };
    }
}
