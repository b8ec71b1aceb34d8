// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * What went over a radio access in a time (TS 38.413 §9.3.1.113).
 *
 * @param startTimeStamp NTP seconds
 * @param endTimeStamp NTP seconds
 * @param usageCountUl octets, 64 bits unsigned
 * @param usageCountDl octets, 64 bits unsigned
 */
public record VolumeTimedReport(long startTimeStamp, long endTimeStamp, long usageCountUl, long usageCountDl) {

    /** Its encoding. */
    public static final AperType<VolumeTimedReport> TYPE = IeSequence.of(s -> {
        var start = s.mandatory(ElementTypes.TIME_STAMP, VolumeTimedReport::startTimeStamp);
        var end = s.mandatory(ElementTypes.TIME_STAMP, VolumeTimedReport::endTimeStamp);
        var uplink = s.mandatory(ElementTypes.UNSIGNED_LONG, VolumeTimedReport::usageCountUl);
        var downlink = s.mandatory(ElementTypes.UNSIGNED_LONG, VolumeTimedReport::usageCountDl);
        return v -> new VolumeTimedReport(v.get(start), v.get(end), v.get(uplink), v.get(downlink));
    });

    /** VolumeTimedReportList: 1 or 2 reports. */
    public static final AperType<List<VolumeTimedReport>> LIST = Aper.list(1, 2, TYPE);
}
