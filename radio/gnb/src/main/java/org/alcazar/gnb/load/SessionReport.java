// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

/**
 * What came of the UEs' PDU sessions; failures are among those of the {@link SimulationReport}.
 *
 * @param established sessions that were established
 * @param establishment how long that took
 * @param pings echoes asked for
 * @param roundTrips how long the answers took
 * @param packetsSent of transfers
 * @param packetsReturned of these, how many came back
 * @param octetsSent data in the packets sent
 * @param returns how long UEs took from a packet that waited in idle to the answer to it
 */
public record SessionReport(int established, Latencies establishment, int pings, Latencies roundTrips, long packetsSent, long packetsReturned,
        long octetsSent, Latencies returns) {

    /** Echoes that nobody answered. */
    public int pingsLost() {
        return pings - roundTrips.count();
    }
}
