// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.MeasurementInformation;
import org.alcazar.pfcp.element.MeasurementMethod;
import org.alcazar.pfcp.element.ReportingTrigger;
import org.alcazar.pfcp.element.UsageReportTrigger;
import org.alcazar.pfcp.element.Volume;
import org.alcazar.pfcp.element.VolumeMeasurement;
import org.alcazar.pfcp.message.CreateUrr;
import org.alcazar.pfcp.message.UsageReport;
import org.alcazar.strand.World;
import org.alcazar.upf.forwarding.UsageMeter;
import org.alcazar.upf.forwarding.UsageMeter.Marks;
import org.alcazar.upf.forwarding.UsageMeter.Reading;
import org.jspecify.annotations.Nullable;

/** A URR: what was measured since the last report, and when the next is due (TS 29.244 §5.2.2). */
final class Usage {

    private static final Reading ZERO = new Reading(0, 0, 0, 0);
    private static final long NANOS = 1_000_000_000L;

    private final World world;
    private final UsageMeter meter;
    private final Runnable onTime;
    private CreateUrr urr;
    private Reading reported = ZERO;
    private Instant since;
    private long sinceNanos;
    private long sequenceNumber;
    private boolean started;

    /** Where the quotas of volume and time were given. */
    private Reading volumeGranted = ZERO;
    private long timeGranted;
    private boolean volumeUsedUp;
    private boolean timeUsedUp;
    private Reading heldAt = ZERO;
    private boolean held;
    private long holdingSince;
    private long lastPeriod;
    private World.@Nullable Timer timer;

    /**
     * @param onMark called on the packet path when a mark of volume is reached
     * @param onTime called when a time has come
     */
    Usage(CreateUrr urr, World world, Runnable onMark, Runnable onTime) {
        this.urr = urr;
        this.world = world;
        this.onTime = onTime;
        this.meter = new UsageMeter(onMark);
        this.since = now();
        this.sinceNanos = world.nanos();
        this.timeGranted = sinceNanos;
        this.lastPeriod = sinceNanos;
        this.holdingSince = sinceNanos;
    }

    UsageMeter meter() {
        return meter;
    }

    CreateUrr urr() {
        return urr;
    }

    /** Begins to watch for what is to be reported. */
    void begin() {
        arm();
    }

    /** Goes on under another rule; a quota given anew counts from now on. */
    void replace(CreateUrr next, boolean volumeQuotaGiven, boolean timeQuotaGiven) {
        urr = next;
        if (volumeQuotaGiven) {
            volumeGranted = meter.reading();
            volumeUsedUp = false;
        }
        if (timeQuotaGiven) {
            timeGranted = world.nanos();
            timeUsedUp = false;
            meter.bar(false);
        }
        held = false;
        heldAt = meter.reading();
        arm();
    }

    void end() {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** What is due to be reported now; marks and times are set anew. Nothing, for a call that came too late. */
    Set<UsageReportTrigger> due() {
        var due = EnumSet.noneOf(UsageReportTrigger.class);
        var reading = meter.reading();
        long now = world.nanos();
        if (has(ReportingTrigger.START) && !started && reading.uplinkPackets() + reading.downlinkPackets() > 0) {
            started = true;
            due.add(UsageReportTrigger.START);
        }
        if (has(ReportingTrigger.VOLTH) && !reading.equals(reported) && isOver(urr.volumeThreshold(), reported, reading)) {
            due.add(UsageReportTrigger.VOLTH);
        }
        if (!volumeUsedUp && isOver(urr.volumeQuota(), volumeGranted, reading)) {
            volumeUsedUp = true;
            add(due, ReportingTrigger.VOLQU, UsageReportTrigger.VOLQU);
        }
        if (urr.timeQuota() != null && !timeUsedUp && now - timeGranted >= urr.timeQuota() * NANOS) {
            timeUsedUp = true;
            meter.bar(true);
            add(due, ReportingTrigger.TIMQU, UsageReportTrigger.TIMQU);
        }
        if (has(ReportingTrigger.TIMTH) && urr.timeThreshold() != null && now - sinceNanos >= urr.timeThreshold() * NANOS) {
            due.add(UsageReportTrigger.TIMTH);
        }
        if (has(ReportingTrigger.PERIO) && urr.measurementPeriod() != null && now - lastPeriod >= urr.measurementPeriod() * NANOS) {
            lastPeriod = now;
            due.add(UsageReportTrigger.PERIO);
        }
        dueHolding(due, reading, now);
        if (due.isEmpty()) {
            arm();
        }
        return due;
    }

    private void dueHolding(Set<UsageReportTrigger> due, Reading reading, long now) {
        if (urr.quotaHoldingTime() == null || held) {
            return;
        }
        if (!reading.equals(heldAt)) {
            heldAt = reading;
            holdingSince = now;
        } else if (now - holdingSince >= urr.quotaHoldingTime() * NANOS) {
            held = true;
            add(due, ReportingTrigger.QUHTI, UsageReportTrigger.QUHTI);
        }
    }

    /** A report of what was measured since the last one. */
    UsageReport report(Set<UsageReportTrigger> triggers) {
        var reading = meter.reading();
        var end = now();
        var builder = UsageReport.builder(urr.urrId(), sequenceNumber++, Flags.of(3, triggers)).startTime(since).endTime(end);
        if (urr.measurementMethod().has(MeasurementMethod.VOLUM)) {
            builder.volumeMeasurement(volume(reading));
        }
        if (urr.measurementMethod().has(MeasurementMethod.DURAT)) {
            builder.durationMeasurement(Duration.ofNanos(world.nanos() - sinceNanos).toSeconds());
        }
        reported = reading;
        since = end;
        sinceNanos = world.nanos();
        arm();
        return builder.build();
    }

    private VolumeMeasurement volume(Reading reading) {
        long up = reading.uplinkOctets() - reported.uplinkOctets();
        long down = reading.downlinkOctets() - reported.downlinkOctets();
        var information = urr.measurementInformation();
        if (information == null || !information.has(MeasurementInformation.MNOP)) {
            return new VolumeMeasurement(up + down, up, down, null, null, null);
        }
        long upPackets = reading.uplinkPackets() - reported.uplinkPackets();
        long downPackets = reading.downlinkPackets() - reported.downlinkPackets();
        return new VolumeMeasurement(up + down, up, down, upPackets + downPackets, upPackets, downPackets);
    }

    private void arm() {
        var threshold = has(ReportingTrigger.VOLTH) ? atLeastOne(urr.volumeThreshold()) : null;
        var quota = urr.volumeQuota();
        var tellQuota = volumeUsedUp ? null : quota;
        boolean start = has(ReportingTrigger.START) && !started;
        meter.mark(new Marks(
                start ? 1 : Math.min(at(total(threshold), total(reported)), at(total(tellQuota), total(volumeGranted))),
                Math.min(at(uplink(threshold), reported.uplinkOctets()), at(uplink(tellQuota), volumeGranted.uplinkOctets())),
                Math.min(at(downlink(threshold), reported.downlinkOctets()), at(downlink(tellQuota), volumeGranted.downlinkOctets())),
                at(total(quota), total(volumeGranted)), at(uplink(quota), volumeGranted.uplinkOctets()),
                at(downlink(quota), volumeGranted.downlinkOctets())));
        armTimer();
    }

    private void armTimer() {
        end();
        long next = Long.MAX_VALUE;
        if (has(ReportingTrigger.PERIO) && urr.measurementPeriod() != null) {
            next = Math.min(next, lastPeriod + urr.measurementPeriod() * NANOS);
        }
        if (has(ReportingTrigger.TIMTH) && urr.timeThreshold() != null) {
            next = Math.min(next, sinceNanos + urr.timeThreshold() * NANOS);
        }
        if (urr.timeQuota() != null && !timeUsedUp) {
            next = Math.min(next, timeGranted + urr.timeQuota() * NANOS);
        }
        if (urr.quotaHoldingTime() != null && !held) {
            next = Math.min(next, world.nanos() + urr.quotaHoldingTime() * NANOS);
        }
        // A period of zero would never let time pass.
        timer = next == Long.MAX_VALUE ? null : world.after(Duration.ofNanos(Math.max(next - world.nanos(), NANOS / 10)), onTime);
    }

    private void add(Set<UsageReportTrigger> due, ReportingTrigger wanted, UsageReportTrigger trigger) {
        if (has(wanted)) {
            due.add(trigger);
        }
    }

    private boolean has(ReportingTrigger trigger) {
        return urr.reportingTriggers().has(trigger);
    }

    /** A threshold of nothing would be reached again as soon as it is reported. */
    private static @Nullable Volume atLeastOne(@Nullable Volume volume) {
        return volume == null ? null : new Volume(atLeastOne(volume.total()), atLeastOne(volume.uplink()), atLeastOne(volume.downlink()));
    }

    private static @Nullable Long atLeastOne(@Nullable Long octets) {
        return octets != null && octets == 0 ? Long.valueOf(1) : octets;
    }

    private static boolean isOver(@Nullable Volume volume, Reading from, Reading to) {
        return volume != null && (total(to) >= at(volume.total(), total(from))
                || to.uplinkOctets() >= at(volume.uplink(), from.uplinkOctets())
                || to.downlinkOctets() >= at(volume.downlink(), from.downlinkOctets()));
    }

    /** A peer may name any 64 bits: what is beyond all traffic is never reached. */
    private static long at(@Nullable Long octets, long from) {
        return octets == null || octets < 0 || octets > Marks.NEVER - from ? Marks.NEVER : from + octets;
    }

    private static @Nullable Long total(@Nullable Volume volume) {
        return volume == null ? null : volume.total();
    }

    private static @Nullable Long uplink(@Nullable Volume volume) {
        return volume == null ? null : volume.uplink();
    }

    private static @Nullable Long downlink(@Nullable Volume volume) {
        return volume == null ? null : volume.downlink();
    }

    private static long total(Reading reading) {
        return reading.uplinkOctets() + reading.downlinkOctets();
    }

    private Instant now() {
        return world.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
