// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import java.time.Duration;

/**
 * What came of a transfer.
 *
 * @param sent packets that the session took
 * @param octetsSent of data in them
 * @param returned of these, how many came back
 * @param duplicates packets that came back once more
 * @param duration from the first packet to the last return
 */
public record TransferReport(int sent, long octetsSent, int returned, int duplicates, Duration duration) {

    public int lost() {
        return sent - returned;
    }
}
