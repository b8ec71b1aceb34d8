// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A URR on the packet path: counts, and tells once when a mark is reached. All counts are from the beginning on; what a report says is the
 * difference to the report before.
 */
public final class UsageMeter {

    /**
     * Octets from the beginning on at which something happens; {@link Long#MAX_VALUE} for never.
     *
     * @param total where the meter tells, both ways together
     * @param uplink where it tells
     * @param downlink where it tells
     * @param totalQuota where nothing passes any more
     * @param uplinkQuota where nothing passes any more, up
     * @param downlinkQuota where nothing passes any more, down
     */
    public record Marks(long total, long uplink, long downlink, long totalQuota, long uplinkQuota, long downlinkQuota) {

        public static final long NEVER = Long.MAX_VALUE;
        public static final Marks NONE = new Marks(NEVER, NEVER, NEVER, NEVER, NEVER, NEVER);

        boolean reached(long up, long down) {
            return up + down >= total || up >= uplink || down >= downlink;
        }
    }

    /** What was counted so far: octets and packets. */
    public record Reading(long uplinkOctets, long downlinkOctets, long uplinkPackets, long downlinkPackets) {
    }

    private final AtomicLong uplinkOctets = new AtomicLong();
    private final AtomicLong downlinkOctets = new AtomicLong();
    private final AtomicLong uplinkPackets = new AtomicLong();
    private final AtomicLong downlinkPackets = new AtomicLong();
    private final AtomicBoolean told = new AtomicBoolean();
    private final Runnable onMark;
    private volatile Marks marks = Marks.NONE;
    private volatile boolean barred;

    /** @param onMark called once when a mark is reached, on the packet path: must be short */
    public UsageMeter(Runnable onMark) {
        this.onMark = onMark;
    }

    /** Sets new marks; the next one reached is told again. */
    public void mark(Marks next) {
        marks = next;
        told.set(false);
        tellIfReached(uplinkOctets.get(), downlinkOctets.get());
    }

    /** Whether nothing passes for a reason other than volume: a quota of time is used up. */
    public void bar(boolean bar) {
        barred = bar;
    }

    public Reading reading() {
        return new Reading(uplinkOctets.get(), downlinkOctets.get(), uplinkPackets.get(), downlinkPackets.get());
    }

    boolean isExhausted(boolean uplink) {
        var now = marks;
        long up = uplinkOctets.get();
        long down = downlinkOctets.get();
        return barred || up + down >= now.totalQuota || (uplink ? up >= now.uplinkQuota : down >= now.downlinkQuota);
    }

    void count(boolean uplink, int octets) {
        long up = uplink ? uplinkOctets.addAndGet(octets) : uplinkOctets.get();
        long down = uplink ? downlinkOctets.get() : downlinkOctets.addAndGet(octets);
        (uplink ? uplinkPackets : downlinkPackets).incrementAndGet();
        tellIfReached(up, down);
    }

    private void tellIfReached(long up, long down) {
        if (marks.reached(up, down) && told.compareAndSet(false, true)) {
            onMark.run();
        }
    }
}
