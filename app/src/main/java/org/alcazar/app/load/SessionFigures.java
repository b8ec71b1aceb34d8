// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load;

import java.time.Duration;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.gnb.load.SessionReport;

/**
 * How PDU sessions and what went through them fared, for people and programs. Times in milliseconds.
 *
 * @param pings echoes asked for
 * @param pingsLost of these, how many nobody answered
 * @param packetsSent of transfers
 * @param packetsReturned of these, how many came back
 * @param returns how often a UE came back from idle for a packet
 */
public record SessionFigures(int established, double establishmentP50, double establishmentP99, int pings, int pingsLost, double roundTripP50,
        double roundTripP99, long packetsSent, long packetsReturned, long octetsSent, int returns, double returnP50) {

    public static SessionFigures of(SessionReport report) {
        return new SessionFigures(report.established(), millis(report.establishment().percentile(50)),
                millis(report.establishment().percentile(99)), report.pings(), report.pingsLost(), millis(report.roundTrips().percentile(50)),
                millis(report.roundTrips().percentile(99)), report.packetsSent(), report.packetsReturned(), report.octetsSent(),
                report.returns().count(), millis(report.returns().percentile(50)));
    }

    public void print(Terminal terminal) {
        new Table("sessions", "p50 ms", "p99 ms", "pings", "lost", "rtt p50 ms", "rtt p99 ms", "packets sent", "returned", "octets sent")
                .row("%,d".formatted(established), establishmentP50, establishmentP99, "%,d".formatted(pings), "%,d".formatted(pingsLost),
                        roundTripP50, roundTripP99, "%,d".formatted(packetsSent), "%,d".formatted(packetsReturned), "%,d".formatted(octetsSent))
                .print(terminal);
        if (returns > 0) {
            terminal.line("%,d returns from idle, half of them within %s ms".formatted(returns, returnP50));
        }
    }

    private static double millis(Duration duration) {
        return Math.round(duration.toNanos() / 1e4) / 100.0;
    }
}
