// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.s11;

import org.alcazar.gtp.v2c.message.CreateSessionRequest;

/** Who has the sessions that MMEs ask for. */
public interface PdnConnections {

    /**
     * Takes up a PDN connection that a UE asks for, or one that is there and that the MME names. Answers the call, or has it answered. Runs in a
     * turn of its own, and may wait for other functions.
     */
    void create(S11Call call, CreateSessionRequest request);
}
