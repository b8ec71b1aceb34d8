// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load;

import java.time.Duration;
import java.util.Map;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.gnb.load.Latencies;
import org.alcazar.gnb.load.SimulationReport;

/**
 * How registrations went, for people and programs. Times in milliseconds.
 *
 * @param failures UEs by cause in words
 */
public record RegistrationFigures(int begun, int registered, int resynchronised, int deregistered, Map<String, Integer> failures,
        double seconds, double registrationsPerSecond, double p50, double p95, double p99, double max) {

    public static RegistrationFigures of(SimulationReport report) {
        Latencies latencies = report.registration();
        return new RegistrationFigures(report.begun(), report.registered(), report.resynchronised(), report.deregistered(), report.failures(),
                rounded(report.duration().toNanos() / 1e9), rounded(report.registrationsPerSecond()), millis(latencies.percentile(50)),
                millis(latencies.percentile(95)), millis(latencies.percentile(99)), millis(latencies.max()));
    }

    public void print(Terminal terminal) {
        new Table("registrations", "registered", "failed", "deregistered", "seconds", "per second", "p50 ms", "p95 ms", "p99 ms", "max ms")
                .row("%,d".formatted(begun), "%,d".formatted(registered), "%,d".formatted(begun - registered), "%,d".formatted(deregistered),
                        seconds, registrationsPerSecond, p50, p95, p99, max)
                .print(terminal);
        failures.forEach((cause, ues) -> terminal.line("%,d UEs: %s".formatted(ues, cause)));
    }

    private static double millis(Duration duration) {
        return rounded(duration.toNanos() / 1e6);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
