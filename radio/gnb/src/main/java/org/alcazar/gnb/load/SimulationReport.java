// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a simulation went.
 *
 * @param begun registrations begun
 * @param registered registrations that succeeded, with the same K_gNB at both ends where the core activated it
 * @param resynchronised of these, how many after a synchronisation failure
 * @param deregistered deregistrations that the core accepted
 * @param failures how many UEs failed, by cause in words
 * @param registration how long successful registrations took: with a rate, from when they were due, so that waiting for a slow core counts
 * @param deregistration how long accepted deregistrations took
 * @param sessions what came of PDU sessions
 * @param duration from the first request to the last end
 */
public record SimulationReport(int begun, int registered, int resynchronised, int deregistered, SortedMap<String, Integer> failures,
        Latencies registration, Latencies deregistration, SessionReport sessions, Duration duration) {

    public SimulationReport {
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }

    /** UEs that failed, for whatever cause. */
    public int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Successful registrations per second of the whole duration. */
    public double registrationsPerSecond() {
        return duration.isZero() ? 0 : registered / (duration.toNanos() / 1e9);
    }
}
