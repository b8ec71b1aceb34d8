// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.security;

import org.alcazar.nas.NasCount;

/** What the MAC of a received message says. */
public sealed interface MacCheck {

    /**
     * The message is of the peer that holds the key, and new.
     *
     * @param count its NAS COUNT
     */
    record Holds(NasCount count) implements MacCheck {
    }

    /**
     * It holds for a NAS COUNT that has been accepted already.
     *
     * @param count that COUNT
     */
    record Replayed(NasCount count) implements MacCheck {
    }

    /** It holds for no COUNT that the message can have. */
    record Fails() implements MacCheck {
    }
}
