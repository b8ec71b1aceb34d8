// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What joins the questions of one conversation, to be handed back as it came.
 *
 * @param server which of several servers it is with
 * @param state what the server wants to be told again
 */
public record AaaConversation(int server, @Nullable Octets state) {
}
