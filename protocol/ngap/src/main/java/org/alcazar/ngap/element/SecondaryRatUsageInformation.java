// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * What a PDU session sent and received over secondary radio access (TS 38.413 §9.3.1.114).
 *
 * @param qosFlowsUsageReportList at most 64
 */
public record SecondaryRatUsageInformation(@Nullable PduSessionUsage pduSessionUsageReport, List<QosFlowUsage> qosFlowsUsageReportList) {

    /** Its encoding. */
    public static final AperType<SecondaryRatUsageInformation> TYPE = IeSequence.of(s -> {
        var session = s.optional(PduSessionUsage.TYPE, SecondaryRatUsageInformation::pduSessionUsageReport);
        var flows = s.optional(Aper.list(1, 64, QosFlowUsage.TYPE), x -> unlessEmpty(x.qosFlowsUsageReportList()));
        return v -> new SecondaryRatUsageInformation(v.get(session), v.get(flows, List.of()));
    });

    public SecondaryRatUsageInformation {
        qosFlowsUsageReportList = List.copyOf(qosFlowsUsageReportList);
    }

    /** What a whole session sent and received. */
    public record PduSessionUsage(SecondaryRatType ratType, List<VolumeTimedReport> timedReportList) {

        static final AperType<PduSessionUsage> TYPE = IeSequence.of(s -> {
            var type = s.mandatory(SecondaryRatType.TYPE, PduSessionUsage::ratType);
            var reports = s.mandatory(VolumeTimedReport.LIST, PduSessionUsage::timedReportList);
            return v -> new PduSessionUsage(v.get(type), v.get(reports));
        });

        public PduSessionUsage {
            timedReportList = List.copyOf(timedReportList);
        }
    }

    /**
     * What one QoS flow sent and received.
     *
     * @param qosFlowIdentifier 0 to 63
     */
    public record QosFlowUsage(int qosFlowIdentifier, SecondaryRatType ratType, List<VolumeTimedReport> timedReportList) {

        static final AperType<QosFlowUsage> TYPE = IeSequence.of(s -> {
            var flow = s.mandatory(ElementTypes.QOS_FLOW_IDENTIFIER, QosFlowUsage::qosFlowIdentifier);
            var type = s.mandatory(SecondaryRatType.TYPE, QosFlowUsage::ratType);
            var reports = s.mandatory(VolumeTimedReport.LIST, QosFlowUsage::timedReportList);
            return v -> new QosFlowUsage(v.get(flow), v.get(type), v.get(reports));
        });

        public QosFlowUsage {
            timedReportList = List.copyOf(timedReportList);
        }
    }
}
