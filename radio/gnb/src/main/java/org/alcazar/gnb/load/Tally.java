// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.TreeMap;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.strand.World;
import org.alcazar.ue.AuthenticationOutcome;
import org.alcazar.ue.Deregistration;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Registration;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.traffic.PingReport;
import org.alcazar.ue.traffic.TransferReport;
import org.jspecify.annotations.Nullable;

/** Counts what happens to the UEs of one run. Told from their strands; asked by the one that runs it. */
final class Tally {

    private final World world;
    private final int total;
    private final long origin;
    private final TreeMap<String, Integer> failures = new TreeMap<>();
    private final long[] registrationNanos;
    private final long[] deregistrationNanos;
    private final Durations establishments = new Durations();
    private final Durations roundTrips = new Durations();
    private final Durations returns = new Durations();
    private int pings;
    private long packetsSent;
    private long packetsReturned;
    private long octetsSent;
    private int begun;
    private int ended;
    private int registered;
    private int resynchronised;
    private int deregistered;
    private int failed;
    private long lastEnd;
    private boolean closed;

    Tally(World world, int total) {
        this.world = world;
        this.total = total;
        origin = world.nanos();
        lastEnd = origin;
        registrationNanos = new long[total];
        deregistrationNanos = new long[total];
    }

    synchronized void begin() {
        begun++;
    }

    /** UEs in a procedure. */
    synchronized int running() {
        return begun - ended;
    }

    /**
     * A registration has ended.
     *
     * @param due when it was to begin
     * @return whether it succeeded
     */
    synchronized boolean registration(Registration registration, long due) {
        var failure = failureOf(registration);
        if (closed) {
            return failure == null;
        }
        if (failure != null) {
            fail(failure);
            return false;
        }
        registrationNanos[registered++] = world.nanos() - due;
        if (registration.authentication() == AuthenticationOutcome.RESYNCHRONISED) {
            resynchronised++;
        }
        return true;
    }

    synchronized void deregistration(Deregistration deregistration) {
        var failure = deregistration.failure();
        if (closed) {
            return;
        }
        if (failure == null) {
            deregistrationNanos[deregistered++] = deregistration.duration().toNanos();
        } else {
            fail("deregistration: " + failure);
        }
    }

    /** An establishment of a session has ended; whether it succeeded. */
    synchronized boolean session(SessionOutcome outcome) {
        var failure = outcome.failure();
        if (closed) {
            return failure == null;
        }
        if (failure == null) {
            establishments.add(outcome.duration());
            return true;
        }
        fail("session: " + failure);
        return false;
    }

    /** @param reason in words for a person */
    synchronized void sessionFailed(String reason) {
        if (!closed) {
            fail("session: " + reason);
        }
    }

    synchronized void pinged(PingReport report) {
        pings += report.sent();
        report.roundTrips().forEach(roundTrips::add);
    }

    synchronized void transferred(TransferReport report) {
        packetsSent += report.sent();
        packetsReturned += report.returned();
        octetsSent += report.octetsSent();
    }

    /** A UE came back from idle, if its echo was answered. */
    synchronized void returned(PingReport report) {
        report.roundTrips().forEach(returns::add);
        if (report.lost() > 0) {
            sessionFailed("no answer to a packet that was sent from idle");
        }
    }

    /** A UE has done all that it was to do. */
    synchronized void end() {
        ended++;
        lastEnd = world.nanos();
    }

    synchronized Progress progress() {
        return new Progress(total, begun, registered, failed, Duration.ofNanos(world.nanos() - origin));
    }

    /** What is known by now; UEs still in a procedure count as failed, and what becomes of them does not count any more. */
    synchronized SimulationReport report() {
        closed = true;
        if (begun > ended) {
            failures.merge("not finished in time", begun - ended, Integer::sum);
        }
        return new SimulationReport(begun, registered, resynchronised, deregistered, failures, Latencies.of(registrationNanos, registered),
                Latencies.of(deregistrationNanos, deregistered), sessions(), Duration.ofNanos(lastEnd - origin));
    }

    private SessionReport sessions() {
        return new SessionReport(establishments.count, establishments.latencies(), pings, roundTrips.latencies(), packetsSent, packetsReturned,
                octetsSent, returns.latencies());
    }

    private void fail(String cause) {
        failed++;
        failures.merge(cause, 1, Integer::sum);
    }

    private static @Nullable String failureOf(Registration registration) {
        var failure = registration.failure();
        if (failure != null) {
            return failure + hint(registration, failure);
        }
        return switch (registration.asSecurity()) {
            case AGREED, NOT_ACTIVATED -> null;
            case KEY_MISMATCH -> "registered, but core and UE have not the same K_gNB";
            case CAPABILITY_MISMATCH -> "registered, but the core told the gNB other algorithms than the UE has";
        };
    }

    /** What lies behind the failures that one meets first. */
    private static String hint(Registration registration, Failure failure) {
        if (registration.authentication() == AuthenticationOutcome.MAC_FAILURE) {
            return " (the core has another key for this card)";
        }
        if (registration.authentication() == AuthenticationOutcome.NOT_PERFORMED) {
            boolean unknown = failure.reason() == Failure.Reason.AUTHENTICATION_REJECTED
                    || failure.cause() == FiveGmmCause.ILLEGAL_UE || failure.cause() == FiveGmmCause.FIVE_GS_SERVICES_NOT_ALLOWED
                    || failure.cause() == FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED;
            return unknown ? " (is the subscriber known to the core, and the home network key?)" : "";
        }
        return "";
    }

    /** As many durations as come. */
    private static final class Durations {

        private long[] nanos = new long[16];
        private int count;

        void add(Duration duration) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = duration.toNanos();
        }

        Latencies latencies() {
            return Latencies.of(nanos, count);
        }
    }
}
