// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.util.function.BiConsumer;
import org.alcazar.wire.OctetWriter;

/**
 * What stands before the elements of a protocol's messages (TS 24.007 §11.2.3): discriminator, identities of session and transaction where
 * the protocol has them, and last the message type.
 *
 * @param length octets, message type included; they are there before a table reads a message
 * @param writer writes all of them but the message type
 */
public record Header<M>(int length, BiConsumer<OctetWriter, ? super M> writer) {

    /** Of 5GS mobility management, plain. */
    static final Header<Object> FIVE_GMM = new Header<>(3, (out, message) -> out.u8(0x7e).u8(0));
}
