// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What came of a question to a DN-AAA server. */
public sealed interface AaaAnswer {

    /** The UE is to be asked on. @param eapMessage an EAP request of 1,500 octets at most */
    record Challenge(Octets eapMessage, AaaConversation conversation) implements AaaAnswer {
    }

    /** The UE may use the data network. @param eapMessage an EAP success */
    record Accept(Octets eapMessage, AaaGrant grant) implements AaaAnswer {
    }

    /**
     * The UE may not.
     *
     * @param eapMessage an EAP failure, if there is one
     * @param why what the server says for a log; never for the UE
     */
    record Reject(@Nullable Octets eapMessage, String why) implements AaaAnswer {
    }

    /** No server answered, or none could be asked. */
    record Unreachable(String why) implements AaaAnswer {
    }

    /** A server proved itself and answered what makes no sense: no EAP, one that is too long, or one that says another thing. */
    record Nonsense(String why) implements AaaAnswer {
    }
}
