// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.alcazar.wire.Octets;

/**
 * A session management message whose elements are not looked into: mobility management only carries it.
 *
 * @param messageType the message type octet (TS 24.501 §9.7)
 * @param elements all after the message type
 */
public record OpaqueFiveGsmMessage(int pduSessionId, int procedureTransactionId, int messageType, Octets elements) implements FiveGsmMessage {

    public OpaqueFiveGsmMessage {
        if ((pduSessionId | procedureTransactionId | messageType) >>> 8 != 0) {
            throw new IllegalArgumentException("PDU session identity, transaction identity and message type are octets");
        }
    }
}
