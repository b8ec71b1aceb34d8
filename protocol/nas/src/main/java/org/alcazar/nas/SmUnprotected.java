// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import org.alcazar.nas.message.FiveGsmMessage;

/** What became of a received message of a session that has independent SM security. */
public sealed interface SmUnprotected {

    /** It is of the peer that holds the keys, new, and of this session. */
    record Verified(FiveGsmMessage message, NasCount count, SecurityHeaderType headerType) implements SmUnprotected {
    }

    /** Its MAC does not hold: to be dropped. */
    record BadMac() implements SmUnprotected {
    }

    /** Its MAC holds for a COUNT that has been accepted already: to be dropped. */
    record Replayed(NasCount count) implements SmUnprotected {
    }

    /** Its MAC holds, but what it protects is no message that may come in it. */
    record Undecodable(NasDecodeException fault) implements SmUnprotected {
    }
}
