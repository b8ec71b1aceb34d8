// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.APPLICATION_DETECTION_INFORMATION;
import static org.alcazar.pfcp.element.IeType.DURATION_MEASUREMENT;
import static org.alcazar.pfcp.element.IeType.END_TIME;
import static org.alcazar.pfcp.element.IeType.ETHERNET_TRAFFIC_INFORMATION;
import static org.alcazar.pfcp.element.IeType.NETWORK_INSTANCE;
import static org.alcazar.pfcp.element.IeType.PREDEFINED_RULES_NAME;
import static org.alcazar.pfcp.element.IeType.QUERY_URR_REFERENCE;
import static org.alcazar.pfcp.element.IeType.START_TIME;
import static org.alcazar.pfcp.element.IeType.TIME_OF_FIRST_PACKET;
import static org.alcazar.pfcp.element.IeType.TIME_OF_LAST_PACKET;
import static org.alcazar.pfcp.element.IeType.TIME_STAMP;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS;
import static org.alcazar.pfcp.element.IeType.URR_ID;
import static org.alcazar.pfcp.element.IeType.UR_SEQN;
import static org.alcazar.pfcp.element.IeType.USAGE_INFORMATION;
import static org.alcazar.pfcp.element.IeType.USAGE_REPORT_TRIGGER;
import static org.alcazar.pfcp.element.IeType.VOLUME_MEASUREMENT;

import java.time.Instant;
import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.codec.Usage;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.element.UsageInformation;
import org.alcazar.pfcp.element.UsageReportTrigger;
import org.alcazar.pfcp.element.VolumeMeasurement;
import org.jspecify.annotations.Nullable;

/**
 * Usage measured by a URR; its element's type tells which message it is in (TS 29.244 §7.5.5.2, §7.5.7.2, §7.5.8.3).
 *
 * @param urrId 32 bits
 * @param seqn of this URR's reports, from 0
 * @param durationMeasurement seconds
 */
public record UsageReport(long urrId, long seqn, Flags<UsageReportTrigger> usageReportTrigger, @Nullable Instant startTime,
        @Nullable Instant endTime, @Nullable VolumeMeasurement volumeMeasurement, @Nullable Long durationMeasurement,
        @Nullable ApplicationDetectionInformation applicationDetectionInformation, @Nullable UeIpAddress ueIpAddress,
        @Nullable DomainName networkInstance, @Nullable Instant timeOfFirstPacket, @Nullable Instant timeOfLastPacket,
        @Nullable Flags<UsageInformation> usageInformation, @Nullable Long queryUrrReference, List<Instant> eventTimeStamps,
        @Nullable EthernetTrafficInformation ethernetTrafficInformation, List<OctetString> predefinedRulesNames, OtherElements others) {

    static final IeTable<UsageReport> TABLE = IeTable.of(UsageReport::others, t -> {
        var urrId = t.mandatory(URR_ID, Scalars.U32, UsageReport::urrId);
        var seqn = t.mandatory(UR_SEQN, Scalars.U32, UsageReport::seqn);
        var usageReportTrigger = t.mandatory(USAGE_REPORT_TRIGGER, Scalars.flags(), UsageReport::usageReportTrigger);
        var startTime = t.conditional(START_TIME, Scalars.TIME, UsageReport::startTime);
        var endTime = t.conditional(END_TIME, Scalars.TIME, UsageReport::endTime);
        var volumeMeasurement = t.conditional(VOLUME_MEASUREMENT, Usage.VOLUME_MEASUREMENT, UsageReport::volumeMeasurement);
        var durationMeasurement = t.conditional(DURATION_MEASUREMENT, Scalars.U32, UsageReport::durationMeasurement);
        var applicationDetectionInformation = t.conditional(APPLICATION_DETECTION_INFORMATION, ApplicationDetectionInformation.TABLE,
                UsageReport::applicationDetectionInformation);
        var ueIpAddress = t.conditional(UE_IP_ADDRESS, Endpoints.UE_IP_ADDRESS, UsageReport::ueIpAddress);
        var networkInstance = t.conditional(NETWORK_INSTANCE, Scalars.DOMAIN_NAME, UsageReport::networkInstance);
        var timeOfFirstPacket = t.conditional(TIME_OF_FIRST_PACKET, Scalars.TIME, UsageReport::timeOfFirstPacket);
        var timeOfLastPacket = t.conditional(TIME_OF_LAST_PACKET, Scalars.TIME, UsageReport::timeOfLastPacket);
        var usageInformation = t.conditional(USAGE_INFORMATION, Scalars.flags(), UsageReport::usageInformation);
        var queryUrrReference = t.conditional(QUERY_URR_REFERENCE, Scalars.U32, UsageReport::queryUrrReference);
        var eventTimeStamps = t.several(TIME_STAMP, Scalars.TIME, UsageReport::eventTimeStamps);
        var ethernetTrafficInformation = t.conditional(ETHERNET_TRAFFIC_INFORMATION, EthernetTrafficInformation.TABLE,
                UsageReport::ethernetTrafficInformation);
        var predefinedRulesNames = t.several(PREDEFINED_RULES_NAME, Scalars.OCTET_STRING, UsageReport::predefinedRulesNames);
        return v -> new UsageReport(v.get(urrId), v.get(seqn), v.get(usageReportTrigger), v.get(startTime), v.get(endTime),
                v.get(volumeMeasurement), v.get(durationMeasurement), v.get(applicationDetectionInformation), v.get(ueIpAddress),
                v.get(networkInstance), v.get(timeOfFirstPacket), v.get(timeOfLastPacket), v.get(usageInformation),
                v.get(queryUrrReference), v.get(eventTimeStamps), v.get(ethernetTrafficInformation), v.get(predefinedRulesNames),
                v.others());
    });

    public UsageReport {
        eventTimeStamps = List.copyOf(eventTimeStamps);
        predefinedRulesNames = List.copyOf(predefinedRulesNames);
    }

    /** Begins with what is mandatory. */
    public static Builder builder(long urrId, long seqn, Flags<UsageReportTrigger> usageReportTrigger) {
        return new Builder(urrId, seqn, usageReportTrigger);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final long urrId;
        private final long seqn;
        private final Flags<UsageReportTrigger> usageReportTrigger;
        private @Nullable Instant startTime;
        private @Nullable Instant endTime;
        private @Nullable VolumeMeasurement volumeMeasurement;
        private @Nullable Long durationMeasurement;
        private @Nullable ApplicationDetectionInformation applicationDetectionInformation;
        private @Nullable UeIpAddress ueIpAddress;
        private @Nullable DomainName networkInstance;
        private @Nullable Instant timeOfFirstPacket;
        private @Nullable Instant timeOfLastPacket;
        private @Nullable Flags<UsageInformation> usageInformation;
        private @Nullable Long queryUrrReference;
        private List<Instant> eventTimeStamps = List.of();
        private @Nullable EthernetTrafficInformation ethernetTrafficInformation;
        private List<OctetString> predefinedRulesNames = List.of();
        private OtherElements others = OtherElements.NONE;

        private Builder(long urrId, long seqn, Flags<UsageReportTrigger> usageReportTrigger) {
            this.urrId = urrId;
            this.seqn = seqn;
            this.usageReportTrigger = usageReportTrigger;
        }

        public Builder startTime(@Nullable Instant value) {
            startTime = value;
            return this;
        }

        public Builder endTime(@Nullable Instant value) {
            endTime = value;
            return this;
        }

        public Builder volumeMeasurement(@Nullable VolumeMeasurement value) {
            volumeMeasurement = value;
            return this;
        }

        public Builder durationMeasurement(@Nullable Long value) {
            durationMeasurement = value;
            return this;
        }

        public Builder applicationDetectionInformation(@Nullable ApplicationDetectionInformation value) {
            applicationDetectionInformation = value;
            return this;
        }

        public Builder ueIpAddress(@Nullable UeIpAddress value) {
            ueIpAddress = value;
            return this;
        }

        public Builder networkInstance(@Nullable DomainName value) {
            networkInstance = value;
            return this;
        }

        public Builder timeOfFirstPacket(@Nullable Instant value) {
            timeOfFirstPacket = value;
            return this;
        }

        public Builder timeOfLastPacket(@Nullable Instant value) {
            timeOfLastPacket = value;
            return this;
        }

        public Builder usageInformation(@Nullable Flags<UsageInformation> value) {
            usageInformation = value;
            return this;
        }

        public Builder queryUrrReference(@Nullable Long value) {
            queryUrrReference = value;
            return this;
        }

        public Builder eventTimeStamps(List<Instant> value) {
            eventTimeStamps = value;
            return this;
        }

        public Builder ethernetTrafficInformation(@Nullable EthernetTrafficInformation value) {
            ethernetTrafficInformation = value;
            return this;
        }

        public Builder predefinedRulesNames(List<OctetString> value) {
            predefinedRulesNames = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public UsageReport build() {
            return new UsageReport(urrId, seqn, usageReportTrigger, startTime, endTime, volumeMeasurement, durationMeasurement,
                    applicationDetectionInformation, ueIpAddress, networkInstance, timeOfFirstPacket, timeOfLastPacket, usageInformation,
                    queryUrrReference, eventTimeStamps, ethernetTrafficInformation, predefinedRulesNames, others);
        }
    }
}
