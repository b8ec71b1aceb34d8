// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.s11;

import org.alcazar.smf.context.SessionKey;
import org.alcazar.strand.Strand.Told;

/** A session as MMEs reach it. Called from any thread; never waits. */
public interface PdnConnection {

    SessionKey key();

    /** Hands over what an MME asks. It is answered in the session's turn, unless it was not accepted. */
    Told tell(S11Call call);

    /** The MME has begun anew, and knows nothing of what it had by this tunnel. */
    void restarted(MmeTunnel tunnel);
}
