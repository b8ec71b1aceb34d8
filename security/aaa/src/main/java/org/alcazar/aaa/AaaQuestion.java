// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE's part of an EAP conversation.
 *
 * @param userName the identity that the UE gave in answer to EAP's Identity request, 253 octets at most
 * @param conversation what the server's last challenge came with; null at the beginning
 * @param eapMessage the UE's EAP response
 */
public record AaaQuestion(AaaSession session, String userName, @Nullable AaaConversation conversation, Octets eapMessage) {
}
