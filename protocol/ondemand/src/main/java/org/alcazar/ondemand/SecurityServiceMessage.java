// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

/**
 * An operation and the question it belongs to: what 5GMM messages 0x7C, 0x7D and 5GSM messages 0xF0, 0xF1 hold (§5).
 *
 * @param exchange 1 to 255; an answer has that of its question
 */
public record SecurityServiceMessage(int exchange, Operation operation) {

    public SecurityServiceMessage {
        if (exchange < 1 || exchange > 255) {
            throw new IllegalArgumentException("an exchange is 1 to 255");
        }
    }
}
