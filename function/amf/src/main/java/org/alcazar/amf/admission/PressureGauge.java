// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.admission;

import org.alcazar.amf.event.Pressure;
import org.jspecify.annotations.Nullable;

/**
 * Tells from what is seen in each second how hard pressed the AMF is: arithmetic alone, guarded by who holds it.
 *
 * <p>What UEs that have proved nothing do is no reason by itself: they are turned away at the gate, and gNBs that hold back traffic because
 * of them would do the work of whoever floods. Reasons are: work waits too long for a processor, functions that the AMF asks are slow or say
 * that they are congested, and UEs that have proved themselves have to be put off.
 */
final class PressureGauge {

    private static final long WINDOW = 1_000_000_000L;
    private static final long LONG_WAIT = 500_000_000L;
    private static final long SHORT_WAIT = 100_000_000L;
    private static final long SLOW_CALL = 1_000_000_000L;
    private static final int FEW_CALLS = 3;
    /** How many bad seconds in a row it takes for each step up, from {@link Pressure#HIGH} on, and good ones for a step down. */
    private static final int BAD_SECONDS = 2;
    private static final int GOOD_SECONDS = 5;

    private Pressure pressure = Pressure.NONE;
    private int bad;
    private int good;
    private long began;
    private long longestWait;
    private int calls;
    private int failed;
    private int underWay;
    private long quietSince;
    private int putOff;
    private String why = "";

    PressureGauge(long now) {
        began = now;
        quietSince = now;
    }

    Pressure pressure() {
        return pressure;
    }

    /** What the last change was for, in words. */
    String why() {
        return why;
    }

    /** So long, in nanoseconds, something waited until a processor took it. */
    void waited(long nanos) {
        longestWait = Math.max(longestWait, nanos);
    }

    void callBegins(long now) {
        if (underWay++ == 0) {
            quietSince = now;
        }
    }

    /** @param congested whether the function said that it cannot now */
    void callEnds(long nanos, boolean congested, long now) {
        underWay--;
        quietSince = now;
        calls++;
        if (congested || nanos >= SLOW_CALL) {
            failed++;
        }
    }

    /** A UE that has proved itself was told to come later. */
    void putOff() {
        putOff++;
    }

    /**
     * Closes the second that is over, if one is.
     *
     * @return what the pressure was before, if that changed it
     */
    @Nullable Pressure look(long now) {
        if (now - began < WINDOW) {
            return null;
        }
        var was = pressure;
        var strain = strain(now);
        if (strain != null) {
            good = 0;
            bad++;
            if (pressure == Pressure.NONE || bad > BAD_SECONDS && pressure.next() != pressure) {
                pressure = pressure.next();
                why = strain;
                bad = 1;
            }
        } else {
            bad = 0;
            if (!isCalm()) {
                good = 0;
            } else if (pressure != Pressure.NONE && ++good >= GOOD_SECONDS) {
                pressure = pressure.previous();
                why = "quiet for " + GOOD_SECONDS + " s";
                good = 0;
            }
        }
        began = now;
        longestWait = 0;
        calls = 0;
        failed = 0;
        putOff = 0;
        return was == pressure ? null : was;
    }

    /** What was wrong in the second that is over; null if nothing was. */
    private @Nullable String strain(long now) {
        if (longestWait >= LONG_WAIT) {
            return "work waits %d ms for a processor".formatted(longestWait / 1_000_000);
        }
        if (underWay > 0 && now - quietSince >= SLOW_CALL) {
            return "%d calls to functions and no answer for %d ms".formatted(underWay, (now - quietSince) / 1_000_000);
        }
        if (failed >= FEW_CALLS && failed * 10 >= calls) {
            return "%d of %d calls to functions were slow or met congestion".formatted(failed, calls);
        }
        return putOff > 0 ? "%d UEs with good keys were put off".formatted(putOff) : null;
    }

    private boolean isCalm() {
        return longestWait < SHORT_WAIT && failed == 0;
    }
}
