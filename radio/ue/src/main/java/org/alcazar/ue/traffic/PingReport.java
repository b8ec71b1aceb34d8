// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import java.time.Duration;
import java.util.List;

/**
 * What came of echoes.
 *
 * @param sent requests that the session took
 * @param roundTrips of each answer, in the order of their coming
 */
public record PingReport(int sent, List<Duration> roundTrips) {

    public PingReport {
        roundTrips = List.copyOf(roundTrips);
    }

    public int lost() {
        return sent - roundTrips.size();
    }
}
