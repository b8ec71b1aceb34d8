// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import java.time.Duration;
import org.alcazar.strand.Strand.Attempts;

/**
 * The timers of 5GSM on the network side (TS 24.501 table 10.3.2), and what else the SMF waits for.
 *
 * @param t3590 supervises PDU SESSION AUTHENTICATION COMMAND
 * @param t3591 supervises PDU SESSION MODIFICATION COMMAND
 * @param t3592 supervises PDU SESSION RELEASE COMMAND
 * @param authentication how long an authentication by the data network may take in all; a person may be part of it
 * @param ran supervises what is asked of the RAN node, paging before it included
 * @param answer how long a call of the AMF waits for the session's turn; longer than a UPF needs to be taken as silent
 * @param backOff the back-off timer a UE is given that is turned away for want of resources (T3396, T3585)
 */
public record SmTimers(Attempts t3590, Attempts t3591, Attempts t3592, Duration authentication, Duration ran, Duration answer,
        Duration backOff) {

    private static final int FIRST_AND_FOUR_RETRANSMISSIONS = 5;

    /** The values that TS 24.501 §10.3 gives. */
    public static SmTimers standard() {
        var supervised = new Attempts(Duration.ofSeconds(16), FIRST_AND_FOUR_RETRANSMISSIONS);
        return new SmTimers(new Attempts(Duration.ofSeconds(15), FIRST_AND_FOUR_RETRANSMISSIONS), supervised, supervised,
                Duration.ofMinutes(1), Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofMinutes(12));
    }
}
