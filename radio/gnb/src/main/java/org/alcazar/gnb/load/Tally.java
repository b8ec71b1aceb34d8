// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.time.Duration;
import java.util.TreeMap;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.strand.World;

import org.alcazar.ue.AuthenticationOutcome;
import org.alcazar.ue.Deregistration;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Registration;
import org.jspecify.annotations.Nullable;

/** Counts what happens to the UEs of one run. Told from their strands; asked by the one that runs it. */
final class Tally {

    private final World world;
    private final int total;
    private final long origin;
    private final TreeMap<String, Integer> failures = new TreeMap<>();
    private final long[] registrationNanos;
    private final long[] deregistrationNanos;
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
                Latencies.of(deregistrationNanos, deregistered), Duration.ofNanos(lastEnd - origin));
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
}
