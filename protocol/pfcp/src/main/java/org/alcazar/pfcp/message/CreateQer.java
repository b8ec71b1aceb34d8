// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.AVERAGING_WINDOW;
import static org.alcazar.pfcp.element.IeType.DL_FLOW_LEVEL_MARKING;
import static org.alcazar.pfcp.element.IeType.GATE_STATUS;
import static org.alcazar.pfcp.element.IeType.GBR;
import static org.alcazar.pfcp.element.IeType.MBR;
import static org.alcazar.pfcp.element.IeType.PACKET_RATE;
import static org.alcazar.pfcp.element.IeType.PAGING_POLICY_INDICATOR;
import static org.alcazar.pfcp.element.IeType.QER_CONTROL_INDICATIONS;
import static org.alcazar.pfcp.element.IeType.QER_CORRELATION_ID;
import static org.alcazar.pfcp.element.IeType.QER_ID;
import static org.alcazar.pfcp.element.IeType.QER_INDICATIONS;
import static org.alcazar.pfcp.element.IeType.QFI;
import static org.alcazar.pfcp.element.IeType.RQI;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.BitRates;
import org.alcazar.pfcp.element.DlFlowLevelMarking;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.PacketRate;
import org.alcazar.pfcp.element.QerControlIndication;
import org.alcazar.pfcp.element.QerIndication;
import org.jspecify.annotations.Nullable;

/**
 * A QoS enforcement rule to create (TS 29.244 §7.5.2.5).
 *
 * @param qerId 32 bits
 * @param maximumBitRate kbit/s
 * @param guaranteedBitRate kbit/s
 * @param qfi 0 to 63
 * @param reflectiveQos whether reflective QoS applies to the traffic
 * @param averagingWindow milliseconds
 */
public record CreateQer(long qerId, @Nullable Long qerCorrelationId, GateStatus gateStatus, @Nullable BitRates maximumBitRate,
        @Nullable BitRates guaranteedBitRate, @Nullable PacketRate packetRate, @Nullable DlFlowLevelMarking dlFlowLevelMarking,
        @Nullable Integer qfi, @Nullable Boolean reflectiveQos, @Nullable Integer pagingPolicyIndicator, @Nullable Long averagingWindow,
        @Nullable Flags<QerControlIndication> qerControlIndications, @Nullable Flags<QerIndication> qerIndications, OtherElements others) {

    static final IeTable<CreateQer> TABLE = IeTable.of(CreateQer::others, t -> {
        var qerId = t.mandatory(QER_ID, Scalars.U32, CreateQer::qerId);
        var qerCorrelationId = t.conditional(QER_CORRELATION_ID, Scalars.U32, CreateQer::qerCorrelationId);
        var gateStatus = t.mandatory(GATE_STATUS, Rules.GATE_STATUS, CreateQer::gateStatus);
        var maximumBitRate = t.conditional(MBR, Rules.BIT_RATES, CreateQer::maximumBitRate);
        var guaranteedBitRate = t.conditional(GBR, Rules.BIT_RATES, CreateQer::guaranteedBitRate);
        var packetRate = t.conditional(PACKET_RATE, Rules.PACKET_RATE, CreateQer::packetRate);
        var dlFlowLevelMarking = t.conditional(DL_FLOW_LEVEL_MARKING, Rules.DL_FLOW_LEVEL_MARKING, CreateQer::dlFlowLevelMarking);
        var qfi = t.conditional(QFI, Scalars.U6, CreateQer::qfi);
        var reflectiveQos = t.conditional(RQI, Scalars.BIT, CreateQer::reflectiveQos);
        var pagingPolicyIndicator = t.conditional(PAGING_POLICY_INDICATOR, Scalars.U3, CreateQer::pagingPolicyIndicator);
        var averagingWindow = t.optional(AVERAGING_WINDOW, Scalars.U32, CreateQer::averagingWindow);
        var qerControlIndications = t.conditional(QER_CONTROL_INDICATIONS, Scalars.flags(), CreateQer::qerControlIndications);
        var qerIndications = t.conditional(QER_INDICATIONS, Scalars.flags(), CreateQer::qerIndications);
        return v -> new CreateQer(v.get(qerId), v.get(qerCorrelationId), v.get(gateStatus), v.get(maximumBitRate), v.get(guaranteedBitRate),
                v.get(packetRate), v.get(dlFlowLevelMarking), v.get(qfi), v.get(reflectiveQos), v.get(pagingPolicyIndicator),
                v.get(averagingWindow), v.get(qerControlIndications), v.get(qerIndications), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(long qerId, GateStatus gateStatus) {
        return new Builder(qerId, gateStatus);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final long qerId;
        private final GateStatus gateStatus;
        private @Nullable Long qerCorrelationId;
        private @Nullable BitRates maximumBitRate;
        private @Nullable BitRates guaranteedBitRate;
        private @Nullable PacketRate packetRate;
        private @Nullable DlFlowLevelMarking dlFlowLevelMarking;
        private @Nullable Integer qfi;
        private @Nullable Boolean reflectiveQos;
        private @Nullable Integer pagingPolicyIndicator;
        private @Nullable Long averagingWindow;
        private @Nullable Flags<QerControlIndication> qerControlIndications;
        private @Nullable Flags<QerIndication> qerIndications;
        private OtherElements others = OtherElements.NONE;

        private Builder(long qerId, GateStatus gateStatus) {
            this.qerId = qerId;
            this.gateStatus = gateStatus;
        }

        public Builder qerCorrelationId(@Nullable Long value) {
            qerCorrelationId = value;
            return this;
        }

        public Builder maximumBitRate(@Nullable BitRates value) {
            maximumBitRate = value;
            return this;
        }

        public Builder guaranteedBitRate(@Nullable BitRates value) {
            guaranteedBitRate = value;
            return this;
        }

        public Builder packetRate(@Nullable PacketRate value) {
            packetRate = value;
            return this;
        }

        public Builder dlFlowLevelMarking(@Nullable DlFlowLevelMarking value) {
            dlFlowLevelMarking = value;
            return this;
        }

        public Builder qfi(@Nullable Integer value) {
            qfi = value;
            return this;
        }

        public Builder reflectiveQos(@Nullable Boolean value) {
            reflectiveQos = value;
            return this;
        }

        public Builder pagingPolicyIndicator(@Nullable Integer value) {
            pagingPolicyIndicator = value;
            return this;
        }

        public Builder averagingWindow(@Nullable Long value) {
            averagingWindow = value;
            return this;
        }

        public Builder qerControlIndications(@Nullable Flags<QerControlIndication> value) {
            qerControlIndications = value;
            return this;
        }

        public Builder qerIndications(@Nullable Flags<QerIndication> value) {
            qerIndications = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public CreateQer build() {
            return new CreateQer(qerId, qerCorrelationId, gateStatus, maximumBitRate, guaranteedBitRate, packetRate, dlFlowLevelMarking,
                    qfi, reflectiveQos, pagingPolicyIndicator, averagingWindow, qerControlIndications, qerIndications, others);
        }
    }
}
