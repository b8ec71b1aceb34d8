// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * How a QoS flow is to be treated (TS 38.413 §9.3.1.12).
 *
 * @param gbrQosInformation there if the flow has a guaranteed rate
 * @param reflectiveQosAttribute whether the UE may find uplink rules by what comes downlink
 * @param moreLikely AdditionalQosFlowInformation: whether traffic is more likely than on the other flows
 * @param qosMonitoringReportingFrequency seconds
 */
public record QosFlowLevelQosParameters(QosCharacteristics qosCharacteristics,
        AllocationAndRetentionPriority allocationAndRetentionPriority, @Nullable GbrQosInformation gbrQosInformation,
        boolean reflectiveQosAttribute, boolean moreLikely, @Nullable QosMonitoringRequest qosMonitoringRequest,
        @Nullable Integer qosMonitoringReportingFrequency) {

    /** Its encoding. */
    public static final AperType<QosFlowLevelQosParameters> TYPE = IeSequence.of(s -> {
        var characteristics = s.mandatory(QosCharacteristics.TYPE, QosFlowLevelQosParameters::qosCharacteristics);
        var priority = s.mandatory(AllocationAndRetentionPriority.TYPE, QosFlowLevelQosParameters::allocationAndRetentionPriority);
        var gbr = s.optional(GbrQosInformation.TYPE, QosFlowLevelQosParameters::gbrQosInformation);
        var reflective = s.optional(CommonTypes.FLAG, x -> x.reflectiveQosAttribute() ? true : null);
        var moreLikely = s.optional(CommonTypes.FLAG, x -> x.moreLikely() ? true : null);
        var monitoring = s.extension(181, IGNORE, QosMonitoringRequest.TYPE, QosFlowLevelQosParameters::qosMonitoringRequest);
        var frequency = s.extension(276, IGNORE, ElementTypes.extensibleInteger(1, 1800),
                QosFlowLevelQosParameters::qosMonitoringReportingFrequency);
        return v -> new QosFlowLevelQosParameters(v.get(characteristics), v.get(priority), v.get(gbr), v.get(reflective, false),
                v.get(moreLikely, false), v.get(monitoring), v.get(frequency));
    });

    /** A flow without a guaranteed rate. */
    public QosFlowLevelQosParameters(QosCharacteristics qosCharacteristics, AllocationAndRetentionPriority allocationAndRetentionPriority) {
        this(qosCharacteristics, allocationAndRetentionPriority, null, false, false, null, null);
    }
}
