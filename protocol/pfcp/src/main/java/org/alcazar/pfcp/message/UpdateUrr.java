// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.AGGREGATED_URRS;
import static org.alcazar.pfcp.element.IeType.APPLICATION_ID;
import static org.alcazar.pfcp.element.IeType.DROPPED_DL_TRAFFIC_THRESHOLD;
import static org.alcazar.pfcp.element.IeType.ETHERNET_INACTIVITY_TIMER;
import static org.alcazar.pfcp.element.IeType.EVENT_QUOTA;
import static org.alcazar.pfcp.element.IeType.EVENT_THRESHOLD;
import static org.alcazar.pfcp.element.IeType.FAR_ID;
import static org.alcazar.pfcp.element.IeType.INACTIVITY_DETECTION_TIME;
import static org.alcazar.pfcp.element.IeType.LINKED_URR_ID;
import static org.alcazar.pfcp.element.IeType.MEASUREMENT_INFORMATION;
import static org.alcazar.pfcp.element.IeType.MEASUREMENT_METHOD;
import static org.alcazar.pfcp.element.IeType.MEASUREMENT_PERIOD;
import static org.alcazar.pfcp.element.IeType.MONITORING_TIME;
import static org.alcazar.pfcp.element.IeType.NUMBER_OF_REPORTS;
import static org.alcazar.pfcp.element.IeType.QUOTA_HOLDING_TIME;
import static org.alcazar.pfcp.element.IeType.QUOTA_VALIDITY_TIME;
import static org.alcazar.pfcp.element.IeType.REPORTING_TRIGGERS;
import static org.alcazar.pfcp.element.IeType.SDF_FILTER;
import static org.alcazar.pfcp.element.IeType.SUBSEQUENT_EVENT_QUOTA;
import static org.alcazar.pfcp.element.IeType.SUBSEQUENT_EVENT_THRESHOLD;
import static org.alcazar.pfcp.element.IeType.SUBSEQUENT_TIME_QUOTA;
import static org.alcazar.pfcp.element.IeType.SUBSEQUENT_TIME_THRESHOLD;
import static org.alcazar.pfcp.element.IeType.SUBSEQUENT_VOLUME_QUOTA;
import static org.alcazar.pfcp.element.IeType.SUBSEQUENT_VOLUME_THRESHOLD;
import static org.alcazar.pfcp.element.IeType.TIME_QUOTA;
import static org.alcazar.pfcp.element.IeType.TIME_QUOTA_MECHANISM;
import static org.alcazar.pfcp.element.IeType.TIME_THRESHOLD;
import static org.alcazar.pfcp.element.IeType.URR_ID;
import static org.alcazar.pfcp.element.IeType.USER_PLANE_INACTIVITY_TIMER;
import static org.alcazar.pfcp.element.IeType.VOLUME_QUOTA;
import static org.alcazar.pfcp.element.IeType.VOLUME_THRESHOLD;

import java.time.Instant;
import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.codec.Usage;
import org.alcazar.pfcp.element.DroppedDlTrafficThreshold;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.MeasurementInformation;
import org.alcazar.pfcp.element.MeasurementMethod;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.ReportingTrigger;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.pfcp.element.TimeQuotaMechanism;
import org.alcazar.pfcp.element.Volume;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a usage reporting rule (TS 29.244 §7.5.4.4).
 *
 * @param urrId 32 bits
 * @param measurementPeriod seconds
 * @param timeThreshold seconds
 * @param timeQuota seconds
 * @param quotaHoldingTime seconds
 * @param quotaValidityTime seconds
 * @param subsequentTimeThreshold seconds
 * @param subsequentTimeQuota seconds
 * @param inactivityDetectionTime seconds
 * @param ethernetInactivityTimer seconds
 * @param numberOfReports how many at most
 * @param userPlaneInactivityTimer seconds
 */
public record UpdateUrr(long urrId, @Nullable Flags<MeasurementMethod> measurementMethod,
        @Nullable Flags<ReportingTrigger> reportingTriggers, @Nullable Long measurementPeriod, @Nullable Volume volumeThreshold,
        @Nullable Volume volumeQuota, @Nullable Long eventThreshold, @Nullable Long eventQuota, @Nullable Long timeThreshold,
        @Nullable Long timeQuota, @Nullable Long quotaHoldingTime, @Nullable DroppedDlTrafficThreshold droppedDlTrafficThreshold,
        @Nullable Long quotaValidityTime, @Nullable Instant monitoringTime, @Nullable Volume subsequentVolumeThreshold,
        @Nullable Long subsequentTimeThreshold, @Nullable Volume subsequentVolumeQuota, @Nullable Long subsequentTimeQuota,
        @Nullable Long subsequentEventThreshold, @Nullable Long subsequentEventQuota, @Nullable Long inactivityDetectionTime,
        List<Long> linkedUrrIds, @Nullable Flags<MeasurementInformation> measurementInformation,
        @Nullable TimeQuotaMechanism timeQuotaMechanism, List<AggregatedUrr> aggregatedUrrs, @Nullable Long farIdForQuotaAction,
        @Nullable Long ethernetInactivityTimer, @Nullable Integer numberOfReports, List<OctetString> exemptedApplicationIds,
        List<SdfFilter> exemptedSdfFilters, @Nullable Long userPlaneInactivityTimer, OtherElements others) {

    static final IeTable<UpdateUrr> TABLE = IeTable.of(UpdateUrr::others, t -> {
        t.nullLengthRemoves();
        var urrId = t.mandatory(URR_ID, Scalars.U32, UpdateUrr::urrId);
        var measurementMethod = t.conditional(MEASUREMENT_METHOD, Scalars.flags(), UpdateUrr::measurementMethod);
        var reportingTriggers = t.conditional(REPORTING_TRIGGERS, Scalars.flags(), UpdateUrr::reportingTriggers);
        var measurementPeriod = t.conditional(MEASUREMENT_PERIOD, Scalars.U32, UpdateUrr::measurementPeriod);
        var volumeThreshold = t.conditional(VOLUME_THRESHOLD, Usage.VOLUME, UpdateUrr::volumeThreshold);
        var volumeQuota = t.conditional(VOLUME_QUOTA, Usage.VOLUME, UpdateUrr::volumeQuota);
        var eventThreshold = t.conditional(EVENT_THRESHOLD, Scalars.U32, UpdateUrr::eventThreshold);
        var eventQuota = t.conditional(EVENT_QUOTA, Scalars.U32, UpdateUrr::eventQuota);
        var timeThreshold = t.conditional(TIME_THRESHOLD, Scalars.U32, UpdateUrr::timeThreshold);
        var timeQuota = t.conditional(TIME_QUOTA, Scalars.U32, UpdateUrr::timeQuota);
        var quotaHoldingTime = t.conditional(QUOTA_HOLDING_TIME, Scalars.U32, UpdateUrr::quotaHoldingTime);
        var droppedDlTrafficThreshold = t.conditional(DROPPED_DL_TRAFFIC_THRESHOLD, Usage.DROPPED_DL_TRAFFIC_THRESHOLD,
                UpdateUrr::droppedDlTrafficThreshold);
        var quotaValidityTime = t.conditional(QUOTA_VALIDITY_TIME, Scalars.U32, UpdateUrr::quotaValidityTime);
        var monitoringTime = t.optional(MONITORING_TIME, Scalars.TIME, UpdateUrr::monitoringTime);
        var subsequentVolumeThreshold = t.optional(SUBSEQUENT_VOLUME_THRESHOLD, Usage.VOLUME, UpdateUrr::subsequentVolumeThreshold);
        var subsequentTimeThreshold = t.optional(SUBSEQUENT_TIME_THRESHOLD, Scalars.U32, UpdateUrr::subsequentTimeThreshold);
        var subsequentVolumeQuota = t.optional(SUBSEQUENT_VOLUME_QUOTA, Usage.VOLUME, UpdateUrr::subsequentVolumeQuota);
        var subsequentTimeQuota = t.optional(SUBSEQUENT_TIME_QUOTA, Scalars.U32, UpdateUrr::subsequentTimeQuota);
        var subsequentEventThreshold = t.optional(SUBSEQUENT_EVENT_THRESHOLD, Scalars.U32, UpdateUrr::subsequentEventThreshold);
        var subsequentEventQuota = t.optional(SUBSEQUENT_EVENT_QUOTA, Scalars.U32, UpdateUrr::subsequentEventQuota);
        var inactivityDetectionTime = t.conditional(INACTIVITY_DETECTION_TIME, Scalars.U32, UpdateUrr::inactivityDetectionTime);
        var linkedUrrIds = t.several(LINKED_URR_ID, Scalars.U32, UpdateUrr::linkedUrrIds);
        var measurementInformation = t.conditional(MEASUREMENT_INFORMATION, Scalars.flags(), UpdateUrr::measurementInformation);
        var timeQuotaMechanism = t.conditional(TIME_QUOTA_MECHANISM, Usage.TIME_QUOTA_MECHANISM, UpdateUrr::timeQuotaMechanism);
        var aggregatedUrrs = t.several(AGGREGATED_URRS, AggregatedUrr.TABLE, UpdateUrr::aggregatedUrrs);
        var farIdForQuotaAction = t.conditional(FAR_ID, Scalars.U32, UpdateUrr::farIdForQuotaAction);
        var ethernetInactivityTimer = t.conditional(ETHERNET_INACTIVITY_TIMER, Scalars.U32, UpdateUrr::ethernetInactivityTimer);
        var numberOfReports = t.optional(NUMBER_OF_REPORTS, Scalars.U16, UpdateUrr::numberOfReports);
        var exemptedApplicationIds = t.several(APPLICATION_ID, Scalars.OCTET_STRING, UpdateUrr::exemptedApplicationIds);
        var exemptedSdfFilters = t.several(SDF_FILTER, Rules.SDF_FILTER, UpdateUrr::exemptedSdfFilters);
        var userPlaneInactivityTimer = t.conditional(USER_PLANE_INACTIVITY_TIMER, Scalars.U32, UpdateUrr::userPlaneInactivityTimer);
        return v -> new UpdateUrr(v.get(urrId), v.get(measurementMethod), v.get(reportingTriggers), v.get(measurementPeriod),
                v.get(volumeThreshold), v.get(volumeQuota), v.get(eventThreshold), v.get(eventQuota), v.get(timeThreshold),
                v.get(timeQuota), v.get(quotaHoldingTime), v.get(droppedDlTrafficThreshold), v.get(quotaValidityTime),
                v.get(monitoringTime), v.get(subsequentVolumeThreshold), v.get(subsequentTimeThreshold), v.get(subsequentVolumeQuota),
                v.get(subsequentTimeQuota), v.get(subsequentEventThreshold), v.get(subsequentEventQuota), v.get(inactivityDetectionTime),
                v.get(linkedUrrIds), v.get(measurementInformation), v.get(timeQuotaMechanism), v.get(aggregatedUrrs),
                v.get(farIdForQuotaAction), v.get(ethernetInactivityTimer), v.get(numberOfReports), v.get(exemptedApplicationIds),
                v.get(exemptedSdfFilters), v.get(userPlaneInactivityTimer), v.others());
    });

    public UpdateUrr {
        linkedUrrIds = List.copyOf(linkedUrrIds);
        aggregatedUrrs = List.copyOf(aggregatedUrrs);
        exemptedApplicationIds = List.copyOf(exemptedApplicationIds);
        exemptedSdfFilters = List.copyOf(exemptedSdfFilters);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(long urrId) {
        return new Builder(urrId);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final long urrId;
        private @Nullable Flags<MeasurementMethod> measurementMethod;
        private @Nullable Flags<ReportingTrigger> reportingTriggers;
        private @Nullable Long measurementPeriod;
        private @Nullable Volume volumeThreshold;
        private @Nullable Volume volumeQuota;
        private @Nullable Long eventThreshold;
        private @Nullable Long eventQuota;
        private @Nullable Long timeThreshold;
        private @Nullable Long timeQuota;
        private @Nullable Long quotaHoldingTime;
        private @Nullable DroppedDlTrafficThreshold droppedDlTrafficThreshold;
        private @Nullable Long quotaValidityTime;
        private @Nullable Instant monitoringTime;
        private @Nullable Volume subsequentVolumeThreshold;
        private @Nullable Long subsequentTimeThreshold;
        private @Nullable Volume subsequentVolumeQuota;
        private @Nullable Long subsequentTimeQuota;
        private @Nullable Long subsequentEventThreshold;
        private @Nullable Long subsequentEventQuota;
        private @Nullable Long inactivityDetectionTime;
        private List<Long> linkedUrrIds = List.of();
        private @Nullable Flags<MeasurementInformation> measurementInformation;
        private @Nullable TimeQuotaMechanism timeQuotaMechanism;
        private List<AggregatedUrr> aggregatedUrrs = List.of();
        private @Nullable Long farIdForQuotaAction;
        private @Nullable Long ethernetInactivityTimer;
        private @Nullable Integer numberOfReports;
        private List<OctetString> exemptedApplicationIds = List.of();
        private List<SdfFilter> exemptedSdfFilters = List.of();
        private @Nullable Long userPlaneInactivityTimer;
        private OtherElements others = OtherElements.NONE;

        private Builder(long urrId) {
            this.urrId = urrId;
        }

        public Builder measurementMethod(@Nullable Flags<MeasurementMethod> value) {
            measurementMethod = value;
            return this;
        }

        public Builder reportingTriggers(@Nullable Flags<ReportingTrigger> value) {
            reportingTriggers = value;
            return this;
        }

        public Builder measurementPeriod(@Nullable Long value) {
            measurementPeriod = value;
            return this;
        }

        public Builder volumeThreshold(@Nullable Volume value) {
            volumeThreshold = value;
            return this;
        }

        public Builder volumeQuota(@Nullable Volume value) {
            volumeQuota = value;
            return this;
        }

        public Builder eventThreshold(@Nullable Long value) {
            eventThreshold = value;
            return this;
        }

        public Builder eventQuota(@Nullable Long value) {
            eventQuota = value;
            return this;
        }

        public Builder timeThreshold(@Nullable Long value) {
            timeThreshold = value;
            return this;
        }

        public Builder timeQuota(@Nullable Long value) {
            timeQuota = value;
            return this;
        }

        public Builder quotaHoldingTime(@Nullable Long value) {
            quotaHoldingTime = value;
            return this;
        }

        public Builder droppedDlTrafficThreshold(@Nullable DroppedDlTrafficThreshold value) {
            droppedDlTrafficThreshold = value;
            return this;
        }

        public Builder quotaValidityTime(@Nullable Long value) {
            quotaValidityTime = value;
            return this;
        }

        public Builder monitoringTime(@Nullable Instant value) {
            monitoringTime = value;
            return this;
        }

        public Builder subsequentVolumeThreshold(@Nullable Volume value) {
            subsequentVolumeThreshold = value;
            return this;
        }

        public Builder subsequentTimeThreshold(@Nullable Long value) {
            subsequentTimeThreshold = value;
            return this;
        }

        public Builder subsequentVolumeQuota(@Nullable Volume value) {
            subsequentVolumeQuota = value;
            return this;
        }

        public Builder subsequentTimeQuota(@Nullable Long value) {
            subsequentTimeQuota = value;
            return this;
        }

        public Builder subsequentEventThreshold(@Nullable Long value) {
            subsequentEventThreshold = value;
            return this;
        }

        public Builder subsequentEventQuota(@Nullable Long value) {
            subsequentEventQuota = value;
            return this;
        }

        public Builder inactivityDetectionTime(@Nullable Long value) {
            inactivityDetectionTime = value;
            return this;
        }

        public Builder linkedUrrIds(List<Long> value) {
            linkedUrrIds = value;
            return this;
        }

        public Builder measurementInformation(@Nullable Flags<MeasurementInformation> value) {
            measurementInformation = value;
            return this;
        }

        public Builder timeQuotaMechanism(@Nullable TimeQuotaMechanism value) {
            timeQuotaMechanism = value;
            return this;
        }

        public Builder aggregatedUrrs(List<AggregatedUrr> value) {
            aggregatedUrrs = value;
            return this;
        }

        public Builder farIdForQuotaAction(@Nullable Long value) {
            farIdForQuotaAction = value;
            return this;
        }

        public Builder ethernetInactivityTimer(@Nullable Long value) {
            ethernetInactivityTimer = value;
            return this;
        }

        public Builder numberOfReports(@Nullable Integer value) {
            numberOfReports = value;
            return this;
        }

        public Builder exemptedApplicationIds(List<OctetString> value) {
            exemptedApplicationIds = value;
            return this;
        }

        public Builder exemptedSdfFilters(List<SdfFilter> value) {
            exemptedSdfFilters = value;
            return this;
        }

        public Builder userPlaneInactivityTimer(@Nullable Long value) {
            userPlaneInactivityTimer = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public UpdateUrr build() {
            return new UpdateUrr(urrId, measurementMethod, reportingTriggers, measurementPeriod, volumeThreshold, volumeQuota,
                    eventThreshold, eventQuota, timeThreshold, timeQuota, quotaHoldingTime, droppedDlTrafficThreshold, quotaValidityTime,
                    monitoringTime, subsequentVolumeThreshold, subsequentTimeThreshold, subsequentVolumeQuota, subsequentTimeQuota,
                    subsequentEventThreshold, subsequentEventQuota, inactivityDetectionTime, linkedUrrIds, measurementInformation,
                    timeQuotaMechanism, aggregatedUrrs, farIdForQuotaAction, ethernetInactivityTimer, numberOfReports,
                    exemptedApplicationIds, exemptedSdfFilters, userPlaneInactivityTimer, others);
        }
    }
}
