// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a DN-AAA server may ask of an SMF for sessions it consented to. Never waits; only sessions that this very server let in are meant. */
public interface AaaCommands {

    /** Ends sessions. @return how many are meant */
    int disconnect(String aaa, AaaSelector which);

    /**
     * Has the UEs of sessions prove themselves again.
     *
     * @param state what the server wants to be told with the first question, if anything
     * @return how many are meant
     */
    int reauthenticate(String aaa, AaaSelector which, @Nullable AaaConversation state);

    /** Gives sessions another time to last, from now on. @return how many are meant */
    int prolong(String aaa, AaaSelector which, Duration lifetime, boolean thenAgain);
}
